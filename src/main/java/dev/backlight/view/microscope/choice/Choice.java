package dev.backlight.view.microscope.choice;

import dev.backlight.glass.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// What is looked at: a unit of each level, each entering the next, and among the weights between them one.
///
/// @param column of that weight, from 0
/// @param path a unit for each level, the input's first
public record Choice(int column, List<Integer> path) {

    private static final double FAINT = 0.01;

    public Choice {
        path = List.copyOf(path);
    }

    /// The weight's beginning: a unit of the level before its column.
    public int from() {
        return path.get(column);
    }

    /// The weight's end.
    public int to() {
        return path.get(column + 1);
    }

    /// The path through the output that has the most to change, and the weight of the last column that learns.
    public static Choice strongest(Study study) {
        int last = study.columns().size() - 1;
        double[] deltas = study.columns().get(last).deltas();
        int end = best(all(deltas.length), unit -> Math.abs(deltas[unit]));
        int column = last;
        while (column > 0 && !study.columns().get(column).learns()) {
            column--;
        }
        List<Integer> path = new ArrayList<>();
        for (int level = 0; level <= last + 1; level++) {
            path.add(level == last + 1 ? end : -1);
        }
        return new Choice(column, down(study, path, last, true));
    }

    /// Whether the loss asks next to nothing of the path's output, so that there is nothing to see on the way back.
    public boolean saysNothing(Study study) {
        double[] deltas = study.columns().getLast().deltas();
        double most = IntStream.range(0, deltas.length)
                .mapToDouble(unit -> Math.abs(deltas[unit]))
                .max()
                .orElse(0);
        return Math.abs(deltas[path.getLast()]) < FAINT * most;
    }

    /// The same path through another unit.
    ///
    /// @param level 0 for the input
    public Choice through(Study study, int level, int unit) {
        List<Integer> next = new ArrayList<>(path);
        next.set(level, unit);
        if (level > 0) {
            next.set(level - 1, strongestInto(study, level - 1, unit));
        }
        return new Choice(Math.max(0, level - 1), up(study, down(study, next, level - 2, false), level));
    }

    /// The path through another weight.
    public Choice along(Study study, int alongColumn, int from, int to) {
        List<Integer> next = new ArrayList<>(path);
        next.set(alongColumn, from);
        next.set(alongColumn + 1, to);
        return new Choice(alongColumn, up(study, down(study, next, alongColumn - 1, false), alongColumn + 1));
    }

    /// This choice, or where its column has no weights the nearest before it, or after it, that has some.
    public Choice learning(Study study) {
        for (int away = 0; away < study.columns().size(); away++) {
            for (int c : new int[] {column - away, column + away}) {
                if (c >= 0
                        && c < study.columns().size()
                        && study.columns().get(c).learns()) {
                    return new Choice(c, path);
                }
            }
        }
        return this;
    }

    public boolean fits(Study study) {
        if (path.size() != study.columns().size() + 1) {
            return false;
        }
        for (int c = 0; c < study.columns().size(); c++) {
            if (path.get(c) >= study.incoming(c).length
                    || path.get(c + 1) >= study.columns().get(c).size()
                    || !study.meets(c, path.get(c), path.get(c + 1))) {
                return false;
            }
        }
        return true;
    }

    /// Makes the path whole towards the input, from a column down.
    private static List<Integer> down(Study study, List<Integer> path, int column, boolean anew) {
        for (int c = column; c >= 0; c--) {
            if (anew || !study.meets(c, path.get(c), path.get(c + 1))) {
                path.set(c, strongestInto(study, c, path.get(c + 1)));
            }
        }
        return path;
    }

    /// Makes the path whole towards the output, from a level up.
    private static List<Integer> up(Study study, List<Integer> path, int level) {
        for (int c = level; c < study.columns().size(); c++) {
            if (!study.meets(c, path.get(c), path.get(c + 1))) {
                int column = c;
                int from = path.get(c);
                double[] deltas = study.columns().get(c).deltas();
                int[] targets = study.targets(c, from);
                if (targets.length > 0) {
                    path.set(c + 1, best(targets, to -> Math.abs(study.weight(column, from, to) * deltas[to])));
                } else { // a stride may leave an input out: then the path goes on where it was
                    path.set(c, strongestInto(study, c, path.get(c + 1)));
                }
            }
        }
        return path;
    }

    /// What brought a unit most.
    static int strongestInto(Study study, int column, int to) {
        double[] incoming = study.incoming(column);
        return best(study.sources(column, to), from -> Math.abs(incoming[from] * study.weight(column, from, to)));
    }

    private static int[] all(int count) {
        return IntStream.range(0, count).toArray();
    }

    /// The first of those that are largest but for rounding.
    private static int best(int[] candidates, IntToDoubleFunction figure) {
        int best = candidates[0];
        double most = -1;
        for (int candidate : candidates) {
            double now = figure.applyAsDouble(candidate);
            if (now > most * (1 + 1e-9)) {
                most = now;
                best = candidate;
            }
        }
        return best;
    }
}
