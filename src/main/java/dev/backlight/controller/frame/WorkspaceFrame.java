package dev.backlight.controller.frame;

import dev.backlight.controller.keys.KeyRouter;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.ViewState;
import dev.backlight.view.hall.HallForm;
import dev.backlight.view.stage.ActionControls;
import dev.backlight.view.stage.control.Targets;
import dev.backlight.view.timeline.TimelineBar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The frame of every workspace: bar, side panels, stage over a drawer of lenses, timeline, what fits where, and
/// the keys. What stands in it, the workspace's parts say.
public final class WorkspaceFrame implements WorkspaceController {
    private final FrameParts parts;
    private final Messages messages;
    private final ViewState state;
    private final BeforeHall beforeHall;
    private final TimelineBar timeline;
    private final TimeActions time;
    private final WindowLayout layout;
    private final LensDrawer lenses;
    private final Actions actions;
    private final ReadOnlyObjectWrapper<HallForm> hall = new ReadOnlyObjectWrapper<>(this, "hall");
    private final Subscription subscriptions;
    private final BooleanProperty covering = new SimpleBooleanProperty(this, "covering");
    private boolean presented;

    @FXML
    private BorderPane root;

    @FXML
    private VBox bars;

    @FXML
    private SplitPane split;

    @FXML
    private StackPane stage;

    @FXML
    private VBox drawer;

    @FXML
    private StackPane lens;

    @FXML
    private HBox tabRow;

    @FXML
    private HBox tabs;

    @FXML
    private Button maximise;

    @FXML
    private Button fold;

    @FXML
    private FontIcon foldIcon;

    @FXML
    private TransportController transportController;

    public WorkspaceFrame(FrameParts parts, Settings settings) {
        this.parts = parts;
        messages = settings.messages();
        state = settings.viewState();
        beforeHall = new BeforeHall(state, parts::kept);
        new Views(settings.messages(), parts.run(), settings).into(this, "frame.fxml");
        parts.strip().ifPresent(bars.getChildren()::add);
        root.setLeft(parts.left());
        parts.right().ifPresent(root::setRight);
        Targets.widen(parts.left());
        parts.right().ifPresent(Targets::widen);
        stage.getChildren().setAll(parts.stage());
        layout = new WindowLayout(parts.left(), parts.right().orElseGet(Region::new), drawer, split);
        layout.keep(state.of(parts.kept("drawer")), state.of(parts.kept("divider")));
        time = new TimeActions(parts.run(), parts.notices(), parts::branch);
        timeline = new TimelineBar(parts.run(), parts.beside().orElse(null), settings);
        root.setBottom(timeline);
        HBox place = parts.tabbed() ? tabs : null;
        lenses = new LensDrawer(parts.lenses(), settings.messages(), place, lens, state.of(parts.kept("lens")));
        parts.joined(this);
        lenses.onShown(shown -> {
            parts.shown(shown);
            giveRoom();
        });
        actions = allActions();
        root.getStyleClass().add("root");
        if (messages.locale().getLanguage().equals("zh")) {
            root.getStyleClass().add("chinese");
        }
        subscriptions = Subscription.combine(
                settings.open().follow(layout.maximisedProperty(), this::toggleMaximised),
                settings.open().follow(covering, () -> lenses.show(0)),
                root.widthProperty().subscribe(this::fit),
                root.heightProperty().subscribe(this::fit));
    }

    /// The panels' sizes, for parts that need other ones.
    public WindowLayout layout() {
        return layout;
    }

    /// The bar on top, for parts that show other things in it.
    public TransportController transport() {
        return transportController;
    }

    public LensDrawer lenses() {
        return lenses;
    }

    /// Gives what is shown the room that it has.
    public void giveRoom() {
        layout.give(room());
        fit();
        showHall();
    }

    private void showHall() {
        covering.set(!presented && hasNoSmallerForm()); // in a hall Escape is the way out of it
        if (!presented && hall.get() != null) {
            hall.get().leave();
        }
        hall.set(presented ? parts.hall(lenses.shownProperty().get()).orElse(null) : null);
    }

    @Override
    public ObservableValue<HallForm> hall() {
        return hall.getReadOnlyProperty();
    }

    private Room room() {
        return parts.room(lenses.shownProperty().get());
    }

    private boolean hasNoSmallerForm() {
        return room() == Room.LENS_ALONE || room() == Room.STAGE_ALONE;
    }

