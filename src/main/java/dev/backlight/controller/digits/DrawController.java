package dev.backlight.controller.digits;

import dev.backlight.data.ClassNames;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.digits.DrawingModel;
import dev.backlight.model.look.Sample;
import dev.backlight.model.run.Standing;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.training.answer.Probe;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.view.feedback.CorrectionRow;
import dev.backlight.view.graph.PredictionBars;
import dev.backlight.view.graph.SaliencyChoice;
import dev.backlight.view.input.DrawingCanvas;
import dev.backlight.view.input.SeenImage;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.stage.ActionControls;
import dev.backlight.view.stage.control.OneOf;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The right panel: the canvas, what the network sees of it, and its answer.
public final class DrawController {
    private static final double LARGEST_CANVAS = 272;
    private static final double LEAST_CANVAS = 200;
    private static final double WITH_SEEN = 660;
    private static final double WITH_HEADING = 520;
    private static final double UNDER_CANVAS = 290;
    private static final double SEEN = 118;
    private static final double HEADING = 40;

    private final DigitsModel digits;
    private final DrawingModel drawing;
    private final Settings settings;
    private final DrawingCanvas canvas;
    private final SeenImage seen;
    private final PredictionBars bars;
    private final SaliencyChoice saliency;
    private final CorrectionRow correction;
    private final ReadOnlyBooleanWrapper drawn = new ReadOnlyBooleanWrapper(this, "drawn");
    private final List<Action> own;
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML
    private StackPane canvasPlace;

    @FXML
    private HBox seenPlace;

    @FXML
    private VBox seenWords;

    @FXML
    private VBox barsPlace;

    @FXML
    private Label seenTitle;

    @FXML
    private Label seenSource;

    @FXML
    private Label seenVerdict;

    @FXML
    private ToggleButton pen;

    @FXML
    private ToggleButton eraser;

    @FXML
    private Button undo;

    @FXML
    private VBox panel;

    @FXML
    private HBox heading;

    @FXML
    private Button clear;

    @FXML
    private Button fromTestSet;

    public DrawController(DigitsModel digits, Settings settings) {
        this.digits = digits;
        this.settings = settings;
        drawing = digits.drawing();
        canvas = new DrawingCanvas(drawing, digits.sample(), settings);
        seen = new SeenImage(digits.sample(), settings);
        bars = new PredictionBars(
                digits.sample(),
                digits.run().configProperty().map(ExperimentConfig::loss),
                digits.likeness().foundProperty(),
                digits.run()
                        .progressProperty()
                        .map(_ -> Standing.of(digits.run()).isUntrained()),
                settings);
        saliency = new SaliencyChoice(digits.sample(), settings.messages());
        correction = new CorrectionRow(digits, settings.messages());
        Action undo = Action.of("drawing.undo", drawing::undo).when(drawing.undoableProperty());
        Action redo = Action.of("drawing.redo", drawing::redo).when(drawing.redoableProperty());
        boolean kept = drawing.isKept(); // then the keys undo all changes in their order
        own = List.of(
                kept ? undo : undo.key("Ctrl+Z"),
                kept ? redo : redo.key("Ctrl+Shift+Z"),
                Action.of("drawing.clear", drawing::clear)
                        .key("C")
                        .key("Delete")
                        .key("Backspace")
                        .when(drawn),
                Action.of("drawing.test-digit", this::showTestDigit),
                Action.of("drawing.pen", () -> drawing.eraserProperty().set(false)),
                Action.of("drawing.eraser", () -> drawing.eraserProperty().set(true)),
                Action.of("drawing.other-tool", drawing::switchEraser).key("E"));
    }

