package dev.backlight.model.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Mnist;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.look.SaliencyModel.Method;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.Validation;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CloserLooksTest {
    private DigitsModel digits;

    @BeforeEach
    void open() throws Exception {
        Split all = Mnist.load();
        Split few = new Split(
                all.train().subset(IntStream.range(0, 600).toArray()),
                all.test().subset(IntStream.range(0, 300).toArray()));
        digits = new DigitsModel(few, ExperimentConfig.article(), 1);
        digits.pump();
    }

    @AfterEach
    void close() {
        digits.close();
    }

    @Test
    void featuresAreLearnedFromWhatIsNotHeldOut() {
        digits.run().apply(ExperimentConfig.article().withValidation(new Validation(100, 0)));
        digits.features().fit();
        pumpUntil(() -> digits.features().fittedProperty().get() != null);
        Dataset learned = digits.features().fittedProperty().get().train();
        assertThat(learned.size()).isEqualTo(500);
        assertThat(learned)
                .isSameAs(digits.run()
                        .configProperty()
                        .get()
                        .divide(digits.trainingSet())
                        .learned());
        assertThat(digits.trainingSet().size()).as("for browsing").isEqualTo(600);
    }

    @Test
    void pixelsSpeakOnlyWhenTheyAreAsked() {
        SaliencyModel saliency = digits.sample().saliency();
        digits.pump();
        assertThat(saliency.answerProperty().get()).isNull();
        saliency.methodProperty().set(Method.GRADIENT);
        pumpUntil(() -> saliency.answerProperty().get() != null);
        int answer = digits.sample().probeProperty().get().answer();
        assertThat(saliency.answerProperty().get().label()).isEqualTo(answer);
        assertThat(saliency.answerProperty().get().values()).hasSize(784);

        saliency.methodProperty().set(Method.OCCLUSION);
        saliency.labelProperty().set((answer + 1) % 10);
        pumpUntil(() -> saliency.answerProperty().get().method() == Method.OCCLUSION);
        assertThat(saliency.answerProperty().get().label()).isEqualTo((answer + 1) % 10);

        digits.showTestDigit(17);
        pumpUntil(() -> saliency.answerProperty().get().probe()
                == digits.sample().probeProperty().get());
        saliency.methodProperty().set(Method.NONE);
        digits.pump();
        assertThat(saliency.answerProperty().get()).isNull();
    }

    @Test
    void theHiddenLayerIsLookedAtWhenSomebodyAsks() {
        EmbeddingModel embedding = digits.embedding();
        digits.pump();
        assertThat(digits.isSettled()).isTrue();
        assertThat(embedding.planeProperty().get()).isNull();
        digits.showTrainingDigit(5);
        digits.pump();
        embedding.ask();
        pumpUntil(() -> digits.isSettled());
        assertThat(embedding.planeProperty().get().embedding().x()).hasSize(300);
        var alike = embedding.alikeProperty().get();
        assertThat(alike.byPixels()[0].index()).isEqualTo(5);
        assertThat(alike.byHidden()[0].index()).isEqualTo(5);
        assertThat(alike.byPixels()).hasSize(EmbeddingModel.NEIGHBOURS);
    }

    @Test
    void whatIsAlikeInItsPixelsIsLookedForOnceForADigit() {
        EmbeddingModel embedding = digits.embedding();
        var first = alike(5);
        digits.run().step();
        pumpUntil(() -> digits.run().snapshotProperty().get().step() == 1);
        var learned = alike(5);
        assertThat(learned.probe()).isNotSameAs(first.probe());
        assertThat(learned.byPixels()).as("whatever the network").isSameAs(first.byPixels());
        assertThat(learned.byHidden()[0].index()).isEqualTo(5);
        assertThat(alike(6).byPixels()[0].index()).isEqualTo(6);
        assertThat(alike(5).byPixels()).isEqualTo(first.byPixels());
        assertThat(embedding.isSettled()).isTrue();
    }

    private EmbeddingModel.Alike alike(int digit) {
        if (digits.sample().sampleProperty().get() == null
                || digits.sample().sampleProperty().get().index() != digit) {
            digits.showTrainingDigit(digit);
        }
        digits.pump();
        digits.embedding().ask();
        pumpUntil(digits::isSettled);
        return digits.embedding().alikeProperty().get();
    }

    private void pumpUntil(BooleanSupplier condition) {
        Await.until(digits::pump, condition);
    }
}
