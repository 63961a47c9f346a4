package dev.backlight.view.graph;

import dev.backlight.analysis.Likeness;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.model.look.LikenessModel;
import dev.backlight.model.look.SaliencyModel;
import dev.backlight.model.look.Sample;
import dev.backlight.model.look.SampleModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.answer.Probe;
import dev.backlight.view.graph.paint.PaintOps;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import javafx.beans.property.IntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.TextAlignment;

/// The network's answer to the current sample: the name of one class, large, and the probability of each.
public final class PredictionBars extends PaintedView {
    private static final double HEADER = 48;
    private static final double ROW = 23;
    private static final double SMALLEST_ROW = 14;
    private static final double DIGIT_WIDTH = 20;
    private static final double MOST_NAME_WIDTH = 84;
    private static final double NUMBER_WIDTH = 56;

    private final SampleModel sample;
    private final ObservableValue<LossSpec> loss;
    private final SaliencyModel saliency;
    private final ObservableValue<LikenessModel.Found> likeness;
    private final ObservableValue<Boolean> untried;
    private final Tooltip doubt = new Tooltip();
    private int cursor;

    /// @param loss of the network that answers: says how its outputs are read
    /// @param untried whether nothing was ever learned: then only what somebody draws is answered, as a guess
    /// @param likeness whether what is asked about is like what was learned from at all
    public PredictionBars(
            SampleModel sample,
            ObservableValue<LossSpec> loss,
            ObservableValue<LikenessModel.Found> likeness,
            ObservableValue<Boolean> untried,
            Settings settings) {
        super(settings);
        this.sample = sample;
        this.loss = loss;
        this.likeness = likeness;
        this.untried = untried;
        saliency = sample.saliency();
        doubt.setWrapText(true);
        setAccessibleText(text("prediction.accessible.none"));
        doubt.setMaxWidth(320);
        setId("prediction-bars");
        setMinHeight(HEADER + 10 * SMALLEST_ROW);
        setPrefHeight(HEADER + 10 * ROW);
        setMaxHeight(HEADER + 10 * ROW);
        watch(sample.probeProperty().subscribe(this::changed));
        watch(loss.subscribe(() -> requestPaint()));
        watch(likeness.subscribe(this::changed));
        watch(untried.subscribe(_ -> changed()));
        watch(asked().subscribe(this::requestPaint));
        watch(saliency.methodProperty().subscribe(this::requestPaint));
        setOnMouseClicked(event -> ask(event.getY()));
        setFocusTraversable(true);
        setOnKeyPressed(this::key);
        watch(focusVisibleProperty().subscribe(this::requestPaint));
    }

    private IntegerProperty asked() {
        return saliency.labelProperty();
    }

    /// A click on a bar asks the pixels about its digit; a second one asks about the answer again.
    private void ask(double y) {
        int classes = classes(sample.probeProperty().get());
        ask((int) Math.floor((y - HEADER) / rowHeight(getHeight(), classes)));
    }

    private void ask(int digit) {
        Probe probe = sample.probeProperty().get();
        if (digit < 0 || digit >= classes(probe)) {
            return;
        }
        if (saliency.methodProperty().get() == SaliencyModel.Method.NONE) {
            saliency.methodProperty().set(SaliencyModel.Method.GRADIENT);
        }
        asked().set(asked().get() == digit ? -1 : digit);
    }

    /// Up and down go from bar to bar, Enter asks about the one that is marked.
    @Override
    public boolean takes(KeyEvent event) {
        return switch (event.getCode()) {
            case UP, DOWN, ENTER -> !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
            default -> false;
        };
    }

    private void key(KeyEvent event) {
        if (!takes(event)) {
            return;
        }
        int classes = classes(sample.probeProperty().get());
        switch (event.getCode()) {
            case UP -> cursor = Math.max(0, cursor - 1);
            case DOWN -> cursor = Math.min(classes - 1, cursor + 1);
            default -> ask(cursor);
        }
        event.consume();
        requestPaint();
    }

    private static int classes(Probe probe) {
        return probe == null ? 10 : probe.probabilities().length;
    }

    private static double rowHeight(double height, int classes) {
        return Math.clamp((height - HEADER) / classes, SMALLEST_ROW, ROW);
    }

    /// How unlike what was learned from the sample is; null where it is like it, or that is not known.
    private Likeness.Answer unlike() {
        LikenessModel.Found found = likeness.getValue();
        return found != null && found.answer().isUnlike() ? found.answer() : null;
    }

    private String doubtful(Likeness.Answer unlike) {
        return text(
                "prediction.unlike.tip",
                Numbers.fixed(unlike.distance(), 1),
                Math.round(unlike.share() * unlike.keptAside()),
                unlike.keptAside());
    }

