package dev.backlight.data.plane;

import dev.backlight.text.Refusal;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// What a network is told of a point: a number for each formula. Immutable.
public final class Features {
    /// TensorFlow Playground's seven.
    public static final List<String> BUILT_IN = List.of("x1", "x2", "x1^2", "x2^2", "x1*x2", "sin(x1)", "sin(x2)");

    private final List<Formula> formulas;

    /// @param formulas at least one
    /// @throws IllegalArgumentException with one sentence if there is none, or `FormulaException` if one is none
    public Features(List<String> formulas) {
        if (formulas.isEmpty()) {
            throw new Refusal("A network needs something to look at: choose at least one feature.");
        }
        this.formulas = formulas.stream().map(Formula::parse).toList();
    }

    public int size() {
        return formulas.size();
    }

    public List<Formula> formulas() {
        return formulas;
    }

    /// Writes the features of one point.
    ///
    /// @param x [rows x size()], of which this row is overwritten
    public void fill(float x1, float x2, FMatrixRMaj x, int row) {
        for (int j = 0; j < formulas.size(); j++) {
            x.data[row * x.numCols + j] = (float) formulas.get(j).at(x1, x2);
        }
    }
}
