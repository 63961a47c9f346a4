package dev.backlight.model.plane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.data.plane.PlaneKind;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.plane.PlaneConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PointBrushTest {
    private final PlaneModel model = new PlaneModel(PlaneConfig.standard(), 1);
    private final PointBrush brush = new PointBrush(model);

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void paintedPointsBecomeTheDataAndGoOnLearningWithTheSameWeights() {
        stroke(1, 1, 0);
        assertThat(brush.pour()).isTrue();
        assertThat(model.config().data().kind()).isEqualTo(PlaneKind.OWN);
        stepOnce();
        Snapshot before = model.run().snapshotProperty().get();
        stroke(-2, 1, 1);
        assertThat(brush.pour()).isTrue();
        Await.until(model::pump, () -> model.run().snapshotProperty().get() != before);
        assertThat(model.dataProperty().get().train().size()
                        + model.dataProperty().get().test().size())
                .isEqualTo(20);
        assertThat(model.run().snapshotProperty().get().parameters()).isEqualTo(before.parameters());
    }

    @Test
    void aThirdClassGivesTheNetworkAnOutputForEach() {
        stroke(1, 1, 0);
        stroke(-2, 1, 2);
        brush.pour();
        assertThat(model.config().network().output().size()).isEqualTo(3);
    }

    @Test
    void undoesStrokeByStrokeAndRedoes() {
        stroke(1, 1, 0);
        stroke(-2, 1, 1);
        brush.beginStroke();
        brush.erase(1, 1, 3);
        int left = brush.points().size();
        assertThat(left).isLessThan(20);
        brush.undo();
        assertThat(brush.points()).hasSize(20);
        brush.undo();
        assertThat(brush.points()).hasSize(10);
        brush.redo();
        brush.redo();
        assertThat(brush.points()).hasSize(left);
        assertThat(brush.canRedoProperty().get()).isFalse();
        brush.undo();
        brush.undo();
        brush.undo();
        assertThat(brush.points()).isEmpty();
        assertThat(brush.canUndoProperty().get()).isFalse();
    }

    @Test
    void onePointIsTooFewForTheNetworkAndWaits() {
        brush.beginStroke();
        brush.paint(1, 1, 0, 1, 0);
        assertThat(brush.pour()).isFalse();
        assertThat(model.config()).isEqualTo(PlaneConfig.standard());
        brush.paint(2, 1, 1, 1, 0);
        assertThat(brush.pour()).isTrue();
    }

    @Test
    void pointsBeyondThePlaneAreLeftOut() {
        brush.beginStroke();
        brush.paint(6.5, 0, 0, 1, 0);
        assertThat(brush.points()).isEmpty();
    }

    private void stroke(double x1, double x2, int label) {
        brush.beginStroke();
        brush.paint(x1, x2, label, 10, 0.3);
    }

    private void stepOnce() {
        long before = model.run().snapshotProperty().get().step();
        model.run().step();
        Await.until(model::pump, () -> model.run().snapshotProperty().get().step() != before);
        assertThat(model.run().snapshotProperty().get().step()).isEqualTo(before + 1);
    }
}
