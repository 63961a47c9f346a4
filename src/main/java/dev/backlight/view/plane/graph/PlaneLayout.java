package dev.backlight.view.plane.graph;

import dev.backlight.data.plane.Features;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.curve.Curve;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where the playground's neurons stand: features at the left, the output at the right, hidden layers between, each
/// column centred.
///
/// @param columns of boxes: the features, the hidden layers, the outputs
/// @param spare squares of built-in features that are not used, by their formula; empty where there is no room
public record PlaneLayout(double width, double height, List<List<Box>> columns, Map<String, Box> spare) {
    /// Above the first neurons: the network's name, the columns' titles and counters.
    static final double TOP = 108;

    private static final double TOP_OF_TIGHT = 142;
    private static final double BOTTOM = 30;
    private static final double LEFT = 104;
    private static final double RIGHT = 84;
    private static final double NARROW = 420;
    private static final double LEFT_OF_NARROW = 58;
    private static final double RIGHT_OF_NARROW = 36;

    /// Columns closer than this have no room for buttons side by side.
    private static final double TIGHT = 76;
    private static final double SHARE = 0.62; // of the way to the next column: the rest is for edges
    private static final double SMALLEST = 46;
    private static final double LARGEST = 96;

    /// Half of it ends before the right edge, since the output's centre stands [#RIGHT_OF_NARROW] from it.
    private static final double LARGEST_OF_NARROW = 64;

    /// Features lead to the network and are no part of it.
    private static final double FEATURES = 0.87;

    /// Between neurons of a column, as a share of their side.
    private static final double BETWEEN = 0.43;

    private static final double LEAST = 12;

    /// Squares of features that are not used need so much of a column.
    private static final double LEAST_SPARE = 30;

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
        int rows = counts.stream().mapToInt(Integer::intValue).max().orElse(1);
        double nominal = Math.clamp(height / (rows + 2), SMALLEST, width < NARROW ? LARGEST_OF_NARROW : LARGEST);
        List<String> spared = spare(config, height - top - BOTTOM, width);
        Map<String, Box> spare = new LinkedHashMap<>();
        for (int c = 0; c < counts.size(); c++) {
            int last = counts.size() - 1;
            double side = Math.min(c == 0 ? FEATURES * nominal : nominal, SHARE * apart);
            double centre = left + span * c / last;
            List<Box> boxes = column(counts.get(c) + (c == 0 ? spared.size() : 0), centre, side, top, height);
            columns.add(c == 0 ? features(config, spared, boxes, spare) : boxes);
        }
        return new PlaneLayout(width, height, List.copyOf(columns), spare);
    }

    /// The built-in features that are not used, where there is room for all of them.
    private static List<String> spare(PlaneConfig config, double room, double width) {
        List<String> spare = Features.BUILT_IN.stream()
                .filter(formula -> !config.features().contains(formula))
                .toList();
        boolean fits =
                width >= NARROW && room / (spare.size() + config.features().size()) >= LEAST_SPARE * 1.15;
        return fits ? spare : List.of();
    }

    /// All features stand in their usual order, used or not.
    ///
    /// @param boxes for both
    /// @param spare gets those of features that are not used
    /// @return those of the features that are used, in their order
    private static List<Box> features(
            PlaneConfig config, List<String> unused, List<Box> boxes, Map<String, Box> spare) {
        List<String> all = new ArrayList<>(config.features());
        all.addAll(unused);
        all.sort(Comparator.comparingInt(formula -> {
            int place = Features.BUILT_IN.indexOf(formula);
            return place < 0 ? Features.BUILT_IN.size() + config.features().indexOf(formula) : place;
        }));
        unused.forEach(formula -> spare.put(formula, boxes.get(all.indexOf(formula))));
        return config.features().stream()
                .map(formula -> boxes.get(all.indexOf(formula)))
                .toList();
    }

    private static List<Box> column(int count, double centreX, double nominal, double above, double height) {
        double room = Math.max(100, height - above - BOTTOM);
        double step = Math.min(nominal * (1 + BETWEEN), room / count);
        double side = Math.clamp(
                Math.floor(step - Math.min(0.25 * nominal, 0.2 * step)), LEAST, Math.max(LEAST, Math.floor(nominal)));
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
