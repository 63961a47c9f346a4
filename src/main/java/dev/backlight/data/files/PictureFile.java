package dev.backlight.data.files;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import dev.backlight.data.DataException;
import dev.backlight.data.disk.UserFile;
import dev.backlight.text.Sentence;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Reads a picture of a file, upright: a phone stores it as its sensor lies, and says in EXIF how to turn it.
public final class PictureFile {
    private static final int MOST_PIXELS = 100_000_000;
    private static final int UPRIGHT = 1;
    private static final int FIRST_ON_ITS_SIDE = 5;
    private static final int MOST = 8;

    private PictureFile() {}

    /// @throws DataException with one sentence if it is no picture, damaged, or too large
    public static BufferedImage read(Path file) throws DataException {
        byte[] bytes;
        BufferedImage image;
        try {
            bytes = UserFile.bytes(file); // by its path: any name in any locale
            image = pixels(bytes) > MOST_PIXELS ? null : ImageIO.read(new ByteArrayInputStream(bytes));
            if (image == null && pixels(bytes) > MOST_PIXELS) {
                throw new DataException("The picture {0} is larger than 100 megapixels: scale it down.", file);
            }
        } catch (DataException told) {
            throw told;
        } catch (IOException | RuntimeException damaged) { // decoders of damaged files throw what they like
            throw new DataException(
                    new Sentence("The picture {0} is damaged: repair it or take it away.", file), damaged);
        }
        if (image == null) {
            throw new DataException("The picture {0} is damaged or of no known kind: repair it or take it away.", file);
        }
        return upright(image, orientation(bytes));
    }

    /// As many as the file says that it has, before any room is made for them; 0 if nothing reads such files.
    private static long pixels(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return 0;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        }
    }

    /// 1 to 8 as EXIF counts them; 1 where nothing, or nothing possible, is said.
    private static int orientation(byte[] bytes) {
        try {
            ExifIFD0Directory exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            int said = exif == null || !exif.containsTag(ExifDirectoryBase.TAG_ORIENTATION)
                    ? UPRIGHT
                    : exif.getInt(ExifDirectoryBase.TAG_ORIENTATION);
            return said >= UPRIGHT && said <= MOST ? said : UPRIGHT;
        } catch (ImageProcessingException | MetadataException | IOException | RuntimeException unsaid) {
            return UPRIGHT; // the picture itself could be read; what is said about it can't
        }
    }

    /// Turns and mirrors what was stored.
    ///
    /// @param orientation 1 to 8; see EXIF 2.3, tag 0x0112: where the stored picture's first row and column belong
    static BufferedImage upright(BufferedImage stored, int orientation) {
        if (orientation == UPRIGHT) {
            return stored;
        }
        int width = stored.getWidth();
        int height = stored.getHeight();
        boolean side = orientation >= FIRST_ON_ITS_SIDE;
        WritableRaster from = stored.getRaster();
        WritableRaster to = from.createCompatibleWritableRaster(side ? height : width, side ? width : height);
        Object pixel = null;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixel = from.getDataElements(x, y, pixel);
                int right = width - 1 - x;
                int up = height - 1 - y;
                switch (orientation) {
                    case 2 -> to.setDataElements(right, y, pixel);
                    case 3 -> to.setDataElements(right, up, pixel);
                    case 4 -> to.setDataElements(x, up, pixel);
                    case 5 -> to.setDataElements(y, x, pixel);
                    case 6 -> to.setDataElements(up, x, pixel);
                    case 7 -> to.setDataElements(up, right, pixel);
                    default -> to.setDataElements(y, right, pixel);
                }
            }
        }
        return new BufferedImage(stored.getColorModel(), to, stored.isAlphaPremultiplied(), null);
    }
}
