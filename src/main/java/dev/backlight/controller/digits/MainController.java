package dev.backlight.controller.digits;

import dev.backlight.controller.frame.LensDrawer;
import dev.backlight.controller.frame.StageNotices;
import dev.backlight.controller.frame.TimeActions;
import dev.backlight.controller.frame.TransportController;
import dev.backlight.controller.frame.WindowLayout;
import dev.backlight.controller.frame.WorkspaceController;
import dev.backlight.controller.keys.KeyRouter;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Settings;
import dev.backlight.view.embedding.EmbeddingLens;
import dev.backlight.view.evaluation.EvaluationLens;
import dev.backlight.view.features.FeaturesLens;
import dev.backlight.view.feedback.FeedbackLens;
import dev.backlight.view.graph.NetworkGraphView;
import dev.backlight.view.graph.WeightsLens;
import dev.backlight.view.input.InputLens;
import dev.backlight.view.layers.LayersLens;
import dev.backlight.view.metric.ChartsLens;
import dev.backlight.view.microscope.MicroscopeLens;
import dev.backlight.view.microscope.SampleStudy;
import dev.backlight.view.network.NetworkLens;
import dev.backlight.view.pipeline.PipelineStrip;
import dev.backlight.view.preprocessing.PreprocessingLens;
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

/// The whole window: bar, panels, stage over drawer, and the keyboard.
public final class MainController implements WorkspaceController {
    private static final float GENTLER = 0.1f;

    private final DigitsModel digits;
    private final Settings settings;
    private final Messages messages;
    private final NetworkGraphView graph;
    private final WeightsLens weights;
    private final InputLens input;
    private Subscription subscriptions = Subscription.EMPTY;
    private WindowLayout layout;
    private LensDrawer lenses;

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
    private StackPane pipeline;

    @FXML
    private Region setup;

    @FXML
    private Region draw;

    @FXML
    private TransportController transportController;

    @FXML
    private SetupController setupController;

    @FXML
    private DrawController drawController;

    private StageNotices notices;
    private TimeActions time;
    private TimelineBar timeline;
    private PipelineStrip strip;
    private PipelineStations stations;
    private Actions actions;

    public MainController(DigitsModel digits, Settings settings) {
        this.digits = digits;
        this.settings = settings;
        messages = settings.messages();
        graph = new NetworkGraphView(digits.run(), digits.sample(), settings);
        weights = new WeightsLens(digits.run(), settings);
        input = new InputLens(digits, settings);
    }

    @FXML
    private void initialize() {
        notices = new StageNotices(digits.run(), messages, () -> {
            digits.run()
                    .setLearningRate(
                            digits.run().configProperty().get().optimizer().learningRate() * GENTLER);
            digits.run().reset();
        });
        stage.getChildren().setAll(graph);
        stage.getChildren().addAll(notices.nodes());
        weights.selectedUnitProperty().bindBidirectional(graph.selectedUnitProperty());
        layout = new WindowLayout(setup, draw, drawer, split);
        layout.keep(settings.viewState().of("drawer"));
        time = new TimeActions(digits.run(), notices);
        timeline = new TimelineBar(digits.run(), settings);
        root.setBottom(timeline);
        lenses = new LensDrawer(
                lenses(), messages, tabs, lens, settings.viewState().of("lens"));
        stations = new PipelineStations(
                lenses, this::cover, station -> strip.selectedProperty().set(station));
        strip = new PipelineStrip(digits, settings, PipelineStations.open(lenses.names()), stations::choose);
        pipeline.getChildren().setAll(strip);
        lenses.onShown(shown -> {
            cover(shown.prefersWholeStage());
            stations.shown(shown);
        });
        setupController.onEdit(() -> lenses.show("network"));
        input.takeDropsOn(root, () -> lenses.show(input.name()));
        actions = allActions();
        if (messages.locale().getLanguage().equals("zh")) {
            root.getStyleClass().add("chinese");
        }
        root.getStyleClass().add("root");
        subscriptions = Subscription.combine(
                root.widthProperty().subscribe(() -> fit()),
                root.heightProperty().subscribe(() -> fit()));
    }

    private void cover(boolean wanted) {
        layout.coverStage(wanted);
        layout.coverPanels(wanted && lenses.shownProperty().get().prefersWholeWindow());
        fit();
    }

    private List<Lens> lenses() {
        return List.of(
                new ChartsLens(digits.run(), digits.archive(), settings),
                weights,
                new LayersLens(digits, settings),
                new MicroscopeLens(digits.run(), digits.sample(), settings, new SampleStudy(digits)),
                input,
                new PreprocessingLens(digits, settings),
                new FeaturesLens(digits, settings),
                new EvaluationLens(digits, settings),
                new EmbeddingLens(digits, settings),
                new NetworkLens(digits, settings),
                new FeedbackLens(digits, settings));
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
        drawController.dispose();
        graph.dispose();
        strip.dispose();
        timeline.dispose();
        lenses.dispose();
    }

    private void fit() {
        boolean low = root.getHeight() > 0 && WindowLayout.isLow(root.getHeight());
        strip.setLow(low);
        layout.stripOf((low ? PipelineStrip.LOW_HEIGHT : PipelineStrip.HEIGHT) + timeline.fit(root.getWidth()));
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

    private Actions allActions() {
        List<Action> own = new ArrayList<>(time.others(
                Action.of("run.reset", () -> notices.reset(digits.run()::reset)).key("R"), "B"));
        own.addAll(drawController.actions());
        own.addAll(lenses.actions());
        own.addAll(stations.actions());
        own.add(Action.of("lens.maximise", this::toggleMaximised).key("M"));
        own.add(Action.of("lens.fold", this::toggleFolded));
        own.addAll(setupController.actions());
        own.addAll(transportController.actions(() -> {
            layout.toggleLeft();
            fit();
        }));
        List<Actions.Layer> layers = new ArrayList<>(lenses.layers());
        layers.add(new Actions.Layer("time", () -> !KeyRouter.focusIn(root, graph, setup, lens), time.moves()));
        layers.add(Actions.Layer.of("workspace", own));
        return new Actions(layers);
    }
}
