package dev.backlight.engine.layer;

import dev.backlight.engine.picture.Rows;
import dev.backlight.engine.picture.Unit;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.math.ThreadTeam;
import dev.backlight.math.picture.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import org.ejml.data.FMatrixRMaj;

/// Several layers of a network at once, for batches: convolutions that move by one pixel, each with the rectifier
/// and the pooling of the largest of two by two that may follow it. A block of examples goes through all of them
/// before the next one, so that what is between two layers is never laid out as rows of a matrix; only what enters
/// and leaves the stack is.
///
/// The layers themselves remain: they own the weights, and do the same one by one for fewer examples than half a
/// block, and where somebody asks for what is between them.
public final class PictureStack implements Layer {
    private static final int LANES = Block.LANES;

    private final ThreadTeam team;
    private final List<Parameter> parameters;
    private final Unit[] units;
    private final Block end;
    private final float[][] ends;
    private final Buffers[] buffers;
    private final FMatrixRMaj output;
    private final FMatrixRMaj gradInput;
    private final IntConsumer forwardShare = this::forwardShare;
    private final IntConsumer backwardShare = this::backwardShare;
    private FMatrixRMaj input;
    private FMatrixRMaj gradient;
    private boolean wanted;

    /// What one thread works on.
    private static final class Buffers {
        final float[] room;
        final float[] sums;
        final int[] segments;
        float[] gradient;
        float[] next;

        Buffers(Unit[] units) {
            room = new float[longest(units, Unit::roomLength)];
            sums = new float[longest(units, Unit::sumsLength)];
            segments = new int[longest(units, Unit::segmentsLength)];
            gradient = new float
                    [longest(
                            units,
                            unit -> Math.max(unit.out().length(), unit.in().length()))];
            next = new float[gradient.length];
        }

        private static int longest(Unit[] units, ToIntFunction<Unit> length) {
            return Arrays.stream(units).mapToInt(length).max().orElse(0);
        }
    }

    /// @param layers of the network, of which the stack takes the weights
    /// @param from the first layer it stands for
    /// @param length how many there are, as the method `length` says
    /// @param first whether nobody asks for the gradient by what enters it
    public PictureStack(
            NetworkSpec spec,
            List<? extends Layer> layers,
            int from,
            int length,
            ThreadTeam team,
            int maxBatch,
            boolean first) {
        this.team = team;
        List<Unit> made = new ArrayList<>();
        List<Parameter> owned = new ArrayList<>();
        for (int at = from; at < from + length; at += unitLength(spec, at)) {
            List<Parameter> own = layers.get(at).parameters();
            made.add(unit(spec, at, own, blocks(maxBatch)));
            owned.addAll(own);
        }
        parameters = List.copyOf(owned);
        units = made.toArray(Unit[]::new);
        end = made.getLast().out();
        ends = new float[blocks(maxBatch)][end.length()];
        buffers = new Buffers[team.threads()];
        Arrays.setAll(buffers, i -> new Buffers(units));
        output = new FMatrixRMaj(maxBatch, spec.shapes().get(from + length - 1).size());
        gradInput = new FMatrixRMaj(first ? 0 : maxBatch, spec.inputOf(from).size());
    }

    private static Unit unit(NetworkSpec spec, int at, List<Parameter> own, int blocks) {
        LayerSpec.Conv2d conv = (LayerSpec.Conv2d) spec.layers().get(at);
        boolean rectified = isRectifier(spec, at + 1);
        return new Unit(
                own.getFirst().value(),
                own.getLast().value(),
                spec.inputOf(at),
                spec.shapes().get(at),
                conv.kernel(),
                conv.padding(),
                rectified,
                isPool(spec, rectified ? at + 2 : at + 1),
                blocks);
    }

    /// How many layers of a network, from one on, a stack can stand for; 0 where none can begin.
    public static int length(NetworkSpec spec, int from, int maxBatch) {
        int at = from;
        while (takes(maxBatch) && at < spec.layers().size() && unitLength(spec, at) > 0) {
            at += unitLength(spec, at);
        }
        return at - from;
    }

