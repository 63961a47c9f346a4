package dev.backlight.training.compressing.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.picture.Dataset;
import dev.backlight.engine.Network;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.compressing.CompressingRecipe;
import dev.backlight.training.compressing.Halves;
import dev.backlight.training.compressing.Numbered;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// An encoder that was never trained, on pictures whose class is where they are bright.
class ReuseTest {
    private static Numbered pictures(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] rows = new float[count][784];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % 10;
            for (int j = 0; j < 784; j++) {
                rows[i][j] = (float) random.nextDouble(0.3) + (j / 79 == labels[i] ? 0.6f : 0);
            }
        }
        return new Numbered("stripes", rows, labels, 10);
    }

    private static Halves encoder() {
        NetworkSpec spec = CompressingRecipe.standard().config().network();
        return new Halves(spec, Network.create(spec, 1, ThreadTeam.of(1), 1).weights());
    }

    @Test
    void bothWaysLearnWhatIsEasyAndTheAnswersAreTheSameEachTime() {
        Numbered train = pictures(200, 1);
        Numbered test = pictures(100, 2);
        List<Double> told = new ArrayList<>();
        Reuse.Curve curve = Reuse.ofEncoder(encoder()::features, Task.ODD, train, test, List.of(20), told::add);
        assertThat(curve.scratch()[0]).isGreaterThan(0.9);
        assertThat(curve.reused()[0]).isBetween(0.5, 1.0);
        assertThat(told).isSorted().hasSize(Reuse.SEEDS);
        Reuse.Curve again = Reuse.ofEncoder(encoder()::features, Task.ODD, train, test, List.of(20), _ -> {});
        assertThat(again.reused()).isEqualTo(curve.reused());
        assertThat(again.scratch()).isEqualTo(curve.scratch());
    }

    @Test
    void itStopsWhenNobodyWantsItAnyMore() {
        Assertions.assertThatThrownBy(() -> Reuse.ofEncoder(
                        encoder()::features, Task.WHICH, pictures(20, 1), pictures(20, 2), Reuse.AMOUNTS, _ -> {
                            throw new CancellationException("Nobody wants this work any more.");
                        }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aheadIsWhereTheEncoderHasMoreRightAnswers() {
        Reuse.Curve curve = new Reuse.Curve(
                Reuse.From.ENCODER, 0, Task.LOOP, List.of(10, 20, 50), new double[] {0.6, 0.7, 0.7}, new double[] {
                    0.5, 0.7, 0.8
                });
        assertThat(curve.ahead()).containsExactly(10);
    }

    /// The same stripes as pictures of bytes.
    private static Dataset striped(int count) {
        Numbered numbers = pictures(count, 3);
        byte[] pixels = new byte[count * 784];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) numbers.labels()[i];
            for (int j = 0; j < 784; j++) {
                pixels[i * 784 + j] = (byte) (255 * numbers.rows()[i][j]);
            }
        }
        return new Dataset(
                "stripes",
                1,
                28,
                28,
                pixels,
                labels,
                IntStream.range(0, 10).mapToObj(String::valueOf).toList());
    }

    @Test
    void aClassifierIsAheadWhereTheOtherQuestionFollowsFromItsOwn() {
        List<Double> told = new ArrayList<>();
        Classifier base = Classifier.before(Task.ODD, striped(2_000), 1, told::add);
        assertThat(base.learned()).isEqualTo(2_000);
        assertThat(told).isSorted().allMatch(far -> far >= 0 && far < 1);
        Reuse.Curve curve =
                Reuse.ofClassifier(base, Task.ODD, pictures(200, 1), pictures(100, 2), List.of(10), _ -> {});
        assertThat(curve.from()).isEqualTo(Reuse.From.CLASSIFIER);
        assertThat(curve.learned()).isEqualTo(2_000);
        assertThat(curve.reused()[0]).isGreaterThan(0.9);
    }

    @Test
    void ofTheDigitsThatItIsToTellApartAClassifierHasSeenNone() {
        assertThat(Classifier.before(Task.HIGH, striped(200), 1, _ -> {}).learned())
                .isEqualTo(100);
        Numbered asked = Task.HIGH.answered(Task.HIGH.about(pictures(100, 1)));
        assertThat(asked.size()).isEqualTo(50);
        assertThat(asked.labels()).containsOnly(0, 1, 2, 3, 4);
        assertThat(Task.afterClasses()).doesNotContain(Task.WHICH);
        assertThat(Task.HIGH.isLearnedBefore(7)).isFalse();
    }
}
