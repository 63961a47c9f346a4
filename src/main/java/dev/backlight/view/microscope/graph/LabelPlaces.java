package dev.backlight.view.microscope.graph;

import dev.backlight.view.paint.Box;
import java.util.ArrayList;
import java.util.List;

/// Where the labels of weights stand: on their edges, or near them where levels are so close that nothing else is
/// free, but on no circle, no number beside a circle and no other label.
final class LabelPlaces {
    static final double WIDE = 72;

    private static final double[] SHARES = {0.5, 0.28, 0.62, 0.42, 0.7, 0.2, 0.12, 0.8};
    private static final double STEP = 6;
    private static final double FARTHEST = 60;
    private static final double GAP = 2;

    /// What a δ over a circle, and a name behind one, take.
    private static final double DELTA_WIDE = 76;

    private static final double NAME_WIDE = 30;
    private static final double LINE = 14;

    private final List<Box> taken = new ArrayList<>();

    LabelPlaces(StudyFrame frame) {
        StudyLayout layout = frame.layout();
        double r = layout.radius();
        for (int level = 0; level < layout.levels(); level++) {
            double left = r + GAP + frame.beside(level);
            double right = r + GAP + frame.behind(level);
            for (int unit : layout.shown().get(level)) {
                double[] at = layout.centre(level, unit);
                taken.add(new Box(at[0] - left, at[1] - r - GAP, left + right, 2 * (r + GAP)));
                if (layout.tight() || level == 0 || !frame.isLabelled(level, unit)) {
                    continue;
                }
                if (frame.knowsDeltas(level)) {
                    taken.add(new Box(at[0] - DELTA_WIDE / 2, at[1] - r - 9 - LINE / 2, DELTA_WIDE, LINE));
                }
                if (!frame.isRoomy()) {
                    taken.add(new Box(at[0] + r, at[1] - LINE / 2, NAME_WIDE, LINE));
                }
            }
        }
    }

    /// The middle of the first place that is free, which then is taken; the first of all if none is.
    ///
    /// @param first where on the edge it would best be, as a share of the way
    /// @param high how high the label is
    double[] take(Way way, double first, double high) {
        double[] best = {way.x(first), way.y(first)};
        double[] at = free(way, first, high, best);
        taken.add(box(at, high));
        return at;
    }

    private double[] free(Way way, double first, double high, double[] best) {
        if (isFree(best, high)) {
            return best;
        }
        for (double share : SHARES) {
            double[] on = {way.x(share), way.y(share)};
            if (isFree(on, high)) {
                return on;
            }
        }
        for (double away = STEP; away <= FARTHEST; away += STEP) {
            for (double share : SHARES) {
                for (double side : new double[] {-away, away}) {
                    double[] beside = {way.x(share), way.y(share) + side};
                    if (isFree(beside, high)) {
                        return beside;
                    }
                }
            }
        }
        return best;
    }

    private boolean isFree(double[] at, double high) {
        Box box = box(at, high);
        return taken.stream().noneMatch(other -> meet(box, other));
    }

    private static Box box(double[] at, double high) {
        return new Box(at[0] - WIDE / 2, at[1] - high / 2, WIDE, high);
    }

    static boolean meet(Box a, Box b) {
        return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
    }
}
