package dev.backlight.view.inventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.glass.Study;
import dev.backlight.model.inventing.InventingModel;
import dev.backlight.training.inventing.InventingRecipe;
import org.junit.jupiter.api.Test;

/// What the microscope sees of a duel: both networks say the same of the same point.
class DuelStudyTest {
    @Test
    void theGeneratorIsToldWhatTheDiscriminatorSays() {
        InventingRecipe recipe = InventingRecipe.standard().withUnits(6);
        try (InventingModel model = new InventingModel(recipe)) {
            DuelStudy source = new DuelStudy(model);
            Study deceiving = source.study();
            assertThat(deceiving.spec().summary()).startsWith("2 – 6 – 6 – 2 – 6 – 6 – 1");
            assertThat(deceiving.target()).containsExactly(1);
            source.next();
            Study real = source.study();
            assertThat(real.spec()).isEqualTo(recipe.discriminator());
            assertThat(real.target()).containsExactly(1);
            source.next();
            Study judging = source.study();
            assertThat(judging.target()).containsExactly(0);
            // -log D and -log(1 - D) of the same point
            assertThat(Math.exp(-deceiving.loss()) + Math.exp(-judging.loss())).isEqualTo(1, within(1e-9));
            float[] scene = model.sceneProperty().get().invented();
            assertThat(judging.input()).containsExactly(new double[] {scene[0], scene[1]}, within(1e-5));
            source.next();
            assertThat(source.study().input()).isNotEqualTo(deceiving.input());
        }
    }
}
