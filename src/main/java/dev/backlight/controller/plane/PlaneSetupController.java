package dev.backlight.controller.plane;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.model.OptimizerKind;
import dev.backlight.model.plane.PlaneComparison;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.plane.PlaneConfig.LossKind;
import dev.backlight.training.plane.PlaneConfig.Penalty;
import dev.backlight.training.plane.PlaneDraft;
import dev.backlight.training.plane.PlanePart;
import dev.backlight.training.plane.PlanePreset;
import dev.backlight.training.run.StopCondition;
import dev.backlight.view.microscope.maths.MathsLabel;
import dev.backlight.view.paint.Names;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.plane.PlaneChanges;
import dev.backlight.view.plane.PlaneTools;
import dev.backlight.view.plane.recipe.PlaneChoices;
import dev.backlight.view.plane.recipe.PlaneWords;
import dev.backlight.view.plane.recipe.ScheduleControl;
import dev.backlight.view.stage.ActionControls;
import dev.backlight.view.stage.control.Fold;
import dev.backlight.view.stage.control.InSight;
import dev.backlight.view.stage.control.OneOf;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The left panel of the playground: data, network, training, view and sharing. Every change takes hold at once; an
/// impossible one shows a sentence and changes nothing.
public final class PlaneSetupController {
    private final PlaneModel model;
    private final PlaneComparison planes;
    private final Settings settings;
    private final Messages messages;
    private final PlaneTools tools;
    private final PlaneChanges changes;
    private PlaneSharing sharing;
    private ScheduleControl schedule;
    private LayerControl layers;
    private Subscription subscriptions = Subscription.EMPTY;
    private boolean showing;

    @FXML
    private Label error;

    @FXML
    private MenuButton stories;

    @FXML
    private MathsLabel story;

    private PlanePreset told;

    @FXML
    private PlaneDataController dataController;

    @FXML
    private ComboBox<Activation> activation;

    @FXML
    private Button fewerLayers;

    @FXML
    private Button moreLayers;

    @FXML
    private Label layerCount;

    @FXML
    private ComboBox<Initializer> initial;

    @FXML
    private Fold networkFold;

    @FXML
    private Fold optimizerFold;

    @FXML
    private Fold penaltyFold;

    @FXML
    private Fold layerFold;

    @FXML
    private Fold viewFold;

    @FXML
    private Fold shareFold;

    @FXML
    private VBox layerPlace;

    @FXML
    private VBox batchPlace;

    @FXML
    private ComboBox<OptimizerKind> optimizer;

    @FXML
    private Label rateValue;

    @FXML
    private Slider rate;

    @FXML
    private VBox schedulePlace;

    @FXML
    private ComboBox<LossKind> loss;

    @FXML
    private ComboBox<Penalty> penalty;

    @FXML
    private HBox penaltyRow;

    @FXML
    private ComboBox<Float> penaltyRate;

    @FXML
    private CheckBox stops;

    @FXML
    private TextField stopLoss;

    @FXML
    private ToggleButton byWeight;

    @FXML
    private ToggleButton byGradient;

    @FXML
    private CheckBox dash;

    @FXML
    private TextField seed;

    @FXML
    private Label shared;

    public PlaneSetupController(PlaneModel model, PlaneComparison planes, Settings settings, PlaneTools tools) {
        this.model = model;
        this.planes = planes;
        this.settings = settings;
        this.tools = tools;
        messages = settings.messages();
        changes = tools.changes();
    }

