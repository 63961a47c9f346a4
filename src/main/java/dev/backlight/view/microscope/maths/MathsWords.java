package dev.backlight.view.microscope.maths;

import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Sentences in which names of numbers stand, such as "What comes together in h16?": the letter is italic and its
/// number a subscript, as in every formula, the words around stay as they are.
public final class MathsWords {
    /// A single letter of the Latin alphabet, with strokes, that has a number or a place.
    private static final Pattern NAME =
            Pattern.compile("(?<![A-Za-z0-9])([a-z]′*)([0-9]+(?:[·,][0-9]+)*|\\([0-9,]+\\)|[₀-₉]+)(?![A-Za-z0-9])");

    private static final double LARGER = 1.12;
    private static final double SMALLER = 0.72;
    private static final double LOWER = 0.24;

    private MathsWords() {}

    /// A part of a sentence.
    ///
    /// @param words as they stand, or a name's letter
    /// @param index of the name; null for words
    public record Piece(String words, String index) {
        public boolean isName() {
            return index != null;
        }
    }

    /// The parts of a sentence in their order.
    public static List<Piece> pieces(String sentence) {
        List<Piece> pieces = new ArrayList<>();
        Matcher names = NAME.matcher(sentence);
        int from = 0;
        while (names.find()) {
            if (names.start() > from) {
                pieces.add(new Piece(sentence.substring(from, names.start()), null));
            }
            pieces.add(new Piece(names.group(1), plain(names.group(2))));
            from = names.end();
        }
        if (from < sentence.length()) {
            pieces.add(new Piece(sentence.substring(from), null));
        }
        return pieces;
    }

    /// An index as the numerals that it stands for.
    private static String plain(String index) {
        StringBuilder numerals = new StringBuilder();
        for (char sign : index.toCharArray()) {
            if (sign != '(' && sign != ')') {
                numerals.append(sign >= '₀' && sign <= '₉' ? (char) (sign - '₀' + '0') : sign);
            }
        }
        return numerals.toString();
    }

    /// @param words font of what is no name
    public static double width(String sentence, Font words) {
        double width = 0;
        for (Piece piece : pieces(sentence)) {
            width += width(piece, words);
        }
        return width;
    }

    /// In one line where it has room, else in two, broken at the blank nearest to the middle.
    public static List<String> lines(String sentence, Font words, double room) {
        int middle = sentence.length() / 2;
        int before = sentence.lastIndexOf(' ', middle);
        int after = sentence.indexOf(' ', middle);
        int at = after < 0 || before >= 0 && middle - before <= after - middle ? before : after;
        return at < 0 || width(sentence, words) <= room
                ? List.of(sentence)
                : List.of(sentence.substring(0, at), sentence.substring(at + 1));
    }

    private static double width(Piece piece, Font words) {
        return piece.isName()
                ? TextWidth.of(piece.words(), letter(words))
                        + MathsType.REACH * words.getSize()
                        + TextWidth.of(piece.index(), index(words))
                : TextWidth.of(piece.words(), words);
    }

    private static Font letter(Font words) {
        return Type.maths(LARGER * words.getSize());
    }

    private static Font index(Font words) {
        return Font.font(words.getName(), SMALLER * words.getSize());
    }

    /// Paints with its left end at x and its middle line at y; squeezed where it is wider than its room.
    public static void paint(
            GraphicsContext gc, String sentence, Font words, Color ink, double x, double y, double room) {
        double squeeze = Math.min(1, room / Math.max(1, width(sentence, words)));
        gc.save();
        gc.translate(x, y);
        gc.scale(squeeze, 1);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(ink);
        double at = 0;
        for (Piece piece : pieces(sentence)) {
            if (piece.isName()) {
                gc.setFont(letter(words));
                gc.fillText(piece.words(), at, 0);
                double end = at + TextWidth.of(piece.words(), letter(words)) + MathsType.REACH * words.getSize();
                gc.setFont(index(words));
                gc.fillText(piece.index(), end, LOWER * words.getSize());
            } else {
                gc.setFont(words);
                gc.fillText(piece.words(), at, 0);
            }
            at += width(piece, words);
        }
        gc.restore();
    }
}
