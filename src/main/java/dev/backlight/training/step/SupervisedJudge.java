package dev.backlight.training.step;

import dev.backlight.data.Examples;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.judge.Evaluator;
import dev.backlight.training.judge.Score;
import dev.backlight.training.learner.Verdict;
import dev.backlight.training.past.MetricHistory.Metric;
import java.util.LinkedHashMap;
import java.util.Map;

/// Judges copies of one network by the test set and by what is held out. One examination at a time; its buffers are
/// made at the first.
final class SupervisedJudge {
    // all three judge in the memory of the first that is made, one after the other
    private final NetworkSpec network;
    private final LossSpec loss;
    private final Examples test;
    private final Examples heldOut;
    private Evaluator tester;
    private Evaluator estimator;
    private Evaluator validator;

    /// @param heldOut null where nothing is
    SupervisedJudge(NetworkSpec network, LossSpec loss, Examples test, Examples heldOut) {
        this.network = network;
        this.loss = loss;
        this.test = test;
        this.heldOut = heldOut;
    }

    /// @param known how they do on what is held out; null for finding out
    Verdict verdict(int epoch, long step, Weights parameters, Score known, ThreadTeam team) {
        try {
            if (tester == null) {
                tester = estimator == null ? new Evaluator(network, loss, test, team) : estimator.of(test, test.size());
                validator = heldOut == null ? null : tester.of(heldOut, heldOut.size());
            }
            Score held = validator == null || known != null ? known : validator.score(parameters);
            Evaluation result = tester.evaluate(epoch, step, parameters).withValidation(held);
            return new Verdict(measured(result), result);
        } catch (RuntimeException | Error unforeseen) {
            tester = null; // with all its memory
            validator = null;
            estimator = null;
            throw unforeseen;
        }
    }

    /// Whether the test set is so large that a part of it says about the same.
    boolean canEstimate() {
        return test != null && test.size() > Evaluator.ESTIMATE;
    }

    /// How they do on a part of the test set.
    Verdict estimate(Weights parameters, ThreadTeam team) {
        if (estimator == null) {
            estimator = tester == null
                    ? new Evaluator(network, loss, test, Evaluator.ESTIMATE, team)
                    : tester.of(test, Evaluator.ESTIMATE);
        }
        Score score = estimator.score(parameters);
        Map<Metric, Double> measured = new LinkedHashMap<>();
        measured.put(Metric.TEST_LOSS, score.loss());
        if (test.classes() > 0) {
            measured.put(Metric.TEST_ACCURACY, score.accuracy());
        }
        return new Verdict(measured, null);
    }

    /// Whoever waits for a test result finds that of the held-out examples beside it.
    private Map<Metric, Double> measured(Evaluation result) {
        Map<Metric, Double> measured = new LinkedHashMap<>();
        if (result.validation() != null) {
            measured.put(Metric.VALIDATION_LOSS, result.validation().loss());
            measured.put(Metric.VALIDATION_ACCURACY, result.validation().accuracy());
        }
        measured.put(Metric.TEST_LOSS, result.loss());
        if (test.classes() > 0) {
            measured.put(Metric.TEST_ACCURACY, result.accuracy());
        }
        return measured;
    }
}
