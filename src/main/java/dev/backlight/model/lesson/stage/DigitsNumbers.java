package dev.backlight.model.lesson.stage;

import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.glass.Step;
import dev.backlight.glass.Study;
import dev.backlight.lesson.check.Figures;
import dev.backlight.lesson.check.Multiplications;
import dev.backlight.lesson.check.Quantity;
import dev.backlight.lesson.check.StudyNumbers;
import dev.backlight.model.look.Sample;
import dev.backlight.text.Refusal;
import dev.backlight.training.answer.Probe;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.Arrays;
import java.util.function.BiFunction;

/// The numbers of a network that reads digits, at one moment, and of the picture that it looks at.
///
/// @param loss of the test set
/// @param accuracy on it
/// @param sample on stage; null for none
/// @param probe of it; null for none
/// @param examples learned from
/// @param studied sends the picture through the network equation by equation; asked only for numbers that need it
record DigitsNumbers(
        ExperimentConfig config,
        Snapshot snapshot,
        double loss,
        double accuracy,
        Sample sample,
        Probe probe,
        int examples,
        BiFunction<Snapshot, Sample, Study> studied)
        implements Figures {
    @Override
    public double of(Quantity q) {
        NetworkSpec spec = snapshot.spec();
        return switch (q.figure()) {
            case STEP -> snapshot.step();
            case TRAIN_LOSS -> snapshot.trainLoss();
            case TEST_LOSS, LOSS -> loss;
            case GAP -> loss - snapshot.trainLoss();
            case TEST_ACCURACY -> accuracy;
            case LEARNING_RATE -> config.optimizer().learningRate();
            case PARAMETERS -> snapshot.parameters().count();
            case MULTIPLICATIONS -> Multiplications.of(spec);
            case EXAMPLES -> examples;
            case BATCH -> config.batch();
            case LAYERS -> spec.layers().size();
            case READ -> probe == null ? -1 : probe.answer();
            case SURE -> probe == null ? 0 : probe.probabilities()[probe.answer()];
            case LABEL -> sample == null ? -1 : sample.label();
            case OUTPUT -> probe == null ? 0 : probe.probabilities()[q.place(0)];
            case INPUT,
                    TARGET,
                    DISTANCE,
                    WEIGHT,
                    BIAS,
                    PRODUCT,
                    SUM,
                    ANSWER,
                    SLOPE,
                    DELTA,
                    GRADIENT,
                    BIAS_GRADIENT,
                    QUIET -> through(q);
            default -> throw none(q);
        };
    }

    private double through(Quantity q) {
        if (sample == null
                || sample.label() < 0
                || sample.pixels().length != snapshot.spec().input().size()
                || snapshot.spec().layers().stream().anyMatch(LayerSpec::isRandom)) {
            throw none(q);
        }
        return new StudyNumbers(studied.apply(snapshot, sample)).of(q);
    }

    private static Refusal none(Quantity q) {
        return new Refusal("What is on stage has no \"{0}\".", q);
    }

    /// @param sample whose label is known
    static Study study(ExperimentConfig config, Snapshot snapshot, Sample sample) {
        double[] target = new double[snapshot.spec().output().size()];
        target[sample.label()] = 1;
        float[] entered = snapshot.entered(sample.pixels());
        double[] given = new double[entered.length];
        Arrays.setAll(given, i -> entered[i]);
        return new Study(
                snapshot.spec().behindExtraction(),
                snapshot.parameters(),
                given,
                target,
                config.loss(),
                Step.plain(config.optimizer().learningRate()),
                null);
    }
}
