package dev.backlight.view.network;

import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.engine.spec.Weighted;
import dev.backlight.model.digits.NetworkDraft;
import dev.backlight.model.text.Messages;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.view.paint.Names;
import dev.backlight.view.stage.control.Choices;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What belongs to the whole recipe and not to one layer: loss, schedule, limits and first weights. A field that
/// can't be read is marked and says what it takes.
final class RecipeFields extends VBox {
    private static final float FLOOR = 0;
    private static final float STEP_FACTOR = 0.5f;
    private static final int PATIENCE = 3;

    private final Messages messages;
    private final Runnable onChange;
    private final ComboBox<LossSpec> loss = Choices.steady(new ComboBox<>());
    private final ComboBox<Schedule> schedule = Choices.steady(new ComboBox<>());
    private final ComboBox<Initializer> weights = Choices.steady(new ComboBox<>());
    private final TextField smoothing = field("smoothing");
    private final TextField clip = field("clip");
    private final TextField l1 = field("l1");
    private final TextField l2 = field("l2");
    private final Label problem = new Label();
    private boolean showing;

    RecipeFields(Messages messages, Runnable onChange) {
        super(10);
        this.messages = messages;
        this.onChange = onChange;
        loss.setConverter(Names.converter(value -> messages.get("editor.loss." + word(value))));
        schedule.setConverter(Names.converter(value -> messages.get("editor.schedule." + word(value))));
        weights.setConverter(Names.converter(this::name));
        weights.getItems()
                .setAll(
                        Initializer.auto(),
                        new Initializer.He(),
                        new Initializer.Xavier(),
                        new Initializer.Orthogonal(),
                        new Initializer.Normal(0.01f),
                        new Initializer.Uniform(0.05f),
                        new Initializer.Zeros());
        loss.getItems()
                .setAll(
                        new LossSpec.SoftmaxCrossEntropy(),
                        new LossSpec.SquaredError(),
                        new LossSpec.BinaryCrossEntropy(),
                        new LossSpec.Huber(1));
        for (ComboBox<?> choice : List.of(loss, schedule, weights)) {
            choice.setPrefWidth(150);
            choice.setOnAction(_ -> changed());
        }
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        getChildren()
                .setAll(
                        row("editor.loss", loss),
                        row("editor.smoothing", smoothing),
                        row("editor.schedule", schedule),
                        row("editor.clip", clip),
                        row("editor.weights", weights),
                        row("editor.l1", l1),
                        row("editor.l2", l2),
                        problem);
    }

    private TextField field(String id) {
        TextField field = new TextField();
        field.setId("editor-" + id);
        field.setPrefWidth(88);
        field.setAlignment(Pos.CENTER_RIGHT);
        field.textProperty().subscribe((_, _) -> changed());
        return field;
    }

    private void changed() {
        if (!showing) {
            onChange.run();
        }
    }

    void show(ExperimentConfig config, int stepsPerEpoch) {
        showing = true;
        int steps =
                Math.multiplyExact(config.epochs() == ExperimentConfig.ENDLESS ? 1 : config.epochs(), stepsPerEpoch);
        choose(loss, config.loss());
        List<Schedule> offered = List.of(
                new Schedule.Constant(),
                new Schedule.Step(Math.max(1, steps / 3), STEP_FACTOR),
                new Schedule.Cosine(steps, FLOOR),
                new Schedule.WarmUp(stepsPerEpoch, new Schedule.Constant()),
                new Schedule.ReduceOnPlateau(STEP_FACTOR, PATIENCE, FLOOR));
        if (!schedule.getItems().equals(offered)) {
            schedule.getItems().setAll(offered);
        }
        choose(schedule, config.schedule());
        Optional<Weighted> weighted = weighted(config.network());
        choose(weights, weighted.map(Weighted::weights).orElse(Initializer.auto()));
        smoothing.setText(config.loss() instanceof LossSpec.SoftmaxCrossEntropy(float share) ? plain(share) : "0");
        clip.setText(plain(config.gradientClip()));
        l1.setText(weighted.map(layer -> plain(layer.l1())).orElse("0"));
        l2.setText(weighted.map(layer -> plain(layer.l2())).orElse("0"));
        showing = false;
    }

