package dev.backlight.training.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.backlight.data.DataException;
import dev.backlight.data.picture.Split;
import dev.backlight.data.sound.Hearing;
import dev.backlight.data.sound.SpokenDigits;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.step.Supervised;
import dev.backlight.training.step.TrainingLoop;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The recordings that come along, and how well they are heard.
class SoundRecipeTest {
    private static SpokenDigits digits;

    @BeforeAll
    static void load() throws DataException {
        digits = SpokenDigits.load();
    }

    @Test
    void thereAreSixSpeakersAndTheOfficialSplitHoldsFiveTakesOfEachBack() {
        assertThat(digits.recordings()).hasSize(1500);
        assertThat(digits.speakers()).containsExactly("george", "jackson", "lucas", "nicolas", "theo", "yweweler");
        Split split = digits.official(Hearing.TIME);
        assertThat(split.test().size()).isEqualTo(300);
        assertThat(split.train().size()).isEqualTo(3 * 1200);
        assertThat(digits.stranger(Hearing.TIME, "theo").test().size()).isEqualTo(250);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> digits.stranger(Hearing.TIME, "ada"))
                .withMessageContaining("choose george, jackson");
    }

    @Test
    void pitchTellsMoreThanLoudnessAndAStrangerIsHarder() {
        double frequency = accuracy(SoundRecipe.standard().withEpochs(5));
        assertThat(frequency).isGreaterThan(0.93);
        assertThat(accuracy(SoundRecipe.standard().withEpochs(5).with(Hearing.TIME)))
                .isLessThan(frequency - 0.15);
        assertThat(accuracy(SoundRecipe.standard().withEpochs(5).judgedBy("george")))
                .isLessThan(frequency - 0.1);
    }

    private static double accuracy(SoundRecipe recipe) {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            Split split = recipe.data(digits);
            TrainingLoop loop = new Supervised(recipe.config(split.train().size()), split).learner(team);
            while (!loop.isOver()) {
                loop.step();
            }
            return loop.examination().examine(team).measured().get(Metric.TEST_ACCURACY);
        }
    }
}
