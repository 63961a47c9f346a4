package dev.backlight.data.files;

import java.nio.file.Path;
import java.util.Locale;

/// EMNIST's two surprises: in its files, IDX and CSV alike, pictures lie on their side, columns for rows, and
/// labels are numbers that stand for letters. Both are the same for every file of a split, whose name says which it
/// is
/// (Cohen et al. 2017, EMNIST: an extension of MNIST to handwritten letters).
final class Emnist {
    private static final String DIGITS = "0123456789";
    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    /// Small letters that are not drawn as their capitals are.
    private static final String OWN_SHAPE = "abdefghnqrt";

    private Emnist() {}

    static boolean isNamed(Path file) {
        return nameOf(file).contains("emnist");
    }

    /// What a label is called: a digit or a letter; letters of both cases that are one class by their capital.
    static String called(Path file, int label) {
        String name = nameOf(file);
        if (name.contains("letters")) {
            return label >= 1 && label <= CAPITALS.length() ? CAPITALS.substring(label - 1, label) : "" + label;
        }
        String all = DIGITS + CAPITALS + (name.contains("byclass") ? CAPITALS.toLowerCase(Locale.ROOT) : OWN_SHAPE);
        return label >= 0 && label < all.length() ? all.substring(label, label + 1) : String.valueOf(label);
    }

    private static String nameOf(Path file) {
        return file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
