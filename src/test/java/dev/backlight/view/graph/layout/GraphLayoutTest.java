package dev.backlight.view.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.view.paint.Box;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GraphLayoutTest {
    static final int[][] HIDDEN = {{}, {1}, {7}, {30}, {100}, {128}, {800}, {128, 64}, {300, 100}, {128, 64, 32}};

    record Case(int[] hidden, int width, int height) {
        @Override
        public String toString() {
            return List.of(hidden.length, width, height) + " first " + (hidden.length == 0 ? 0 : hidden[0]);
        }
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (int[] hidden : HIDDEN) {
            int[][] sizes = {{480, 320}, {800, 572}, {904, 592}, {1336, 740}, {1920, 1080}, {1000, 400}};
            for (int[] size : sizes) {
                cases.add(new Case(hidden, size[0], size[1]));
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everythingStaysOnTheStageAndApart(Case c) {
        Structure structure = Structure.of(NetworkSpec.mlp(784, c.hidden, Activation.RELU, 10));
        GraphLayout layout = GraphLayout.of(structure, c.width, c.height);
        List<Box> boxes = new ArrayList<>();
        boxes.add(layout.picture());
        layout.grids().forEach(grid -> boxes.add(grid.bounds()));
        GraphLayout.Outputs outputs = layout.outputs();
        boxes.add(new Box(
                outputs.circleX() - outputs.radius(),
                outputs.y(0) - outputs.radius(),
                2 * outputs.radius(),
                outputs.y(outputs.count() - 1) - outputs.y(0) + 2 * outputs.radius()));
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            assertThat(box.x()).as("left of %d", i).isGreaterThanOrEqualTo(0);
            assertThat(box.y()).as("top of %d", i).isGreaterThanOrEqualTo(GraphLayout.TOP - 1);
            assertThat(box.right()).as("right of %d", i).isLessThanOrEqualTo(c.width);
            assertThat(box.bottom()).as("bottom of %d", i).isLessThanOrEqualTo(c.height);
            if (i > 0) {
                assertThat(box.x() - boxes.get(i - 1).right())
                        .as("gap before %d", i)
                        .isGreaterThan(8);
            }
        }
        assertThat(layout.inspector().y())
                .isGreaterThanOrEqualTo(layout.picture().bottom());
        assertThat(outputs.axisX() + outputs.barLength()).isLessThan(c.width);
    }

    @ParameterizedTest
    @CsvSource({"904, 592, 28", "800, 572, 27", "1336, 740, 38", "1920, 1080, 56"})
    void tilesOfTheArticlesNetworkFollowTheStageHeight(int width, int height, int tile) {
        Structure structure = Structure.of(NetworkSpec.mlp(784, new int[] {128}, Activation.RELU, 10));
        Grid grid = GraphLayout.of(structure, width, height).grids().getFirst();
        assertThat(grid.rows()).isEqualTo(16);
        assertThat(grid.columns()).isEqualTo(8);
        assertThat(grid.cell()).isEqualTo(tile);
    }

    @Test
    void logisticRegressionShowsItsTilesBesideItsOutputs() {
        Structure structure = Structure.of(NetworkSpec.mlp(784, new int[0], Activation.RELU, 10));
        GraphLayout layout = GraphLayout.of(structure, 904, 592);
        assertThat(structure.direct()).isTrue();
        for (int i = 0; i < 10; i++) {
            assertThat(layout.grids().getFirst().rowCentre(i))
                    .isEqualTo(layout.outputs().y(i));
        }
    }

    @Test
    void aSingleOutputStandsInTheMiddle() {
        GraphLayout layout =
                GraphLayout.of(Structure.of(NetworkSpec.mlp(2, new int[] {3}, Activation.TANH, 1)), 904, 592);
        assertThat(layout.outputs().y(0)).isBetween(250.0, 400.0);
        assertThat(layout.outputs().radius()).isEqualTo(15);
    }
}
