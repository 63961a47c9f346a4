package dev.backlight.view.metric;

import dev.backlight.model.run.Standing;
import dev.backlight.model.text.Messages;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.view.paint.Numbers;

/// The moment on screen and its figures in words, the same everywhere.
public final class MomentWords {
    private static final double WHOLE_FROM = 100;

    private MomentWords() {}

    /// `3.2`, of many epochs `104`.
    public static String epoch(double epochs) {
        if (epochs >= WHOLE_FROM || epochs == Math.rint(epochs)) {
            return Numbers.grouped((long) epochs);
        }
        if (epochs < 0.1) { // an epoch of many steps would seem not to have begun
            return Numbers.fixed(Math.floor(epochs * 100) / 100, 2);
        }
        double nearest = Math.rint(epochs * 10) / 10;
        boolean ends = nearest == Math.rint(nearest) && nearest > epochs; // an epoch has ended only when it has
        return Numbers.fixed(ends ? nearest - 0.1 : nearest, 1);
    }

    /// `97.3%`, by a part of the test set `~97.3%`.
    public static String accuracy(Standing now) {
        return Double.isNaN(now.accuracy()) ? "–" : mark(now) + Numbers.percent(now.accuracy(), 1);
    }

    /// `0.088`, by a part of the test set `~0.088`.
    public static String loss(Standing now) {
        if (Double.isNaN(now.loss())) {
            return "–";
        }
        return (now.tested() ? mark(now) : "") + (now.loss() < 1000 ? Numbers.fixed(now.loss(), 3) : "> 999");
    }

    /// Of which moment a test result is: `after epoch 3`, or within one `at epoch 3.2`.
    public static String when(Evaluation result, int stepsPerEpoch, Messages messages) {
        double epochs = (double) result.step() / stepsPerEpoch;
        if (epochs == 0) {
            return messages.get("moment.before");
        }
        return messages.get(
                result.step() % stepsPerEpoch == 0 ? "moment.after.epoch" : "moment.at.epoch", epoch(epochs));
    }

    private static String mark(Standing now) {
        return now.estimated() ? "~" : "";
    }
}
