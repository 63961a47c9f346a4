package dev.backlight.view.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.ClassNames;
import dev.backlight.data.pen.Point;
import dev.backlight.model.digits.DrawingModel;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.plane.PlaneConfig;
import java.util.List;
import java.util.Locale;
import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class DrawingCanvasTest {
    private final DrawingModel drawing = new DrawingModel();
    private final PlaneModel plane = new PlaneModel(PlaneConfig.standard(), 1);

    @AfterEach
    void close() {
        plane.close();
    }

    /// JavaFX tells only the last of several places that the pointer had between two frames, and while a frame
    /// takes long the pen is lifted before it was told of any.
    @Test
    void aStrokeReachesWhereThePenIsLifted(FxRobot robot) {
        robot.interact(() -> {
            DrawingCanvas canvas = canvas();
            canvas.fireEvent(at(MouseEvent.MOUSE_PRESSED, 20, 20));
            canvas.fireEvent(at(MouseEvent.MOUSE_DRAGGED, 100, 20));
            canvas.fireEvent(at(MouseEvent.MOUSE_RELEASED, 100, 160));
            canvas.dispose();
        });
        assertThat(points()).extracting(Point::x).containsExactly(0.1, 0.5, 0.5);
        assertThat(points()).extracting(Point::y).containsExactly(0.1, 0.1, 0.8);
    }

    @Test
    void aDotStaysOnePoint(FxRobot robot) {
        robot.interact(() -> {
            DrawingCanvas canvas = canvas();
            canvas.fireEvent(at(MouseEvent.MOUSE_PRESSED, 20, 20));
            canvas.fireEvent(at(MouseEvent.MOUSE_RELEASED, 20, 20));
            canvas.dispose();
        });
        assertThat(points()).hasSize(1);
    }

    /// Letters, shapes and digits without a 5 were asked for as "a digit from 0 to 9".
    @Test
    void whatThereIsToBeDrawnIsCalledByItsName(FxRobot robot) {
        robot.interact(() -> {
            DrawingCanvas canvas = canvas();
            assertThat(canvas.what(ClassNames.NUMBERED, _ -> true)).isEqualTo("a digit from 0 to 9");
            assertThat(canvas.what(new ClassNames(List.of("0", "1", "2")), _ -> true))
                    .isEqualTo("a digit from 0 to 2");
            ClassNames letters = new ClassNames(List.of("A", "B", "C"));
            assertThat(canvas.what(letters, _ -> true)).isEqualTo("one of A, B, C");
            assertThat(canvas.what(letters, _ -> false)).isEqualTo("one of 3 classes");
            canvas.dispose();
        });
    }

    private DrawingCanvas canvas() {
        DrawingCanvas canvas =
                new DrawingCanvas(drawing, plane.sample(), Settings.inMemory(Theme.LIGHT, Locale.ENGLISH));
        canvas.resize(200, 200);
        return canvas;
    }

    private List<Point> points() {
        return drawing.strokes().getFirst().points();
    }

    private static MouseEvent at(EventType<MouseEvent> type, double x, double y) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                true,
                false,
                true,
                null);
    }
}
