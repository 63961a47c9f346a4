package dev.backlight.view.preprocessing;

import dev.backlight.data.pen.preparation.Preparation;
import dev.backlight.data.picture.Augmentation;
import dev.backlight.data.picture.Augmenter;
import dev.backlight.engine.spec.Normalization;
import dev.backlight.math.Extraction;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.digits.PreprocessingModel;
import dev.backlight.model.look.Sample;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.InputScale;
import dev.backlight.training.run.Progress;
import dev.backlight.training.step.PreprocessingCost;
import dev.backlight.view.input.PixelsTile;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.Question;
import dev.backlight.view.stage.control.OneOf;
import dev.backlight.view.stage.control.Targets;
import dev.backlight.view.stage.paint.PaintedView;
import dev.backlight.view.stage.paint.Refresh;
import java.util.function.UnaryOperator;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What happens to a digit before the network gets it: each step before and after on the current sample with its
/// cost, an augmentation to try out, and what the training set could do without.
public final class PreprocessingLens extends BorderPane implements Lens {
    private static final double TILE = 92;
    private static final double CONTROLS = 266;
    private static final int SIDE = 28;

    private final DigitsModel digits;
    private final Messages messages;
    private final PreprocessingModel model;
    private final PixelsTile raw;
    private final PixelsTile normalized;
    private final PixelsTile plain;
    private final PixelsTile augmented;
    private final Label rawText = new Label();
    private final Label normalizedText = new Label();
    private final Label augmentedText = new Label();
    private final CopiesView copies;
    private final Label copiesTitle;
    private final AugmentationSliders sliders;
    private final CleaningSection cleaning;
    private final ToggleGroup scales = new OneOf();
    private final Button use = new Button();
    private final Button off = new Button();
    private final Label problem = new Label();
    private final VBox question = new VBox();
    private String range = "";
    private final Refresh refresh = new Refresh(this, this::showSteps); // it changes labels, which layout must not
    private final Subscription subscriptions;

    public PreprocessingLens(DigitsModel digits, Settings settings) {
        this.digits = digits;
        messages = settings.messages();
        model = digits.preprocessing();
        setId("preprocessing-lens");
        raw = new PixelsTile(settings, TILE, false);
        normalized = new PixelsTile(settings, TILE, true);
        plain = new PixelsTile(settings, TILE, false);
        augmented = new PixelsTile(settings, TILE, false);
        copies = new CopiesView(settings);
        copiesTitle = heading("preprocessing.copies");
        sliders = new AugmentationSliders(model.draftProperty(), messages);
        cleaning = new CleaningSection(digits, model, settings, this::sure);
        setTop(steps());
        setLeft(controls());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox title = new HBox(8, copiesTitle, gap, use);
        title.setAlignment(Pos.CENTER_LEFT);
        title.setMinHeight(32);
        VBox right = new VBox(8, problem, question, title, copies);
        VBox.setVgrow(copies, Priority.ALWAYS);
        right.setPadding(new Insets(0, 16, 8, 8));
        setCenter(right);
        cleaning.setPadding(new Insets(10, 16, 12, 16));
        setBottom(cleaning);
        subscriptions = Subscription.combine(
                digits.sample().sampleProperty().subscribe(refresh::request),
                digits.run().configProperty().subscribe(this::configChanged),
                digits.run().dataProperty().subscribe(refresh::request),
                model.draftProperty().subscribe(refresh::request),
                model.costProperty().subscribe(this::showCost));
    }

