package dev.backlight.model.digits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.data.picture.Mnist;
import dev.backlight.data.picture.Split;
import dev.backlight.training.recipe.ExperimentConfig;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PreprocessingModelTest {
    @Test
    void aSearchIsFollowedToItsEndAndACancelledOneFindsNothing() throws Exception {
        Split all = Mnist.load();
        int[] few = IntStream.range(0, 1_000).toArray();
        Split data = new Split(all.train().subset(few), all.test().subset(few));
        try (DigitsModel digits = new DigitsModel(data, ExperimentConfig.article(), 1)) {
            PreprocessingModel model = digits.preprocessing();
            model.search();
            model.cancelSearch();
            Await.until(model::poll, () -> !model.isBusy());
            assertThat(model.cleaningProperty().get()).isNull();
            model.search();
            assertThat(model.fractionProperty().get()).isZero();
            Await.until(model::poll, () -> !model.isBusy());
            assertThat(model.fractionProperty().get()).isNegative();
            assertThat(model.cleaningProperty().get()).isNotNull();
        }
    }
}