    @FXML
    private void initialize() {
        panel.heightProperty().subscribe(height -> fit(height.doubleValue()));
        canvasPlace.getChildren().add(canvas);
        seenPlace.getChildren().addFirst(seen);
        seenWords.getChildren().add(saliency);
        seenWords.getChildren().add(correction);
        VBox.setVgrow(bars, Priority.ALWAYS);
        barsPlace.getChildren().add(bars);
        ToggleGroup tools = new OneOf();
        tools.getToggles().setAll(pen, eraser);
        tools.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                tools.selectToggle(before); // one tool is always in hand
            } else {
                drawing.eraserProperty().set(now == eraser);
            }
        });
        subscriptions = Subscription.combine(
                drawing.eraserProperty().subscribe(erasing -> tools.selectToggle(erasing ? eraser : pen)),
                drawing.versionProperty().subscribe(() -> enableButtons()),
                digits.sample().sampleProperty().subscribe(() -> describeSample()),
                digits.sample().probeProperty().subscribe(() -> describeSample()),
                digits.run().stateProperty().subscribe(() -> describeSample()));
        ActionControls.bind(undo, named("drawing.undo"), settings.messages());
        ActionControls.bind(clear, named("drawing.clear"), settings.messages());
        ActionControls.bind(fromTestSet, named("drawing.test-digit"), settings.messages());
        enableButtons();
        describeSample();
    }

    private Action named(String id) {
        return own.stream().filter(action -> action.id().equals(id)).findFirst().orElseThrow();
    }

    /// The canvas has its full size where there is room, and stays large enough to draw in where there is little:
    /// then what else stands here steps back, the picture that the network sees first.
    private void fit(double height) {
        boolean seenToo = height >= WITH_SEEN;
        boolean headed = height >= WITH_HEADING;
        shown(seenPlace, seenToo);
        shown(heading, headed);
        double others = UNDER_CANVAS + (seenToo ? SEEN : 0) + (headed ? HEADING : 0);
        canvasPlace.setMinHeight(Math.clamp(height - others, LEAST_CANVAS, LARGEST_CANVAS));
    }

    private static void shown(Region part, boolean wanted) {
        part.setVisible(wanted);
        part.setManaged(wanted);
    }

    private void showTestDigit() {
        drawing.clear();
        digits.showTestDigit(
                RandomGenerator.getDefault().nextInt(digits.testSet().size()));
    }

    /// What is done with the canvas, and what a drawing is said to be: Shift and the digit.
    List<Action> actions() {
        List<Action> all = new ArrayList<>(own);
        all.addAll(correction.actions());
        return all;
    }

    public void dispose() {
        subscriptions.unsubscribe();
        canvas.dispose();
        seen.dispose();
        bars.dispose();
        saliency.dispose();
        correction.dispose();
    }

    private void enableButtons() {
        drawn.set(!drawing.isEmpty());
    }

    private void describeSample() {
        Sample sample = digits.sample().sampleProperty().get();
        Probe probe = digits.sample().probeProperty().get();
        var messages = settings.messages();
        ClassNames names = digits.sample().names();
        boolean drawn = sample != null && sample.source() == Sample.Source.DRAWING;
        for (Label words : new Label[] {seenTitle, seenSource, seenVerdict}) {
            words.setVisible(!drawn || !correction.isVisible()); // the row stands in their place
            words.setManaged(words.isVisible());
        }
        boolean first = !drawn && Standing.of(digits.run()).isUntrained();
        seen.setWaiting(first);
        shown(saliency, !first);
        if (first) { // it invites to draw: what it sees of a digit that nobody drew comes later
            seenSource.setText(messages.get("seen.drawing"));
            seenVerdict.setText("");
        } else if (sample == null) {
            seenSource.setText(messages.get("seen.nothing"));
            seenVerdict.setText("");
        } else if (sample.source() == Sample.Source.DRAWING) {
            seenSource.setText(messages.get("seen.drawing"));
            seenVerdict.setText("");
        } else {
            String key = sample.source() == Sample.Source.TEST_SET ? "seen.test" : "seen.train";
            seenSource.setText(messages.get(key, Numbers.grouped(sample.index()), names.of(sample.label())));
            boolean wrong = probe != null && probe.answer() != sample.label();
            seenVerdict.setText(wrong ? messages.get("seen.wrong", names.of(probe.answer())) : "");
        }
    }
}
