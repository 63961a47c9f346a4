package dev.backlight.view.plane.graph;

import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.curve.Curve;
import java.util.ArrayList;
import java.util.List;

/// Where the playground's neurons stand: features at the left, the output at the right, hidden layers between, each
/// column centred.
///
/// @param columns of boxes: the features, the hidden layers, the outputs
public record PlaneLayout(double width, double height, List<List<Box>> columns) {
    /// Above the first neurons: the network's name, the columns' titles and counters.
    static final double TOP = 108;

    private static final double TOP_OF_TIGHT = 142;
    private static final double BOTTOM = 30;
    private static final double LEFT = 104;
    private static final double RIGHT = 64;
    private static final double NARROW = 420;
    private static final double LEFT_OF_NARROW = 58;
    private static final double RIGHT_OF_NARROW = 36;

    /// Columns closer than this have no room for buttons side by side.
    private static final double TIGHT = 76;
    private static final double SHARE = 0.62; // of the way to the next column: the rest is for edges
    private static final double FEATURE = 40;
    private static final double HIDDEN = 46;
    private static final double OUTPUT = 60;
    private static final double STEP = 66;
    private static final double LEAST = 12;

    static PlaneLayout of(PlaneConfig config, double width, double height) {
        List<Integer> counts = new ArrayList<>();
        counts.add(config.features().size());
        counts.addAll(config.hidden());
        counts.add(config.network().output().size());
        List<List<Box>> columns = new ArrayList<>();
        double left = width < NARROW ? LEFT_OF_NARROW : LEFT;
        double span = Math.max(100, width - left - (width < NARROW ? RIGHT_OF_NARROW : RIGHT));
        double apart = span / (counts.size() - 1);
        double top = apart < TIGHT ? TOP_OF_TIGHT : TOP;
        for (int c = 0; c < counts.size(); c++) {
            int last = counts.size() - 1;
            double nominal = c == 0 ? FEATURE : c < last ? HIDDEN : counts.get(c) == 1 ? OUTPUT : HIDDEN;
            columns.add(column(counts.get(c), left + span * c / last, Math.min(nominal, SHARE * apart), top, height));
        }
        return new PlaneLayout(width, height, List.copyOf(columns));
    }

    private static List<Box> column(int count, double centreX, double nominal, double above, double height) {
        double room = Math.max(100, height - above - BOTTOM);
        double step = Math.min(STEP, room / count);
        double side =
                Math.clamp(Math.floor(step - Math.min(20, 0.2 * step)), LEAST, Math.max(LEAST, Math.floor(nominal)));
        double top = above + (room - step * count) / 2;
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double y = top + (i + 0.5) * step - side / 2;
            boxes.add(new Box(Math.round(centreX - side / 2), Math.round(y), side, side));
        }
        return List.copyOf(boxes);
    }

    /// The way from a neuron to one of the next column.
    ///
    /// @param column that it leaves
    Curve curve(int column, int from, int to) {
        Box a = columns.get(column).get(from);
        Box b = columns.get(column + 1).get(to);
        return new Curve(a.right(), a.centreY(), b.x(), b.centreY());
    }

    /// Whether a word has room between the neurons of a column.
    boolean hasRoomUnder(int column) {
        List<Box> boxes = columns.get(column);
        return boxes.size() == 1 || boxes.get(1).y() - boxes.get(0).bottom() >= 13;
    }

    /// Whether the columns stand too close for buttons side by side.
    boolean isTight() {
        return centreOf(1) - centreOf(0) < TIGHT;
    }

    double centreOf(int column) {
        return columns.get(column).getFirst().centreX();
    }
}
