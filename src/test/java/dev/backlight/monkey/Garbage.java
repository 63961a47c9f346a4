package dev.backlight.monkey;

import dev.backlight.Await;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.awaitility.core.ConditionTimeoutException;

/// Waits for something to be garbage. The platform itself holds some of what it has painted: where one of the
/// pieces of a frame is empty, whatever lay under it, until a later frame has as many pieces. So another window is
/// painted meanwhile, in more pieces than a frame can have.
final class Garbage {
    private static final int PIECES = 12;
    private static final int APART = 100;

    private final Pane pieces = new Pane();
    private int shade;

    private Garbage() {
        for (int i = 0; i < PIECES; i++) {
            pieces.getChildren().add(new Rectangle(i % 4 * APART, i / 4 * APART, 10, 10));
        }
    }

    /// @param gone whether it is
    /// @return whether it came to be so within a minute
    static boolean comes(Watched watched, BooleanSupplier gone) {
        Garbage garbage = watched.ask(Garbage::new);
        Stage stage = watched.ask(garbage::show);
        try {
            Await.until(() -> {
                watched.on(garbage::paint);
                System.gc();
                return gone.getAsBoolean();
            });
            return true;
        } catch (ConditionTimeoutException held) {
            return false;
        } finally {
            watched.on(stage::hide);
        }
    }

    private Stage show() {
        Stage stage = new Stage();
        stage.setScene(new Scene(pieces, 4 * APART, 3 * APART));
        stage.show();
        return stage;
    }

    private void paint() {
        shade = (shade + 1) % 100;
        pieces.getChildren().forEach(piece -> ((Rectangle) piece).setFill(Color.gray(shade / 100.0)));
    }
}
