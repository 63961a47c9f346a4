package dev.backlight.view.paint.vector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.storage.picture.PictureFile;
import dev.backlight.view.paint.Dashes;
import dev.backlight.view.paint.Type;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.text.TextAlignment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// What is painted on a canvas and what is written down meanwhile look the same.
@ExtendWith(ApplicationExtension.class)
class SvgContextTest {
    private static final int SIDE = 200;

    @TempDir
    private Path folder;

    private record Pair(BufferedImage pixels, String svg) {}

    @Test
    void everyWordOfTheContextLooksTheSameAsOnTheCanvas() throws Exception {
        Pair pair = WaitForAsyncUtils.asyncFx(SvgContextTest::painted).get();
        assertThat(pair.svg()).contains("aria-label=\"Loss 0.25 &amp; 数字\"").doesNotContain("<text");
        var written = PictureFile.writeSvg(folder.resolve("all.svg"), pair.svg(), pair.pixels());
        assertThat(written.agrees()).as(written.check().toString()).isTrue();
        String off = written.check().toString().replaceAll(".*off by ([0-9.]+) of.*", "$1");
        assertThat(Double.parseDouble(off)).as("antialiasing alone differs").isLessThan(2.5);
    }

    private static Pair painted() {
        Canvas canvas = new Canvas(SIDE, SIDE);
        Recording.follow(canvas);
        paint(GraphicsContext.on(canvas));
        SnapshotParameters white = new SnapshotParameters();
        white.setFill(Color.WHITE);
        BufferedImage pixels = SwingFXUtils.fromFXImage(canvas.snapshot(white, null), null);
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"200\" viewBox=\"0 0 200 200\">"
                + "<rect width=\"200\" height=\"200\" fill=\"#ffffff\"/>"
                + Recording.of(canvas).svg() + "</svg>";
        Recording.end(canvas);
        assertThat(Recording.of(canvas)).isNull();
        return new Pair(pixels, svg);
    }

    private static void paint(GraphicsContext gc) {
        gc.clearRect(0, 0, SIDE, SIDE);
        gc.setFill(Color.web("#c04000"));
        gc.fillRect(5, 5, 60, 30);
        gc.fillRoundRect(70, 5, 60, 30, 16, 16);
        gc.setGlobalAlpha(0.5);
        gc.fillOval(135, 5, 60, 30);
        gc.setGlobalAlpha(1);
        gc.setStroke(Color.web("#2050a0"));
        gc.setLineWidth(3);
        gc.strokeRect(5, 45, 60, 20);
        gc.strokeRoundRect(70, 45, 60, 20, 10, 10);
        gc.strokeOval(135, 45, 60, 20);
        gc.strokeArc(5, 70, 40, 40, 30, 200, ArcType.OPEN);
        Dashes.set(gc, 6, 4);
        gc.strokeLine(60, 75, 190, 75);
        Dashes.none(gc);
        gc.strokePolyline(new double[] {60, 90, 120}, new double[] {100, 85, 105}, 3);
        gc.fillPolygon(new double[] {130, 160, 190}, new double[] {105, 85, 105}, 3);
        gc.save();
        gc.clip(10, 120, 50, 30);
        gc.fillOval(0, 100, 80, 80);
        gc.restore();
        gc.save();
        gc.translate(100, 135);
        gc.rotate(20);
        gc.scale(1.5, 1);
        gc.fillRect(-15, -10, 30, 20);
        gc.restore();
        gc.beginPath();
        gc.moveTo(130, 150);
        gc.bezierCurveTo(150, 110, 170, 190, 195, 120);
        gc.stroke();
        WritableImage image = new WritableImage(2, 2);
        image.getPixelWriter().setColor(0, 0, Color.BLACK);
        image.getPixelWriter().setColor(1, 1, Color.GREEN);
        gc.setImageSmoothing(false);
        gc.drawImage(image, 5, 160, 30, 30);
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.setFont(Type.text(14, Locale.SIMPLIFIED_CHINESE));
        gc.fillText("Loss 0.25 & 数字", 195, 175);
        gc.setTextAlign(TextAlignment.CENTER);
        gc.fillText("as narrow as this", 70, 190, 60);
    }
}
