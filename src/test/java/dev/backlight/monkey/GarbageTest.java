package dev.backlight.monkey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.Display;
import java.lang.ref.WeakReference;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class GarbageTest {
    private static final int FRAMES = 8;

    private final Watched watched = new Watched();

    /// A page under a bar that is empty, as that of an epoch that begins.
    @Test
    void whatThePlatformPaintedLastIsNotHeldByTheProgram() {
        Display.startHeadless();
        WeakReference<TextFlow> page = paintedAndClosed();
        assertThat(Garbage.comes(watched, () -> page.get() == null)).isTrue();
    }

    private WeakReference<TextFlow> paintedAndClosed() {
        TextFlow page = watched.ask(() -> new TextFlow(new Text("one "), new Text("two")));
        Rectangle bar = watched.ask(() -> new Rectangle(0, 10));
        Stage stage = watched.ask(() -> {
            Stage made = new Stage();
            made.setScene(new Scene(new VBox(page, bar), 300, 200));
            made.show();
            return made;
        });
        CompletableFuture<Void> painted = new CompletableFuture<>();
        watched.on(() -> new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                bar.setFill(Color.gray((double) frames / FRAMES));
                frames++;
                if (frames > FRAMES) {
                    stop();
                    painted.complete(null);
                }
            }
        }.start());
        painted.join();
        watched.on(() -> {
            stage.hide();
            stage.setScene(new Scene(new StackPane()));
        });
        return new WeakReference<>(page);
    }
}
