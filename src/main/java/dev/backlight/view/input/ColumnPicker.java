package dev.backlight.view.input;

import dev.backlight.data.files.TableColumns;
import dev.backlight.data.picture.Dataset;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Names;
import dev.backlight.view.stage.control.Settled;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks which column of a table is the label, with what the first pictures are and are called where the present
/// column is taken: a wrong one shows at once.
final class ColumnPicker extends VBox {
    private final ComboBox<Integer> column = new ComboBox<>();
    private final FirstPictures pictures;

    /// @param columns of the table
    /// @param read what was read with the present column; null if that was no label
    /// @param choose called with another column, from 0
    ColumnPicker(TableColumns columns, Dataset read, Settings settings, IntConsumer choose) {
        Messages messages = settings.messages();
        setSpacing(6);
        column.setId("labelColumn");
        column.getItems().setAll(IntStream.range(0, columns.width()).boxed().toList());
        column.setConverter(Names.converter(columns::called));
        column.setValue(columns.label());
        column.setVisibleRowCount(12);
        column.setAccessibleText(messages.get("input.column"));
        Settled.follow(column, choose::accept);
        Label asked = new Label(messages.get("input.column"));
        asked.setLabelFor(column);
        HBox row = new HBox(10, asked, column);
        row.setAlignment(Pos.CENTER_LEFT);
        Label doubt = new Label(messages.get("input.column.doubt"));
        doubt.setWrapText(true);
        doubt.setMinHeight(USE_PREF_SIZE);
        doubt.getStyleClass().add("muted");
        getChildren().setAll(doubt, row);
        pictures = read == null ? null : new FirstPictures(read, settings);
        if (pictures != null) {
            getChildren().add(pictures);
        }
    }

    void dispose() {
        if (pictures != null) {
            pictures.dispose();
        }
    }
}
