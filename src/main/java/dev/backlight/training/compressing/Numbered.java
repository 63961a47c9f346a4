package dev.backlight.training.compressing;

import dev.backlight.data.Examples;
import dev.backlight.data.LearningData;
import dev.backlight.data.picture.Dataset;
import dev.backlight.text.Refusal;
import org.ejml.data.FMatrixRMaj;

/// Rows of numbers with their classes.
///
/// @param rows one an example, all as long; not copied
/// @param labels one an example, below `classes`
public record Numbered(String name, float[][] rows, int[] labels, int classes) implements Examples {
    /// @throws IllegalArgumentException if there is no row, or not a label for each
    public Numbered {
        if (rows.length == 0 || rows.length != labels.length) {
            throw new Refusal("{0} has {1} rows where {2} labels ask for as many.", name, rows.length, labels.length);
        }
    }

    /// Pixels of pictures in [0, 1], with the pictures' own classes.
    public static Numbered of(Dataset pictures) {
        float[][] rows = new float[pictures.size()][pictures.features()];
        int[] labels = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            labels[i] = pictures.label(i);
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = pictures.pixel(i, j) / 255f;
            }
        }
        return new Numbered(pictures.name(), rows, labels, pictures.classes());
    }

    /// The same examples with other numbers.
    public Numbered with(float[][] other) {
        return new Numbered(name, other, labels, classes);
    }

    /// To learn from these, and be judged by others.
    public LearningData against(Numbered test) {
        return new Both(this, test);
    }

    private record Both(Examples train, Examples test) implements LearningData {}

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public int features() {
        return rows[0].length;
    }

    @Override
    public void fill(int[] indices, int from, int to, FMatrixRMaj x, int[] target) {
        for (int row = 0; row < to - from; row++) {
            System.arraycopy(rows[indices[from + row]], 0, x.data, row * x.numCols, x.numCols);
            target[row] = labels[indices[from + row]];
        }
    }
}
