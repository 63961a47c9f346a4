package dev.backlight.storage.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The files beside this test were written by NumPy 2.
class NpyTest {
    private static final float[] QUARTERS = {0, 0.25f, 0.5f, 0.75f, 1, 1.25f};

    private static byte[] file(String name) throws IOException {
        try (InputStream in = NpyTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static byte[] written(NumberArray array) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Npy.write(out, array);
        return out.toByteArray();
    }

    private static NumberArray read(byte[] bytes) throws IOException {
        return Npy.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void anArrayIsWrittenByteForByteAsNumPyDoes() throws IOException {
        assertThat(written(NumberArray.of(QUARTERS, 2, 3))).isEqualTo(file("rows.npy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows.npy", "columns.npy", "big-endian.npy"})
    void whateverTheOrderOfBytesAndAxesTheNumbersAreTheSame(String name) throws IOException {
        NumberArray array = read(file(name));
        assertThat(array.shape()).containsExactly(2, 3);
        assertThat(array.toFloats()).containsExactly(QUARTERS);
    }

    @Test
    void aSingleHalfPrecisionNumberIsRead() throws IOException {
        NumberArray array = read(file("scalar.npy"));
        assertThat(array.shape()).isEmpty();
        assertThat(array.toDoubles()).containsExactly(2.5);
    }

    @Test
    void allKindsComeBackAsTheyWere() throws IOException {
        for (NumberArray array : new NumberArray[] {
            NumberArray.of(new double[] {Math.PI, Double.NaN, -0.0}, 3),
            NumberArray.of(new long[] {Long.MIN_VALUE, 7}, 2, 1),
            NumberArray.of(new int[] {-5}, 1),
            NumberArray.of(new byte[] {(byte) 200, 1}, 1, 2),
            NumberArray.of(new float[0], 0, 4),
        }) {
            assertThat(read(written(array))).isEqualTo(array);
        }
    }

    @Test
    void theEntriesOfAnNpzFromNumPyAreRead() throws IOException, URISyntaxException {
        Path npz = Path.of(NpyTest.class.getResource("several.npz").toURI());
        try (ZipEntries zip = new ZipEntries(npz)) {
            assertThat(zip.names(10_000)).containsExactlyInAnyOrder("w.npy", "labels.npy");
            assertThat(zip.read("w.npy", Npy::read).toFloats()).containsExactly(QUARTERS);
            assertThat(zip.read("labels.npy", Npy::read).toDoubles()).containsExactly(3, 1);
            assertThatThrownBy(() -> zip.names(100)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aHeaderThatPromisesMoreThanThereIsTakesNoMemory() throws IOException {
        String text = new String(file("rows.npy"), StandardCharsets.ISO_8859_1);
        byte[] absurd = text.replace("(2, 3), }    ", "(2, 100000000), }".substring(0, 13))
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] huge = text.replace("(2, 3), }          ", "(200000, 30000), } ").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> read(absurd)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(huge)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(new byte[] {1, 2, 3})).isInstanceOf(IOException.class);
    }
}
