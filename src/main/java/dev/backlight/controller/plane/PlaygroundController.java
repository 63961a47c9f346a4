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
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Settings;
import dev.backlight.view.metric.ChartsLens;
import dev.backlight.view.microscope.MicroscopeLens;
import dev.backlight.view.microscope.PointStudy;
import dev.backlight.view.plane.BoundaryLens;
import dev.backlight.view.plane.LandscapeLens;
import dev.backlight.view.plane.OutputMapView;
import dev.backlight.view.plane.PlaneGraphView;
import dev.backlight.view.plane.PlaneTools;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.timeline.TimelineBar;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
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

/// The playground: setup, graph over drawer, output map, and the keyboard.
public final class PlaygroundController implements WorkspaceController {
    /// Steps a second at which one can watch a small network learn.
    public static final double PACE = 1500;

    static final List<Double> PACES = List.of(5.0, 50.0, 500.0, PACE, 15_000.0, 0.0);
    private static final float GENTLER = 0.1f;

    private final PlaneModel model;
    private final PlaneComparison planes;
    private final Settings settings;
    private final Messages messages;
    private final PlaneTools tools;
    private final PlaneGraphView graph;
    private Subscription subscriptions = Subscription.EMPTY;
    private StageNotices notices;
    private WindowLayout layout;
    private LensDrawer lenses;
    private TimeActions time;
    private TimelineBar timeline;
    private Actions actions;

    @FXML
    private BorderPane root;

    @FXML
    private SplitPane split;

    @FXML
    private StackPane stage;

    @FXML
    private VBox drawer;

    @FXML
    private StackPane lens;

    @FXML
    private HBox tabs;

    @FXML
    private FontIcon foldIcon;

    @FXML
    private Region setup;

    @FXML
    private Region map;

    @FXML
    private TransportController transportController;

    @FXML
    private PlaneSetupController setupController;

    @FXML
    private PlaneMapController mapController;

    public PlaygroundController(PlaneComparison planes, PlaneModel model, Settings settings, PlaneTools tools) {
        this.planes = planes;
        this.model = model;
        this.settings = settings;
        this.tools = tools;
        messages = settings.messages();
        graph = new PlaneGraphView(model, settings, tools);
    }

    @FXML
    private void initialize() {
        notices = new StageNotices(model.run(), messages, () -> {
            tools.changes()
                    .make(draft -> draft.learningRate(model.config().optimizer().learningRate() * GENTLER));
            model.reset(); // another rate alone would go on from where it diverged
        });
        stage.getChildren().setAll(graph);
        stage.getChildren().add(CompareButton.of(planes, messages));
        stage.getChildren().addAll(notices.nodes());
        layout = new WindowLayout(setup, map, drawer, split);
        layout.keep(settings.viewState().of("drawer"));
        layout.widerRight();
        time = new TimeActions(model.run(), notices, model::branch);
        timeline = new TimelineBar(model.run(), settings);
        root.setBottom(timeline);
        lenses = new LensDrawer(
                lenses(), messages, tabs, lens, settings.viewState().of("lens"));
        lenses.onShown(shown -> {
            layout.coverStage(shown.prefersWholeStage());
            layout.coverPanels(shown.prefersWholeWindow());
            fit();
        });
        transportController.offerPaces(PACES, tools.paceProperty());
        actions = allActions();
        if (messages.locale().getLanguage().equals("zh")) {
            root.getStyleClass().add("chinese");
        }
        root.getStyleClass().add("root");
        subscriptions = Subscription.combine(
                root.widthProperty().subscribe(() -> fit()),
                root.heightProperty().subscribe(() -> fit()));
    }

    private List<Lens> lenses() {
        return List.of(
                new ChartsLens(model.run(), settings),
                new BoundaryLens(model, settings),
                new LandscapeLens(model, settings),
                new MicroscopeLens(model.run(), model.sample(), settings, new PointStudy(model.run(), model.sample())));
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
        if (lenses.shownProperty().get().prefersWholeWindow()) {
            lenses.show(0); // it has no smaller form: one goes back to the network
            return;
        }
        layout.toggleMaximised();
        fit();
    }

    @FXML
    void toggleFolded() {
        if (lenses.shownProperty().get().prefersWholeWindow()) {
            lenses.show(0);
        }
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
        notices.dispose();
        transportController.dispose();
        setupController.dispose();
        mapController.dispose();
        graph.dispose();
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

    /// Small networks learn in seconds: before a reset nothing is asked.
    private Actions allActions() {
        List<Action> own =
                new ArrayList<>(time.others(Action.of("run.reset", model::reset).key("R"), "B"));
        own.add(CompareButton.action(planes));
        own.addAll(lenses.actions());
        own.add(Action.of("lens.maximise", this::toggleMaximised).key("M"));
        own.add(Action.of("lens.fold", this::toggleFolded));
        own.addAll(setupController.actions());
        own.addAll(transportController.actions(() -> {
            layout.toggleLeft();
            fit();
        }));
        List<Actions.Layer> layers = new ArrayList<>();
        layers.add(new Actions.Layer("points", () -> OutputMapView.isPaintedIn(root), tools.actions()));
        layers.addAll(lenses.layers());
        layers.add(new Actions.Layer("time", () -> !KeyRouter.focusIn(root, setup, lens), time.moves()));
        layers.add(Actions.Layer.of("workspace", own));
        return new Actions(layers);
    }
}
