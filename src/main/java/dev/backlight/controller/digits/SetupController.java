package dev.backlight.controller.digits;

import dev.backlight.controller.frame.SliderBinding;
import dev.backlight.data.picture.Dataset;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.model.OptimizerKind;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.digits.NetworkDraft;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.Preset;
import dev.backlight.view.input.DigitThumbnails;
import dev.backlight.view.network.LayerRows;
import dev.backlight.view.network.PresetMenu;
import dev.backlight.view.network.RecipeChange;
import dev.backlight.view.paint.Names;
import dev.backlight.view.paint.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The left panel: the recipe of the digits. An impossible wish shows one sentence and changes nothing; a
/// possible one begins anew, after a question where more than an epoch would be lost.
public final class SetupController {
    private final DigitsModel digits;
    private final Messages messages;
    private final Settings settings;
    private DigitThumbnails thumbs;
    private LayerRows rows;
    private PresetMenu presets;
    private ValidationFields validation;
    private RecipeChange changing;
    private Runnable editor = () -> {};
    private Subscription subscriptions = Subscription.EMPTY;
    private boolean showing;

    @FXML
    private Label dataName;

    @FXML
    private Label splitSizes;

    @FXML
    private Label batchValue;

    @FXML
    private Label parameterCount;

    @FXML
    private Label rateValue;

    @FXML
    private Label networkError;

    @FXML
    private Label trainingError;

    @FXML
    private Label seedError;

    @FXML
    private StackPane thumbnails;

    @FXML
    private VBox layers;

    @FXML
    private StackPane presetPlace;

    @FXML
    private HBox activationRow;

    @FXML
    private Button addLayer;

    @FXML
    private VBox questionPlace;

    @FXML
    private Slider batch;

    @FXML
    private StackPane validationPlace;

    @FXML
    private Slider rate;

    @FXML
    private TextField epochs;

    @FXML
    private TextField seed;

    @FXML
    private ComboBox<Activation> activation;

    @FXML
    private ComboBox<OptimizerKind> optimizer;

    public SetupController(DigitsModel digits, Settings settings) {
        this.digits = digits;
        this.settings = settings;
        messages = settings.messages();
    }

    @FXML
    private void initialize() {
        showData();
        changing = new RecipeChange(digits.run(), messages, questionPlace);
        presets = new PresetMenu(digits.run(), messages, wish -> apply(_ -> wish, networkError));
        presetPlace.getChildren().setAll(presets);
        validation = new ValidationFields(
                messages,
                wish -> apply(config -> config.withValidation(wish), trainingError),
                sentence -> say(trainingError, sentence));
        validationPlace.getChildren().setAll(validation);
        rows = new LayerRows(messages, this::applyNetwork, sentence -> say(networkError, sentence));
        layers.getChildren().setAll(rows);
        activation.getItems().setAll(Activation.values());
        activation.setConverter(Names.converter(Names::of));
        optimizer.getItems().setAll(OptimizerKind.values());
        optimizer.getItems().remove(OptimizerKind.GRADIENT_DESCENT); // no step in minutes on 60,000 pictures
        optimizer.setConverter(Names.converter(OptimizerKind::label));
        showing = true; // until the recipe is shown, controls hold nothing that anybody chose
        listen();
        subscriptions = Subscription.combine(
                digits.run().configProperty().subscribe(this::show),
                digits.run().dataProperty().subscribe(() -> showData()));
    }

    private void showData() {
        if (thumbs != null) {
            thumbs.dispose();
        }
        Dataset train = digits.trainingSet();
        dataName.setText(train.name());
        splitSizes.setText(Numbers.grouped(train.size()) + " / "
                + Numbers.grouped(digits.testSet().size()));
        thumbs = new DigitThumbnails(train, settings);
        thumbnails.getChildren().setAll(thumbs);
    }

    private void listen() {
        SliderBinding.on(
                batch,
                value -> batchValue.setText(Numbers.grouped(sizeOf(value))),
                value -> applyBatch(sizeOf(value)),
                () -> showing);
        rate.valueProperty().subscribe(value -> {
            float learningRate = Float.parseFloat(Names.number(Math.pow(10, value.doubleValue())));
            rateValue.setText(Names.number(learningRate));
            if (!showing) {
                digits.run().setLearningRate(learningRate);
            }
        });
        activation.setOnAction(_ -> applyNetwork(plan().withActivation(activation.getValue())));
        optimizer.setOnAction(_ -> apply(
                config -> config.withOptimizer(
                        optimizer.getValue().spec(config.optimizer().learningRate())),
                trainingError));
        epochs.setOnAction(_ -> applyEpochs());
        epochs.focusedProperty().subscribe(focused -> leave(focused, this::applyEpochs));
        seed.setOnAction(_ -> applySeed());
        seed.focusedProperty().subscribe(focused -> leave(focused, this::applySeed));
    }

