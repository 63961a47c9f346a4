package dev.backlight.storage.picture;

import dev.backlight.storage.file.AtomicFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/// Moving pictures: GIF 89a that begins anew at its end, each frame with colours of its own, at most 256 of them.
public final class GifFile {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    private static final int TICK = 10; // GIF counts in hundredths of a second

    private GifFile() {}

    /// Writes all frames, whole or not at all.
    ///
    /// @param frames each a PNG, all of the same size
    /// @param millis how long each is shown; the last is shown ten times as long
    public static void write(Path file, List<byte[]> frames, int millis) throws IOException {
        AtomicFile.write(file, out -> write(out, frames, millis));
    }

    private static void write(OutputStream out, List<byte[]> frames, int millis) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < frames.size(); i++) {
                BufferedImage frame = opaque(ImageIO.read(new ByteArrayInputStream(frames.get(i))));
                int shown = i == frames.size() - 1 ? 10 * millis : millis;
                writer.writeToSequence(new IIOImage(frame, null, timed(writer, frame, i == 0, shown)), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private static BufferedImage opaque(BufferedImage image) {
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = plain.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return plain;
    }

    private static IIOMetadata timed(ImageWriter writer, BufferedImage frame, boolean first, int millis)
            throws IOException {
        IIOMetadata data =
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromBufferedImageType(frame.getType()), null);
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        IIOMetadataNode time = new IIOMetadataNode("GraphicControlExtension");
        time.setAttribute("disposalMethod", "none");
        time.setAttribute("userInputFlag", "FALSE");
        time.setAttribute("transparentColorFlag", "FALSE");
        time.setAttribute("delayTime", String.valueOf(Math.max(2, millis / TICK)));
        time.setAttribute("transparentColorIndex", "0");
        root.appendChild(time);
        if (first) {
            IIOMetadataNode again = new IIOMetadataNode("ApplicationExtension");
            again.setAttribute("applicationID", "NETSCAPE");
            again.setAttribute("authenticationCode", "2.0");
            again.setUserObject(new byte[] {1, 0, 0}); // for ever
            IIOMetadataNode all = new IIOMetadataNode("ApplicationExtensions");
            all.appendChild(again);
            root.appendChild(all);
        }
        data.mergeTree(FORMAT, root);
        return data;
    }
}
