package dev.backlight.training.step;

import dev.backlight.data.Examples;
import dev.backlight.data.picture.Dataset;
import dev.backlight.math.Halves;
import dev.backlight.math.ThreadTeam;
import java.util.function.IntConsumer;
import org.ejml.data.FMatrixRMaj;

/// Fills a batch with examples, shared by a team where they are pictures: shuffled digits lie all over the memory,
/// and two threads wait for twice as many of them at a time. Allocates nothing.
public final class BatchFilling implements IntConsumer {
    private static final int ROWS_PER_TASK = 32;

    private final Examples examples;
    private final Dataset pictures;
    private final ThreadTeam team;
    private final FMatrixRMaj x;
    private final int[] labels;
    private final FMatrixRMaj targets;
    private int[] indices;
    private int from;
    private int to;
    private int parts;
    private int bands;

    /// @param most rows of a batch
    public BatchFilling(Examples examples, int most, ThreadTeam team) {
        this.examples = examples;
        x = new FMatrixRMaj(most, examples.features());
        labels = new int[most];
        targets = examples.hasTargets() ? new FMatrixRMaj(most, examples.outputs()) : null;
        pictures = examples instanceof Dataset dataset ? dataset : null;
        this.team = team;
    }

    /// @return [to - from x features], the examples `indices[from]` to `indices[to - 1]`; valid until the next call
    public FMatrixRMaj fill(int[] indices, int from, int to) {
        x.reshape(to - from, x.numCols);
        if (targets != null) {
            targets.reshape(to - from, targets.numCols);
            examples.fillTargets(indices, from, to, targets);
        }
        if (pictures == null || to - from <= ROWS_PER_TASK) {
            examples.fill(indices, from, to, x, labels);
            return x;
        }
        this.indices = indices;
        this.from = from;
        this.to = to;
        parts = Halves.parts(team, x.numCols);
        bands = (to - from + ROWS_PER_TASK - 1) / ROWS_PER_TASK;
        team.run(parts * bands, this);
        return x;
    }

    /// The labels of the last batch, from 0 on.
    public int[] labels() {
        return labels;
    }

    /// Its targets [rows x outputs]; null where the examples have labels only.
    public FMatrixRMaj targets() {
        return targets;
    }

    @Override
    public void accept(int task) {
        int band = task % bands;
        int end = Math.min(to - from, (band + 1) * ROWS_PER_TASK);
        int first = Halves.column(task / bands, parts, x.numCols);
        int behind = Halves.column(task / bands + 1, parts, x.numCols);
        pictures.fillPart(indices, from, band * ROWS_PER_TASK, end, first, behind, x, labels);
    }
}
