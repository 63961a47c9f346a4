package dev.backlight.training.step;

import dev.backlight.data.Examples;
import dev.backlight.data.picture.Dataset;
import dev.backlight.math.ThreadTeam;
import java.util.function.IntConsumer;
import org.ejml.data.FMatrixRMaj;

/// Fills a batch with examples, shared by a team where they are pictures: shuffled digits lie all over the memory,
/// and two threads wait for twice as many of them at a time. Allocates nothing.
final class BatchFilling implements IntConsumer {
    private static final int ROWS_PER_TASK = 32;

    private final Examples examples;
    private final Dataset pictures;
    private final ThreadTeam team;
    private final FMatrixRMaj x;
    private int[] indices;
    private int from;
    private int to;
    private int[] labels;

    /// @param most rows of a batch
    BatchFilling(Examples examples, int most, ThreadTeam team) {
        this.examples = examples;
        x = new FMatrixRMaj(most, examples.features());
        pictures = examples instanceof Dataset dataset ? dataset : null;
        this.team = team;
    }

    /// @param labels overwritten with the examples' labels, from 0 on
    /// @return [to - from x features], the examples `indices[from]` to `indices[to - 1]`; valid until the next call
    FMatrixRMaj fill(int[] indices, int from, int to, int[] labels) {
        x.reshape(to - from, x.numCols);
        if (pictures == null || to - from <= ROWS_PER_TASK) {
            examples.fill(indices, from, to, x, labels);
            return x;
        }
        this.indices = indices;
        this.from = from;
        this.to = to;
        this.labels = labels;
        team.run((to - from + ROWS_PER_TASK - 1) / ROWS_PER_TASK, this);
        return x;
    }

    @Override
    public void accept(int task) {
        int end = Math.min(to - from, (task + 1) * ROWS_PER_TASK);
        pictures.fillRows(indices, from, task * ROWS_PER_TASK, end, x, labels);
    }
}
