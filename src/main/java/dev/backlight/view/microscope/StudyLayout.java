package dev.backlight.view.microscope;

import dev.backlight.glass.Study;
import dev.backlight.view.graph.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Which neurons are shown, and where: of a wide layer the eight most to blame, those with the largest δ; many
/// inputs as one picture.
///
/// @param shown per column, the input first, which neurons
/// @param centres of those neurons, [x, y]
/// @param radius of the circles
/// @param picture where the input is shown as a picture; null where its numbers stand by themselves
record StudyLayout(List<int[]> shown, List<double[][]> centres, double radius, Box picture) {
    static final int MOST = 8;
    private static final int MOST_OUTPUTS = 10;
    private static final double TOP = 78;
    private static final double BOTTOM = 52;

    static StudyLayout of(Study study, Choice choice, double width, double height) {
        List<int[]> shown = new ArrayList<>();
        boolean wide = study.input().length > MOST;
        shown.add(wide ? new int[0] : all(study.input().length));
        for (int c = 0; c < study.columns().size(); c++) {
            boolean last = c == study.columns().size() - 1;
            double[] deltas = study.columns().get(c).deltas();
            int forced = c == choice.column() ? choice.to() : c == choice.column() - 1 ? choice.from() : -1;
            shown.add(mostToBlame(deltas, last ? MOST_OUTPUTS : MOST, forced));
        }
        int most = shown.stream().mapToInt(one -> one.length).max().orElse(1);
        double room = height - TOP - BOTTOM;
        double radius = Math.clamp(room / most / 2 - 10, 12.0, 36.0);
        double left = wide ? 96 : 30 + radius;
        double right = width - 120;
        List<double[][]> centres = new ArrayList<>();
        for (int c = 0; c < shown.size(); c++) {
            int count = shown.get(c).length;
            double step = Math.min(room / Math.max(1, count), 4.2 * radius);
            double[][] places = new double[count][];
            for (int i = 0; i < count; i++) {
                double x = left + (right - left) * c / (shown.size() - 1);
                places[i] = new double[] {x, TOP + room / 2 + (i - (count - 1) / 2.0) * step};
            }
            centres.add(places);
        }
        double side = Math.min(196, Math.max(112, 28 * Math.floor(width / 5 / 28)));
        Box picture = wide ? new Box(20, TOP + room / 2 - side / 2, side, side) : null;
        return new StudyLayout(shown, centres, radius, picture);
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
                .sorted((a, b) -> Double.compare(Math.abs(deltas[b]), Math.abs(deltas[a])))
                .limit(most)
                .mapToInt(i -> i)
                .toArray();
        if (forced >= 0 && IntStream.of(chosen).noneMatch(i -> i == forced)) {
            chosen[most - 1] = forced;
        }
        return IntStream.of(chosen).sorted().toArray();
    }

    /// The place of a neuron; null if it isn't shown.
    ///
    /// @param column 0 for the input
    double[] centre(int column, int unit) {
        int[] units = shown.get(column);
        for (int i = 0; i < units.length; i++) {
            if (units[i] == unit) {
                return centres.get(column)[i];
            }
        }
        return column == 0 && picture != null ? new double[] {picture.right(), picture.centreY()} : null;
    }
}
