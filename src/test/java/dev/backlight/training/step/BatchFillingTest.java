package dev.backlight.training.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.picture.Dataset;
import dev.backlight.math.ThreadTeam;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchFillingTest {
    private static final List<String> CLASSES = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    /// However a batch is divided among threads, each number and each label is there.
    @ParameterizedTest
    @CsvSource({"1,28,128", "2,28,128", "2,28,33", "3,28,100", "5,28,128", "2,8,128", "2,12,64"})
    void fillsAsOneThreadDoes(int threads, int side, int batch) {
        Random random = new Random(side);
        byte[] pixels = new byte[200 * side * side];
        random.nextBytes(pixels);
        byte[] labels = new byte[200];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) random.nextInt(10);
        }
        Dataset data = new Dataset("noise", 1, side, side, pixels, labels, CLASSES);
        int[] order = random.ints(0, 200).limit(200).toArray();
        FMatrixRMaj expected = new FMatrixRMaj(batch, side * side);
        int[] answers = new int[batch];
        data.fill(order, 7, 7 + batch, expected, answers);
        try (ThreadTeam team = ThreadTeam.of(threads)) {
            BatchFilling filling = new BatchFilling(data, 128, team);
            FMatrixRMaj x = filling.fill(order, 7, 7 + batch);
            assertThat(Arrays.copyOf(x.data, expected.data.length)).isEqualTo(expected.data);
            assertThat(Arrays.copyOf(filling.labels(), batch)).isEqualTo(answers);
        }
    }
}
