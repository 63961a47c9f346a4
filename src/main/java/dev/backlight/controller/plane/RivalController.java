package dev.backlight.controller.plane;

import dev.backlight.controller.frame.LensDrawer;
import dev.backlight.controller.frame.StageNotices;
import dev.backlight.controller.frame.TimeActions;
import dev.backlight.controller.frame.TransportController;
import dev.backlight.controller.frame.WindowLayout;
import dev.backlight.controller.frame.WorkspaceController;
import dev.backlight.controller.keys.KeyRouter;
import dev.backlight.model.plane.PlaneComparison;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.plane.PlaneRival;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Settings;
import dev.backlight.view.metric.RivalCharts;
import dev.backlight.view.plane.OutputMapView;
import dev.backlight.view.plane.PlaneTools;
import dev.backlight.view.plane.rival.RivalSide;
import dev.backlight.view.timeline.TimelineBar;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Two playgrounds side by side, A and B: one clock, one set of points, one seed.
public final class RivalController implements WorkspaceController {
    private static final float GENTLER = 0.1f;

    private final PlaneComparison planes;
    private final PlaneRival rival;
    private final Settings settings;
    private final PlaneTools tools;
    private RivalPanel panel;
    private RivalSide a;
    private RivalSide b;
    private StageNotices noticesA;
    private StageNotices noticesB;
    private WindowLayout layout;
    private LensDrawer lenses;
    private TimeActions time;
    private TimelineBar timeline;
    private Actions actions;
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML
    private BorderPane root;

    @FXML
    private SplitPane split;

    @FXML
    private HBox sides;

    @FXML
    private VBox drawer;

    @FXML
    private StackPane lens;

    @FXML
    private HBox tabs;

    @FXML
    private FontIcon foldIcon;

    @FXML
    private TransportController transportController;

    public RivalController(PlaneComparison planes, Settings settings, PlaneTools tools) {
        this.planes = planes;
        this.settings = settings;
        this.tools = tools;
        rival = planes.rivalProperty().get();
    }

    @FXML
    private void initialize() {
        Messages messages = settings.messages();
        panel = new RivalPanel(planes, settings, tools);
        root.setLeft(panel.root());
        a = new RivalSide(rival, false, settings, tools);
        b = new RivalSide(rival, true, settings, panel.secondTools());
        noticesA = notices(messages, tools, rival.first());
        noticesB = notices(messages, panel.secondTools(), rival.second());
        sides.getChildren().setAll(place(a, noticesA), place(b, noticesB));
        layout = new WindowLayout(panel.root(), new Region(), drawer, split); // nothing stands at the right
        layout.keep(settings.viewState().of("compare.drawer"));
        time = new TimeActions(rival.first().run(), noticesA, rival.first()::branch);
        timeline = new TimelineBar(rival.first().run(), settings);
        root.setBottom(timeline);
        lenses = new LensDrawer(
                List.of(new RivalCharts(rival, settings)),
                messages,
                tabs,
                lens,
                settings.viewState().of("compare.lens"));
        transportController.offerPaces(PlaygroundController.PACES, tools.paceProperty());
        transportController.showClockOnly();
        actions = allActions();
        if (messages.locale().getLanguage().equals("zh")) {
            root.getStyleClass().add("chinese");
        }
        root.getStyleClass().add("root");
        subscriptions = Subscription.combine(
                root.widthProperty().subscribe(() -> fit()),
                root.heightProperty().subscribe(() -> fit()));
    }

    private static StageNotices notices(Messages messages, PlaneTools tools, PlaneModel model) {
        return new StageNotices(model.run(), messages, () -> {
            float gentler = GENTLER * model.config().optimizer().learningRate();
            tools.changes().make(draft -> draft.learningRate(gentler));
            model.reset();
        });
    }

    private static StackPane place(RivalSide side, StageNotices notices) {
        StackPane place = new StackPane(side);
        place.getChildren().addAll(notices.nodes());
        place.setMinSize(0, 0);
        place.setPrefWidth(1); // both get the same
        HBox.setHgrow(place, Priority.ALWAYS);
        return place;
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

    @FXML
    void toggleMaximised() {
        layout.toggleMaximised();
        fit();
    }

    @FXML
    void toggleFolded() {
        layout.toggleFolded();
        fit();
    }

    @Override
    public void present(boolean presenting) {
        layout.present(root, presenting);
        fit();
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        noticesA.dispose();
        noticesB.dispose();
        transportController.dispose();
        panel.dispose();
        a.dispose();
        b.dispose();
        timeline.dispose();
        lenses.dispose();
    }

    private void fit() {
        layout.stripOf(timeline.fit(root.getWidth()));
        layout.fit(root.getWidth(), root.getHeight());
        transportController.showSetupButton(WindowLayout.isNarrow(root.getWidth()));
        foldIcon.setIconCode(layout.isFolded() ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN);
    }

    @Override
    public Actions actions() {
        return actions;
    }

    @Override
    public void bind(Actions all) {
        transportController.bind(all);
    }

    @Override
    public boolean takes(KeyEvent event) {
        return lenses.shownProperty().get().takes(event);
    }

    /// A and B choose a side here, so that a bookmark needs another key.
    private Actions allActions() {
        List<Action> own = new ArrayList<>(
                time.others(Action.of("run.reset", rival.first()::reset).key("R"), "Ctrl+B"));
        own.addAll(panel.actions());
        own.addAll(lenses.actions());
        own.add(Action.of("lens.maximise", this::toggleMaximised).key("M"));
        own.add(Action.of("lens.fold", this::toggleFolded));
        own.addAll(transportController.actions(() -> {
            layout.toggleLeft();
            fit();
        }));
        return new Actions(List.of(
                new Actions.Layer("points", () -> OutputMapView.isPaintedIn(root), tools.actions()),
                new Actions.Layer("time", () -> !KeyRouter.focusIn(root, panel.root(), lens), time.moves()),
                Actions.Layer.of("workspace", own)));
    }
}
