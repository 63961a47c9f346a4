package dev.backlight.lab.run;

/// Time spent working, pauses left out.
final class Stopwatch {
    private long before;
    private long since;
    private boolean running;
    private boolean begun;

    synchronized void start() {
        if (!running) {
            since = System.nanoTime();
            running = true;
            begun = true;
        }
    }

    synchronized void stop() {
        if (running) {
            before += System.nanoTime() - since;
            running = false;
        }
    }

    synchronized boolean hasBegun() {
        return begun;
    }

    synchronized double seconds() {
        return (before + (running ? System.nanoTime() - since : 0)) / 1e9;
    }
}
