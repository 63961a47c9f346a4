package dev.backlight.app.window;

import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;

/// Says when what a scene holds has been on the screen.
final class FirstFrame extends AnimationTimer {
    private final CompletableFuture<Void> shown = new CompletableFuture<>();
    private int frames;

    private FirstFrame() {}

    /// What is in the window now will have been painted when this is done. On the screen's thread, where it is
    /// done, too.
    static CompletableFuture<Void> shown() {
        FirstFrame frame = new FirstFrame();
        frame.start();
        return frame.shown;
    }

    @Override
    public void handle(long now) {
        frames++;
        if (frames > 1) { // the frame after the one that was asked to paint it
            stop();
            shown.complete(null);
        }
    }
}
