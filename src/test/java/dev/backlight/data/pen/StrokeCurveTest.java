package dev.backlight.data.pen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StrokeCurveTest {

    @Test
    void aFastRoundIsRound() {
        List<Point> ten = IntStream.rangeClosed(0, 10)
                .mapToObj(i -> new Point(
                        0.5 + 0.3 * Math.cos(2 * Math.PI * i / 10), 0.5 + 0.3 * Math.sin(2 * Math.PI * i / 10)))
                .toList();
        for (double[] end : ends(ten.subList(1, 10))) {
            assertThat(Math.hypot(end[0] - 0.5, end[1] - 0.5)).isCloseTo(0.3, within(0.006)); // a chord comes to 0.285
        }
    }

    @Test
    void runsThroughAllPlacesAndIsOfOnePiece() {
        List<Point> places = List.of(
                new Point(0.1, 0.1),
                new Point(0.3, 0.15),
                new Point(0.4, 0.3),
                new Point(0.4, 0.3),
                new Point(0.2, 0.6));
        List<double[]> lines = lines(places);
        for (int i = 1; i < lines.size(); i++) {
            assertThat(new double[] {lines.get(i)[0], lines.get(i)[1]})
                    .containsExactly(lines.get(i - 1)[2], lines.get(i - 1)[3]);
        }
        for (Point place : places) {
            assertThat(ends(places)).anyMatch(end -> end[0] == place.x() && end[1] == place.y());
        }
    }

    @Test
    void aSharpTurnStaysACorner() {
        List<Point> seven = List.of(new Point(0.3, 0.3), new Point(0.7, 0.3), new Point(0.45, 0.8));
        assertThat(lines(seven)).containsExactly(new double[] {0.3, 0.3, 0.7, 0.3}, new double[] {0.7, 0.3, 0.45, 0.8});
    }

    private static List<double[]> ends(List<Point> points) {
        List<double[]> ends = new ArrayList<>();
        ends.add(new double[] {points.getFirst().x(), points.getFirst().y()});
        lines(points).forEach(line -> ends.add(new double[] {line[2], line[3]}));
        return ends;
    }

    private static List<double[]> lines(List<Point> points) {
        List<double[]> lines = new ArrayList<>();
        StrokeCurve.draw(points, (x0, y0, x1, y1) -> lines.add(new double[] {x0, y0, x1, y1}));
        return lines;
    }
}
