package dev.backlight.model.digits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.training.recipe.ExperimentConfig;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What asked for a mistake is a view, and views go while the model stays.
class MistakeSearchTest {
    private final Dataset noise = noise();
    private final DigitsModel digits =
            new DigitsModel(new Split(noise, noise), ExperimentConfig.article().withBatch(10), 1);
    private final List<Boolean> heard = new ArrayList<>();

    @AfterEach
    void close() {
        digits.close();
    }

    @Test
    void whoAskedHearsOnceAndIsForgotten() {
        WeakReference<Consumer<Boolean>> asking = ask();
        Await.until(() -> {
            digits.pump();
            return !heard.isEmpty();
        });
        isForgotten(asking);
        assertThat(heard).containsExactly(true);
    }

    @Test
    void whoGivesUpIsForgotten() {
        WeakReference<Consumer<Boolean>> asking = ask();
        digits.mistakes().cancel();
        isForgotten(asking);
    }

    private WeakReference<Consumer<Boolean>> ask() {
        List<Boolean> heardHere = heard;
        Consumer<Boolean> asking = new Consumer<>() {
            @Override
            public void accept(Boolean found) {
                heardHere.add(found);
            }
        };
        digits.mistakes().next(asking);
        return new WeakReference<>(asking);
    }

    private static void isForgotten(WeakReference<?> asking) {
        Await.until(() -> {
            System.gc();
            return asking.get() == null;
        });
    }

    /// A network that has learned nothing reads some of these wrongly.
    private static Dataset noise() {
        Random random = new Random(3);
        byte[] pixels = new byte[50 * 784];
        random.nextBytes(pixels);
        byte[] labels = new byte[50];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % 10);
        }
        List<String> names = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        return new Dataset("noise", 1, 28, 28, pixels, labels, names);
    }
}