    /// A batch has a power of two examples on the slider; a recipe may have others.
    private static int sizeOf(double slider) {
        return 1 << (int) Math.round(slider);
    }

    private void show(ExperimentConfig config) {
        showing = true;
        batch.setValue(Math.log(config.batch()) / Math.log(2));
        batchValue.setText(Numbers.grouped(config.batch()));
        rate.setValue(Math.log10(config.optimizer().learningRate()));
        rateValue.setText(Names.number(config.optimizer().learningRate()));
        if (!epochs.isFocused()) {
            epochs.setText(String.valueOf(config.epochs()));
        }
        if (!seed.isFocused()) {
            seed.setText(String.valueOf(config.seed()));
        }
        optimizer.setValue(OptimizerKind.of(config.optimizer()));
        validation.show(config, digits.trainingSet().size());
        boolean perceptron = plan().isPerceptron();
        if (perceptron) {
            activation.setValue(plan().activation());
            rows.show(plan());
        } else {
            rows.show(config.network());
        }
        for (Node part : List.of(activationRow, addLayer)) {
            part.setVisible(perceptron);
            part.setManaged(perceptron);
        }
        parameterCount.setText(messages.get(
                "network.parameters", Numbers.grouped(config.network().parameterCount())));
        showing = false;
    }

    @FXML
    private void addLayer() {
        applyNetwork(plan().withHidden());
    }

    @FXML
    private void rollSeed() {
        seed.setText(String.valueOf(RandomGenerator.getDefault().nextInt(1, 100_000)));
        applySeed();
    }

    void dispose() {
        subscriptions.unsubscribe();
        thumbs.dispose();
        presets.dispose();
    }

    /// The recipes one can begin with.
    List<Action> actions() {
        return Arrays.stream(Preset.values())
                .map(preset -> Action.of("recipe." + preset.id(), () -> apply(_ -> fitted(preset), networkError))
                        .titled("preset." + preset.id()))
                .toList();
    }

    private ExperimentConfig fitted(Preset preset) {
        return preset.config()
                .withSeed(digits.run().configProperty().get().seed())
                .fittedTo(digits.run().dataProperty().get());
    }

    /// Opens the editor of the whole network.
    void onEdit(Runnable open) {
        editor = open;
    }

    @FXML
    private void editLayers() {
        editor.run();
    }

    private NetworkDraft plan() {
        NetworkSpec network = digits.run().configProperty().get().network();
        return NetworkDraft.of(network, network.input(), network.output().size());
    }

    private void applyNetwork(NetworkDraft plan) {
        apply(config -> config.withNetwork(plan.spec()), networkError);
    }

    private void applyBatch(int size) {
        apply(config -> config.withBatch(size), trainingError);
    }

    private void applyEpochs() {
        whole(epochs, trainingError, "training.epochs.invalid", 10_000)
                .ifPresent(value -> apply(config -> config.withEpochs((int) value), trainingError));
    }

    private void applySeed() {
        whole(seed, seedError, "repro.seed.invalid", Integer.MAX_VALUE)
                .ifPresent(value -> apply(config -> config.withSeed(value), seedError));
    }

    private java.util.OptionalLong whole(TextField field, Label error, String sentence, long most) {
        String typed = field.getText().strip();
        boolean sound = typed.matches("\\d{1,10}") && Long.parseLong(typed) >= 1 && Long.parseLong(typed) <= most;
        field.getStyleClass().remove("invalid");
        if (sound) {
            say(error, "");
            return java.util.OptionalLong.of(Long.parseLong(typed));
        }
        field.getStyleClass().add("invalid");
        say(error, messages.get(sentence, typed, Numbers.grouped(most)));
        return java.util.OptionalLong.empty();
    }

    private void apply(UnaryOperator<ExperimentConfig> change, Label error) {
        if (showing) {
            return;
        }
        ExperimentConfig before = digits.run().configProperty().get();
        try {
            ExperimentConfig wish = change.apply(before);
            say(error, "");
            changing.wish(wish, sentence -> refuse(sentence, error), () -> show(before));
        } catch (IllegalArgumentException impossible) {
            say(error, messages.sentence(impossible));
            show(before);
        }
    }

    private void refuse(String sentence, Label error) {
        say(error, sentence);
        show(digits.run().configProperty().get());
    }

    private static void say(Label error, String sentence) {
        error.setText(sentence);
        error.setVisible(!sentence.isEmpty());
        error.setManaged(!sentence.isEmpty());
    }

    private void leave(boolean focused, Runnable apply) {
        if (!focused && !showing) {
            apply.run();
        }
    }
}
