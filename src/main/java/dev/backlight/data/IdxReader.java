package dev.backlight.data;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Reads the IDX format that MNIST is published in, packed with gzip or not.
///
/// A file is: two zero bytes, a type (8 = unsigned byte), the number of dimensions, each dimension as a big-endian
/// int, then the bytes.
///
/// @see <a href="http://yann.lecun.com/exdb/mnist/">LeCun, Cortes and Burges, file formats</a>
public final class IdxReader {
    private static final int IMAGES = 0x00000803;
    private static final int LABELS = 0x00000801;
    private static final int MOST_ITEMS = 10_000_000;
    private static final int LARGEST_SIDE = 1024;
    private static final String REPAIR = " Put an undamaged copy in its place.";

    private IdxReader() {}

    /// @param name of the dataset, for the user
    /// @throws DataException with one sentence if a file is missing, damaged, or not of its kind, or if the two don't fit
    public static Dataset read(Path images, Path labels, String name) throws DataException {
        byte[] labelBytes = body(labels, LABELS, "labels").bytes();
        Content pictures = body(images, IMAGES, "images");
        int[] sides = pictures.dimensions();
        if (sides[0] != labelBytes.length) {
            throw new DataException(images.getFileName() + " has " + sides[0] + " images, but " + labels.getFileName()
                    + " has " + labelBytes.length + " labels: the two belong to different datasets." + REPAIR);
        }
        int classes = 10;
        for (int i = 0; i < labelBytes.length; i++) {
            if ((labelBytes[i] & 0xFF) >= classes) {
                throw new DataException(labels.getFileName() + " gives item " + i + " the label "
                        + (labelBytes[i] & 0xFF) + ", but labels go from 0 to 9." + REPAIR);
            }
        }
        List<String> classNames = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            classNames.add(String.valueOf(i));
        }
        return new Dataset(name, 1, sides[1], sides[2], pictures.bytes(), labelBytes, classNames);
    }

    private record Content(int[] dimensions, byte[] bytes) {}

    private static Content body(Path file, int magic, String kind) throws DataException {
        try (DataInputStream in = new DataInputStream(open(file))) {
            int found = in.readInt();
            if (found != magic) {
                throw new DataException(file + " is no IDX file of " + kind + ": it begins with " + found
                        + " where " + magic + " should stand." + REPAIR);
            }
            int[] dimensions = new int[magic & 0xFF];
            long size = 1;
            for (int i = 0; i < dimensions.length; i++) {
                dimensions[i] = in.readInt();
                int most = i == 0 ? MOST_ITEMS : LARGEST_SIDE;
                if (dimensions[i] < 1 || dimensions[i] > most) {
                    throw new DataException(file + " says it holds " + dimensions[i] + " in dimension " + (i + 1)
                            + ", which must be 1 to " + most + "." + REPAIR);
                }
                size *= dimensions[i];
            }
            if (size > Integer.MAX_VALUE - 8) {
                throw new DataException(file + " would take " + size + " bytes, more than fit in memory." + REPAIR);
            }
            byte[] bytes = in.readNBytes((int) size);
            if (bytes.length < size) {
                throw new DataException(
                        file + " ends after " + bytes.length + " of " + size + " bytes of " + kind + "." + REPAIR);
            }
            if (in.read() != -1) {
                throw new DataException(file + " goes on after its " + size + " bytes of " + kind + "." + REPAIR);
            }
            return new Content(dimensions, bytes);
        } catch (DataException told) {
            throw told;
        } catch (NoSuchFileException missing) {
            throw new DataException("The dataset file " + file + " is missing." + REPAIR, missing);
        } catch (EOFException | ZipException damaged) {
            throw new DataException(file + " is damaged or cut short." + REPAIR, damaged);
        } catch (IOException unreadable) {
            throw new DataException(
                    file + " can't be read (" + unreadable.getMessage() + "): check that it may be read.", unreadable);
        }
    }

    private static InputStream open(Path file) throws IOException {
        BufferedInputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            raw.mark(2);
            boolean packed = raw.read() == 0x1F && raw.read() == 0x8B;
            raw.reset();
            return packed ? new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16) : raw;
        } catch (IOException damaged) {
            raw.close();
            throw damaged;
        }
    }
}
