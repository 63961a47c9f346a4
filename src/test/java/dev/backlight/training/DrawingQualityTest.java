package dev.backlight.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.data.DigitDrawings;
import dev.backlight.data.pen.DigitRaster;
import dev.backlight.data.pen.Stroke;
import dev.backlight.data.pen.preparation.DigitPreprocessor;
import dev.backlight.data.picture.Mnist;
import dev.backlight.training.answer.Predictor;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.Preset;
import dev.backlight.training.run.RunState;
import dev.backlight.training.run.Trainer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Twenty digits drawn as people draw: thin, thick, small, in a corner, slanted, slow, fast, trembling.
@Timeout(300)
class DrawingQualityTest {
    private static final int SIDE = 280;

    @Test
    void theArticlesNetworkReadsSixteenOfTwenty() throws Exception {
        List<String> misread = misread(Preset.ARTICLE.config().withEpochs(3));
        assertThat(misread).hasSizeLessThanOrEqualTo(4);
    }

    /// One epoch of its twelve: the test is of the way from the pen to the network, not of the last per cent.
    @Test
    void theConvolutionalNetworkReadsEighteenOfTwenty() throws Exception {
        List<String> misread = misread(Preset.LENET.config().withEpochs(1));
        assertThat(misread).hasSizeLessThanOrEqualTo(2);
    }

    private static List<String> misread(ExperimentConfig recipe) throws Exception {
        try (Trainer trainer = new Trainer(recipe, Mnist.load(), 2, 1)) {
            trainer.play();
            Await.until(() -> trainer.progress().state() == RunState.FINISHED);
            Snapshot last = trainer.published().snapshot();
            Predictor predictor = new Predictor(last, recipe.loss());
            List<List<Stroke>> drawings = DigitDrawings.twenty();
            List<String> wrong = new ArrayList<>();
            for (int i = 0; i < drawings.size(); i++) {
                float[] seen = DigitPreprocessor.toMnist(DigitRaster.render(drawings.get(i), SIDE), SIDE, SIDE);
                int answer = predictor.probe(seen).answer();
                if (answer != i / 2) {
                    wrong.add("drawing " + i + ", a " + i / 2 + ", read as " + answer);
                }
            }
            return wrong;
        }
    }
}
