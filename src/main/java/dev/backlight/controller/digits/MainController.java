package dev.backlight.controller.digits;

import dev.backlight.controller.frame.LensDrawer;
import dev.backlight.controller.frame.StageNotices;
import dev.backlight.controller.frame.TimeKeys;
import dev.backlight.controller.frame.TransportController;
import dev.backlight.controller.frame.WindowLayout;
import dev.backlight.controller.frame.WorkspaceController;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.view.chart.ChartsLens;
import dev.backlight.view.embedding.EmbeddingLens;
import dev.backlight.view.evaluation.EvaluationLens;
import dev.backlight.view.features.FeaturesLens;
import dev.backlight.view.feedback.FeedbackLens;
import dev.backlight.view.graph.NetworkGraphView;
import dev.backlight.view.graph.WeightsLens;
import dev.backlight.view.input.InputLens;
import dev.backlight.view.layers.LayersLens;
import dev.backlight.view.microscope.MicroscopeLens;
import dev.backlight.view.microscope.SampleStudy;
import dev.backlight.view.network.NetworkLens;
import dev.backlight.view.pipeline.PipelineStrip;
import dev.backlight.view.pipeline.Station;
import dev.backlight.view.preprocessing.PreprocessingLens;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.timeline.TimelineBar;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
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
    private TimeKeys time;
    private TimelineBar timeline;
    private PipelineStrip strip;
    private PipelineStations stations;

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
        time = new TimeKeys(digits.run(), notices);
        timeline = new TimelineBar(digits.run(), settings);
        root.setBottom(timeline);
        lenses = new LensDrawer(lenses(), messages, tabs, lens);
        stations = new PipelineStations(
                lenses, this::cover, station -> strip.selectedProperty().set(station));
        strip = new PipelineStrip(digits, settings, PipelineStations.open(lenses.names()), stations::choose);
        pipeline.getChildren().setAll(strip);
        lenses.onShown(shown -> {
            cover(shown.prefersWholeStage());
            stations.shown(shown);
        });
        transportController.onTime(
                time::togglePlay, time::stepForward, digits.run().timeline()::stepBack);
        transportController.onReset(this::reset);
        setupController.onEdit(() -> lenses.show("network"));
        transportController.onSetup(() -> {
            layout.toggleLeft();
            fit();
        });
        input.takeDropsOn(root, () -> lenses.show(input.name()));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
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

    private void reset() {
        notices.reset(digits.run()::reset);
    }

    private void key(KeyEvent event) {
        Node focus = root.getScene().getFocusOwner();
        if (focus instanceof TextInputControl) {
            return;
        }
        if (drawController.key(event)
                || !event.isShortcutDown() && lenses.shownProperty().get().key(event)) {
            event.consume();
            return;
        }
        boolean graphFocused = focus != null && graph.localToScene(0, 0) != null && isInside(focus, graph);
        Runnable action = event.isAltDown() && !event.isControlDown()
                ? station(event.getCode())
                : event.isShortcutDown()
                        ? switch (event.getCode()) {
                            case DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5, DIGIT6, DIGIT7, DIGIT8, DIGIT9 ->
                                () -> lenses.show(event.getCode().getCode() - KeyCode.DIGIT1.getCode());
                            case Z -> drawController::undo;
                            default -> null;
                        }
                        : switch (event.getCode()) {
                            case SPACE -> time::togglePlay;
                            case RIGHT, LEFT, HOME, END, PAGE_DOWN, PAGE_UP ->
                                graphFocused || isInside(focus, setup) || isInside(focus, lens)
                                        ? null
                                        : time.of(event.getCode(), event.isShiftDown());
                            case B -> timeline::bookmark;
                            case R -> this::reset;
                            case OPEN_BRACKET -> () -> stations.neighbour(-1);
                            case CLOSE_BRACKET -> () -> stations.neighbour(1);
                            case M -> this::toggleMaximised;
                            case D ->
                                () -> settings.dashNegativeProperty()
                                        .set(!settings.dashNegativeProperty().get());
                            case C, DELETE, BACK_SPACE -> drawController::clear;
                            default -> null;
                        };
        if (action != null) {
            action.run();
            event.consume();
        }
    }

    private Runnable station(KeyCode code) {
        int place = code.getCode() - KeyCode.DIGIT1.getCode();
        Station[] all = Station.values();
        return place >= 0 && place < all.length ? () -> stations.choose(all[place]) : null;
    }

    private static boolean isInside(Node node, Node container) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == container) {
                return true;
            }
        }
        return false;
    }
}
