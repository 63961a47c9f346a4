package dev.backlight.view.pipeline;

import dev.backlight.data.features.FeatureSet;
import dev.backlight.data.features.Fusion;
import dev.backlight.data.feedback.Correction;
import dev.backlight.data.picture.Augmentation;
import dev.backlight.data.picture.Augmenter;
import dev.backlight.engine.spec.Normalization;
import dev.backlight.math.Extraction;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.look.Sample;
import dev.backlight.training.answer.Probe;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.picture.Confusions;
import dev.backlight.view.paint.picture.PictureCells;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.text.TextAlignment;

/// What the sample looks like at each station: small, but true.
public final class StationPictures {
    private static final int SIDE = 28;
    private static final double OFF = 0.3;
    private static final double BADGE = 15;
    private static final int COLUMN_SAMPLES = 16;

    private final DigitsModel digits;
    /// One for each picture: what is painted from an image is fetched only when the frame is shown.
    private final Map<Station, PictureCells> images = new EnumMap<>(Station.class);

    private final PictureCells second = new PictureCells();
    private PictureCells cells = second;
    private final Augmenter augmenter = new Augmenter(1, SIDE, SIDE);
    private final float[] copy = new float[SIDE * SIDE];

    public StationPictures(DigitsModel digits) {
        this.digits = digits;
    }

    /// @param pixels of the sample as it has arrived at this station; null without a sample
    public void paint(GraphicsContext gc, Station station, float[] pixels, Palette palette, Place place) {
        cells = images.computeIfAbsent(station, _ -> new PictureCells());
        switch (station) {
            case INPUT -> digit(gc, pixels, palette, place);
            case FEEDBACK -> corrected(gc, pixels, palette, place);
            case PREPROCESSING -> normalized(gc, pixels, palette, place);
            case FEATURES -> features(gc, pixels, palette, place);
            case NETWORK -> network(gc, palette, place);
            case TRAINING -> curve(gc, palette, place);
            case EVALUATION -> confusion(gc, palette, place);
            case APPLICATION -> bars(gc, palette, place);
        }
    }

    /// The second picture of Preprocessing: one augmented copy, faint when there is no augmentation.
    public void augmented(GraphicsContext gc, float[] pixels, Palette palette, Place place) {
        if (pixels == null || pixels.length != copy.length) {
            return;
        }
        cells = second;
        ExperimentConfig config = digits.run().configProperty().get();
        Augmentation how = config.augmentation();
        Sample sample = digits.sample().sampleProperty().get();
        System.arraycopy(pixels, 0, copy, 0, copy.length);
        long epoch = digits.run().progressProperty().get().epoch();
        augmenter.apply(how, config.seed(), epoch, sample == null ? 0 : sample.index(), copy, 0);
        gc.setGlobalAlpha(how.isNone() ? OFF : 1);
        digit(gc, copy, palette, place);
        gc.setGlobalAlpha(1);
    }

    private void digit(GraphicsContext gc, float[] pixels, Palette palette, Place place) {
        if (pixels != null) {
            cells.ink(gc, pixels.length, i -> pixels[i], palette, place.x() + 1, place.y() + 1, place.side() - 2);
        }
    }

    /// The digit, with what it was said to be as a badge.
    private void corrected(GraphicsContext gc, float[] pixels, Palette palette, Place place) {
        digit(gc, pixels, palette, place);
        Correction correction = digits.feedback().ofDrawing();
        if (correction == null) {
            return;
        }
        double x = place.x() + place.side() - BADGE + 3;
        double y = place.y() + place.side() - BADGE + 3;
        gc.setFill(palette.panel());
        gc.fillOval(x - 1, y - 1, BADGE + 2, BADGE + 2);
        gc.setFill(palette.ink());
        gc.fillOval(x, y, BADGE, BADGE);
        gc.setFill(palette.panel());
        gc.setFont(Type.semibold(11));
        gc.setTextAlign(TextAlignment.CENTER);
        gc.fillText(digits.trainingSet().names().mark(correction.is()), x + BADGE / 2, y + BADGE / 2);
        gc.setTextAlign(TextAlignment.LEFT);
    }

    /// The sample as the network's first layer gets it: for the article's recipe, minus the mean digit.
    private void normalized(GraphicsContext gc, float[] pixels, Palette palette, Place place) {
        Normalization normalization =
                digits.run().snapshotProperty().get().spec().normalization();
        if (normalization.isNone() || pixels == null || normalization.mean().length != pixels.length) {
            digit(gc, pixels, palette, place);
            return;
        }
        cells.signed(
                gc,
                pixels.length,
                i -> pixels[i] - normalization.mean()[i],
                palette,
                place.x() + 1,
                place.y() + 1,
                place.side() - 2);
    }

    /// The first principal components as signed bars, or the edges; where the network reads but pixels, the digit.
    private void features(GraphicsContext gc, float[] pixels, Palette palette, Place place) {
        Probe probe = digits.sample().probeProperty().get();
        int from = probe == null ? -1 : firstBar(probe.snapshot().spec().extraction());
        if (pixels == null || from < 0) {
            digit(gc, pixels, palette, place);
            return;
        }
        int count = (int) Math.min(probe.entered().length - from, place.side() - 4);
        float[] input = Arrays.copyOfRange(probe.entered(), from, from + count);
        double limit = limit(input);
        double middle = place.y() + place.side() / 2;
        for (int i = 0; i < count; i++) {
            double height = input[i] / limit * (place.side() / 2 - 3);
            gc.setFill(palette.sign(height));
            gc.fillRect(place.x() + 2 + i, Math.min(middle, middle - height), 1, Math.abs(height));
        }
    }

