package dev.backlight.view.network.plan;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.Weighted;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.digits.NetworkDraft;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.view.kind.LayerKind;
import dev.backlight.view.kind.LayerWords;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Names;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.stage.control.Targets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A draft edited in its picture: a "+" between two columns puts a layer there, what stands under a column changes
/// its units and its activation, its lower edge can be dragged, a cross takes it out.
public final class NetworkPlan extends Pane {
    private static final int MOST_UNITS = 4096;
    private static final double BELOW = 84;

    /// Columns closer than this have no room for controls: the rows below the picture have them all.
    private static final double LEAST_SLOT = 112;

    private final Messages messages;
    private final Consumer<NetworkDraft> onChange;
    private final PlanPainting painting;
    private final Pane controls = new Pane();
    private NetworkDraft draft;
    private List<PlanColumn> columns = List.of();
    private double arranged;

    /// @param onChange is handed the draft after a change
    public NetworkPlan(DigitsModel digits, Settings settings, Consumer<NetworkDraft> onChange) {
        messages = settings.messages();
        this.onChange = onChange;
        painting = new PlanPainting(digits, settings);
        controls.setPickOnBounds(false);
        setMinSize(0, 0);
        setId("network-plan");
        getStyleClass().add("stage");
        getChildren().addAll(painting, controls);
    }

    /// @param now the network that is trained
    public void show(NetworkDraft next, NetworkDraft now) {
        draft = next;
        columns = PlanColumn.of(next, now);
        painting.show(next, columns, BELOW);
        arrange();
    }

    public void dispose() {
        painting.dispose();
    }

    @Override
    protected void layoutChildren() {
        painting.resizeRelocate(0, 0, getWidth(), getHeight());
        controls.resizeRelocate(0, 0, getWidth(), getHeight());
        if (arranged != getWidth() * 10_000 + getHeight()) {
            arrange();
        }
    }

    private void arrange() {
        arranged = getWidth() * 10_000 + getHeight();
        controls.getChildren().clear();
        if (columns.isEmpty() || getWidth() < 1) {
            return;
        }
        PlanLayout layout = PlanLayout.of(columns, getWidth(), getHeight(), BELOW);
        for (int k = 0; k < columns.size(); k++) {
            Box box = layout.boxes().get(k);
            Box before = layout.before(k);
            if (layout.isRoomy(LEAST_SLOT)) {
                place(insert(k), (before.right() + box.x()) / 2, box.centreY() - 14, 96);
                if (!columns.get(k).last()) {
                    place(
                            below(k),
                            box.centreX(),
                            getHeight() - BELOW + 14,
                            Math.max(LEAST_SLOT, Math.min(190, layout.slot(k) - 4)));
                    place(handle(k, layout), box.centreX(), box.bottom(), 44);
                }
            }
        }
    }

    private void place(Region node, double centre, double y, double width) {
        node.setPrefWidth(width);
        node.relocate(Math.round(centre - width / 2), Math.round(y));
        controls.getChildren().add(node);
    }

    /// A button that puts a layer before a column, and under it how many weights lead into that column.
    private VBox insert(int k) {
        ContextMenu kinds = new ContextMenu();
        for (LayerKind kind : LayerKind.values()) {
            MenuItem item = new MenuItem(messages.get("editor.kind." + kind.id()));
            item.setOnAction(_ -> onChange.accept(with(columns.get(k).layer(), kind)));
            kinds.getItems().add(item);
        }
        Button button = icon(Feather.PLUS, "editor.insert", () -> {});
        button.setId("plan-insert" + k);
        button.getStyleClass().add("plane-insert");
        button.setContextMenu(kinds);
        button.setOnAction(_ -> kinds.show(button, Side.BOTTOM, 0, 4));
        long weights = columns.get(k).weights();
        Label words = new Label(weights == 0 ? "" : messages.get("editor.weights.count", Numbers.grouped(weights)));
        words.getStyleClass().add("caption");
        VBox box = new VBox(3, button, words);
        box.setAlignment(Pos.TOP_CENTER);
        box.setPickOnBounds(false);
        return box;
    }

