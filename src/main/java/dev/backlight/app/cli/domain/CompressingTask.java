package dev.backlight.app.cli.domain;

import dev.backlight.app.cli.failure.CommandFailure;
import dev.backlight.data.LearningData;
import dev.backlight.data.features.Pca;
import dev.backlight.data.picture.Mnist;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.compressing.CompressingRecipe;
import dev.backlight.training.compressing.Mirrored;
import dev.backlight.training.compressing.Squeezed;
import dev.backlight.training.learner.Outcome;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.step.Supervised;
import dev.backlight.training.step.TrainingLoop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Digits squeezed into two numbers, by an autoencoder and by principal components.
final class CompressingTask implements DomainTask {
    @Override
    public String id() {
        return "compressing";
    }

    @Override
    public int threads() {
        return Runtime.getRuntime().availableProcessors(); // large enough to be shared out
    }

    @Override
    public Map<String, Object> train(long seed, Path data, ThreadTeam team, Consumer<String> told) throws IOException {
        LearningData digits = Mirrored.of(Mnist.load());
        CompressingRecipe recipe = CompressingRecipe.standard().withSeed(seed);
        ExperimentConfig config = recipe.config();
        told.accept("Digits through " + config.network().summary() + ", seed " + seed);
        TrainingLoop loop = new Supervised(config, digits).learner(team);
        Map<String, Object> figures = new LinkedHashMap<>();
        double seconds = 0;
        double lost = Double.NaN;
        while (!loop.isOver()) {
            long start = System.nanoTime();
            Outcome outcome = loop.step();
            while (outcome == Outcome.TAKEN) {
                outcome = loop.step();
            }
            seconds += (System.nanoTime() - start) / 1e9;
            if (outcome == Outcome.DIVERGED) {
                throw new CommandFailure("The training diverged at step " + loop.steps() + ": try another seed.", 1);
            }
            lost = Squeezed.lost(config.network(), loop.weights(), digits.test(), team);
            told.accept(String.format(
                    Locale.ROOT, "Epoch: %d Mean square a pixel: %.4f Seconds: %.1f", loop.epoch() - 1, lost, seconds));
        }
        Pca components = Pca.of(digits.train(), recipe.code(), () -> false);
        double linear = Squeezed.lost(components, digits.test());
        told.accept(String.format(
                Locale.ROOT,
                "%d numbers a digit: autoencoder %.4f, principal components %.4f",
                recipe.code(),
                lost,
                linear));
        figures.put("code", recipe.code());
        figures.put("meanSquare", lost);
        figures.put("principalComponents", linear);
        figures.put("seconds", seconds);
        return figures;
    }
}