    @Override
    public BorderPane root() {
        return root;
    }

    @Override
    public List<String> lensNames() {
        return lenses.names();
    }

    @Override
    public void showLens(String name) {
        lenses.show(name);
    }

    private void toggleMaximised() {
        if (hasNoSmallerForm()) {
            lenses.show(0); // one goes back to the network
            return;
        }
        layout.toggleMaximised();
        fit();
    }

    private void toggleFolded() {
        if (hasNoSmallerForm()) {
            lenses.show(0);
        }
        layout.toggleFolded();
        fit();
    }

    private void toggleLeft() {
        layout.toggleLeft();
        fit();
    }

    @Override
    public void present(boolean presenting) {
        if (presenting && !beforeHall.isKnown()) {
            layout.remember();
            layout.rememberDivider();
            beforeHall.remember();
        }
        layout.present(root, presenting);
        presented = presenting;
        showHall();
        if (!presenting && beforeHall.isKnown()) {
            lenses.show(beforeHall.lens());
            beforeHall.bringBack();
            layout.keep(state.of(parts.kept("drawer")), state.of(parts.kept("divider")));
            parts.broughtBack();
            layout.give(room());
        }
        fit();
        layout.settle();
    }

    @Override
    public void dispose() {
        layout.rememberDivider();
        subscriptions.unsubscribe();
        transportController.dispose();
        parts.notices().dispose();
        parts.dispose();
        timeline.dispose();
        lenses.dispose();
    }

    private void fit() {
        boolean low = root.getHeight() > 0 && WindowLayout.isLow(root.getHeight());
        layout.stripOf(parts.fitStrip(low) + timeline.fit(root.getWidth()));
        layout.fit(root.getWidth(), root.getHeight());
        transportController.showSetupButton(WindowLayout.isNarrow(root.getWidth()));
        if (!parts.tabbed()) {
            quietRow();
        }
        foldIcon.setIconCode(layout.isFolded() ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN);
    }

    /// Without tabs the drawer's row is there only while it is folded; open, its button lies on the lens.
    private void quietRow() {
        boolean shown = !hasNoSmallerForm();
        boolean folded = layout.isFolded() && !layout.maximisedProperty().get();
        tabRow.setVisible(shown);
        tabRow.setManaged(shown);
        tabRow.setPickOnBounds(folded);
        tabRow.setViewOrder(-1);
        tabRow.getStyleClass().remove("quiet");
        if (!folded) {
            tabRow.getStyleClass().add("quiet");
        }
        maximise.setVisible(false);
        tabs.getChildren().clear();
        if (folded) {
            Label title = new Label(messages.get("lens." + lenses.names().getFirst()));
            title.getStyleClass().add("group-title");
            tabs.getChildren().setAll(title);
        }
        VBox.setMargin(lens, shown && !folded ? new Insets(-WindowLayout.TABS, 0, 0, 0) : Insets.EMPTY);
    }

    @Override
    public Actions actions() {
        return actions;
    }

    @Override
    public void bind(Actions all) {
        transportController.bind(all);
        timeline.bind(all);
        all.named("lens.maximise").ifPresent(action -> ActionControls.bind(maximise, action, messages));
        all.named("lens.fold").ifPresent(action -> ActionControls.bind(fold, action, messages));
    }

    @Override
    public boolean takes(KeyEvent event) {
        return parts.takes(event) || lenses.shownProperty().get().takes(event);
    }

    private Actions allActions() {
        List<Action> own =
                new ArrayList<>(time.others(Action.of("run.reset", parts::reset).key("R"), parts.bookmarkKey()));
        own.addAll(parts.actions());
        own.addAll(lenses.actions());
        own.add(Action.of("lens.maximise", this::toggleMaximised).key("M"));
        own.add(Action.of("lens.fold", this::toggleFolded));
        own.addAll(transportController.actions(this::toggleLeft));
        List<Actions.Layer> layers = new ArrayList<>(parts.layers());
        layers.addAll(lenses.layers());
        Node[] walked = Stream.concat(parts.walked().stream(), Stream.of(parts.left(), lens))
                .toArray(Node[]::new);
        layers.add(new Actions.Layer("time", () -> !KeyRouter.focusIn(root, walked), time.moves()));
        layers.add(Actions.Layer.of("workspace", own));
        return new Actions(layers);
    }
}
