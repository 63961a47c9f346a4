package dev.backlight.data.picture;

import dev.backlight.data.DataException;
import dev.backlight.data.disk.UserFile;
import dev.backlight.text.Sentence;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Reads IDX, the format MNIST is published in, from gzip or plain files; which of the two is seen from the first
/// two bytes, never from the name.
///
/// An IDX file is a big-endian magic number (0, 0, type 8 = unsigned byte, number of dimensions), each dimension as
/// a 32-bit integer, then the bytes.
///
/// @see <a href="https://yann.lecun.org/exdb/mnist/">LeCun, Cortes, Burges: the MNIST database, file formats</a>
public final class IdxReader {

    private static final int LABELS_MAGIC = 0x0801;
    private static final int IMAGES_MAGIC = 0x0803;
    /// Labels of several 32-bit integers each.
    private static final int EXTENDED_MAGIC = 0x0C02;

    private static final int MOST_NUMBERS_OF_A_LABEL = 64;
    private static final int MAX_SIDE = 4096;
    private static final List<String> CLASS_NAMES = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    private static final Sentence REMEDY = new Sentence("Download it again or restore the assets folder.");

    private static final Sentence OTHERS_REMEDY = new Sentence("Choose another file.");
    private static final int ALL_BYTES = 256;

    private final int mostClasses;
    private final Sentence remedy;

    private IdxReader(int mostClasses, Sentence remedy) {
        this.mostClasses = mostClasses;
        this.remedy = remedy;
    }

    /// Reads a file of grey images (magic 2051) and its file of labels 0 to 9 (magic 2049).
    ///
    /// @param name what to call the set
    /// @throws DataException if a file is missing, damaged, of another kind, or the two do not belong together
    public static Dataset read(Path images, Path labels, String name) throws DataException {
        return new IdxReader(CLASS_NAMES.size(), REMEDY).readPair(images, labels, name);
    }

    /// Reads files of anybody's making: labels may be any byte; there are as many classes as the largest label asks
    /// for, named by their numbers.
    ///
    /// @throws DataException as from `read`
    public static Dataset readAny(Path images, Path labels, String name) throws DataException {
        return new IdxReader(ALL_BYTES, OTHERS_REMEDY).readPair(images, labels, name);
    }

    private Dataset readPair(Path images, Path labels, String name) throws DataException {
        byte[] labelBytes = open(labels, this::readLabels);
        return open(images, (in, file) -> readImages(in, file, labelBytes, labels, name));
    }

    private List<String> classNames(byte[] labels) {
        int most = 0;
        for (byte label : labels) {
            most = Math.max(most, label & 0xff);
        }
        return mostClasses == ALL_BYTES
                ? IntStream.rangeClosed(0, most).mapToObj(String::valueOf).toList()
                : CLASS_NAMES;
    }

    private byte[] readLabels(InputStream in, Path file) throws IOException {
        int found = readInt(in, file);
        if (found != LABELS_MAGIC && !(found == EXTENDED_MAGIC && mostClasses == ALL_BYTES)) {
            throw otherKind(file, new Sentence("labels"), found, LABELS_MAGIC);
        }
        int count = dimension(in, file, new Sentence("number of labels"), Integer.MAX_VALUE - 8);
        byte[] labels = found == LABELS_MAGIC ? body(in, file, count) : firstOfEach(in, file, count);
        for (int i = 0; i < count; i++) {
            if ((labels[i] & 0xff) >= mostClasses) {
                throw damaged(
                        file,
                        new Sentence(
                                "has the label {0} at position {1}, where only 0 to 9 are digits",
                                labels[i] & 0xff, i));
            }
        }
        return labels;
    }

