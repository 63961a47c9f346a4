package dev.backlight.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.Await;
import dev.backlight.data.DataException;
import dev.backlight.data.pen.preparation.DigitPreprocessor;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bundled files against the published figures.
class MnistTest {
    private static Split mnist;

    @BeforeAll
    static void load() throws DataException {
        mnist = Mnist.load();
    }

    @Test
    void hasThePublishedNumberOfEachDigit() {
        assertThat(histogram(mnist.train()))
                .containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
        assertThat(histogram(mnist.test())).containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
    }

    /// Whoever holds the pool that all share may wait for these very digits.
    @Test
    void areReadWhileThePoolThatAllShareIsBusy() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        for (int worker = 0; worker < ForkJoinPool.getCommonPoolParallelism(); worker++) {
            ForkJoinPool.commonPool().execute(() -> {
                try {
                    done.await();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        try {
            FutureTask<Split> reading = new FutureTask<>(() -> Mnist.load(Mnist.directory()));
            Thread.ofVirtual().start(reading);
            Await.until(reading::isDone);
            assertThat(reading.get().test().size()).isEqualTo(10_000);
        } finally {
            done.countDown();
        }
    }

    @Test
    void hasTheWellKnownMeanAndDeviation() {
        Dataset train = mnist.train();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < train.size(); i++) {
            for (int j = 0; j < train.features(); j++) {
                double value = train.pixel(i, j) / 255.0;
                sum += value;
                squares += value * value;
            }
        }
        double count = (double) train.size() * train.features();
        double mean = sum / count;
        assertThat(mean).isCloseTo(0.1307, within(5e-5));
        assertThat(Math.sqrt(squares / count - mean * mean)).isCloseTo(0.3081, within(5e-5));
    }

    @Test
    void passesThroughThePreprocessorUnchanged() {
        Dataset test = mnist.test();
        for (int i = 0; i < test.size(); i += 10) {
            float[] ink = new float[test.features()];
            for (int j = 0; j < ink.length; j++) {
                ink[j] = test.pixel(i, j) / 255f;
            }
            assertThat(DigitPreprocessor.toMnist(ink, 28, 28)).containsExactly(ink);
        }
    }

    @Test
    void saysWhichFileIsMissing(@TempDir Path empty) {
        assertThatThrownBy(() -> Mnist.load(empty))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("train-labels-idx1-ubyte.gz is missing");
    }

    private static int[] histogram(Dataset data) {
        int[] counts = new int[data.classes()];
        for (int i = 0; i < data.size(); i++) {
            counts[data.label(i)]++;
        }
        return counts;
    }
}
