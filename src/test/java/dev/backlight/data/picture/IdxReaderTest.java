package dev.backlight.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.DataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sound and damaged pairs of two pictures of 2 x 3 pixels.
class IdxReaderTest {
    private static final byte[] IMAGES =
            header(0x0803, new int[] {2, 2, 3}, 1, 2, 3, 4, 5, 6, 250, 251, 252, 253, 254, 255);
    private static final byte[] LABELS = header(0x0801, new int[] {2}, 7, 9);

    @TempDir
    private Path folder;

    private Path images;
    private Path labels;

    @BeforeEach
    void writeSoundFiles() throws IOException {
        images = Files.write(folder.resolve("images.gz"), IMAGES);
        labels = Files.write(folder.resolve("labels"), LABELS);
    }

    @Test
    void readsPlainFilesWhateverTheirName() throws DataException {
        expectSound();
    }

    @Test
    void readsPackedFilesWhateverTheirName() throws IOException {
        Files.write(images, packed(IMAGES));
        Files.write(labels, packed(LABELS));
        expectSound();
    }

    private void expectSound() throws DataException {
        Dataset data = IdxReader.read(images, labels, "two");
        assertThat(data.name()).isEqualTo("two");
        assertThat(data.size()).isEqualTo(2);
        assertThat(data.channels()).isEqualTo(1);
        assertThat(data.height()).isEqualTo(2);
        assertThat(data.width()).isEqualTo(3);
        assertThat(data.classes()).isEqualTo(10);
        assertThat(data.image(0)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(data.pixel(1, 5)).isEqualTo(255);
        assertThat(data.label(0)).isEqualTo(7);
        assertThat(data.label(1)).isEqualTo(9);
    }

    @Test
    void refusesEveryTruncationOfImages() throws IOException {
        for (int length = 0; length < IMAGES.length; length++) {
            Files.write(images, Arrays.copyOf(IMAGES, length));
            expectRefusal("images.gz", "");
        }
    }

    @Test
    void refusesEveryTruncationOfPackedImages() throws IOException {
        byte[] packed = packed(IMAGES);
        for (int length = 0; length < packed.length; length++) {
            Files.write(images, Arrays.copyOf(packed, length));
            expectRefusal("images.gz", "");
        }
    }

    @Test
    void refusesEveryTruncationOfLabels() throws IOException {
        for (int length = 0; length < LABELS.length; length++) {
            Files.write(labels, Arrays.copyOf(LABELS, length));
            expectRefusal("labels", "");
        }
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        Files.write(images, new byte[0]);
        expectRefusal("images.gz", "is empty");
        Files.write(images, Arrays.copyOf(IMAGES, 6));
        expectRefusal("images.gz", "ends in the middle of its header");
        Files.write(images, Arrays.copyOf(IMAGES, IMAGES.length - 1));
        expectRefusal("images.gz", "holds 11 of 12 bytes");
        Files.write(images, Arrays.copyOf(IMAGES, IMAGES.length + 1));
        expectRefusal("images.gz", "more than the 12 bytes");
        Files.write(images, LABELS);
        expectRefusal("images.gz", "starts with 2049, not 2051");
        Files.write(images, header(0x0803, new int[] {2, 0, 3}));
        expectRefusal("images.gz", "impossible image height, 0");
        Files.write(images, header(0x0803, new int[] {-2, 2, 3}));
        expectRefusal("images.gz", "impossible number of images, -2");
        Files.write(images, header(0x0803, new int[] {3, 2, 3}, new int[18]));
        expectRefusal("images.gz", "holds 3 images, but labels holds 2 labels");
        Files.write(images, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 77, 78, 79});
        expectRefusal("images.gz", "gzip");
        Files.writeString(images, "<html>Not found</html>");
        expectRefusal("images.gz", "is not an IDX file");
        Files.delete(images);
        expectRefusal("images.gz", "is missing");
        Files.createDirectory(images);
        expectRefusal("images.gz", "is a folder");
    }

    @Test
    void refusesALabelThatIsNoDigit() throws IOException {
        Files.write(labels, header(0x0801, new int[] {2}, 7, 10));
        expectRefusal("labels", "label 10 at position 1");
    }

    @Test
    void setsNoMemoryAsideForAHeaderThatLies() throws IOException {
        Files.write(labels, header(0x0801, new int[] {2_000_000_000}, 7, 9));
        expectRefusal("labels", "cut short");
    }

    @Test
    void refusesDamageInsidePackedData() throws IOException {
        byte[] packed = packed(IMAGES);
        packed[packed.length - 6] ^= 0x55;
        Files.write(images, packed);
        expectRefusal("images.gz", "");
    }

    private Dataset any(byte[] labels) throws IOException {
        Files.write(folder.resolve("others"), labels);
        return IdxReader.readAny(images, folder.resolve("others"), "mine");
    }

    private static byte[] extended(int each, int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(12 + 4 * numbers.length);
        bytes.putInt(0x0C02).putInt(2).putInt(each);
        IntStream.of(numbers).forEach(bytes::putInt);
        return bytes.array();
    }

    /// As QMNIST has it: of each label's numbers the first is the class.
    @Test
    void labelsOfSeveralNumbersHaveTheirClassFirst() throws IOException {
        Dataset two = any(extended(3, 4, 900, -1, 255, 7, 7));
        assertThat(two.label(0)).isEqualTo(4);
        assertThat(two.label(1)).isEqualTo(255);
        assertThat(two.classNames()).hasSize(256).endsWith("255");
        for (int wrong : new int[] {-1, 256}) {
            assertThatThrownBy(() -> any(extended(1, 0, wrong)))
                    .hasMessageContaining("has the label " + wrong + " at position 1, where only 0 to 255 can be");
        }
        assertThatThrownBy(() -> any(extended(0))).hasMessageContaining("impossible number of labels, 0");
        Files.write(folder.resolve("digits"), extended(1, 4, 5));
        assertThatThrownBy(() -> IdxReader.read(images, folder.resolve("digits"), "digits"))
                .hasMessageContaining("is not an IDX file of labels");
    }

    @Test
    void labelsOfAnybodysAreAsManyClassesAsTheLargestAsksFor() throws IOException {
        assertThat(any(header(0x0801, new int[] {2}, 3, 0)).classNames()).containsExactly("0", "1", "2", "3");
        assertThat(any(header(0x0801, new int[] {2}, 200, 0)).classNames()).hasSize(201);
    }

    private void expectRefusal(String file, String what) {
        assertThatThrownBy(() -> IdxReader.read(images, labels, "two"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(file)
                .hasMessageContaining(what)
                .hasMessageEndingWith("Download it again or restore the assets folder.");
    }

    private static byte[] header(int magic, int[] dimensions, int... body) {
        ByteBuffer buffer =
                ByteBuffer.allocate(4 + 4 * dimensions.length + body.length).putInt(magic);
        Arrays.stream(dimensions).forEach(buffer::putInt);
        Arrays.stream(body).forEach(value -> buffer.put((byte) value));
        return buffer.array();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
