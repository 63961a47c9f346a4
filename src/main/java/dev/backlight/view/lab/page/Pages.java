package dev.backlight.view.lab.page;

import dev.backlight.model.text.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Parts beside each other, as many at once as there is room for, and two buttons for the others.
final class Pages extends HBox {
    private static final double GAP = 28;

    private final List<Region> parts = new ArrayList<>();
    private final Label where = new Label();
    private final HBox buttons;
    private int first;

    Pages(Messages messages) {
        super(GAP);
        setMinWidth(0);
        where.getStyleClass().add("caption");
        buttons = new HBox(
                8,
                where,
                button("‹", "innerBack", messages.get("labs.inner.back"), -1),
                button("›", "innerOn", messages.get("labs.inner.on"), 1));
        buttons.setAlignment(Pos.CENTER_RIGHT);
        widthProperty().subscribe(_ -> arrange());
    }

    private Button button(String sign, String id, String name, int by) {
        Button button = new Button(sign);
        button.setId(id);
        button.setAccessibleText(name);
        button.getStyleClass().add("link");
        button.setOnAction(_ -> turn(by));
        return button;
    }

    /// The buttons, to stand beside the title; not to be seen where everything has room.
    HBox buttons() {
        return buttons;
    }

    /// @param given each with its preferred width
    void show(List<? extends Region> given) {
        parts.clear();
        parts.addAll(given);
        first = 0;
        arrange();
    }

    private void turn(int by) {
        List<Integer> starts = starts();
        first = starts.get(Math.floorMod(starts.indexOf(first) + by, starts.size()));
        arrange();
    }

    /// Where the pages begin.
    private List<Integer> starts() {
        List<Integer> starts = new ArrayList<>(List.of(0));
        double used = 0;
        for (int i = 0; i < parts.size(); i++) {
            double wide = Math.max(0, parts.get(i).getPrefWidth());
            if (used > 0 && used + GAP + wide > getWidth()) {
                starts.add(i);
                used = 0;
            }
            used += wide + (used > 0 ? GAP : 0);
        }
        return starts;
    }

    private void arrange() {
        List<Integer> starts = starts();
        if (!starts.contains(first)) {
            first = 0;
        }
        int page = starts.indexOf(first);
        int end = page + 1 < starts.size() ? starts.get(page + 1) : parts.size();
        List<Region> shown = List.copyOf(parts.subList(first, end));
        shown.forEach(part -> HBox.setHgrow(part, Priority.ALWAYS));
        if (!getChildren().equals(shown)) {
            getChildren().setAll(shown);
        }
        where.setText((page + 1) + " / " + starts.size());
        buttons.setVisible(starts.size() > 1);
    }
}
