package dev.backlight.view.stage.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class RepaintTest {
    private final List<Throwable> told = new ArrayList<>();
    private boolean wrong = true;
    private int other;
    private int painted;

    /// JavaFX lays a parent out no more whose layout an exception has left.
    @Test
    void aViewThatCannotBePaintedIsToldAndStopsNoOther(FxRobot robot) {
        robot.interact(() -> {
            Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
            Thread.setDefaultUncaughtExceptionHandler((_, mistake) -> told.add(mistake));
            try {
                Pane first = new Pane();
                Pane second = new Pane();
                Repaint broken = new Repaint(first, this::paint);
                Repaint whole = new Repaint(second, () -> other++);
                first.getChildren().add(broken.node());
                second.getChildren().add(whole.node());
                Scene scene = new Scene(new Pane(first, second), 100, 100);
                broken.request();
                whole.request();
                scene.getRoot().layout();
                assertThat(told).hasSize(1).first().isInstanceOf(IllegalStateException.class);
                assertThat(other).isEqualTo(1);
                wrong = false;
                broken.request();
                scene.getRoot().layout();
                assertThat(painted).isEqualTo(1);
                broken.dispose();
                whole.dispose();
            } finally {
                Thread.setDefaultUncaughtExceptionHandler(before);
            }
        });
    }

    private void paint() {
        if (wrong) {
            throw new IllegalStateException("not now");
        }
        painted++;
    }
}
