package dev.backlight.data.pen.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.pen.DigitRaster;
import dev.backlight.data.pen.Stroke;
import dev.backlight.data.pen.cleaning.LeftOut;
import dev.backlight.storage.pen.StrokeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Photographs and drawings as people have them: shadows, paper lines, frames, stray dots. What the network sees of
/// them must be what it sees of the bare digit.
class PeoplesPhotosTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final int SIDE = 112;

    private static Seen seen(String file) throws IOException {
        return Preparation.MNIST.seenPicture(ImageIO.read(CASES.resolve(file).toFile()));
    }

    @ParameterizedTest
    @CsvSource({"shadow45, SHADOW", "squared, LINES", "ruled, LINES", "boxed, LINES", "dark_edge, LINES"})
    void lightAndPaperAreNoInk(String kind, LeftOut why) throws IOException {
        for (int digit : new int[] {1, 3, 4, 7}) {
            Seen bare = seen("11-stray-dot/two_specks_" + digit + ".png");
            Seen photo = seen("10-photo-light-and-paper/" + kind + "_" + digit + ".png");
            assertThat(photo.leftOut()).contains(why);
            assertThat(difference(photo.pixels(), bare.pixels()))
                    .as("%s %d", kind, digit)
                    .isLessThan(0.02);
        }
    }

    @Test
    void aDotFarFromADrawingChangesNothing() throws IOException {
        for (int digit = 0; digit < 10; digit++) {
            Seen clean = seenDrawing("clean_" + digit);
            Seen dotted = seenDrawing("drawn_" + digit);
            assertThat(clean.leftOut()).isEmpty();
            assertThat(dotted.leftOut()).containsExactly(LeftOut.SPECKS);
            assertThat(dotted.pixels()).isEqualTo(clean.pixels());
        }
    }

    /// The bar of a 5 that does not touch the rest, or a 4 of two strokes, is part of the digit.
    @Test
    void aStrokeThatStandsAloneStays() {
        float[] ink = new float[SIDE * SIDE];
        for (int y = 20; y < 90; y++) {
            for (int x = 40; x < 48; x++) {
                ink[y * SIDE + x] = 1;
            }
        }
        for (int y = 20; y < 28; y++) {
            for (int x = 62; x < 90; x++) {
                ink[y * SIDE + x] = 1;
            }
        }
        assertThat(Preparation.MNIST.seenInk(ink, SIDE, SIDE).leftOut()).isEmpty();
    }

    private static Seen seenDrawing(String name) throws IOException {
        List<Stroke> strokes = StrokeFile.read(CASES.resolve("11-stray-dot/" + name + ".json"));
        return Preparation.MNIST.seenInk(DigitRaster.render(strokes, SIDE), SIDE, SIDE);
    }

    private static double difference(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum / a.length;
    }
}
