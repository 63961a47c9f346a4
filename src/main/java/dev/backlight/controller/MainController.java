package dev.backlight.controller;

import dev.backlight.model.ExperimentModel;
import dev.backlight.model.Messages;
import dev.backlight.model.Settings;
import dev.backlight.training.Progress;
import dev.backlight.training.RunState;
import dev.backlight.view.ChartsLens;
import dev.backlight.view.ErrorCard;
import dev.backlight.view.NetworkGraphView;
import dev.backlight.view.Question;
import dev.backlight.view.WeightsLens;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The whole window: bar, panels, stage over drawer, and the keyboard.
public final class MainController {
    private static final float GENTLER = 0.1f;

    private final ExperimentModel experiment;
    private final Settings settings;
    private final Messages messages;
    private final NetworkGraphView graph;
    private final ChartsLens charts;
    private final WeightsLens weights;
    private Subscription subscriptions = Subscription.EMPTY;
    private boolean folded;
    private boolean maximised;

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
    private ToggleButton chartsTab;

    @FXML
    private ToggleButton weightsTab;

    @FXML
    private FontIcon foldIcon;

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

    private final VBox notice = new VBox();

    public MainController(ExperimentModel experiment, Settings settings) {
        this.experiment = experiment;
        this.settings = settings;
        messages = settings.messages();
        graph = new NetworkGraphView(experiment, settings);
        charts = new ChartsLens(experiment, settings);
        weights = new WeightsLens(experiment, settings);
    }

    @FXML
    private void initialize() {
        notice.setMaxSize(420, Region.USE_PREF_SIZE);
        notice.setVisible(false);
        StackPane.setAlignment(notice, Pos.TOP_CENTER);
        StackPane.setMargin(notice, new Insets(48, 0, 0, 0));
        stage.getChildren().setAll(graph, notice);
        weights.selectedUnitProperty().bindBidirectional(graph.selectedUnitProperty());
        lens.getChildren().setAll(charts, weights);
        ToggleGroup tabs = new ToggleGroup();
        tabs.getToggles().setAll(chartsTab, weightsTab);
        tabs.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                tabs.selectToggle(before);
            } else {
                showLens(now == weightsTab ? "weights" : "charts");
            }
        });
        tabs.selectToggle(chartsTab);
        transportController.onReset(this::reset);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        if (messages.locale().getLanguage().equals("zh")) {
            root.getStyleClass().add("chinese");
        }
        root.getStyleClass().add("root");
        WindowLayout layout = new WindowLayout(setup, draw, drawer, split);
        subscriptions = Subscription.combine(
                root.widthProperty().subscribe(() -> layout.fit(root.getWidth(), root.getHeight(), folded, maximised)),
                root.heightProperty().subscribe(() -> layout.fit(root.getWidth(), root.getHeight(), folded, maximised)),
                experiment.stateProperty().subscribe(this::showProblem));
    }

    /// Shows one lens in the drawer.
    ///
    /// @param name charts or weights
    public void showLens(String name) {
        boolean wanted = name.equals("weights");
        weights.setVisible(wanted);
        charts.setVisible(!wanted);
        (wanted ? weightsTab : chartsTab).setSelected(true);
    }

    @FXML
    void toggleMaximised() {
        maximised = !maximised;
        folded = false;
        refit();
    }

    @FXML
    void toggleFolded() {
        folded = !folded;
        maximised = false;
        refit();
    }

    public void dispose() {
        subscriptions.unsubscribe();
        transportController.dispose();
        setupController.dispose();
        drawController.dispose();
        graph.dispose();
        charts.dispose();
        weights.dispose();
    }

    private void refit() {
        foldIcon.setIconCode(folded ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN);
        new WindowLayout(setup, draw, drawer, split).fit(root.getWidth(), root.getHeight(), folded, maximised);
    }

    private void reset() {
        Progress now = experiment.progressProperty().get();
        if (now.step() > now.stepsPerEpoch()) {
            Question.ask(notice, messages, "transport.question", experiment::reset, () -> {});
        } else {
            experiment.reset();
        }
    }

    private void showProblem(RunState state) {
        if (state != RunState.DIVERGED) {
            notice.setVisible(false);
            notice.getChildren().clear();
            return;
        }
        float gentler = experiment.configProperty().get().optimizer().learningRate() * GENTLER;
        notice.getChildren()
                .setAll(new ErrorCard(
                        messages.get("error.diverged.title"),
                        messages.get(
                                "error.diverged",
                                experiment.progressProperty().get().step()),
                        messages.get("error.diverged.action"),
                        () -> {
                            experiment.setLearningRate(gentler);
                            experiment.reset();
                        }));
        notice.setVisible(true);
    }

    private void key(KeyEvent event) {
        Node focus = root.getScene().getFocusOwner();
        if (focus instanceof TextInputControl) {
            return;
        }
        boolean graphFocused = focus != null && graph.localToScene(0, 0) != null && isInside(focus, graph);
        Runnable action = event.isShortcutDown()
                ? switch (event.getCode()) {
                    case DIGIT1 -> () -> showLens("charts");
                    case DIGIT2 -> () -> showLens("weights");
                    case Z -> drawController::undo;
                    default -> null;
                }
                : switch (event.getCode()) {
                    case SPACE -> experiment::togglePlay;
                    case RIGHT -> graphFocused || isInside(focus, setup) ? null : experiment::step;
                    case R -> this::reset;
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

    private static boolean isInside(Node node, Node container) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == container) {
                return true;
            }
        }
        return false;
    }
}
