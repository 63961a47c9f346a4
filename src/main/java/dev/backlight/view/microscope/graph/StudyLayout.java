package dev.backlight.view.microscope.graph;

import dev.backlight.engine.spec.Shape;
import dev.backlight.glass.Study;
import dev.backlight.view.microscope.choice.Choice;
import dev.backlight.view.paint.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which units are shown, and where: of a wide layer the eight most to blame, those with the largest δ; pictures
/// and many inputs as pictures.
///
/// @param shape of each level, the input's first
/// @param shown per level which units stand as circles; none where pictures stand
/// @param centres of those circles, [x, y]
/// @param pictures per level the pictures; none where circles stand
/// @param radius of the circles
/// @param tight whether so many units stand below each other for a hall that edges are curves, and δ beside circles
record StudyLayout(
        List<Shape> shape,
        List<int[]> shown,
        List<double[][]> centres,
        List<List<Picture>> pictures,
        double radius,
        boolean tight) {
    static final int MOST = 8;
    private static final int MOST_OUTPUTS = 10;

    /// Units of a level that leave room for large circles in a hall.
    private static final int FEW = 5;

    private static final double TOP = 78;
    private static final double BOTTOM = 52;
    private static final double CROWDED = 130;
    private static final double WIDEST = 196;

    /// One channel of a level.
    ///
    /// @param channel from 0
    record Picture(int channel, Box box) {}

    /// The shape of what leaves a level; of many flat inputs the square that they were.
    static Shape shape(Study study, int level) {
        if (level > 0) {
            return study.columns().get(level - 1).out();
        }
        Shape input = study.spec().input();
        int side = (int) Math.round(Math.sqrt(input.size()));
        return input.isFlat() && input.size() > MOST && side * side == input.size() ? new Shape(1, side, side) : input;
    }

    /// How many units or channels of a level stand there.
    int countShown(int level) {
        return isPicture(level) ? pictures.get(level).size() : shown.get(level).length;
    }

    /// How many it has.
    int countAll(int level) {
        return isPicture(level) ? shape.get(level).channels() : shape.get(level).size();
    }

    /// How much of a graph there is room for.
    ///
    /// @param top what is left free above it
    /// @param bottom what is left free below it
    /// @param left from it to the first level
    /// @param right from the last level to its right, where the loss stands
    /// @param units of a wide layer
    /// @param outputs of many
    /// @param window the levels that stand there; of the others there is nothing
    /// @param forward whether units are chosen by what they bring to the one that is looked at, not by their blame
    /// @param hall whether it is for a hall
    record Limits(
            double top,
            double bottom,
            double left,
            double right,
            int units,
            int outputs,
            Window window,
            boolean forward,
            boolean hall) {}

    /// Levels beside each other.
    ///
    /// @param first of them, 0 for the input
    /// @param last of them
    record Window(int first, int last) {
        boolean holds(int level) {
            return level >= first && level <= last;
        }
    }

    static StudyLayout of(Study study, Choice choice, double width, double height) {
        return of(
                study,
                choice,
                width,
                height,
                new Limits(TOP, BOTTOM, 30, 120, MOST, MOST_OUTPUTS, all(study), false, false));
    }

    static Window all(Study study) {
        return new Window(0, study.columns().size());
    }

    static StudyLayout of(Study study, Choice choice, double width, double height, Limits limits) {
        int levels = study.columns().size() + 1;
        List<Shape> shapes = IntStream.range(0, levels)
                .mapToObj(level -> shape(study, level))
                .toList();
        List<int[]> shown = new ArrayList<>();
        for (int level = 0; level < levels; level++) {
            boolean circles = limits.window().holds(level) && shapes.get(level).isFlat();
            shown.add(circles ? units(study, choice, level, limits) : new int[0]);
        }
        int most = shown.stream().mapToInt(one -> one.length).max().orElse(1);
        double room = height - limits.top() - limits.bottom();
        boolean picture = !shapes.get(limits.window().first()).isFlat();
        double right = width - limits.right();
        int steps = Math.max(1, limits.window().last() - limits.window().first());
        double pitch = (right - limits.left()) / steps;
        boolean tight = limits.hall() && most > FEW;
        double gap = tight ? 2 : 10;
        double radius = Math.clamp(
                Math.min(room / Math.max(1, most) / 2 - gap, pitch * (limits.hall() && !tight ? 0.27 : 0.22)),
                12.0,
                tight ? 18.0 : 36.0);
        double side = picture ? Math.clamp(Math.min(width / 5, pitch * 0.82), 56.0, WIDEST) : 0;
        double left = picture ? limits.left() - 10 + side / 2 : limits.left() + radius;
        List<double[][]> centres = new ArrayList<>();
        List<List<Picture>> pictures = new ArrayList<>();
        for (int level = 0; level < levels; level++) {
            double x = left + (right - left) * (level - limits.window().first()) / steps;
            centres.add(circles(shown.get(level).length, x, limits.top() + room / 2, room, radius));
            pictures.add(
                    shapes.get(level).isFlat() || !limits.window().holds(level)
                            ? List.of()
                            : pictures(
                                    study,
                                    choice,
                                    level,
                                    shapes.get(level),
                                    new Box(
                                            x,
                                            limits.top(),
                                            level == limits.window().first() ? side : pitch * 0.62,
                                            room),
                                    limits));
        }
        return new StudyLayout(shapes, shown, centres, pictures, radius, tight);
    }

    private static double[][] circles(int count, double x, double middle, double room, double radius) {
        double step = Math.min(room / Math.max(1, count), 6 * radius);
        double[][] places = new double[count][];
        for (int i = 0; i < count; i++) {
            places[i] = new double[] {x, middle + (i - (count - 1) / 2.0) * step};
        }
        return places;
    }

    /// @param room its left is where the middles stand, its width what a picture may have
    private static List<Picture> pictures(Study study, Choice choice, int level, Shape shape, Box room, Limits limits) {
        int[] channels = channels(study, choice, level, shape, limits.units());
        double x = room.x();
        double side = Math.min(room.width(), room.height() / channels.length - (limits.hall() ? 5 : 12));
        double step = Math.min(room.height() / channels.length, side + 28);
        double high = side * shape.height() / Math.max(shape.height(), shape.width());
        double wide = side * shape.width() / Math.max(shape.height(), shape.width());
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < channels.length; i++) {
            double y = room.centreY() + (i - (channels.length - 1) / 2.0) * step;
            pictures.add(new Picture(channels[i], new Box(x - wide / 2, y - high / 2, wide, high)));
        }
        return pictures;
    }

    private static int[] channels(Study study, Choice choice, int level, Shape shape, int most) {
        int area = shape.height() * shape.width();
        if (level == 0) {
            return all(Math.min(most, shape.channels()));
        }
        double[] deltas = study.columns().get(level - 1).deltas();
        double[] blame = new double[shape.channels()];
        for (int i = 0; i < deltas.length; i++) {
            blame[i / area] += Math.abs(deltas[i]);
        }
        return mostToBlame(blame, most, choice.path().get(level) / area);
    }

    private static int[] units(Study study, Choice choice, int level, Limits limits) {
        if (level == 0) {
            return mostToBlame(
                    study.inputDeltas(), limits.units(), choice.path().getFirst());
        }
        boolean last = level == study.columns().size();
        if (limits.forward() && !last) {
            int to = choice.path().get(level + 1);
            double[] brought = new double[study.columns().get(level - 1).size()];
            for (int from = 0; from < brought.length; from++) {
                brought[from] =
                        study.meets(level, from, to) ? study.weight(level, from, to) * study.incoming(level)[from] : 0;
            }
            return mostToBlame(brought, limits.units(), choice.path().get(level));
        }
        return mostToBlame(
                study.columns().get(level - 1).deltas(),
                last ? limits.outputs() : limits.units(),
                choice.path().get(level));
    }

    private static int[] all(int count) {
        return IntStream.range(0, count).toArray();
    }

    private static int[] mostToBlame(double[] deltas, int most, int forced) {
        if (deltas.length <= most) {
            return all(deltas.length);
        }
        int[] chosen = IntStream.range(0, deltas.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(deltas[i])))
                .limit(most)
                .mapToInt(i -> i)
                .toArray();
        if (IntStream.of(chosen).noneMatch(i -> i == forced)) {
            chosen[most - 1] = forced;
        }
        return IntStream.of(chosen).sorted().toArray();
    }

    /// Whether its columns stand so close that only what is looked at can be labelled.
    boolean isCrowded() {
        double[][] last = centres.getLast();
        double[][] before = centres.get(centres.size() - 2);
        return last.length > 0 && before.length > 0 && last[0][0] - before[0][0] < CROWDED;
    }

    /// From the middle of a level to that of the next.
    double pitch(Window window) {
        return middle(window.first() + 1) - middle(window.first());
    }

    /// Where a level stands.
    double middle(int level) {
        return isPicture(level) ? pictures.get(level).getFirst().box().centreX() : centres.get(level)[0][0];
    }

    int levels() {
        return shape.size();
    }

    boolean isPicture(int level) {
        return !pictures.get(level).isEmpty();
    }

    /// The place of a unit, in a picture the middle of its cell; null if it isn't shown.
    ///
    /// @param level 0 for the input
    double[] centre(int level, int unit) {
        int at = Arrays.binarySearch(shown.get(level), unit);
        if (at >= 0) {
            return centres.get(level)[at];
        }
        Box cell = cell(level, unit);
        return cell == null ? null : new double[] {cell.centreX(), cell.centreY()};
    }

    /// The square of a unit in its picture; null if it isn't shown.
    Box cell(int level, int unit) {
        Shape one = shape.get(level);
        int area = one.height() * one.width();
        for (Picture picture : pictures.get(level)) {
            if (picture.channel() == unit / area) {
                double wide = picture.box().width() / one.width();
                double high = picture.box().height() / one.height();
                return new Box(
                        picture.box().x() + unit % one.width() * wide,
                        picture.box().y() + unit % area / one.width() * high,
                        wide,
                        high);
            }
        }
        return null;
    }

    /// The unit at a point; −1 if none is there.
    int unitAt(int level, double x, double y) {
        for (int unit : shown.get(level)) {
            double[] centre = centre(level, unit);
            if (Math.hypot(x - centre[0], y - centre[1]) <= radius) {
                return unit;
            }
        }
        Shape one = shape.get(level);
        for (Picture picture : pictures.get(level)) {
            Box box = picture.box();
            if (x >= box.x() && x < box.right() && y >= box.y() && y < box.y() + box.height()) {
                int column = (int) ((x - box.x()) / box.width() * one.width());
                int row = (int) ((y - box.y()) / box.height() * one.height());
                return (picture.channel() * one.height() + row) * one.width() + column;
            }
        }
        return -1;
    }
}