    @Override
    public String name() {
        return "preprocessing";
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public boolean prefersWholeStage() {
        return true;
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        refresh.dispose();
        sliders.dispose();
        cleaning.dispose();
        for (PaintedView view : new PaintedView[] {raw, normalized, plain, augmented, copies}) {
            view.dispose();
        }
    }

    private Node steps() {
        HBox row = new HBox(
                12,
                card("preprocessing.raw", rawText, raw),
                card("preprocessing.normalized", normalizedText, normalized),
                card("preprocessing.augmented", augmentedText, plain, augmented));
        row.setPadding(new Insets(12, 16, 12, 16));
        return row;
    }

    private Node card(String key, Label text, PixelsTile... tiles) {
        text.setWrapText(true);
        text.getStyleClass().add("caption");
        text.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(4, heading(key), text);
        words.setMinWidth(0);
        HBox card = new HBox(8, tiles);
        card.getChildren().add(words);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setPrefWidth(tiles.length * TILE + 110);
        return card;
    }

    private Node controls() {
        HBox[] rows = {new HBox(2), new HBox(2)};
        VBox segments = new VBox(2, rows);
        segments.getStyleClass().addAll("segments", "two-rows");
        segments.setMaxWidth(USE_PREF_SIZE);
        for (InputScale scale : InputScale.values()) {
            ToggleButton segment = new ToggleButton(messages.get(nameOf(scale)));
            segment.getStyleClass().setAll("toggle-button", "segment", "narrow-segment");
            segment.setUserData(scale);
            segment.setToggleGroup(scales);
            segment.setOnAction(_ -> {
                select(digits.run().configProperty().get().inputs());
                apply(config -> config.withInputs(scale));
            });
            segment.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(segment, Priority.ALWAYS);
            rows[scale.ordinal() / 2].getChildren().add(segment);
        }
        use.setText(messages.get("preprocessing.use"));
        use.getStyleClass().add("primary");
        use.setId("use-augmentation");
        use.setOnAction(_ ->
                apply(config -> config.withAugmentation(model.draftProperty().get())));
        off.setText(messages.get("preprocessing.off"));
        off.setId("no-augmentation");
        off.setOnAction(_ -> model.draftProperty().set(Augmentation.NONE));
        Button typical = new Button(messages.get("preprocessing.typical"));
        typical.setOnAction(_ -> model.draftProperty().set(Augmentation.HANDWRITING));
        for (Button button : new Button[] {use, off, typical}) {
            button.setMinWidth(USE_PREF_SIZE);
            button.managedProperty().bind(button.visibleProperty());
        }
        problem.getStyleClass().add("field-error");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        question.setVisible(false);
        question.setManaged(false);
        VBox controls = new VBox(
                8,
                heading("preprocessing.normalization"),
                segments,
                heading("preprocessing.augmentation"),
                sliders,
                new HBox(8, typical, off));
        controls.setPadding(new Insets(0, 8, 8, 16));
        Targets.widen(controls);
        ScrollPane scroll = new ScrollPane(controls);
        scroll.getStyleClass().add("lens-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinSize(CONTROLS, 0);
        scroll.setPrefWidth(CONTROLS);
        return scroll;
    }

    private Label heading(String key) {
        Label heading = new Label(messages.get(key));
        heading.getStyleClass().add("group-title");
        return heading;
    }

    private static String nameOf(InputScale scale) {
        return switch (scale) {
            case RAW -> "preprocessing.unscaled";
            case PLAIN -> "preprocessing.plain";
            case CENTRED -> "preprocessing.centred";
            case STANDARDISED -> "preprocessing.standardised";
        };
    }

    private void configChanged(ExperimentConfig config) {
        select(config.inputs());
        refresh.request();
    }

    private void select(InputScale scale) {
        scales.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == scale)
                .forEach(scales::selectToggle);
    }

    /// Only while the lens is seen: the sample through each step, and what the steps cost.
    private void showSteps() {
        ExperimentConfig config = digits.run().configProperty().get();
        Augmentation draft = model.draftProperty().get();
        use.setVisible(!draft.equals(config.augmentation()));
        off.setVisible(!draft.isNone());
        Sample sample = digits.sample().sampleProperty().get();
        float[] pixels = sample == null || sample.pixels().length != SIDE * SIDE ? null : sample.pixels();
        raw.show(pixels, messages.get("preprocessing.raw"));
        plain.show(pixels, messages.get("preprocessing.raw"));
        int example = sample == null ? 0 : sample.index();
        if (pixels == null) {
            normalized.show(null, "");
            augmented.show(null, "");
        } else {
            normalized.show(signed(config, pixels), messages.get("preprocessing.normalized"));
            float[] copy = pixels.clone();
            new Augmenter(1, SIDE, SIDE).apply(draft, config.seed(), 1, example, copy, 0);
            augmented.show(copy, messages.get("preprocessing.augmented"));
        }
        copiesTitle.setText(messages.get(draft.isNone() ? "preprocessing.kinds" : "preprocessing.copies"));
        copies.show(pixels, example, config.seed(), draft);
        model.measure();
    }

    /// What the first layer gets, over the largest of it so that the colours show its shape.
    private float[] signed(ExperimentConfig config, float[] pixels) {
        Normalization normalization =
                config.inputs().of(config.divide(digits.trainingSet()).learned(), Extraction.NONE);
        float[] values = new float[pixels.length];
        float limit = 1e-6f;
        for (int i = 0; i < values.length; i++) {
            values[i] = normalization.of(i, pixels[i]);
            limit = Math.max(limit, Math.abs(values[i]));
        }
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (int i = 0; i < values.length; i++) {
            least = Math.min(least, values[i]);
            most = Math.max(most, values[i]);
            values[i] /= limit;
        }
        range = Numbers.fixed(least, 2) + " – " + Numbers.fixed(most, 2);
        showCost(model.costProperty().get());
        return values;
    }

    private void showCost(PreprocessingCost cost) {
        rawText.setText("0–255 → 0–1\n" + seconds(cost == null ? Double.NaN : cost.reading()) + "\n"
                + prepared(digits.trainingSet().preparation()));
        normalizedText.setText(range + "\n" + seconds(cost == null ? Double.NaN : cost.normalizing()));
        augmentedText.setText(
                model.draftProperty().get().isNone()
                        ? messages.get("preprocessing.augmented.off")
                        : seconds(cost == null ? Double.NaN : cost.augmenting()));
    }

    /// What is done to every other picture, so that it is what these are.
    private String prepared(Preparation preparation) {
        if (preparation.fit() == Preparation.Fit.WHOLE) {
            return messages.get(preparation.inverted() ? "preprocessing.whole.inverted" : "preprocessing.whole");
        }
        boolean mass = preparation.centre() == Preparation.Centre.MASS;
        return messages.get(mass ? "preprocessing.cut.mass" : "preprocessing.cut.middle", preparation.box());
    }

    private String seconds(double seconds) {
        return Double.isNaN(seconds)
                ? messages.get("preprocessing.measuring")
                : messages.get("preprocessing.cost", Numbers.fixed(seconds, seconds < 0.1 ? 3 : 2));
    }

    private void apply(UnaryOperator<ExperimentConfig> change) {
        ExperimentConfig wish = change.apply(digits.run().configProperty().get());
        if (!wish.equals(digits.run().configProperty().get())) {
            sure(() -> digits.run().apply(wish));
        }
    }

    /// Runs what begins the training anew, after a question if more than an epoch has been learned.
    private void sure(Runnable action) {
        Runnable told = () -> {
            try {
                action.run();
                problem.setText("");
            } catch (IllegalArgumentException impossible) {
                problem.setText(messages.sentence(impossible));
            }
        };
        Progress now = digits.run().progressProperty().get();
        if (now.step() > now.stepsPerEpoch()) {
            Question.ask(question, messages, "setup.question", told, () -> {});
        } else {
            told.run();
        }
    }
}
