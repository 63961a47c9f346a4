package dev.backlight.app.window;

import javafx.animation.AnimationTimer;

/// The one clock of the screen. Each frame it lets the network answer the current sample; every second frame (about
/// 30 times a second) it takes the news from the trainer, which never waits for it.
public final class FramePump extends AnimationTimer {
    private static final long NEWS_EVERY_NANOS = 30_000_000;

    private final Workspaces workspaces;
    private final Rest rest = new Rest();
    private long lastNews;

    public FramePump(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public void handle(long now) {
        if (now - lastNews >= NEWS_EVERY_NANOS) {
            lastNews = now;
            workspaces.pump();
            rest.frame(now, workspaces.isTraining() || !workspaces.isSettled());
        } else {
            workspaces.answer();
        }
    }
}
