package dev.backlight.storage.picture;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import dev.backlight.data.disk.UserFile;
import dev.backlight.storage.export.ExportForm.Written;
import dev.backlight.storage.file.AtomicFile;
import dev.backlight.text.Sentence;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Writes pictures, whole or not at all, and reads them back.
public final class PictureFile {
    /// How far colours are off on average, of 255, before a picture is said not to agree.
    private static final double FAR = 8;

    private PictureFile() {}

    /// The bytes of a PNG.
    public static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /// Writes a picture of pixels.
    public static Written writePng(Path file, BufferedImage image) throws IOException {
        byte[] bytes = png(image);
        AtomicFile.write(file, out -> out.write(bytes));
        BufferedImage back = ImageIO.read(new ByteArrayInputStream(UserFile.bytes(file)));
        boolean same = difference(image, back) == 0;
        return new Written(
                List.of(file),
                new Sentence(
                        "Read back and compared: {0} × {1} pixels, the largest difference {2}.",
                        back.getWidth(), back.getHeight(), same ? 0 : difference(image, back)),
                same);
    }

    /// Writes a vector picture. A renderer for SVG draws what was written, and its pixels are compared.
    ///
    /// @param pixels the same in pixels
    public static Written writeSvg(Path file, String svg, BufferedImage pixels) throws IOException {
        AtomicFile.write(file, out -> out.write(svg.getBytes(StandardCharsets.UTF_8)));
        String written = new String(UserFile.bytes(file), StandardCharsets.UTF_8);
        BufferedImage back = new BufferedImage(pixels.getWidth(), pixels.getHeight(), BufferedImage.TYPE_INT_RGB);
        SVGDocument document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault());
        if (document == null) {
            throw new IOException("What was written as SVG can't be read.");
        }
        Graphics2D graphics = back.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        document.render((Component) null, graphics, new ViewBox(back.getWidth(), back.getHeight()));
        graphics.dispose();
        double off = mean(pixels, back);
        return new Written(
                List.of(file),
                new Sentence(
                        "Read back and compared: {0} shapes, {1} parts that are pixels, no fonts needed;"
                                + " colours off by {2} of 255 on average.",
                        count(written, "<path ") + count(written, "<rect ") + count(written, "<ellipse "),
                        count(written, "<image "),
                        "%.1f".formatted(off)),
                off < FAR);
    }

    private static int count(String text, String word) {
        return text.split(word, -1).length - 1;
    }

    /// Writes moments of a training as one moving picture, or as a file for each with its number in its name.
    ///
    /// @param frames each a PNG, all of the same size
    public static Written writeFilm(Path file, PictureForm form, List<byte[]> frames, int millis) throws IOException {
        if (form == PictureForm.SEQUENCE) {
            return writeSequence(file, frames);
        }
        GifFile.write(file, frames, millis);
        double most = 0;
        int count;
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(in);
            count = reader.getNumImages(true);
            for (int i = 0; i < Math.min(count, frames.size()); i++) {
                most = Math.max(most, mean(ImageIO.read(new ByteArrayInputStream(frames.get(i))), reader.read(i)));
            }
            reader.dispose();
        }
        return new Written(
                List.of(file),
                new Sentence(
                        "Read back and compared: {0} pictures, colours off by at most {1} of 255 on average.",
                        count, "%.1f".formatted(most)),
                count == frames.size() && most < FAR);
    }

    private static Written writeSequence(Path file, List<byte[]> frames) throws IOException {
        List<Path> files = new ArrayList<>();
        int same = 0;
        for (int i = 0; i < frames.size(); i++) {
            Path one = numbered(file, i + 1);
            byte[] bytes = frames.get(i);
            AtomicFile.write(one, out -> out.write(bytes));
            files.add(one);
            same += difference(ImageIO.read(new ByteArrayInputStream(bytes)), ImageIO.read(one.toFile())) == 0 ? 1 : 0;
        }
        return new Written(
                files,
                new Sentence("Read back and compared: {0} pictures, {1} of them the same.", files.size(), same),
                same == files.size());
    }

    /// A file beside it whose name ends with a number of three digits.
    public static Path numbered(Path file, int number) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return file.resolveSibling("%s-%03d%s".formatted(stem, number, dot > 0 ? name.substring(dot) : ".png"));
    }

    /// The largest difference of a channel, of 255; 255 where the sizes differ.
    private static int difference(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return 255;
        }
        int most = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int a = one.getRGB(x, y);
                int b = other.getRGB(x, y);
                for (int shift = 0; a != b && shift < 32; shift += 8) {
                    most = Math.max(most, Math.abs((a >>> shift & 255) - (b >>> shift & 255)));
                }
            }
        }
        return most;
    }

    private static double mean(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return 255;
        }
        long sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int a = one.getRGB(x, y);
                int b = other.getRGB(x, y);
                for (int shift = 0; a != b && shift < 24; shift += 8) {
                    sum += Math.abs((a >>> shift & 255) - (b >>> shift & 255));
                }
            }
        }
        return sum / (3.0 * one.getWidth() * one.getHeight());
    }
}
