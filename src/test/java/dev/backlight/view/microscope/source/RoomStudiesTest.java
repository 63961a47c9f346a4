package dev.backlight.view.microscope.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.data.DataException;
import dev.backlight.data.picture.Mnist;
import dev.backlight.glass.Study;
import dev.backlight.model.compressing.CompressingModel;
import dev.backlight.model.sound.Heard;
import dev.backlight.model.sound.SoundModel;
import dev.backlight.training.compressing.CompressingRecipe;
import dev.backlight.training.sound.SoundRecipe;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What the microscope sees in the rooms that ride on the readers of digits: a word, and a digit drawn again.
class RoomStudiesTest {
    @Test
    void aWordIsSeenAsTheNetworkHearsIt() throws DataException {
        try (SoundModel model = new SoundModel(SoundRecipe.standard(), (_, _) -> new float[0])) {
            WordStudy source = new WordStudy(model);
            AtomicInteger news = new AtomicInteger();
            Thread here =
                    Thread.currentThread(); // what the optimizer remembers is news too, from elsewhere, at any time
            source.onNews(() -> news.addAndGet(Thread.currentThread() == here ? 1 : 0));
            Study study = source.study();
            Heard heard = model.heardProperty().get();
            assertThat(study.target()[heard.word().digit()]).isOne();
            float[] word = heard.word().input(heard.hearing());
            float[] mean = heard.probe().snapshot().spec().normalization().mean();
            float scale = heard.probe().snapshot().spec().normalization().scale();
            assertThat(study.input()[500]).isEqualTo((word[500] - mean[500]) * scale, within(1e-5));
            source.next();
            assertThat(source.study().input()).isNotEqualTo(study.input());
            assertThat(news).hasValue(1);
            source.dispose();
            model.nextTest();
            assertThat(news).hasValue(1);
        }
    }

    @Test
    void aDigitIsToComeOutAsItWentIn() throws DataException {
        try (CompressingModel model = new CompressingModel(CompressingRecipe.standard(), Mnist.load())) {
            LearnedStudy source = new LearnedStudy(model.run());
            Study study = source.study();
            assertThat(study.target()).containsExactly(study.input());
            assertThat(source.hasClasses()).isFalse();
            source.next();
            assertThat(source.study().input()).isNotEqualTo(study.input());
        }
    }
}