    private static int unitLength(NetworkSpec spec, int at) {
        if (at >= spec.layers().size()
                || !(spec.layers().get(at) instanceof LayerSpec.Conv2d conv)
                || conv.stride() != 1
                || conv.padding() >= conv.kernel()) {
            return 0;
        }
        int next = isRectifier(spec, at + 1) ? at + 2 : at + 1;
        return (isPool(spec, next) ? next + 1 : next) - at;
    }

    private static boolean isRectifier(NetworkSpec spec, int at) {
        return at < spec.layers().size() && spec.layers().get(at).function().equals(Optional.of(Activation.RELU));
    }

    private static boolean isPool(NetworkSpec spec, int at) {
        return at < spec.layers().size()
                && spec.layers().get(at) instanceof LayerSpec.MaxPool(int size, int stride)
                && size == 2
                && stride == 2;
    }

    /// Whether a batch is worth its blocks: few examples would leave most of one empty.
    public static boolean takes(int examples) {
        return examples >= fewest();
    }

    /// The fewest examples that a stack takes.
    public static int fewest() {
        return LANES / 2;
    }

    private static int blocks(int rows) {
        return (rows + LANES - 1) / LANES;
    }

    private static int count(FMatrixRMaj rows, int block) {
        return Math.min(LANES, rows.numRows - block * LANES);
    }

    @Override
    public FMatrixRMaj forward(FMatrixRMaj x, boolean training) {
        input = x;
        output.reshape(x.numRows, output.numCols);
        for (Unit unit : units) {
            unit.readWeights();
        }
        team.run(team.threads(), forwardShare);
        return output;
    }

    private void forwardShare(int task) {
        int all = blocks(input.numRows);
        for (int block = Shares.from(all, task, team); block < Shares.from(all, task + 1, team); block++) {
            Rows.pack(input.data, block * LANES, count(input, block), units[0].in(), units[0].input(block));
            units[0].leaveOutZeros(block);
            for (int k = 0; k < units.length; k++) {
                units[k].forward(block, buffers[task].room, result(k, block), resultShape(k), buffers[task].segments);
            }
            Rows.unpack(ends[block], end, output.data, block * LANES, count(input, block));
        }
    }

    /// Where a unit writes: into the next one's input, or the end.
    private float[] result(int unit, int block) {
        return unit + 1 < units.length ? units[unit + 1].input(block) : ends[block];
    }

    private Block resultShape(int unit) {
        return unit + 1 < units.length ? units[unit + 1].in() : end;
    }

    @Override
    public FMatrixRMaj backward(FMatrixRMaj gradOutput, boolean gradientWanted) {
        gradient = gradOutput;
        wanted = gradientWanted;
        for (int k = gradientWanted ? 0 : 1; k < units.length; k++) {
            units[k].turnWeights();
        }
        if (gradientWanted) {
            gradInput.reshape(gradOutput.numRows, gradInput.numCols);
        }
        team.run(team.threads(), backwardShare);
        for (int k = 0; k < units.length; k++) {
            units[k].collect(
                    blocks(gradOutput.numRows),
                    parameters.get(2 * k).gradient().data,
                    parameters.get(2 * k + 1).gradient().data);
        }
        return gradientWanted ? gradInput : null;
    }

    private void backwardShare(int task) {
        Buffers own = buffers[task];
        int all = blocks(gradient.numRows);
        for (int block = Shares.from(all, task, team); block < Shares.from(all, task + 1, team); block++) {
            Rows.pack(gradient.data, block * LANES, count(gradient, block), end, own.gradient);
            for (int k = units.length - 1; k >= 0; k--) {
                float[] next = k > 0 || wanted ? own.next : null;
                units[k].backward(
                        block, own.gradient, result(k, block), resultShape(k), own.room, own.sums, own.segments, next);
                own.next = own.gradient;
                own.gradient = next == null ? own.next : next;
            }
            if (wanted) {
                Block start = units[0].in();
                Rows.unpack(
                        own.gradient,
                        new Block(start.channels(), start.height(), start.width(), 0),
                        gradInput.data,
                        block * LANES,
                        count(gradient, block));
            }
        }
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }
}