    /// QMNIST's labels are eight numbers each, of which the first is the class.
    private byte[] firstOfEach(InputStream in, Path file, int count) throws IOException {
        int each = dimension(in, file, new Sentence("number of labels"), MOST_NUMBERS_OF_A_LABEL);
        long bytes = (long) count * each * Integer.BYTES;
        if (bytes > Integer.MAX_VALUE - 8) {
            throw damaged(file, new Sentence("claims an impossible {0}, {1}", new Sentence("number of labels"), count));
        }
        ByteBuffer numbers = ByteBuffer.wrap(body(in, file, (int) bytes));
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            int label = numbers.getInt(i * each * Integer.BYTES);
            if (label < 0 || label >= ALL_BYTES) {
                throw damaged(
                        file, new Sentence("has the label {0} at position {1}, where only 0 to 255 can be", label, i));
            }
            labels[i] = (byte) label;
        }
        return labels;
    }

    private Dataset readImages(InputStream in, Path file, byte[] labels, Path labelFile, String name)
            throws IOException {
        expectMagic(in, file, IMAGES_MAGIC, new Sentence("images"));
        int count = dimension(in, file, new Sentence("number of images"), Integer.MAX_VALUE);
        int height = dimension(in, file, new Sentence("image height"), MAX_SIDE);
        int width = dimension(in, file, new Sentence("image width"), MAX_SIDE);
        if (count != labels.length) {
            throw damaged(
                    file,
                    new Sentence(
                            "holds {0} images, but {1} holds {2} labels",
                            grouped(count), labelFile.getFileName(), grouped(labels.length)));
        }
        long bytes = (long) count * height * width;
        if (bytes > Integer.MAX_VALUE - 8) {
            throw damaged(file, new Sentence("claims {0} bytes of pixels, more than fit in memory", grouped(bytes)));
        }
        byte[] pixels = body(in, file, (int) bytes);
        return new Dataset(name, 1, height, width, pixels, labels, classNames(labels));
    }

    private void expectMagic(InputStream in, Path file, int magic, Sentence what) throws IOException {
        int found = readInt(in, file);
        if (found != magic) {
            throw otherKind(file, what, found, magic);
        }
    }

    private DataException otherKind(Path file, Sentence what, int found, int magic) {
        return damaged(
                file, new Sentence("is not an IDX file of {0} (it starts with {1}, not {2})", what, found, magic));
    }

    private int dimension(InputStream in, Path file, Sentence what, int max) throws IOException {
        int value = readInt(in, file);
        if (value < 1 || value > max) {
            throw damaged(file, new Sentence("claims an impossible {0}, {1}", what, value));
        }
        return value;
    }

    private int readInt(InputStream in, Path file) throws IOException {
        byte[] four = in.readNBytes(4);
        if (four.length < 4) {
            throw damaged(file, new Sentence("ends in the middle of its header"));
        }
        return (four[0] & 0xff) << 24 | (four[1] & 0xff) << 16 | (four[2] & 0xff) << 8 | four[3] & 0xff;
    }

    /// Reads exactly `count` bytes, and makes sure that they are the last ones. A header may claim anything, so no
    /// more than the file could hold is set aside: gzip packs at most about 1 : 1032.
    private byte[] body(InputStream in, Path file, int count) throws IOException {
        if (count / 1100 > Files.size(file)) {
            throw damaged(file, new Sentence("is cut short: it should hold {0} bytes", grouped(count)));
        }
        UserFile.requireRoom(file, count);
        byte[] bytes = new byte[count];
        int read = in.readNBytes(bytes, 0, count);
        if (read < count) {
            throw damaged(file, new Sentence("is cut short: it holds {0} of {1} bytes", grouped(read), grouped(count)));
        }
        if (in.read() >= 0) {
            throw damaged(file, new Sentence("holds more than the {0} bytes its header claims", grouped(count)));
        }
        return bytes;
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private interface Body<T> {
        T read(InputStream in, Path file) throws IOException;
    }

    private <T> T open(Path file, Body<T> body) throws DataException {
        if (Files.isDirectory(file)) {
            throw damaged(file, new Sentence("is a folder, not a file"));
        }
        try (InputStream raw = new BufferedInputStream(UserFile.open(file, UserFile.LONGEST), 1 << 16)) {
            return body.read(unpacked(raw, file), file);
        } catch (DataException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new DataException(new Sentence("The data file {0} is missing. {1}", file, remedy), e);
        } catch (EOFException e) {
            throw new DataException(
                    new Sentence("The data file {0} is cut short: its gzip data ends too early. {1}", file, remedy), e);
        } catch (ZipException e) {
            throw new DataException(
                    new Sentence("The data file {0} is damaged: its gzip data cannot be unpacked. {1}", file, remedy),
                    e);
        } catch (IOException e) {
            throw new DataException(
                    new Sentence("The data file {0} cannot be read ({1}). {2}", file, e.getMessage(), remedy), e);
        }
    }

    private InputStream unpacked(InputStream raw, Path file) throws IOException {
        raw.mark(2);
        int first = raw.read();
        int second = raw.read();
        raw.reset();
        if (first < 0) {
            throw damaged(file, new Sentence("is empty"));
        }
        return first == 0x1f && second == 0x8b ? new GZIPInputStream(raw, 1 << 16) : raw;
    }

    private DataException damaged(Path file, Sentence wrong) {
        return new DataException("The data file {0} {1}. {2}", file, wrong, remedy);
    }
}
