package dev.backlight.view.microscope;

import dev.backlight.glass.Study;

/// What neurons and weights are called in formulas: `x₃`, `h₁₂`, `y₁`, by their number from 0 where there are many.
final class StudyNames {
    private StudyNames() {}

    /// @param column 0 for the input
    static String letter(Study study, int column) {
        return column == 0
                ? "x"
                : column == study.columns().size() ? "y" : column == 1 ? "h" : "h" + "′".repeat(column - 1);
    }

    /// Small networks count from 1, as books do; wide ones from 0, as their pictures and digits do.
    static String index(Study study, int column, int unit) {
        int size = column == 0
                ? study.input().length
                : study.columns().get(column - 1).size();
        return String.valueOf(size <= StudyLayout.MOST ? unit + 1 : unit);
    }

    static String neuron(Study study, int column, int unit) {
        StringBuilder small = new StringBuilder();
        for (char digit : index(study, column, unit).toCharArray()) {
            small.append((char) ('₀' + digit - '0'));
        }
        return letter(study, column) + small;
    }
}
