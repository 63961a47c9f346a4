package dev.backlight.data.table;

/// How a table writes its numbers.
///
/// @param decimalComma whether a comma parts the whole from the fraction, which a table can only do whose columns
/// are
///     parted by something else
public record Numerals(boolean decimalComma) {
    private static final char MINUS = '\u2212';
    private static final int MOST_DIGITS = 9;

    /// @return NaN if the text is no finite number
    public double number(String text) {
        if (text.isEmpty()) {
            return Double.NaN;
        }
        int whole = whole(text);
        if (whole >= 0) {
            return whole;
        }
        String plain = text.replace(MINUS, '-');
        plain = decimalComma ? plain.replace(',', '.') : plain;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return Double.NaN; // Java would take "1f", "0x1p3" and "Infinity", too
            }
        }
        try {
            double value = Double.parseDouble(plain);
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }

    /// Digits only are read by hand: there are 47 million of them in Fashion-MNIST.
    ///
    /// @return -1 if the text is anything else
    private static int whole(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || i >= MOST_DIGITS) {
                return -1;
            }
            value = 10 * value + c - '0';
        }
        return value;
    }

    boolean isNumber(String text) {
        return !Double.isNaN(number(text));
    }

    /// A label as it is called: `4.0` is class `4`.
    public String label(String text) {
        double value = number(text);
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? String.valueOf((long) value) : text;
    }
}
