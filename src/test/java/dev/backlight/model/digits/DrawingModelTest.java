package dev.backlight.model.digits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.pen.Point;
import dev.backlight.data.pen.Stroke;
import dev.backlight.data.pen.preparation.Preparation;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingModelTest {
    private final DrawingModel drawing = new DrawingModel();

    @Test
    void anEmptyCanvasShowsTheNetworkNothing() {
        assertThat(drawing.seen(Preparation.MNIST)).hasSize(784).containsOnly(0f);
    }

    @Test
    void aStrokeGrowsUnderThePenAndEachPointIsSeenAtOnce() {
        drawing.begin(0.5, 0.2);
        int first = drawing.versionProperty().get();
        drawing.extend(0.5, 0.8);

        assertThat(drawing.versionProperty().get()).isGreaterThan(first);
        assertThat(drawing.strokes()).hasSize(1);
        assertThat(drawing.strokes().getFirst().points()).hasSize(2);
        assertThat(sum(drawing.seen(Preparation.MNIST))).isGreaterThan(10);
    }

    @Test
    void undoTakesAWholeStrokeBack() {
        drawing.begin(0.2, 0.2);
        drawing.extend(0.8, 0.2);
        drawing.end();
        drawing.begin(0.5, 0.2);
        drawing.extend(0.5, 0.9);
        drawing.end();

        drawing.undo();

        assertThat(drawing.strokes()).hasSize(1);
        assertThat(drawing.strokes().getFirst().points().getLast().x()).isEqualTo(0.8);
    }

    @Test
    void whatWasClearedOrReplacedComesBackAndGoesAgain() {
        drawing.begin(0.2, 0.2);
        drawing.extend(0.8, 0.2);
        drawing.end();
        List<Stroke> first = drawing.strokes();
        drawing.clear();
        assertThat(drawing.isEmpty()).isTrue();
        assertThat(drawing.undoableProperty().get()).isTrue();
        drawing.undo();
        assertThat(drawing.strokes()).isEqualTo(first);
        drawing.redo();
        assertThat(drawing.isEmpty()).isTrue();
        drawing.undo();
        drawing.replace(List.of(new Stroke(List.of(new Point(0.1, 0.1)), 0.1, false)));
        drawing.undo();
        assertThat(drawing.strokes()).isEqualTo(first);
        drawing.undo();
        assertThat(drawing.isEmpty()).as("before the first stroke").isTrue();
        assertThat(drawing.undoableProperty().get()).isFalse();
    }

    @Test
    void theEraserTakesInkAway() {
        drawing.begin(0.2, 0.5);
        drawing.extend(0.8, 0.5);
        drawing.end();
        drawing.eraserProperty().set(true);
        drawing.begin(0.1, 0.5);
        drawing.extend(0.9, 0.5);
        drawing.end();

        assertThat(sum(drawing.seen(Preparation.MNIST))).isZero();
    }

    @Test
    void theEraserLeavesAnEmptyCanvasEmpty() {
        drawing.eraserProperty().set(true);
        drawing.begin(0.2, 0.5);
        drawing.extend(0.8, 0.5);
        assertThat(drawing.isEmpty()).isTrue();
    }

    @Test
    void clearingAnEmptyCanvasChangesNothing() {
        int before = drawing.versionProperty().get();
        drawing.clear();
        assertThat(drawing.versionProperty().get()).isEqualTo(before);
    }

    private static double sum(float[] pixels) {
        double sum = 0;
        for (float pixel : pixels) {
            sum += pixel;
        }
        return sum;
    }
}