    private static String plain(float value) {
        return value == 0 ? "0" : Float.toString(value);
    }

    /// One of the same kind gives way to the recipe's own.
    private static <T> void choose(ComboBox<T> box, T value) {
        if (value.equals(box.getValue()) && box.getItems().contains(value)) {
            return;
        }
        List<T> items = box.getItems().stream()
                .map(item -> item.getClass() == value.getClass() ? value : item)
                .toList();
        box.getItems().setAll(items);
        if (!items.contains(value)) {
            box.getItems().add(value);
        }
        box.setValue(value);
    }

    /// The recipe with what is chosen here; nothing if a field can't be read.
    Optional<ExperimentConfig> on(ExperimentConfig config, NetworkDraft draft) {
        problem.setText("");
        Float share = number(smoothing, 0, 0.99f, "editor.smoothing");
        Float norm = number(clip, 0, 1e6f, "editor.clip");
        Float first = number(l1, 0, 10, "editor.l1");
        Float second = number(l2, 0, 10, "editor.l2");
        if (List.of(
                        Optional.ofNullable(share),
                        Optional.ofNullable(norm),
                        Optional.ofNullable(first),
                        Optional.ofNullable(second))
                .contains(Optional.<Float>empty())) {
            return Optional.empty();
        }
        LossSpec chosen = loss.getValue() instanceof LossSpec.SoftmaxCrossEntropy
                ? new LossSpec.SoftmaxCrossEntropy(share)
                : loss.getValue();
        NetworkDraft weighted =
                isUntouched(config, first, second) ? draft : draft.withWeights(weights.getValue(), first, second);
        return Optional.of(config.withNetwork(weighted.spec())
                .withLoss(chosen)
                .withSchedule(schedule.getValue())
                .withGradientClip(norm));
    }

    /// A recipe may have other weights in each layer: they stay while nobody chooses one for all.
    private boolean isUntouched(ExperimentConfig config, float first, float second) {
        return weighted(config.network())
                .map(layer -> Objects.equals(layer.weights(), weights.getValue())
                        && layer.l1() == first
                        && layer.l2() == second)
                .orElse(true);
    }

    /// The first layer with weights.
    private static Optional<Weighted> weighted(NetworkSpec network) {
        return network.layers().stream()
                .filter(Weighted.class::isInstance)
                .map(Weighted.class::cast)
                .findFirst();
    }

    private Float number(TextField field, float least, float most, String key) {
        field.getStyleClass().remove("invalid");
        try {
            float value = Float.parseFloat(field.getText().strip().replace(',', '.'));
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException unreadable) {
            // said below, as a number out of range is
        }
        field.getStyleClass().add("invalid");
        problem.setText(
                messages.get("editor.number.invalid", messages.get(key), Names.number(least), Names.number(most)));
        return null;
    }

    private Node row(String key, Node field) {
        Label label = new Label(messages.get(key));
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(6, label, gap, field);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String name(Initializer initializer) {
        return switch (initializer) {
            case Initializer.Auto _ -> messages.get("plane.initial.auto");
            case Initializer.He _ -> "He";
            case Initializer.Xavier _ -> "Xavier";
            case Initializer.Orthogonal _ -> messages.get("plane.initial.orthogonal");
            case Initializer.Zeros _ -> messages.get("plane.initial.zeros");
            case Initializer.Normal(float deviation) -> "N(0, " + Names.number(deviation) + "\u00B2)";
            case Initializer.Uniform(float limit) -> "U(\u00B1" + Names.number(limit) + ")";
            case Initializer.Constant(float value) -> Names.number(value);
        };
    }

    private static String word(LossSpec loss) {
        return switch (loss) {
            case LossSpec.SoftmaxCrossEntropy _ -> "entropy";
            case LossSpec.SquaredError _ -> "squared";
            case LossSpec.BinaryCrossEntropy _ -> "binary";
            case LossSpec.Huber _ -> "huber";
        };
    }

    private static String word(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Constant _ -> "constant";
            case Schedule.Step _ -> "step";
            case Schedule.Cosine _ -> "cosine";
            case Schedule.WarmUp _ -> "warmup";
            case Schedule.ReduceOnPlateau _ -> "plateau";
        };
    }
}
