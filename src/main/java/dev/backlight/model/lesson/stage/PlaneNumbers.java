package dev.backlight.model.lesson.stage;

import dev.backlight.engine.spec.Weights;
import dev.backlight.lesson.check.Figures;
import dev.backlight.lesson.check.Multiplications;
import dev.backlight.lesson.check.Quantity;
import dev.backlight.text.Refusal;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.plane.PlaneInsight;
import dev.backlight.training.plane.UnitStatistics;
import dev.backlight.training.plane.Wiring;

/// The playground's numbers at one moment.
///
/// @param insight of that moment
record PlaneNumbers(PlaneConfig config, PlaneInsight insight) implements Figures {
    @Override
    public double of(Quantity q) {
        try {
            return number(q);
        } catch (IndexOutOfBoundsException none) {
            throw none(q);
        }
    }

    private static Refusal none(Quantity q) {
        return new Refusal("What is on stage has no \"{0}\".", q);
    }

    private double number(Quantity q) {
        return switch (q.figure()) {
            case STEP -> insight.snapshot().step();
            case LOSS, TRAIN_LOSS -> insight.train().loss();
            case TEST_LOSS -> insight.test().loss();
            case GAP -> insight.test().loss() - insight.train().loss();
            case TRAIN_ACCURACY -> insight.train().accuracy();
            case TEST_ACCURACY -> insight.test().accuracy();
            case LEARNING_RATE -> config.optimizer().learningRate();
            case LAYERS -> config.hidden().size();
            case UNITS -> config.hidden().get(q.place(0));
            case NEURONS -> config.hidden().stream().mapToInt(Integer::intValue).sum();
            case PARAMETERS -> insight.snapshot().parameters().count();
            case MULTIPLICATIONS -> Multiplications.of(insight.snapshot().spec());
            case EXAMPLES -> insight.data().train().size();
            case NOISE -> config.data().noise();
            case PENALTY -> config.penaltyRate();
            case BATCH -> config.batch();
            case SILENT -> silent(q.place(0));
            case LARGEST_WEIGHT -> largestWeight();
            case GRADIENT_SIZE -> size(insight.gradients().get(wiring().weights(q.place(0))));
            case WEIGHT -> edge(insight.snapshot().parameters(), q);
            case GRADIENT -> edge(insight.gradients(), q);
            case BIAS ->
                insight.snapshot().parameters().get(wiring().biases(q.place(0))).get(q.place(1));
            default -> throw none(q);
        };
    }

    private Wiring wiring() {
        return Wiring.of(insight.snapshot().spec());
    }

    private double edge(Weights of, Quantity q) {
        Wiring wiring = wiring();
        return of.get(wiring.weights(q.place(0))).get(wiring.position(q.place(0), q.place(1), q.place(2)));
    }

    private long silent(int layer) {
        return insight.units().get(layer).stream().filter(UnitStatistics::dead).count();
    }

    private double largestWeight() {
        Wiring wiring = wiring();
        double largest = 0;
        for (int layer = 0; layer < wiring.layers(); layer++) {
            Weights.Matrix weights = insight.snapshot().parameters().get(wiring.weights(layer));
            for (int i = 0; i < weights.length(); i++) {
                largest = Math.max(largest, Math.abs(weights.get(i)));
            }
        }
        return largest;
    }

    private static double size(Weights.Matrix matrix) {
        double sum = 0;
        for (int i = 0; i < matrix.length(); i++) {
            sum += (double) matrix.get(i) * matrix.get(i);
        }
        return Math.sqrt(sum / matrix.length());
    }
}
