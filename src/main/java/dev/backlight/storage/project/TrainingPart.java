package dev.backlight.storage.project;

import dev.backlight.engine.spec.Architecture;
import dev.backlight.engine.spec.Weights;
import dev.backlight.storage.array.NumberArray;
import dev.backlight.training.past.Checkpoint;
import dev.backlight.training.past.Curves;
import dev.backlight.training.past.LearnerState;
import dev.backlight.training.past.SeveralState;
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
public record TrainingPart(LearnerState state, Curves curves, List<Mark> marks) {
    static final String PARAMETERS = "parameters";
    static final String OPTIMIZER = "optimizer";
    private static final String BEST = "best";
    private static final String CURVES = "curves";
    private static final String MARKS = "marks";
    private static final String TRAINING = "training";

    /// @param network as it was then
    /// @param note what it is worth looking at for; may be empty
    public record Mark(Snapshot network, String note) {}

    public TrainingPart {
        marks = List.copyOf(marks);
    }

    /// Whether there are words for such a state in a project.
    public static boolean isKept(LearnerState state) {
        return state instanceof Checkpoint || state instanceof SeveralState;
    }

    /// All numbers of what learns.
    public Weights parameters() {
        return switch (state) {
            case Checkpoint checkpoint -> checkpoint.parameters();
            case SeveralState several -> several.weights();
            default -> throw unknown(state);
        };
    }

    private static IllegalStateException unknown(LearnerState state) {
        return new IllegalStateException("There are no words for " + state.getClass() + ".");
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

    /// The marks of what is kept as `SeveralPart`.
    private record Marks(List<Marked> marks) {}

    /// None where the schedule watches nothing, else one.
    private record Plateau(double best, int waited, float factor) {}

    /// None where early stopping waits for nothing, else one.
    private record BestEpoch(int epoch, double loss, int waited, boolean hasParameters) {}

    private record Marked(
            long step, int epoch, int stepInEpoch, double trainLoss, double samplesPerSecond, String note) {}

    /// @throws IllegalStateException if its state is one of which `isKept` says no
    public Part part() {
        Part.Writer to = new Part.Writer();
        switch (state) {
            case Checkpoint checkpoint -> write(checkpoint, to);
            case SeveralState several -> {
                SeveralPart.write(several, to);
                to.document(MARKS, new Marks(marked()));
            }
            default -> throw unknown(state);
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

    private List<Marked> marked() {
        return marks.stream().map(TrainingPart::marked).toList();
    }

    private void write(Checkpoint state, Part.Writer to) {
        Checkpoint.Best best = state.best();
        to.document(
                TRAINING,
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
                        marked()));
        put(to, PARAMETERS, state.parameters());
        float[][] optimizer = state.optimizerState();
        for (int i = 0; i < optimizer.length; i++) {
            to.array(name(OPTIMIZER, i), NumberArray.of(optimizer[i], optimizer[i].length));
        }
        if (best != null && best.parameters() != null) {
            put(to, BEST, best.parameters());
        }
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

    static String name(String folder, int index) {
        return "%s/%03d".formatted(folder, index);
    }

    static void put(Part.Writer to, String folder, Weights weights) {
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
        if (SeveralPart.isIn(part)) {
            List<Marked> marked = part.document(MARKS, Marks.class).marks();
            return new TrainingPart(
                    SeveralPart.read(part, architecture),
                    curves(part.under(CURVES)),
                    marks(part, architecture, marked));
        }
        Position at = part.document(TRAINING, Position.class);
        return new TrainingPart(
                checkpoint(part, at, architecture), curves(part.under(CURVES)), marks(part, architecture, at.marks()));
    }

    private static Checkpoint checkpoint(Part part, Position at, Architecture architecture) throws IOException {
        if (at.step() < 0) {
            throw new IOException("The position is damaged.");
        }
        BestEpoch best = at.best().isEmpty() ? null : at.best().getFirst();
        return new Checkpoint(
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
    }

    private static List<Mark> marks(Part part, Architecture architecture, List<Marked> marked) throws IOException {
        if (marked == null) {
            throw new IOException("The position is damaged.");
        }
        List<Mark> marks = new ArrayList<>();
        for (Marked mark : marked) {
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
        return marks;
    }

    private static Weights weights(Part part, String folder, Architecture architecture) {
        return Weights.of(architecture, floats(part, folder));
    }

    static float[][] floats(Part part, String folder) {
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
