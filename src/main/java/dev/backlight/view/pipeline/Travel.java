package dev.backlight.view.pipeline;

import javafx.animation.AnimationTimer;

/// A new sample on its way along the stations: it reaches each 40 ms after the one before, and takes 120 ms to take
/// the place of the old one.
public final class Travel {
    private static final double STAGGER_NANOS = 40e6;
    private static final double FADE_NANOS = 120e6;

    private final Runnable repaint;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            advance(now);
        }
    };
    private float[] before;
    private float[] now;
    private float[] mixed = new float[0];
    private long began;
    private double elapsed = Double.POSITIVE_INFINITY;

    /// @param repaint asked for at each frame of the way
    public Travel(Runnable repaint) {
        this.repaint = repaint;
    }

    /// @param pixels of the new sample; null for none
    /// @param animated whether it travels, or is everywhere at once
    public void begin(float[] pixels, boolean animated) {
        before = now;
        now = pixels;
        boolean travels = animated && before != null && now != null && before.length == now.length;
        elapsed = travels ? 0 : Double.POSITIVE_INFINITY;
        began = 0;
        if (travels) {
            timer.start();
        } else {
            timer.stop(); // another may still have been on its way
        }
    }

    /// What stands at a station at this moment; not to be kept.
    public float[] at(int station) {
        double share = Math.clamp((elapsed - station * STAGGER_NANOS) / FADE_NANOS, 0, 1);
        if (share == 1 || now == null) {
            return now;
        }
        if (share == 0) {
            return before;
        }
        double eased = 1 - (1 - share) * (1 - share);
        mixed = mixed.length == now.length ? mixed : new float[now.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (float) (before[i] + eased * (now[i] - before[i]));
        }
        return mixed;
    }

    public void stop() {
        timer.stop();
    }

    private void advance(long time) {
        began = began == 0 ? time : began;
        elapsed = time - began;
        if (elapsed > Station.values().length * STAGGER_NANOS + FADE_NANOS) {
            elapsed = Double.POSITIVE_INFINITY;
            timer.stop();
        }
        repaint.run();
    }
}
