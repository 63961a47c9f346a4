package dev.backlight.app.cli.domain;

import dev.backlight.app.cli.failure.CommandFailure;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.learner.Learner;
import dev.backlight.training.learner.Outcome;
import dev.backlight.training.learner.Recipe;
import dev.backlight.training.learner.Verdict;
import dev.backlight.training.past.MetricHistory.Metric;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A learner that has had its training.
///
/// @param verdict what it was found to be at the end
/// @param seconds of the training, without the examinations
record TrainedLearner(Learner learner, Verdict verdict, double seconds) {

    /// @param lines how often on the way it is examined and told of
    static TrainedLearner train(Recipe recipe, ThreadTeam team, int lines, Consumer<String> told) {
        Learner learner = recipe.learner(team);
        int every = Math.max(1, learner.epochs() / lines);
        double seconds = 0;
        Verdict verdict = null;
        while (!learner.isOver()) {
            long start = System.nanoTime();
            Outcome outcome = learner.step();
            while (outcome == Outcome.TAKEN) {
                outcome = learner.step();
            }
            seconds += (System.nanoTime() - start) / 1e9;
            if (outcome == Outcome.DIVERGED) {
                throw new CommandFailure("The training diverged at step " + learner.steps() + ": try another seed.", 1);
            }
            int epoch = learner.epoch() - 1;
            if (epoch % every == 0 || learner.isOver()) {
                verdict = learner.examination().examine(team);
                told.accept(line(epoch, verdict));
            }
        }
        return new TrainedLearner(learner, verdict, seconds);
    }

    /// `Epoch: 3 Test Loss: 0.1234 Test Accuracy: 0.9700`.
    private static String line(int epoch, Verdict verdict) {
        return "Epoch: " + epoch + " "
                + verdict.measured().entrySet().stream()
                        .map(one -> name(one.getKey()) + ": " + String.format(Locale.ROOT, "%.4f", one.getValue()))
                        .collect(Collectors.joining(" "));
    }

    private static String name(Metric metric) {
        StringBuilder name = new StringBuilder();
        for (String word : metric.id().split("_")) {
            name.append(name.isEmpty() ? "" : " ")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return name.toString();
    }

    double figure(Metric metric) {
        return verdict.measured().get(metric);
    }

    /// All figures by their ids.
    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        verdict.measured().forEach((metric, value) -> figures.put(metric.id(), value));
        figures.put("seconds", seconds);
        return figures;
    }
}
