package dev.backlight.controller.frame;

import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Key;
import dev.backlight.text.Refusal;
import dev.backlight.view.stage.LaterLens;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.control.OneOf;
import dev.backlight.view.stage.control.TabRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The tabs under the stage and the lenses behind them, of which one is shown.
public final class LensDrawer {
    private final List<Lens> lenses;
    private final List<ToggleButton> tabs;
    private final Pane ground;
    private Consumer<Lens> told = _ -> {};
    private final ReadOnlyObjectWrapper<Lens> shown = new ReadOnlyObjectWrapper<>(this, "shown");

    /// @param place gets a tab for each lens; null where something else leads to them
    /// @param ground gets the lenses, those that are made later when they are first shown
    /// @param kept the name of the lens that was shown last, and of every one that will be
    public LensDrawer(List<Lens> lenses, Messages messages, HBox place, Pane ground, StringProperty kept) {
        this.lenses = List.copyOf(lenses);
        this.ground = ground;
        ToggleGroup group = new OneOf();
        tabs = IntStream.range(0, lenses.size())
                .mapToObj(i -> tab(lenses.get(i), i + 1, messages))
                .toList();
        group.getToggles().setAll(tabs);
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before); // one lens is always shown
            } else {
                choose(this.lenses.get(tabs.indexOf(now)));
            }
        });
        if (place != null) {
            TabRow row = new TabRow(tabs, messages.get("lens.more"));
            HBox.setHgrow(row, Priority.ALWAYS);
            place.getChildren().setAll(row);
        }
        ground.getChildren().setAll(made());
        ground.getChildren().forEach(view -> view.setVisible(false)); // what is not seen does and says nothing
        show(Math.max(0, names().indexOf(kept.get())));
        shown.subscribe(lens -> kept.set(lens.name()));
    }

    public ReadOnlyObjectProperty<Lens> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public List<String> names() {
        return lenses.stream().map(Lens::name).toList();
    }

    /// @throws IllegalArgumentException with one sentence that lists the names if there is none of this name
    public void show(String name) {
        int at = names().indexOf(name);
        if (at < 0) {
            throw new Refusal("\"{0}\" is no lens: choose {1}.", name, String.join(", ", names()));
        }
        show(at);
    }

    /// Shows the lens at this place; beyond the last, nothing happens.
    public void show(int place) {
        if (place < tabs.size() && tabs.get(place).isSelected()) {
            told.accept(lenses.get(place));
        } else if (place < tabs.size()) {
            tabs.get(place).setSelected(true);
        }
    }

    /// Calls `action` with each lens that is chosen, also again, and with the present one at once.
    public void onShown(Consumer<Lens> action) {
        told = action;
        shown.subscribe(action);
    }

    /// One action for each lens, by Ctrl and its number.
    public List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        for (int i = 0; i < lenses.size(); i++) {
            int place = i;
            String name = "lens." + lenses.get(i).name();
            Action action = Action.of(name, () -> show(place)).titled(name).on("keys.lenses");
            actions.add(i < 9 ? action.key("Ctrl+" + (i + 1)) : action);
        }
        return actions;
    }

    /// What can be done in each lens; called by name it brings the lens with it.
    public List<Actions.Layer> layers() {
        return IntStream.range(0, lenses.size())
                .filter(i -> !lenses.get(i).actions().isEmpty())
                .mapToObj(i -> new Actions.Layer(
                        "lens " + lenses.get(i).name(),
                        () -> shown.get() == lenses.get(i),
                        lenses.get(i).actions().stream()
                                .map(action -> action.after(() -> show(i)))
                                .toList()))
                .toList();
    }

    public void dispose() {
        lenses.forEach(Lens::dispose);
    }

    private List<Region> made() {
        return lenses.stream()
                .filter(lens -> !(lens instanceof LaterLens))
                .map(Lens::node)
                .toList();
    }

    /// Those that were shown before stay where they are, unseen.
    private void choose(Lens lens) {
        if (!ground.getChildren().contains(lens.node())) {
            ground.getChildren().add(lens.node());
        }
        ground.getChildren().forEach(view -> view.setVisible(view == lens.node()));
        shown.set(lens);
    }

    private static ToggleButton tab(Lens lens, int number, Messages messages) {
        ToggleButton tab = new ToggleButton(messages.get("lens." + lens.name()));
        tab.setId(lens.name() + "Tab");
        tab.getStyleClass().add("lens-tab");
        tab.setMinWidth(Region.USE_PREF_SIZE);
        String tip = messages.get("lens." + lens.name() + ".tip");
        tab.setTooltip(new Tooltip(
                number <= 9
                        ? messages.get("keys.tip", tip, Key.of("Ctrl+" + number).words(messages))
                        : tip));
        return tab;
    }
}
