package dev.backlight.app.cli.domain;

import dev.backlight.math.ThreadTeam;
import dev.backlight.training.driving.Drive;
import dev.backlight.training.driving.DrivingExam;
import dev.backlight.training.driving.DrivingRecipe;
import dev.backlight.training.driving.Method;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Four ways to learn to drive on one road, judged on a road that none has seen.
final class DrivingTask implements DomainTask {
    @Override
    public String id() {
        return "driving";
    }

    @Override
    public Map<String, Object> train(long seed, Path data, ThreadTeam team, Consumer<String> told) {
        DrivingRecipe imitation = DrivingRecipe.standard(Method.IMITATION).withSeed(seed);
        Map<String, Object> figures = new LinkedHashMap<>();
        Drive known = Drive.expert(imitation.road());
        Drive unseen = Drive.expert(imitation.unseen());
        told.accept(String.format(
                Locale.ROOT,
                "Who knows the road drives %.2f laps in 45 seconds, %.2f on the unseen road, seed %d",
                known.laps(),
                unseen.laps(),
                seed));
        figures.put("expert", Map.of("laps", known.laps(), "unseen_laps", unseen.laps()));
        figures.put(
                "imitationWithoutMistakes",
                learn("Imitation, ten seconds without mistakes", imitation.shown(10, false), team, told));
        figures.put("imitation", learn("Imitation, ten seconds with recoveries", imitation, team, told));
        figures.put("evolution", learn("Evolution", imitation.with(Method.EVOLUTION), team, told));
        figures.put("policyGradient", learn("Policy gradient", imitation.with(Method.POLICY_GRADIENT), team, told));
        figures.put("qLearning", learn("Q-learning", imitation.with(Method.Q_LEARNING), team, told));
        return figures;
    }

    private static Map<String, Object> learn(
            String name, DrivingRecipe recipe, ThreadTeam team, Consumer<String> told) {
        TrainedLearner trained = TrainedLearner.train(recipe, team, 2, _ -> {});
        told.accept(String.format(
                Locale.ROOT,
                "%s: %.2f laps, %.0f %% still driving; unseen road %.2f laps, %.0f %%; loss %.4f, %.1f s",
                name,
                trained.figure(DrivingExam.LAPS),
                100 * trained.figure(DrivingExam.DRIVING),
                trained.figure(DrivingExam.UNSEEN_LAPS),
                100 * trained.figure(DrivingExam.UNSEEN_DRIVING),
                trained.learner().loss(),
                trained.seconds()));
        Map<String, Object> figures = trained.figures();
        figures.put("loss", trained.learner().loss());
        return figures;
    }
}