    /// Where in the vector the features begin that are no pixels; -1 if there are none.
    private static int firstBar(Extraction extraction) {
        int at = 0;
        int edges = -1;
        for (FeatureSet part : extraction instanceof Fusion fusion ? fusion.parts() : List.<FeatureSet>of()) {
            if (part instanceof FeatureSet.Components) {
                return at;
            }
            edges = part instanceof FeatureSet.Edges ? at : edges;
            at += part.size();
        }
        return edges;
    }

    /// Three, four and three units, each joined with all of the next layer: a sign, not this network's shape.
    private static void network(GraphicsContext gc, Palette palette, Place place) {
        int[] units = {3, 4, 3};
        double gap = (place.side() - 16) / 2;
        gc.setStroke(palette.dim());
        gc.setLineWidth(0.6);
        for (int layer = 0; layer + 1 < units.length; layer++) {
            for (int from = 0; from < units[layer]; from++) {
                for (int to = 0; to < units[layer + 1]; to++) {
                    gc.strokeLine(
                            place.x() + 8 + layer * gap,
                            unitY(place, from, units[layer]),
                            place.x() + 8 + (layer + 1) * gap,
                            unitY(place, to, units[layer + 1]));
                }
            }
        }
        gc.setLineWidth(1);
        gc.setFill(palette.ink());
        for (int layer = 0; layer < units.length; layer++) {
            for (int unit = 0; unit < units[layer]; unit++) {
                gc.fillOval(place.x() + 6 + layer * gap, unitY(place, unit, units[layer]) - 2, 4, 4);
            }
        }
    }

    private static double unitY(Place place, int unit, int units) {
        return place.y() + place.side() / 2 + (unit - (units - 1) / 2.0) * (place.side() - 12) / 3.5;
    }

    private static double limit(float[] values) {
        double limit = 1e-9;
        for (float value : values) {
            limit = Math.max(limit, Math.abs(value));
        }
        return limit;
    }

    /// Training loss from the first step to now, on a square-root scale.
    private void curve(GraphicsContext gc, Palette palette, Place place) {
        MetricHistory history = digits.run().history();
        int size = history.size(MetricHistory.Metric.TRAIN_LOSS);
        if (size < 2) {
            gc.setStroke(palette.dim()); // the axis on which the curve will stand
            gc.setLineWidth(1);
            gc.strokeLine(
                    place.x() + 5,
                    place.y() + place.side() - 7,
                    place.x() + place.side() - 5,
                    place.y() + place.side() - 7);
            return;
        }
        int columns = (int) Math.min(size, place.side() - 8);
        double[] mean = new double[columns];
        double most = 0;
        for (int c = 0; c < columns; c++) {
            int from = (int) ((long) size * c / columns);
            int to = (int) ((long) size * (c + 1) / columns);
            int step = Math.max(1, (to - from) / COLUMN_SAMPLES);
            int count = 0;
            for (int i = from; i < to; i += step, count++) {
                mean[c] += Math.sqrt(Math.max(0, history.y(MetricHistory.Metric.TRAIN_LOSS, i)));
            }
            mean[c] /= count;
            most = Math.max(most, mean[c]);
        }
        double height = place.side() - 10;
        gc.setStroke(palette.ink());
        gc.setLineWidth(1.5);
        gc.beginPath();
        for (int c = 0; c < columns; c++) {
            double x = place.x() + 4 + c * (place.side() - 8) / (columns - 1);
            double y = place.y() + 5 + height * (1 - (most > 0 ? mean[c] / most : 0));
            gc.lineTo(x, y);
        }
        gc.stroke();
        gc.setLineWidth(1);
    }

    private void confusion(GraphicsContext gc, Palette palette, Place place) {
        Evaluation evaluation = digits.run().evaluationProperty().get();
        if (evaluation == null || evaluation.step() == 0) { // it would say nothing of what was learned
            diagonal(gc, palette, place);
            return;
        }
        int[][] counts = evaluation.confusion();
        double cell = (place.side() - 4) / counts.length;
        int most = Confusions.largestMistake(counts);
        for (int actual = 0; actual < counts.length; actual++) {
            for (int predicted = 0; predicted < counts.length; predicted++) {
                int count = counts[actual][predicted];
                if (count > 0) {
                    double share = Math.sqrt((double) count / Math.max(1, most));
                    gc.setFill(
                            actual == predicted
                                    ? palette.stage().interpolate(palette.ink(), 0.1)
                                    : palette.sequential(0.1 + 0.9 * share));
                    gc.fillRect(place.x() + 2 + predicted * cell, place.y() + 2 + actual * cell, cell, cell);
                }
            }
        }
    }

    /// Where right answers will stand.
    private static void diagonal(GraphicsContext gc, Palette palette, Place place) {
        double cell = (place.side() - 10) / 5;
        gc.setFill(palette.line());
        for (int i = 0; i < 5; i++) {
            gc.fillRect(place.x() + 5 + i * cell, place.y() + 5 + i * cell, cell - 1, cell - 1);
        }
    }

    private void bars(GraphicsContext gc, Palette palette, Place place) {
        Probe probe = digits.sample().probeProperty().get();
        if (probe == null) {
            return;
        }
        float[] probabilities = probe.probabilities();
        boolean guess = probe.snapshot().step() == 0;
        double row = (place.side() - 6) / probabilities.length;
        gc.setFill(palette.line());
        gc.fillRect(place.x() + 4, place.y() + 3, 1, place.side() - 6);
        for (int i = 0; i < probabilities.length; i++) {
            gc.setFill(guess ? palette.line2() : i == probe.answer() ? palette.ink() : palette.dim());
            double length = (place.side() - 9) * (guess ? 1 : probabilities[i]);
            gc.fillRect(place.x() + 5, place.y() + 3 + i * row + 0.5, length, Math.max(1, row - 1));
        }
    }
}
