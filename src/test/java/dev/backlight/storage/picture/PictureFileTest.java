package dev.backlight.storage.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.storage.export.ExportForm.Written;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures that are written and read back.
class PictureFileTest {
    private static final String SQUARE = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"20\""
            + " viewBox=\"0 0 20 20\"><rect x=\"0\" y=\"0\" width=\"20\" height=\"20\" fill=\"#ff0000\"/></svg>";

    @TempDir
    private Path folder;

    @Test
    void pixelsComeBackAsTheyWere() throws Exception {
        Written written = PictureFile.writePng(folder.resolve("a.png"), plain(Color.RED));
        assertThat(written.agrees()).isTrue();
        assertThat(written.check().toString()).contains("20 × 20 pixels", "largest difference 0");
    }

    @Test
    void aVectorPictureIsDrawnAndComparedWithThePixels() throws Exception {
        Path file = folder.resolve("a.svg");
        Written same = PictureFile.writeSvg(file, SQUARE, plain(Color.RED));
        assertThat(same.agrees()).isTrue();
        assertThat(same.check().toString()).contains("1 shapes", "0.0 of 255");
        assertThat(PictureFile.writeSvg(file, SQUARE, plain(Color.BLUE)).agrees())
                .as("a picture of something else")
                .isFalse();
    }

    @Test
    void aMovingPictureHasAllFramesAndBeginsAgain() throws Exception {
        Path file = folder.resolve("a.gif");
        Written written = PictureFile.writeFilm(file, PictureForm.GIF, frames(), 100);
        assertThat(written.agrees()).isTrue();
        assertThat(written.check().toString()).contains("3 pictures");
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes).startsWith("GIF89a").contains("NETSCAPE2.0");
    }

    @Test
    void aSequenceIsAFileForEachMoment() throws Exception {
        Written written = PictureFile.writeFilm(folder.resolve("run.png"), PictureForm.SEQUENCE, frames(), 100);
        assertThat(written.files())
                .extracting(one -> one.getFileName().toString())
                .containsExactly("run-001.png", "run-002.png", "run-003.png");
        assertThat(written.files()).allMatch(Files::isRegularFile);
        assertThat(written.agrees()).isTrue();
    }

    private static List<byte[]> frames() throws Exception {
        List<byte[]> frames = new ArrayList<>();
        for (Color colour : List.of(Color.RED, Color.GREEN, Color.BLUE)) {
            frames.add(PictureFile.png(plain(colour)));
        }
        return frames;
    }

    private static BufferedImage plain(Color colour) {
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, 20, 20);
        graphics.dispose();
        return image;
    }
}
