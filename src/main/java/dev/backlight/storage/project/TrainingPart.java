package dev.backlight.storage.project;

import dev.backlight.engine.spec.Architecture;
import dev.backlight.engine.spec.Weights;
import dev.backlight.storage.array.NumberArray;
import dev.backlight.training.past.Checkpoint;
import dev.backlight.training.past.Curves;
import dev.backlight.training.past.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A training in a project: where it stands, everything it has measured, and the moments that were marked.
///
/// @param state from which it goes on bit for bit
/// @param curves all that has been measured
/// @param marks moments to come back to
public record TrainingPart(Checkpoint state, Curves curves, List<Mark> marks) {
    private static final String PARAMETERS = "parameters";
    private static final String OPTIMIZER = "optimizer";
    private static final String BEST = "best";
    private static final String CURVES = "curves";
    private static final String MARKS = "marks";

    /// @param network as it was then
    /// @param note what it is worth looking at for; may be empty
    public record Mark(Snapshot network, String note) {}

    public TrainingPart {
        marks = List.copyOf(marks);
    }

    /// The networks of the marks.
    public List<Snapshot> snapshots() {
        return marks.stream().map(Mark::network).toList();
    }

    private record Position(
            long step,
            long optimizerSteps,
            float learningRate,
            double smoothedLoss,
            int seen,
            int right,
            double epochLoss,
            List<Plateau> plateau,
            List<BestEpoch> best,
            List<Marked> marks) {}

    /// None where the schedule watches nothing, else one.
    private record Plateau(double best, int waited, float factor) {}

    /// None where early stopping waits for nothing, else one.
    private record BestEpoch(int epoch, double loss, int waited, boolean hasParameters) {}

    private record Marked(
            long step, int epoch, int stepInEpoch, double trainLoss, double samplesPerSecond, String note) {}

    public Part part() {
        Part.Writer to = new Part.Writer();
        Checkpoint.Best best = state.best();
        to.document(
                "training",
                new Position(
                        state.step(),
                        state.optimizerSteps(),
                        state.learningRate(),
                        state.smoothedLoss(),
                        state.seen(),
                        state.right(),
                        state.epochLoss(),
                        plateau(state.watched()),
                        best == null
                                ? List.of()
                                : List.of(new BestEpoch(
                                        best.epoch(), best.loss(), best.waited(), best.parameters() != null)),
                        marks.stream().map(TrainingPart::marked).toList()));
        put(to, PARAMETERS, state.parameters());
        float[][] optimizer = state.optimizerState();
        for (int i = 0; i < optimizer.length; i++) {
            to.array(name(OPTIMIZER, i), NumberArray.of(optimizer[i], optimizer[i].length));
        }
        if (best != null && best.parameters() != null) {
            put(to, BEST, best.parameters());
        }
        curves.lines().forEach((id, line) -> {
            double[] both = new double[2 * line.size()];
            System.arraycopy(line.x(), 0, both, 0, line.size());
            System.arraycopy(line.y(), 0, both, line.size(), line.size());
            to.array(CURVES + "/" + id, NumberArray.of(both, 2, line.size()));
        });
        marks.forEach(mark ->
                put(to, MARKS + "/" + mark.network().step(), mark.network().parameters()));
        return to.done();
    }

    private static List<Plateau> plateau(Checkpoint.Watched seen) {
        return seen == null ? List.of() : List.of(new Plateau(seen.best(), seen.waited(), seen.factor()));
    }

    private static Checkpoint.Watched watched(List<Plateau> seen) {
        return seen.isEmpty()
                ? null
                : new Checkpoint.Watched(
                        seen.getFirst().best(),
                        seen.getFirst().waited(),
                        seen.getFirst().factor());
    }

    private static Marked marked(Mark mark) {
        Snapshot at = mark.network();
        return new Marked(at.step(), at.epoch(), at.stepInEpoch(), at.trainLoss(), at.samplesPerSecond(), mark.note());
    }

    private static String name(String folder, int index) {
        return "%s/%03d".formatted(folder, index);
    }

    private static void put(Part.Writer to, String folder, Weights weights) {
        var shapes = weights.architecture().parameters();
        for (int i = 0; i < weights.size(); i++) {
            float[] values = weights.get(i).copy();
            to.array(
                    name(folder, i),
                    NumberArray.of(values, shapes.get(i).rows(), shapes.get(i).columns()));
        }
    }

    /// @param architecture what its numbers belong to
    /// @throws IOException if a part is missing or says something else
    /// @throws IllegalArgumentException if the numbers are those of another network
    public static TrainingPart of(Part part, Architecture architecture) throws IOException {
        Position at = part.document("training", Position.class);
        if (at.step() < 0 || at.marks() == null) {
            throw new IOException("The position is damaged.");
        }
        BestEpoch best = at.best().isEmpty() ? null : at.best().getFirst();
        Checkpoint state = new Checkpoint(
                at.step(),
                weights(part, PARAMETERS, architecture),
                at.optimizerSteps(),
                floats(part, OPTIMIZER),
                at.learningRate(),
                at.smoothedLoss(),
                at.seen(),
                at.right(),
                at.epochLoss(),
                watched(at.plateau()),
                best == null
                        ? null
                        : new Checkpoint.Best(
                                best.epoch(),
                                best.loss(),
                                best.waited(),
                                best.hasParameters() ? weights(part, BEST, architecture) : null));
        List<Mark> marks = new ArrayList<>();
        for (Marked mark : at.marks()) {
            Weights then = weights(part, MARKS + "/" + mark.step(), architecture);
            marks.add(new Mark(
                    new Snapshot(
                            mark.step(),
                            mark.epoch(),
                            mark.stepInEpoch(),
                            architecture,
                            then,
                            mark.trainLoss(),
                            mark.samplesPerSecond()),
                    mark.note() == null ? "" : mark.note()));
        }
        return new TrainingPart(state, curves(part.under(CURVES)), marks);
    }

    private static Weights weights(Part part, String folder, Architecture architecture) {
        return Weights.of(architecture, floats(part, folder));
    }

    private static float[][] floats(Part part, String folder) {
        Map<String, NumberArray> arrays = new TreeMap<>(part.under(folder).arrays());
        return arrays.values().stream().map(NumberArray::toFloats).toArray(float[][]::new);
    }

    private static Curves curves(Part part) {
        Map<String, Curves.Line> lines = new LinkedHashMap<>();
        part.arrays().forEach((id, array) -> {
            double[] both = array.toDoubles();
            int size = both.length / 2;
            lines.put(
                    id,
                    new Curves.Line(
                            Arrays.copyOf(both, size), Arrays.copyOfRange(both, both.length - size, both.length)));
        });
        return new Curves(lines);
    }
}
