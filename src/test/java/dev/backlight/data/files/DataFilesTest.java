package dev.backlight.data.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.DataException;
import dev.backlight.data.picture.Split;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFilesTest {
    @TempDir
    Path folder;

    @Test
    void readsAPairOfIdxFilesWithTheTestSetBesideIt() throws IOException {
        Path train = idx("train", 30, 28, 3);
        idx("t10k", 12, 28, 3);
        for (Path given : new Path[] {train, folder, folder.resolve("t10k-labels-idx1-ubyte.gz")}) {
            Split split = DataFiles.open(given, new Loading());
            assertThat(split.train().size()).isEqualTo(30);
            assertThat(split.test().size()).isEqualTo(12);
            assertThat(split.train().classes()).isEqualTo(3);
            assertThat(split.train().label(4)).isEqualTo(1);
            assertThat(split.train().pixel(4, 7)).isEqualTo(4);
        }
    }

    @Test
    void keepsEverySeventhExampleForTheTestWhereThereIsNone() throws IOException {
        Path train = idx("letters", 70, 28, 5);
        Split split = DataFiles.open(train, new Loading());
        assertThat(split.train().size()).isEqualTo(60);
        assertThat(split.test().size()).isEqualTo(10);
    }

    @Test
    void readsCsvWithAndWithoutHeader() throws IOException {
        String lines = csvLines(20, 4);
        for (String header : new String[] {"", "label,1x1,1x2\n", "\uFEFF", "\n"}) {
            Path file = write("digits.csv", header + lines);
            Split split = DataFiles.open(file, new Loading());
            assertThat(split.train().size() + split.test().size()).isEqualTo(20);
            assertThat(split.train().features()).isEqualTo(784);
            assertThat(split.train().classes()).isEqualTo(3);
        }
        Path tabs = write("digits.tsv", lines.replace(',', '\t'));
        assertThat(DataFiles.open(tabs, new Loading()).train().size())
                .as("one of each class is kept")
                .isEqualTo(17);
    }

    @Test
    void scalesSmallPicturesUpAndKeepsTheirBrightness() throws IOException {
        Split split = DataFiles.open(write("small.csv", csvLines(20, 4)), new Loading());
        for (int i = 0; i < split.train().size(); i++) {
            int label = split.train().label(i);
            assertThat(split.train().image(i)).containsOnly((byte) (60 * label + 20));
        }
    }

    @Test
    void saysFileLineAndCauseOfADamagedCsv() throws IOException {
        String good = csvLines(12, 4);
        refused(write("a.csv", good + "1,2,3\n"), "a.csv", "line 13", "2 pixels where 16");
        refused(write("b.csv", good + "1,x" + ",0".repeat(15)), "line 13", "pixel 1 is \"x\"");
        refused(write("c.csv", good + "1,256" + ",0".repeat(15)), "line 13", "256", "0 to 255");
        refused(write("d.csv", good + " " + ",0".repeat(16)), "line 13", "label is \"\"");
        refused(write("e.csv", good + "1" + ",0".repeat(17)), "more than 16");
        refused(write("f.csv", "1,2,3,4\n"), "line 1", "square");
        refused(write("g.csv", ""), "no examples");
        refused(write("h.csv", "label,pixel\n"), "no examples");
        refused(write("i.csv", good + "1,-3" + ",0".repeat(15)), "\"-3\"");
        refused(write("j.csv", good + "1,0.5" + ",0".repeat(15)), "\"0.5\"");
        refused(write("k.csv", good + "1,," + ",0".repeat(14)), "pixel 1 is \"\"");
        refused(write("l.csv.gz", "\u001f\u0000" + good), "l.csv.gz", "no text");
        refused(write("m.csv", good.lines().limit(3).collect(Collectors.joining("\n"))), "3 examples", "at least 10");
    }

    @Test
    void saysWhatIsWrongWithDamagedIdxFiles() throws IOException {
        Path images = idx("train", 30, 28, 3);
        Path labels = folder.resolve("train-labels-idx1-ubyte.gz");
        byte[] whole = Files.readAllBytes(images);
        Files.write(images, Arrays.copyOf(whole, whole.length / 2));
        refused(images, "train-images", "cut short");
        Files.write(images, Files.readAllBytes(labels));
        refused(images, "train-images", "2049");
        Files.delete(labels);
        refused(images, "no file of labels");
        Files.delete(images);
        refused(images, "There is no file", "check the name");
    }

    @Test
    void readsAFolderOfPicturesSortedByClass() throws IOException {
        for (String name : new String[] {"10", "2", "shirt"}) {
            Path of = Files.createDirectories(folder.resolve("clothes").resolve(name));
            for (int i = 0; i < 6; i++) {
                picture(of.resolve("p" + i + ".png"), 40, 20, name.equals("shirt") ? 0xFF909090 : 0xFF808080);
            }
            Files.writeString(of.resolve("notes.txt"), "no picture");
        }
        Files.createDirectories(folder.resolve("clothes").resolve("empty"));
        Split split = DataFiles.open(folder.resolve("clothes"), new Loading());
        assertThat(split.train().classNames()).containsExactly("2", "10", "shirt");
        assertThat(split.train().size() + split.test().size()).isEqualTo(18);
        assertThat(split.train().pixel(0, 14 * 28 + 14)).isEqualTo(128);
        assertThat(split.train().pixel(0, 14)).as("above a wide picture").isZero();
    }

    @Test
    void takesPicturesInFoldersOfOneCharacterForWriting() throws IOException {
        for (int label = 0; label < 2; label++) {
            Path of = Files.createDirectories(folder.resolve("pen").resolve(String.valueOf(label)));
            for (int i = 0; i < 6; i++) {
                boolean tall = label == 0;
                BufferedImage image = new BufferedImage(90, 60, BufferedImage.TYPE_INT_RGB);
                for (int y = 0; y < 60; y++) {
                    for (int x = 0; x < 90; x++) {
                        boolean ink = x >= 70 && x < 76 && y >= 4 && y < (tall ? 34 : 14);
                        image.setRGB(x, y, ink ? 0x101010 : 0xF8F8F8);
                    }
                }
                ImageIO.write(image, "png", of.resolve(i + ".png").toFile());
            }
        }
        Split split = DataFiles.open(folder.resolve("pen"), new Loading());
        assertThat(split.train().pixel(0, 14 * 28 + 14)).as("ink in the middle").isGreaterThan(200);
        assertThat(split.train().pixel(0, 0)).as("paper is zero").isZero();
    }

    @Test
    void namesThePictureThatIsDamaged() throws IOException {
        for (String name : new String[] {"a", "b"}) {
            Path of = Files.createDirectories(folder.resolve("pen").resolve(name));
            Files.writeString(of.resolve("broken.png"), "not a picture");
        }
        refused(folder.resolve("pen"), "broken.png", "damaged");
        Path none = Files.createDirectories(folder.resolve("nothing"));
        refused(none, "nothing", "subfolder");
        refused(write("data.zip", "PK"), "data.zip", "zip archive");
    }

    @Test
    void stopsWhenSomebodyCancels() throws IOException {
        Path file = write("digits.csv", csvLines(20, 4));
        Loading loading = new Loading();
        loading.cancel();
        assertThatThrownBy(() -> DataFiles.open(file, loading)).isInstanceOf(CancellationException.class);
    }

    private void refused(Path path, String... told) {
        assertThatThrownBy(() -> DataFiles.open(path, new Loading()))
                .isInstanceOf(DataException.class)
                .message()
                .contains(told)
                .endsWith(".")
                .doesNotContain("\n");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /// Pictures of one grey each: 20, 80 or 140 by class.
    private static String csvLines(int count, int side) {
        return IntStream.range(0, count)
                .mapToObj(i -> i % 3 + ("," + (60 * (i % 3) + 20)).repeat(side * side) + "\n")
                .collect(Collectors.joining());
    }

    private Path idx(String part, int count, int side, int classes) throws IOException {
        try (DataOutputStream out = packed(part + "-labels-idx1-ubyte.gz")) {
            out.writeInt(0x0801);
            out.writeInt(count);
            for (int i = 0; i < count; i++) {
                out.writeByte(i % classes);
            }
        }
        Path images = folder.resolve(part + "-images-idx3-ubyte.gz");
        try (DataOutputStream out = packed(part + "-images-idx3-ubyte.gz")) {
            out.writeInt(0x0803);
            out.writeInt(count);
            out.writeInt(side);
            out.writeInt(side);
            ByteArrayOutputStream pixels = new ByteArrayOutputStream();
            for (int i = 0; i < count * side * side; i++) {
                pixels.write(i / (side * side));
            }
            out.write(pixels.toByteArray());
        }
        return images;
    }

    private DataOutputStream packed(String name) throws IOException {
        return new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(folder.resolve(name))));
    }

    private static void picture(Path file, int width, int height, int argb) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, argb);
            }
        }
        ImageIO.write(image, "png", file.toFile());
    }
}