    /// Before anything was learned there is an answer to a drawing only.
    private Probe answer() {
        Sample shown = sample.sampleProperty().get(); // none before the first is chosen
        boolean guesses = untried.getValue() && (shown == null || shown.source() != Sample.Source.DRAWING);
        return guesses ? null : sample.probeProperty().get();
    }

    private void changed() {
        Probe probe = answer();
        Likeness.Answer unlike = unlike();
        Tooltip.uninstall(this, doubt);
        if (unlike != null) {
            doubt.setText(doubtful(unlike));
            Tooltip.install(this, doubt);
        }
        setAccessibleText(
                probe == null
                        ? text("prediction.accessible.none")
                        : text(
                                        "prediction.accessible",
                                        sample.names().of(probe.answer()),
                                        Numbers.percent(probe.probabilities()[probe.answer()]))
                                + (unlike == null ? "" : " " + doubtful(unlike)));
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        Probe probe = answer();
        gc.setTextBaseline(VPos.CENTER);
        header(gc, width, palette, probe);
        int classes = classes(probe);
        double row = rowHeight(height, classes);
        for (int digit = 0; digit < classes; digit++) {
            if (digit == asked().get() && saliency.methodProperty().get() != SaliencyModel.Method.NONE) {
                gc.setFill(palette.spotWash());
                gc.fillRoundRect(-4, HEADER + digit * row, width + 8, row, 6, 6);
            }
            row(gc, width, HEADER + (digit + 0.5) * row, Math.min(12, row - 6), digit, palette, probe);
            if (isFocusVisible() && digit == Math.min(cursor, classes - 1)) {
                gc.setStroke(palette.ink());
                gc.setLineWidth(2);
                gc.strokeRoundRect(-4, HEADER + digit * row + 1, width + 8, row - 2, 6, 6);
            }
        }
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }

    private void header(GraphicsContext gc, double width, Palette palette, Probe probe) {
        var locale = settings().messages().locale();
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(palette.ink());
        gc.setFont(Type.semibold(13, locale));
        gc.fillText(text("prediction.title"), 0, 12);
        gc.setFont(Type.text(11, locale));
        if (probe != null && unlike() != null) {
            String words = text("prediction.unlike");
            double wide = PaintOps.width(words, gc.getFont());
            gc.setFill(palette.spotWash());
            gc.fillRoundRect(0, 21, wide + 12, 18, 6, 6);
            gc.setFill(palette.ink());
            gc.fillText(words, 6, 30);
        } else {
            gc.setFill(palette.mut());
            gc.fillText(
                    text(
                            probe == null
                                    ? "prediction.none"
                                    : loss.getValue() instanceof LossSpec.SoftmaxCrossEntropy
                                            ? "prediction.softmax"
                                            : "prediction.share"),
                    0,
                    29);
        }
        if (probe != null) {
            int answer = probe.answer();
            gc.setTextAlign(TextAlignment.RIGHT);
            gc.setFill(palette.ink());
            String name = sample.names().of(answer);
            boolean word = name.length() > 2;
            gc.setFont(Type.bold(word ? 19 : 44));
            gc.fillText(name, width, 21, width / 2);
            gc.setFill(palette.mut());
            gc.setFont(Type.text(19));
            if (word) {
                gc.fillText(Numbers.percent(probe.probabilities()[answer]), width, 43);
            } else {
                gc.fillText(Numbers.percent(probe.probabilities()[answer]), width - 38, 27);
            }
        }
    }

    /// As much room as the longest name needs, within limits; what is longer is painted narrower.
    private double nameWidth() {
        double longest = sample.names().names().stream()
                .mapToDouble(name -> PaintOps.width(name, Type.semibold(13)))
                .max()
                .orElse(0);
        return Math.clamp(longest + 9, DIGIT_WIDTH, MOST_NAME_WIDTH);
    }

    private void row(GraphicsContext gc, double width, double y, double bar, int digit, Palette palette, Probe probe) {
        boolean answer = probe != null && probe.answer() == digit;
        gc.setFill(answer ? palette.ink() : palette.mut());
        gc.setFont(answer ? Type.semibold(13) : Type.text(13));
        gc.setTextAlign(TextAlignment.LEFT);
        double left = nameWidth();
        gc.fillText(sample.names().of(digit), 1, y, left - 6);
        double track = width - left - NUMBER_WIDTH;
        gc.setFill(palette.inset());
        gc.fillRoundRect(left, y - bar / 2, track, bar, 6, 6);
        if (probe == null) {
            return;
        }
        double probability = probe.probabilities()[digit];
        gc.setFill(answer ? palette.ink() : palette.dim());
        gc.fillRoundRect(left, y - bar / 2, Math.max(1, track * probability), bar, 6, 6);
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.setFill(answer ? palette.ink() : palette.mut());
        gc.fillText(Numbers.percent(probability), width, y);
    }
}