    /// A dense layer comes with an activation: two without one between are no more than one.
    private NetworkDraft with(int at, LayerKind kind) {
        NetworkDraft next = draft.with(at, kind.fresh());
        return kind == LayerKind.DENSE ? next.with(at + 1, new LayerSpec.Activate(draft.activation())) : next;
    }

    private VBox below(int k) {
        PlanColumn column = columns.get(k);
        int units = column.units();
        Button fewer = icon(Feather.MINUS, "editor.fewer", () -> resize(column, units - step(units - 1)));
        fewer.setId("plan-fewer" + k);
        fewer.setDisable(units <= 1);
        Button more = icon(Feather.PLUS, "editor.more", () -> resize(column, units + step(units)));
        more.setId("plan-more" + k);
        Label count = new Label(Numbers.grouped(units));
        count.setId("plan-count" + k);
        count.getStyleClass().add("value");
        count.setMinWidth(34);
        count.setAlignment(Pos.CENTER);
        Button remove = icon(Feather.X, "editor.remove", () -> onChange.accept(without(column)));
        remove.setId("plan-remove" + k);
        HBox row = new HBox(fewer, count, more, remove);
        row.setAlignment(Pos.CENTER);
        VBox box = new VBox(2, row, following(column));
        box.setAlignment(Pos.TOP_CENTER);
        box.setPickOnBounds(false);
        return box;
    }

    /// Its activation, to be chosen, or what else follows it.
    private Node following(PlanColumn column) {
        String words = column.following().stream()
                .map(layer -> LayerWords.of(layer, messages))
                .collect(Collectors.joining(" · "));
        int at = column.activationAt();
        if (at < 0) {
            Label label = new Label(words);
            label.getStyleClass().add("caption");
            return label;
        }
        MenuButton menu = new MenuButton(words);
        menu.getStyleClass().add("plane-features");
        menu.setMinHeight(Targets.LEAST);
        for (Activation activation : Activation.values()) {
            CheckMenuItem item = new CheckMenuItem(Names.of(activation));
            LayerSpec wished = new LayerSpec.Activate(activation);
            item.setSelected(draft.layers().get(at).equals(wished));
            item.setOnAction(_ -> onChange.accept(draft.replaced(at, wished)));
            menu.getItems().add(item);
        }
        return menu;
    }

    /// Takes a column out, its activation with it.
    private NetworkDraft without(PlanColumn column) {
        int at = column.activationAt();
        NetworkDraft rest = at < 0 ? draft : draft.without(at);
        return rest.without(column.layer());
    }

    /// A few units more at a time where there are few, many where there are many.
    private static int step(int units) {
        return units < 16 ? 1 : units < 64 ? 8 : 16;
    }

    private void resize(PlanColumn column, int units) {
        LayerSpec other = ((Weighted) column.spec()).withUnits(Math.clamp(units, 1, MOST_UNITS));
        onChange.accept(draft.replaced(column.layer(), other));
    }

    /// The lower edge of a column, dragged down for more units.
    private Region handle(int k, PlanLayout layout) {
        PlanColumn column = columns.get(k);
        Region grip = new Region();
        grip.getStyleClass().add("plan-handle");
        grip.setMinHeight(10);
        grip.setMaxHeight(10);
        grip.setId("plan-handle" + k);
        double[] start = new double[1];
        double perPixel = layout.across().get(k) / layout.cell().get(k);
        grip.setOnMousePressed(event -> start[0] = event.getSceneY());
        grip.setOnMouseDragged(event -> {
            Label count = (Label) controls.lookup("#plan-count" + k);
            count.setText(Numbers.grouped(dragged(column, perPixel * (event.getSceneY() - start[0]))));
        });
        grip.setOnMouseReleased(event -> {
            int units = dragged(column, perPixel * (event.getSceneY() - start[0]));
            if (units != column.units()) {
                resize(column, units);
            }
        });
        return grip;
    }

    private static int dragged(PlanColumn column, double more) {
        return Math.clamp(Math.round(column.units() + more), 1, MOST_UNITS);
    }

    private Button icon(Feather icon, String key, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("icon-button", "tiny-button");
        button.setTooltip(new Tooltip(messages.get(key)));
        button.setAccessibleText(messages.get(key));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
