package dev.backlight.view.plane.graph;

import dev.backlight.data.plane.Features;
import dev.backlight.engine.spec.Activation;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.text.Messages;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.view.microscope.maths.FormulaView;
import dev.backlight.view.paint.Names;
import dev.backlight.view.plane.PlaneChanges;
import dev.backlight.view.plane.PlaneNames;
import dev.backlight.view.stage.control.Targets;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Over each column its title, and buttons that make it longer or shorter.
final class PlaneCounters extends Pane {
    private static final double WIDTH = 120;

    /// From column to column, so that a button between them touches neither's own.
    private static final double ROOM_BETWEEN = 124;

    private final PlaneModel model;
    private final Messages messages;
    private final PlaneChanges changes;

    PlaneCounters(PlaneModel model, Messages messages, PlaneChanges changes) {
        this.model = model;
        this.messages = messages;
        this.changes = changes;
        setManaged(false);
        setPickOnBounds(false);
    }

    /// Nothing of another network can be pressed any more.
    void clear() {
        getChildren().clear();
    }

    void show(PlaneConfig config, PlaneLayout layout) {
        clear();
        int columns = layout.columns().size();
        boolean narrow = columns > 2 && layout.centreOf(1) - layout.centreOf(0) < WIDTH;
        place(features(config), layout.centreOf(0));
        for (int layer = 0; layer < columns - 2; layer++) {
            place(hidden(config, layer, narrow, layout.isTight()), layout.centreOf(layer + 1));
        }
        place(title(messages.get("plane.output")), layout.centreOf(columns - 1));
        if (config.hidden().size() < PlaneConfig.MOST_LAYERS) {
            for (int gap = 0; gap < columns - 1; gap++) {
                between(config, gap, layout.centreOf(gap), layout.centreOf(gap + 1));
            }
        }
    }

    /// A button in the way from one column to the next, where it has room, that puts a layer there.
    private void between(PlaneConfig config, int place, double left, double right) {
        if (right - left < ROOM_BETWEEN) {
            return;
        }
        List<Integer> hidden = config.hidden();
        int units = hidden.isEmpty() ? 4 : hidden.get(Math.min(place, hidden.size() - 1));
        Button insert =
                button(Feather.PLUS, "plane.layer.insert", () -> changes.make(draft -> draft.withLayer(place, units)));
        insert.setId("insert" + place);
        insert.getStyleClass().add("plane-insert");
        insert.relocate(Math.round((left + right) / 2 - 18), 68);
        getChildren().add(insert);
    }

    private void place(VBox column, double centre) {
        column.setAlignment(Pos.TOP_CENTER);
        column.setPrefWidth(WIDTH);
        column.relocate(Math.round(centre - WIDTH / 2), 40); // names are higher than their letters, to be pressed
        column.setPickOnBounds(false);
        getChildren().add(column);
    }

    private static VBox title(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("plane-column");
        label.setMinHeight(Targets.LEAST);
        return new VBox(2, label);
    }

    private VBox hidden(PlaneConfig config, int layer, boolean narrow, boolean tight) {
        String name =
                narrow ? "h" + (layer + 1) : messages.get("plane.layer", layer + 1, Names.of(config.activation()));
        VBox box = new VBox(-4, heading(layer, name));
        int units = config.hidden().get(layer);
        Button fewer = button(Feather.MINUS, "plane.unit.remove", () -> resize(layer, units - 1));
        fewer.setId("fewer" + layer);
        Button more = button(Feather.PLUS, "plane.unit.add", () -> resize(layer, units + 1));
        more.setId("more" + layer);
        more.setDisable(units >= PlaneConfig.MOST_UNITS);
        Label count = new Label(String.valueOf(units));
        count.getStyleClass().add("value");
        count.setMinWidth(16);
        count.setAlignment(Pos.CENTER);
        if (tight) {
            box.getChildren().addAll(more, count, fewer);
            return box;
        }
        HBox row = new HBox(2, fewer, count, more);
        row.setAlignment(Pos.CENTER);
        row.setPickOnBounds(false);
        box.getChildren().add(row);
        return box;
    }

    /// A layer's name, and under it what all hidden layers answer with, and the way to take this one out.
    private MenuButton heading(int layer, String name) {
        MenuButton menu = new MenuButton(name);
        menu.setId("layer" + layer);
        menu.getStyleClass().add("plane-features");
        menu.setMinHeight(Targets.LEAST);
        for (Activation activation : Activation.values()) {
            CheckMenuItem item = new CheckMenuItem(Names.of(activation));
            item.setSelected(activation == model.config().activation());
            item.setOnAction(_ -> changes.make(draft -> draft.activation(activation)));
            menu.getItems().add(item);
        }
        MenuItem remove = new MenuItem(messages.get("plane.layer.remove.this"));
        remove.setId("remove" + layer);
        remove.setOnAction(_ -> changes.make(draft -> draft.withoutLayer(layer)));
        menu.getItems().addAll(new SeparatorMenuItem(), remove);
        return menu;
    }

    private Button button(Feather icon, String tip, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("icon-button", "tiny-button");
        button.setTooltip(new Tooltip(messages.get(tip)));
        button.setAccessibleText(messages.get(tip));
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// A layer without a last neuron is a layer less.
    private void resize(int layer, int units) {
        if (units == 0) {
            changes.make(draft -> draft.withoutLayer(layer));
            return;
        }
        List<Integer> hidden = new ArrayList<>(model.config().hidden());
        hidden.set(layer, units);
        changes.make(draft -> draft.hidden(hidden));
    }

    private VBox features(PlaneConfig config) {
        MenuButton menu = new MenuButton(messages.get("plane.features"));
        menu.setId("featureMenu");
        menu.getStyleClass().add("plane-features");
        menu.setMinHeight(Targets.LEAST);
        for (String formula : Features.BUILT_IN) {
            menu.getItems().add(feature(config, formula));
        }
        config.features().stream()
                .filter(formula -> !Features.BUILT_IN.contains(formula))
                .forEach(formula -> menu.getItems().add(feature(config, formula)));
        TextField own = new TextField();
        own.setPromptText(messages.get("plane.feature.own"));
        own.setPrefWidth(180);
        own.setOnAction(_ -> {
            if (add(own.getText().strip())) {
                menu.hide();
            }
        });
        CustomMenuItem item = new CustomMenuItem(own, false);
        menu.getItems().addAll(new SeparatorMenuItem(), item);
        return new VBox(menu);
    }

    private CheckMenuItem feature(PlaneConfig config, String formula) {
        CheckMenuItem item = new CheckMenuItem(null, new FormulaView(PlaneNames.feature(formula)));
        item.setSelected(config.features().contains(formula));
        item.setOnAction(_ -> {
            boolean done = item.isSelected() ? add(formula) : remove(formula);
            item.setSelected(done == item.isSelected());
        });
        return item;
    }

    /// Adds a feature.
    ///
    /// @return whether it could be added
    boolean add(String formula) {
        List<String> features = new ArrayList<>(model.config().features());
        features.add(formula);
        features.sort(java.util.Comparator.comparingInt(one -> {
            int place = Features.BUILT_IN.indexOf(one);
            return place < 0 ? Features.BUILT_IN.size() : place;
        }));
        return changes.make(draft -> draft.features(features));
    }

    private boolean remove(String formula) {
        List<String> features = new ArrayList<>(model.config().features());
        features.remove(formula);
        return changes.make(draft -> draft.features(features));
    }
}
