package dev.backlight.view.microscope.graph;

import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.glass.Study;
import dev.backlight.view.kind.LayerKind;
import dev.backlight.view.microscope.maths.Maths;

/// What neurons and weights are called in formulas: `x₃`, `h₁₂`, `y₁`; values of a picture by channel, row and
/// column. Of several layers alike each is called by its number, as on the playground: `h₂·₃`.
public final class StudyNames {
    private StudyNames() {}

    /// What all numbers of a level are called: `h`, or `h₂` of several alike.
    ///
    /// @param level 0 for the input
    public static Maths layer(Study study, int level) {
        String order = order(study, level);
        return order.isEmpty() ? Maths.word(letter(study, level)) : Maths.sub(letter(study, level), order);
    }

    /// The same as plain text: `h2`.
    public static String word(Study study, int level) {
        return letter(study, level) + order(study, level);
    }

    /// One of a level's numbers by the sign of its place: `hᵢ`, `h₂·ᵢ`.
    public static Maths part(Study study, int level, String place) {
        return Maths.sub(letter(study, level), after(order(study, level), place));
    }

    private static String letter(Study study, int level) {
        if (level == 0) {
            return "x";
        }
        return level == study.columns().size()
                ? "y"
                : letter(study.columns().get(level - 1).kind());
    }

    private static String letter(LayerSpec kind) {
        return LayerKind.of(kind).told().letter();
    }

    /// Which of several alike it is, from 1; nothing where it is the only one.
    private static String order(Study study, int level) {
        String letter = letter(study, level);
        int before = 0;
        int all = 0;
        for (int l = 1; l < study.columns().size(); l++) {
            boolean alike = letter(study, l).equals(letter);
            all += alike ? 1 : 0;
            before += alike && l < level ? 1 : 0;
        }
        return all > 1 ? String.valueOf(before + 1) : "";
    }

    private static String after(String order, String place) {
        return order.isEmpty() ? place : order + "·" + place;
    }

    /// Small layers count from 1, as books do; wide ones from 0, as their pictures and digits do.
    public static String index(Study study, int level, int unit) {
        Shape shape = StudyLayout.shape(study, level);
        if (!shape.isFlat()) {
            int area = shape.height() * shape.width();
            String place = (unit % area / shape.width() + 1) + "," + (unit % shape.width() + 1);
            return shape.channels() == 1 ? place : (unit / area + 1) + "," + place;
        }
        return String.valueOf(shape.size() <= StudyLayout.MOST ? unit + 1 : unit);
    }

    /// A unit's name as a formula has it: `h₁`.
    public static Maths neuron(Study study, int level, int unit) {
        return part(study, level, index(study, level, unit));
    }

    /// The same as plain text, at the foot of a sign or in a sentence: `h1`, `h2·1`; the Chinese font has no small
    /// digits.
    public static String plain(Study study, int level, int unit) {
        String order = order(study, level);
        String index = index(study, level, unit);
        return letter(study, level)
                + (order.isEmpty() && index.contains(",") ? "(" + index + ")" : after(order, index));
    }
}
