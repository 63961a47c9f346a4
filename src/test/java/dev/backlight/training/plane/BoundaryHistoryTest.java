package dev.backlight.training.plane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.plane.PlaneSplit;
import dev.backlight.engine.Network;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.past.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundaryHistoryTest {
    private final PlaneConfig config = PlaneConfig.standard();
    private final PlaneSplit data = config.split();
    private final Examiner examiner = new Examiner(config, data);
    private final Weights parameters =
            Network.create(config.network(), 1, ThreadTeam.of(1), 1).weights();

    @Test
    void keepsTheBeginningCloseTheNewestAndNotTooMany() {
        BoundaryHistory history = new BoundaryHistory();
        PlaneInsight first = at(0);
        history.add(first);
        for (int step = 1; step < 400; step++) {
            history.add(at(step * 37));
        }
        List<Long> steps =
                history.frames().stream().map(BoundaryHistory.Frame::step).toList();
        assertThat(steps).hasSize(BoundaryHistory.MOST).isSorted();
        assertThat(steps.getFirst()).isZero();
        assertThat(steps.getLast()).isEqualTo(399L * 37);
        assertThat(steps.get(1)).isLessThan(100);
        assertThat(steps.get(12)).isLessThan(4000);
    }

    @Test
    void theSameStepIsKeptOnceAndAFrameIsTheMapMadeSmall() {
        BoundaryHistory history = new BoundaryHistory();
        PlaneInsight insight = at(0);
        history.add(at(0));
        history.add(insight);
        assertThat(history.frames()).hasSize(1);
        BoundaryHistory.Frame frame = history.frames().getFirst();
        assertThat(frame.output()[3 * PlaneMaps.NEURON_SIZE + 7])
                .isEqualTo(insight.maps().output()[6 * PlaneMaps.SIZE + 14]);
        assertThat(frame.testLoss()).isEqualTo(insight.test().loss());
    }

    private PlaneInsight at(long step) {
        return examiner.examine(new Snapshot(step, 1, 0, config.network(), parameters, 0, 0), Ablation.NONE);
    }
}