    @FXML
    private void initialize() {
        changes.onRefuse(sentence -> {
            InSight.say(error, messages.sentence(sentence), settings.notices());
            if (!sentence.isEmpty()) {
                showAgain();
            }
        });
        sharing = new PlaneSharing(
                model, planes, messages, changes, sentence -> InSight.say(shared, sentence, settings.notices()));
        showing = true; // until the configuration is shown, controls hold nothing that anybody chose
        layers = new LayerControl(model, messages, changes);
        layerPlace.getChildren().add(layers);
        dataController.moveBatch(batchPlace);
        schedule = new ScheduleControl(model, messages, changes);
        schedulePlace.getChildren().add(schedule);
        for (Fold fold : List.of(networkFold, optimizerFold, penaltyFold, layerFold, viewFold, shareFold)) {
            fold.keep(settings.viewState().of("fold-" + fold.getId().replace("Fold", "")));
        }
        offerStories();
        offerChoices();
        listen();
        subscriptions = model.configProperty().subscribe(this::show);
    }

    /// What a preset is about stands under the menu until something is changed.
    private void offerStories() {
        for (PlanePreset preset : PlanePreset.values()) {
            stories.getItems().add(ActionControls.item(action(preset), messages));
        }
    }

    private Action action(PlanePreset preset) {
        String name = "plane.story." + preset.id();
        return Action.of("recipe." + preset.id(), () -> {
                    if (changes.attempt(() -> model.apply(preset.config()))) {
                        told = preset;
                        story.setText(messages.get(name + ".tip"));
                    }
                })
                .titled(name);
    }

    /// The recipes and the data one can choose from.
    List<Action> actions() {
        return Stream.concat(Arrays.stream(PlanePreset.values()).map(this::action), dataController.actions().stream())
                .toList();
    }

