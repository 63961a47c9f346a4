package dev.backlight.data.pen.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.DataException;
import dev.backlight.data.DigitDrawings;
import dev.backlight.data.pen.DigitRaster;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Mnist;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One drawing of a 3 as pictures of many kinds must always be seen as the same 3.
class InkImageTest {
    private static final int SIZE = 112;

    private float[] ink;
    private float[] expected;

    @BeforeEach
    void draw() throws DataException {
        ink = DigitRaster.render(DigitDrawings.digit(3), SIZE);
        expected = DigitPreprocessor.toMnist(ink, SIZE, SIZE);
    }

    @ParameterizedTest
    @CsvSource({"000000, FFFFFF", "FFFFFF, 000000", "1B3A8F, F4ECD8", "E0E030, 203060", "606060, A0A0A0"})
    void findsInkOfAnyColourOnPaperOfAnyColour(String inkColour, String paper) {
        BufferedImage image = picture(Integer.parseInt(inkColour, 16), Integer.parseInt(paper, 16), 1);
        expectTheSame(image, 0.02);
    }

    @Test
    void takesTransparentForPaperUnderDarkAndLightInk() {
        for (int colour : new int[] {0x000000, 0xFFFFFF, 0x2040C0}) {
            BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
            for (int i = 0; i < ink.length; i++) {
                image.setRGB(i % SIZE, i / SIZE, Math.round(ink[i] * 255) << 24 | colour);
            }
            expectTheSame(image, 0.01);
        }
    }

    @Test
    void scalesBigPicturesDown() {
        expectTheSame(picture(0x101010, 0xF0F0F0, 12), 0.02);
    }

    @Test
    void looksThroughTheGrainOfAPhoto() {
        BufferedImage image = picture(0x303030, 0xC8C8C8, 6);
        Random random = new Random(5);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int grey = Math.clamp((image.getRGB(x, y) & 0xff) + Math.round(random.nextGaussian() * 12), 0, 255);
                image.setRGB(x, y, grey * 0x010101);
            }
        }
        expectTheSame(image, 0.04);
    }

    @ParameterizedTest
    @CsvSource({"FFFFFF, 0", "000000, 0", "808080, 0", "C0C0C0, 2"})
    void seesNoInkOnBlankPaper(String paper, int grain) {
        BufferedImage image = new BufferedImage(90, 60, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        for (int i = 0; i < 90 * 60; i++) {
            int shift = (int) Math.round(random.nextGaussian() * grain);
            image.setRGB(i % 90, i / 90, Integer.parseInt(paper, 16) + shift * 0x010101);
        }
        assertThat(DigitPreprocessor.fromImage(image)).hasSize(784).containsOnly(0f);
        BufferedImage clear = new BufferedImage(30, 40, BufferedImage.TYPE_INT_ARGB);
        assertThat(DigitPreprocessor.fromImage(clear)).containsOnly(0f);
        assertThat(DigitPreprocessor.fromImage(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY)))
                .containsOnly(0f);
    }

    @Test
    void leavesMnistPicturesSavedAsPngNearlyUnchanged() throws IOException {
        Dataset test = Mnist.load().test();
        for (int example = 0; example < 1000; example++) {
            byte[] bytes = test.image(example);
            boolean reversed = example % 2 == 1;
            BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
            float[] original = new float[784];
            for (int j = 0; j < 784; j++) {
                int value = bytes[j] & 0xff;
                original[j] = value / 255f;
                image.getRaster().setSample(j % 28, j / 28, 0, reversed ? 255 - value : value);
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            float[] seen = DigitPreprocessor.fromImage(ImageIO.read(new ByteArrayInputStream(png.toByteArray())));
            assertThat(difference(seen, original)).isLessThan(0.01);
        }
    }

    @Test
    void readsGreyOfSixteenBits() {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_USHORT_GRAY);
        for (int i = 0; i < ink.length; i++) {
            image.getRaster().setSample(i % SIZE, i / SIZE, 0, Math.round((1 - ink[i]) * 65535));
        }
        expectTheSame(image, 0.01);
    }

    private BufferedImage picture(int inkColour, int paper, int zoom) {
        BufferedImage image = new BufferedImage(SIZE * zoom, SIZE * zoom, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                float part = ink[y / zoom * SIZE + x / zoom];
                image.setRGB(x, y, mixed(inkColour, paper, part));
            }
        }
        return image;
    }

    private static int mixed(int a, int b, float part) {
        int colour = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            colour |= Math.round((a >> shift & 0xff) * part + (b >> shift & 0xff) * (1 - part)) << shift;
        }
        return colour;
    }

    private void expectTheSame(BufferedImage image, double tolerance) {
        assertThat(difference(DigitPreprocessor.fromImage(image), expected)).isLessThan(tolerance);
    }

    private static double difference(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum / a.length;
    }
}
