package dev.backlight.view.microscope.maths;

import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.text.Font;

/// How signs of formulas are set: a letter that stands for a number is italic, names of functions, numerals and
/// operators are upright, as ISO 80000-2 has it.
final class MathsType {
    /// The letters are small beside the ordinary face, of which numerals are.
    private static final double LARGER = 1.12;

    /// What an italic letter reaches over its end, of its size.
    static final double REACH = 0.05;

    private static final char HAT = '\u0302';
    private static final String OPERATORS = "ΣΠ";

    /// Pairs of indices, the only letters beside each other that are not a function's name.
    private static final String INDICES = "ijkmntuv";

    private MathsType() {}

    /// Some signs of one face.
    ///
    /// @param letter whether it stands for a number
    /// @param hat whether it wears one
    record Run(String text, boolean letter, boolean hat) {}

    static List<Run> runs(String text) {
        if (text.codePoints().anyMatch(Character::isIdeographic)) {
            return List.of(new Run(text, false, false));
        }
        List<Run> runs = new ArrayList<>();
        StringBuilder upright = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isLetter(text.charAt(end))) {
                end++;
            }
            boolean hat = end < text.length() && text.charAt(end) == HAT;
            String letters = text.substring(at, end);
            if (letters.length() == 1 || isIndices(letters)) {
                flush(upright, runs);
                runs.add(new Run(letters, true, hat));
                at = hat ? end + 1 : end;
            } else {
                int next = Math.max(at + 1, end);
                upright.append(text, at, next);
                at = next;
            }
        }
        flush(upright, runs);
        return runs;
    }

    private static void flush(StringBuilder upright, List<Run> runs) {
        if (!upright.isEmpty()) {
            runs.add(new Run(upright.toString(), false, false));
            upright.setLength(0);
        }
    }

    private static boolean isLetter(char sign) {
        return Character.isLetter(sign)
                && Character.getType(sign) != Character.MODIFIER_LETTER
                && OPERATORS.indexOf(sign) < 0;
    }

    private static boolean isIndices(String letters) {
        return letters.length() == 2 && letters.chars().allMatch(letter -> INDICES.indexOf(letter) >= 0);
    }

    static double width(String text, double size) {
        double width = 0;
        for (Run run : runs(text)) {
            width += width(run, size);
        }
        return width;
    }

    private static double width(Run run, double size) {
        return TextWidth.of(run.text(), font(run, size)) + (run.letter() ? REACH * size : 0);
    }

    /// Paints with the left end at x and the middle line at y, left-aligned and centred as the context is set to.
    ///
    /// @return the right end
    static double paint(GraphicsContext gc, String text, double x, double y, double size) {
        double at = x;
        for (Run run : runs(text)) {
            gc.setFont(font(run, size));
            gc.fillText(run.text(), at, y);
            double width = width(run, size);
            if (run.hat()) {
                double hat = TextWidth.of("ˆ", gc.getFont());
                gc.fillText("ˆ", at + (width - hat) / 2 + REACH * size, y);
            }
            at += width;
        }
        return at;
    }

    /// Signs of other scripts, such as numerals that are read, have a face of their own.
    private static Font font(Run run, double size) {
        if (run.letter()) {
            return Type.maths(LARGER * size);
        }
        boolean read = run.text().codePoints().anyMatch(Character::isIdeographic);
        return Type.text(size, read ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }
}