    private void offerChoices() {
        PlaneChoices.offer(activation, initial, optimizer, loss, messages);
        PlaneChoices.offerPenalties(penalty, penaltyRate, messages);
        OneOf edges = new OneOf();
        edges.getToggles().setAll(byWeight, byGradient);
        edges.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                edges.selectToggle(before);
            } else {
                tools.gradientsProperty().set(now == byGradient);
            }
        });
        edges.selectToggle(tools.gradientsProperty().get() ? byGradient : byWeight);
        dash.selectedProperty().bindBidirectional(settings.dashNegativeProperty());
    }

    private void listen() {
        rate.valueProperty().subscribe(value -> {
            float learningRate = Float.parseFloat(Names.number(Math.pow(10, value.doubleValue())));
            rateValue.setText(Names.number(learningRate));
            make(draft -> draft.learningRate(learningRate));
        });
        activation.setOnAction(_ -> make(draft -> draft.activation(activation.getValue())));
        initial.setOnAction(_ -> make(draft -> draft.initializer(initial.getValue())));
        optimizer.setOnAction(_ -> make(draft -> draft.optimizer(
                optimizer.getValue().spec(model.config().optimizer().learningRate()))));
        loss.setOnAction(_ -> make(draft -> draft.loss(loss.getValue())));
        penalty.setOnAction(_ -> make(draft -> draft.penalty(
                penalty.getValue(),
                penalty.getValue() == Penalty.NONE
                        ? 0
                        : model.config().penaltyRate() > 0 ? model.config().penaltyRate() : 0.001f)));
        penaltyRate.setOnAction(_ -> make(draft -> draft.penalty(model.config().penalty(), penaltyRate.getValue())));
        seed.setOnAction(_ -> applySeed());
        stops.setOnAction(_ -> applyStop());
        stopLoss.setOnAction(_ -> applyStop());
        StopCondition stop = model.run().stopCondition();
        stops.setSelected(stop != null);
        stopLoss.setText(stop == null ? "0.01" : new BigDecimal(String.valueOf(stop.bound())).toPlainString());
    }

    private void make(UnaryOperator<PlaneDraft> change) {
        if (!showing) {
            changes.make(change);
        }
    }

    private void show(PlaneConfig config) {
        showing = true;
        if (told != null && !isStillAbout(told.config(), config)) {
            told = null;
            story.setText("");
        }
        activation.setValue(config.activation());
        layerCount.setText(String.valueOf(config.hidden().size()));
        fewerLayers.setDisable(config.hidden().isEmpty());
        moreLayers.setDisable(config.hidden().size() >= PlaneConfig.MOST_LAYERS);
        initial.setValue(config.initializer());
        optimizer.setValue(OptimizerKind.of(config.optimizer()));
        rate.setValue(Math.log10(config.optimizer().learningRate()));
        rateValue.setText(Names.number(config.optimizer().learningRate()));
        loss.setValue(config.loss());
        penalty.setValue(config.penalty());
        penaltyRate.setValue(config.penaltyRate());
        visible(penaltyRow, config.penalty() != Penalty.NONE);
        networkFold.say(PlaneWords.of(PlanePart.HIDDEN, config, messages));
        optimizerFold.say(PlaneWords.of(PlanePart.OPTIMIZER, config, messages));
        penaltyFold.say(PlaneWords.of(PlanePart.PENALTY, config, messages));
        layerFold.say(PlaneWords.ofEachLayer(config, messages));
        shareFold.say(PlaneWords.of(PlanePart.SEED, config, messages));
        if (!seed.isFocused()) {
            seed.setText(String.valueOf(config.seed()));
        }
        showing = false;
    }

    /// Whether what is said of a recipe still holds: on the same data, by a network of the same shape.
    private static boolean isStillAbout(PlaneConfig recipe, PlaneConfig now) {
        return recipe.data().kind() == now.data().kind()
                && recipe.features().equals(now.features())
                && recipe.hidden().equals(now.hidden())
                && recipe.activation() == now.activation();
    }

    /// Puts the controls back to what holds, after a change that was not made.
    void showAgain() {
        show(model.config());
        layers.show(model.config());
        schedule.show(model.config().schedule());
        dataController.show(model.config());
    }

    static void visible(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    private void addLayer() {
        List<Integer> hidden = new ArrayList<>(model.config().hidden());
        hidden.add(hidden.isEmpty() ? 4 : Math.max(2, hidden.getLast()));
        make(draft -> draft.hidden(hidden));
    }

    @FXML
    private void removeLayer() {
        List<Integer> hidden = new ArrayList<>(model.config().hidden());
        hidden.removeLast();
        make(draft -> draft.hidden(hidden));
    }

    @FXML
    private void rollSeed() {
        seed.setText(String.valueOf(RandomGenerator.getDefault().nextInt(1, 100_000)));
        applySeed();
    }

    private void applySeed() {
        String typed = seed.getText().strip();
        changes.attempt(() -> {
            if (!typed.matches("\\d{1,10}")) {
                throw new IllegalArgumentException(
                        messages.get("repro.seed.invalid", typed, Numbers.grouped(Integer.MAX_VALUE)));
            }
            model.apply(model.config().edit().seed(Long.parseLong(typed)).done());
        });
    }

    private void applyStop() {
        changes.attempt(() -> {
            if (!stops.isSelected()) {
                model.run().stopWhen(null);
                return;
            }
            String typed = stopLoss.getText().strip();
            if (!typed.matches("\\d{0,6}([.,]\\d{1,6})?") || typed.isEmpty()) {
                throw new IllegalArgumentException(messages.get("plane.stop.invalid", typed));
            }
            double bound = Double.parseDouble(typed.replace(',', '.'));
            model.run().stopWhen(new StopCondition(StopCondition.Quantity.TEST_LOSS, bound));
        });
    }

    @FXML
    private void copyCode() {
        sharing.copy();
    }

    @FXML
    private void pasteCode() {
        sharing.paste();
    }

    @FXML
    private void openFile() {
        sharing.open(seed.getScene().getWindow(), tools.brush());
    }

    @FXML
    private void regenerate() {
        dataController.regenerate();
    }

    @FXML
    private void saveFile() {
        sharing.save(seed.getScene().getWindow());
    }

    void dispose() {
        subscriptions.unsubscribe();
        dash.selectedProperty().unbindBidirectional(settings.dashNegativeProperty());
        schedule.dispose();
        layers.dispose();
        dataController.dispose();
    }
}
