package dev.backlight.controller.digits;

import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.digits.DrawingModel;
import dev.backlight.model.look.Sample;
import dev.backlight.model.window.Settings;
import dev.backlight.training.run.Probe;
import dev.backlight.view.feedback.CorrectionRow;
import dev.backlight.view.graph.PredictionBars;
import dev.backlight.view.graph.SaliencyChoice;
import dev.backlight.view.input.DrawingCanvas;
import dev.backlight.view.input.SeenImage;
import dev.backlight.view.paint.Numbers;
import java.util.random.RandomGenerator;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The right panel: the canvas, what the network sees of it, and its answer.
public final class DrawController {
    private final DigitsModel digits;
    private final DrawingModel drawing;
    private final Settings settings;
    private final DrawingCanvas canvas;
    private final SeenImage seen;
    private final PredictionBars bars;
    private final SaliencyChoice saliency;
    private final CorrectionRow correction;
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
    private Button clear;

    public DrawController(DigitsModel digits, Settings settings) {
        this.digits = digits;
        this.settings = settings;
        drawing = digits.drawing();
        canvas = new DrawingCanvas(drawing, settings);
        seen = new SeenImage(digits.sample(), settings);
        bars = new PredictionBars(digits.sample(), settings);
        saliency = new SaliencyChoice(digits.sample().saliency(), settings.messages());
        correction = new CorrectionRow(digits, settings.messages());
    }

    @FXML
    private void initialize() {
        canvasPlace.getChildren().add(canvas);
        seenPlace.getChildren().addFirst(seen);
        seenWords.getChildren().add(saliency);
        seenWords.getChildren().add(correction);
        VBox.setVgrow(bars, Priority.ALWAYS);
        barsPlace.getChildren().add(bars);
        ToggleGroup tools = new ToggleGroup();
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
                digits.sample().probeProperty().subscribe(() -> describeSample()));
        enableButtons();
        describeSample();
    }

    @FXML
    private void showTestDigit() {
        drawing.clear();
        digits.showTestDigit(
                RandomGenerator.getDefault().nextInt(digits.testSet().size()));
    }

    /// Takes the last stroke back.
    @FXML
    public void undo() {
        drawing.undo();
    }

    @FXML
    public void clear() {
        drawing.clear();
    }

    /// Takes the keys that say what a drawing is.
    ///
    /// @return whether it was one
    public boolean key(KeyEvent event) {
        return correction.key(event);
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
        undo.setDisable(drawing.isEmpty());
        clear.setDisable(drawing.isEmpty());
    }

    private void describeSample() {
        Sample sample = digits.sample().sampleProperty().get();
        Probe probe = digits.sample().probeProperty().get();
        var messages = settings.messages();
        boolean drawn = sample != null && sample.source() == Sample.Source.DRAWING;
        for (Label words : new Label[] {seenTitle, seenSource, seenVerdict}) {
            words.setVisible(!drawn || !correction.isVisible()); // the row stands in their place
            words.setManaged(words.isVisible());
        }
        if (sample == null) {
            seenSource.setText(messages.get("seen.nothing"));
            seenVerdict.setText("");
        } else if (sample.source() == Sample.Source.DRAWING) {
            seenSource.setText(messages.get("seen.drawing"));
            seenVerdict.setText("");
        } else {
            String key = sample.source() == Sample.Source.TEST_SET ? "seen.test" : "seen.train";
            seenSource.setText(messages.get(key, Numbers.grouped(sample.index()), sample.label()));
            boolean wrong = probe != null && probe.answer() != sample.label();
            seenVerdict.setText(wrong ? messages.get("seen.wrong", probe.answer()) : "");
        }
    }
}
