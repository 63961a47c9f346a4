package dev.backlight.view.author;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Rows of a form's fields, of which there may be more or fewer, with the two buttons that make it so. Rows are
/// built anew when their number has changed.
final class Rows extends VBox {
    private final Form form;
    private final int least;
    private final int most;
    private final IntFunction<Node> row;
    private final Button more = new Button();
    private final Button fewer = new Button();
    private int built = -1;

    /// @param more names the button for one more in the text bundles
    /// @param moreId of it, in the window
    /// @param fewer names the button for one fewer
    /// @param row makes the row at a place, from 0, with the form's fields
    Rows(Form form, String more, String moreId, String fewer, int least, int most, IntFunction<Node> row) {
        super(10);
        this.form = form;
        this.least = least;
        this.most = most;
        this.row = row;
        this.more.setText(form.messages().get(more));
        this.more.setId(moreId);
        this.fewer.setText(form.messages().get(fewer));
    }

    /// @param add is run for one more
    /// @param remove is run for one fewer
    Rows changed(Runnable add, Runnable remove) {
        more.setOnAction(_ -> add.run());
        fewer.setOnAction(_ -> remove.run());
        return this;
    }

    /// Shows so many rows; called with each fill of the form.
    void show(int wanted) {
        if (built == wanted) {
            return;
        }
        built = wanted;
        List<Node> rows = new ArrayList<>();
        List<Runnable> shows = form.collect(() -> {
            for (int i = 0; i < wanted; i++) {
                rows.add(row.apply(i));
            }
        });
        more.setDisable(wanted >= most);
        fewer.setDisable(wanted <= least);
        rows.add(new HBox(8, more, fewer));
        getChildren().setAll(rows);
        shows.forEach(Runnable::run);
    }
}
