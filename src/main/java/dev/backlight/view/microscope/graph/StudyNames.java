package dev.backlight.view.microscope.graph;

import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.glass.Study;
import dev.backlight.view.kind.LayerKind;
import dev.backlight.view.microscope.maths.Maths;

/// What neurons and weights are called in formulas: `x₃`, `h₁₂`, `y₁`; values of a picture by channel, row and
/// column.
public final class StudyNames {
    private StudyNames() {}

    /// @param level 0 for the input
    public static String letter(Study study, int level) {
        if (level == 0) {
            return "x";
        }
        if (level == study.columns().size()) {
            return "y";
        }
        String letter = letter(study.columns().get(level - 1).kind());
        int before = 0;
        for (int c = 0; c < level - 1; c++) {
            before += letter(study.columns().get(c).kind()).equals(letter) ? 1 : 0;
        }
        return letter + "′".repeat(before);
    }

    private static String letter(LayerSpec kind) {
        return LayerKind.of(kind).told().letter();
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
        return Maths.sub(letter(study, level), index(study, level, unit));
    }
}
