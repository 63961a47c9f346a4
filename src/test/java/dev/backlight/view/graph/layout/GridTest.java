package dev.backlight.view.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.view.paint.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GridTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 30, 97, 128, 300, 800})
    void fittedGridHoldsAllItemsInsideItsBox(int items) {
        Box box = new Box(10, 20, 325, 524);
        Grid grid = Grid.fit(items, box, 84);
        assertThat(grid.rows() * grid.columns()).isGreaterThanOrEqualTo(items);
        assertThat((grid.rows() - 1) * grid.columns()).isLessThan(items);
        assertThat(grid.bounds().right()).isLessThanOrEqualTo(box.right());
        assertThat(grid.bounds().bottom()).isLessThanOrEqualTo(box.bottom());
        assertThat(grid.cell()).isBetween(2.0, 84.0);
    }

    @Test
    void everyPlaceIsFoundAtItsCentre() {
        Grid grid = new Grid(5, 7, 20, 6, 4, 3, 4, 10);
        for (int place = 0; place < 10; place++) {
            Box box = grid.box(place);
            assertThat(grid.placeAt(box.centreX(), box.centreY())).isEqualTo(place);
        }
    }

    @Test
    void nothingIsFoundOutsideOrInTheUnusedEndOfTheLastRow() {
        Grid grid = new Grid(5, 7, 20, 6, 4, 3, 4, 10);
        assertThat(grid.placeAt(0, 0)).isEqualTo(-1);
        assertThat(grid.placeAt(grid.x() + grid.width() - 3, grid.rowCentre(2))).isEqualTo(-1);
    }

    @Test
    void cellsNearTwentyEightTakeIt() {
        assertThat(Grid.of(16, 1, new Box(0, 0, 100, 16 * 34), 84).cell()).isEqualTo(28);
        assertThat(Grid.of(16, 1, new Box(0, 0, 100, 16 * 31), 84).cell()).isEqualTo(27);
        assertThat(Grid.of(16, 1, new Box(0, 0, 100, 16 * 40), 84).cell()).isEqualTo(36);
    }
}
