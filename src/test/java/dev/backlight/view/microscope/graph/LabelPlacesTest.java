package dev.backlight.view.microscope.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.glass.Study;
import dev.backlight.glass.WorkedExample;
import dev.backlight.view.microscope.choice.Choice;
import dev.backlight.view.microscope.choice.Stop;
import dev.backlight.view.paint.Box;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Numbers that one has to read lie on nothing else.
class LabelPlacesTest {
    private static final double HIGH = 20;

    /// The labels of all edges of a weight's column at a stop.
    private static List<Box> labels(StudyFrame frame, List<int[]> edges) {
        LabelPlaces places = new LabelPlaces(frame);
        List<Box> boxes = new ArrayList<>();
        for (int[] edge : edges) {
            double[] a = frame.layout().centre(edge[0], edge[1]);
            double[] b = frame.layout().centre(edge[0] + 1, edge[2]);
            Way way = Way.between(a, b, frame.layout().radius(), false, 0, 0);
            double[] at = places.take(way, edge[1] == edge[2] ? 0.5 : 0.36, HIGH);
            boxes.add(new Box(at[0] - LabelPlaces.WIDE / 2, at[1] - HIGH / 2, LabelPlaces.WIDE, HIGH));
        }
        return boxes;
    }

    private static void liesOnNoCircle(StudyLayout layout, Box box) {
        double r = layout.radius();
        for (double[][] level : layout.centres()) {
            for (double[] at : level) {
                double dx = Math.max(0, Math.max(box.x() - at[0], at[0] - box.right()));
                double dy = Math.max(0, Math.max(box.y() - at[1], at[1] - box.bottom()));
                assertThat(Math.hypot(dx, dy)).isGreaterThanOrEqualTo(r);
            }
        }
    }

    @Test
    void theLabelOfAWeightBetweenNarrowLevelsCoversNoUnitAndNoDelta() {
        Study study = Studies.dense(2, 8, 8, 8, 8, 8, 8, 1);
        for (Stop stop : Stop.of(study)) {
            for (int column = 0; column < study.columns().size(); column++) {
                for (int to = 0; to < study.columns().get(column).size(); to++) {
                    Choice choice = Choice.strongest(study).along(study, column, 1, to);
                    StudyLayout layout = StudyLayout.of(study, choice, 746, 722);
                    StudyFrame frame = new StudyFrame(study, stop, choice, layout, null, Double.NaN);
                    Box box = labels(frame, List.of(new int[] {column, 1, to})).getFirst();
                    liesOnNoCircle(layout, box);
                    int unit = choice.path().get(column + 1);
                    double[] at = layout.centre(column + 1, unit);
                    if (frame.knowsDeltas(column + 1)) {
                        Box delta = new Box(at[0] - 30, at[1] - layout.radius() - 14, 60, 10);
                        assertThat(LabelPlaces.meet(box, delta)).isFalse();
                    }
                }
            }
        }
    }

    @Test
    void allEightOfMazursStandApart() {
        Study study = WorkedExample.MAZUR.study();
        for (Stop stop : Stop.of(study)) {
            Choice choice = Choice.strongest(study);
            StudyLayout layout = StudyLayout.of(study, choice, 746, 722);
            StudyFrame frame = new StudyFrame(study, stop, choice, layout, null, Double.NaN);
            List<int[]> edges = new ArrayList<>();
            for (int column = 0; column < 2; column++) {
                for (int from = 0; from < 2; from++) {
                    edges.add(new int[] {column, from, 0});
                    edges.add(new int[] {column, from, 1});
                }
            }
            List<Box> boxes = labels(frame, edges);
            for (Box box : boxes) {
                liesOnNoCircle(layout, box);
                assertThat(boxes.stream().filter(other -> LabelPlaces.meet(box, other)))
                        .containsExactly(box);
            }
        }
    }
}
