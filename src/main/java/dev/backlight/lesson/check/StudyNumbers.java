package dev.backlight.lesson.check;

import dev.backlight.glass.Study;
import dev.backlight.text.Refusal;
import java.util.Arrays;

/// The numbers of one example's way through a small network, in double.
public final class StudyNumbers implements Figures {
    private final Study study;

    public StudyNumbers(Study study) {
        this.study = study;
    }

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
            case INPUT -> study.given()[q.place(0)];
            case TARGET -> study.target()[q.place(0)];
            case OUTPUT -> study.outputs()[q.place(0)];
            case DISTANCE -> study.outputs()[q.place(0)] - study.target()[q.place(0)];
            case BIAS -> study.bias(q.place(0), unit(q));
            case SUM -> study.columns().get(q.place(0)).sums()[q.place(1)];
            case ANSWER -> study.columns().get(q.place(0)).answers()[q.place(1)];
            case DELTA -> study.columns().get(q.place(0)).deltas()[q.place(1)];
            case SLOPE -> study.slope(q.place(0), unit(q));
            case BIAS_GRADIENT -> study.biasGradient(q.place(0), unit(q));
            case QUIET -> quiet(study.columns().get(q.place(0)).answers());
            case LOSS -> study.loss();
            case LOSS_AFTER -> study.lossAfter();
            case LEARNING_RATE -> study.step().rate();
            case STEP -> study.step().taken();
            case PARAMETERS -> study.spec().parameterCount();
            case WEIGHT, PRODUCT, GRADIENT, NUMERICAL_GRADIENT, WEIGHT_AFTER -> edge(q);
            default -> throw none(q);
        };
    }

    private static long quiet(double[] answers) {
        return Arrays.stream(answers).filter(answer -> answer == 0).count();
    }

    private int unit(Quantity q) {
        return within(q.place(1), study.columns().get(q.place(0)).size());
    }

    private static int within(int place, int count) {
        if (place >= count) {
            throw new IndexOutOfBoundsException(place);
        }
        return place;
    }

    private double edge(Quantity q) {
        int column = q.place(0);
        int to = within(q.place(2), study.columns().get(column).size());
        int from = within(q.place(1), study.incoming(column).length);
        return switch (q.figure()) {
            case PRODUCT -> study.weight(column, from, to) * study.incoming(column)[from];
            case GRADIENT -> study.gradient(column, from, to);
            case NUMERICAL_GRADIENT -> study.numericalGradient(column, from, to);
            case WEIGHT_AFTER -> study.change(column, from, to).after();
            default -> study.weight(column, from, to);
        };
    }
}
