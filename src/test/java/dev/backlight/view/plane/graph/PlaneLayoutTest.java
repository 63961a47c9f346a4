package dev.backlight.view.plane.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.plane.Features;
import dev.backlight.training.plane.PlaneConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaneLayoutTest {
    @Test
    void neuronsGrowWithTheStage() {
        PlaneConfig config = PlaneConfig.standard();
        double small = side(PlaneLayout.of(config, 800, 300));
        double large = side(PlaneLayout.of(config, 1600, 900));

        assertThat(small).isBetween(30.0, 60.0);
        assertThat(large).isEqualTo(96);
    }

    private static double side(PlaneLayout layout) {
        return layout.columns().get(1).getFirst().width();
    }

    @Test
    void allBuiltInFeaturesStandInTheirOrderUsedOrNot() {
        PlaneConfig config =
                PlaneConfig.standard().edit().features(List.of("x2", "x1*x2")).done();
        PlaneLayout layout = PlaneLayout.of(config, 900, 520);

        assertThat(layout.columns().getFirst()).hasSize(2);
        assertThat(layout.spare()).hasSize(Features.BUILT_IN.size() - 2).doesNotContainKeys("x2", "x1*x2");
        assertThat(layout.spare().get("x1").y())
                .isLessThan(layout.columns().getFirst().get(0).y());
        assertThat(layout.spare().get("x1^2").y())
                .isGreaterThan(layout.columns().getFirst().get(0).y())
                .isLessThan(layout.columns().getFirst().get(1).y());
    }

    @Test
    void whereThereIsNoRoomOnlyWhatIsUsedStands() {
        assertThat(PlaneLayout.of(PlaneConfig.standard(), 360, 520).spare()).isEmpty();
        assertThat(PlaneLayout.of(PlaneConfig.standard(), 900, 320).spare()).isEmpty();
    }

    /// Beside a lesson's page on a small screen the graph has some 360 pixels.
    @Test
    void aNarrowStageHoldsItsNeuronsWhole() {
        PlaneConfig config = PlaneConfig.standard().edit().hidden(List.of(4)).done();
        PlaneLayout layout = PlaneLayout.of(config, 360, 600);

        assertThat(layout.columns().getLast().getFirst().right()).isLessThanOrEqualTo(360);
        assertThat(layout.columns().getFirst().getFirst().x())
                .as("room for a feature's name")
                .isGreaterThanOrEqualTo(24);
    }
}
