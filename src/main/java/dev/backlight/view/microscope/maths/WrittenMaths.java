package dev.backlight.view.microscope.maths;

import java.util.ArrayList;
import java.util.List;

/// Reads a formula of one line, such as `1 / (1 + e⁻ᶻ)` or `t₁`, and sets it as the Microscope sets its own:
/// quotients as fractions, small letters at head and foot.
public final class WrittenMaths {
    private static final String HEADS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ᶻⁿᵀˣ";
    private static final String HEAD_SIGNS = "0123456789−+znTx";
    private static final String FEET = "₀₁₂₃₄₅₆₇₈₉₊₋ᵢⱼ";
    private static final String FOOT_SIGNS = "0123456789+−ij";

    private final String text;
    private int at;

    private WrittenMaths(String text) {
        this.text = text;
    }

    /// What is in parentheses keeps them, unless it stands over or under a line.
    private record Part(Maths inside, boolean parenthesised) {
        Maths whole() {
            return parenthesised ? Maths.row(Maths.word("("), inside, Maths.word(")")) : inside;
        }
    }

    public static Maths of(String formula) {
        return new WrittenMaths(formula.strip()).row();
    }

    private Maths row() {
        List<Part> parts = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != ')') {
            if (text.charAt(at) == '/' && !parts.isEmpty() && at + 1 < text.length()) {
                quotient(parts);
            } else {
                parts.add(part());
            }
        }
        return new Maths.Row(parts.stream().map(Part::whole).toList());
    }

    private void quotient(List<Part> parts) {
        while (parts.size() > 1 && isSpace(parts.getLast())) {
            parts.removeLast();
        }
        at++;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at == text.length()) {
            parts.add(new Part(Maths.word(" /"), false));
            return;
        }
        Part below = part();
        parts.add(new Part(Maths.over(parts.removeLast().inside(), below.inside()), false));
    }

    private static boolean isSpace(Part part) {
        return part.inside() instanceof Maths.Word(String word, var _) && word.isBlank();
    }

    private Part part() {
        if (text.charAt(at) == '(') {
            at++;
            Maths inside = row();
            if (at < text.length()) {
                at++; // the closing one
            }
            return new Part(inside, true);
        }
        int from = at;
        at++;
        if (Character.isLetterOrDigit(text.charAt(from)) && !isSmall(from)) {
            while (at < text.length()
                    && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.')
                    && !isSmall(at)) {
                at++;
            }
        }
        return new Part(small(Maths.word(text.substring(from, at))), false);
    }

    private boolean isSmall(int place) {
        return HEADS.indexOf(text.charAt(place)) >= 0 || FEET.indexOf(text.charAt(place)) >= 0;
    }

    /// With what stands at its foot, then at its head.
    private Maths small(Maths base) {
        String foot = taken(FEET, FOOT_SIGNS);
        Maths footed = foot.isEmpty() ? base : new Maths.Sub(base, Maths.word(foot));
        String head = taken(HEADS, HEAD_SIGNS);
        return head.isEmpty() ? footed : Maths.sup(footed, head);
    }

    private String taken(String small, String signs) {
        StringBuilder taken = new StringBuilder();
        while (at < text.length() && small.indexOf(text.charAt(at)) >= 0) {
            taken.append(signs.charAt(small.indexOf(text.charAt(at))));
            at++;
        }
        return taken.toString();
    }
}
