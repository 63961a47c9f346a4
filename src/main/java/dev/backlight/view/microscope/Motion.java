package dev.backlight.view.microscope;

import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Slow motion: the signal travels along what a stop makes, then the next stop comes; it can be paused anywhere and
/// run backwards.
public final class Motion {
    /// How long a stop takes.
    static final double SECONDS = 1.6;

    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final DoubleConsumer flow;
    private final Walk walk;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            if (before > 0) {
                advance((now - before) / 1e9 / SECONDS);
            }
            before = now;
        }
    };
    private long before;
    private boolean backwards;
    private double share = Double.NaN;

    /// Goes to a neighbouring stop.
    public interface Walk {
        /// @param by 1 or −1
        /// @return whether there was one
        boolean go(int by);
    }

    /// @param flow told how far the signal has come, 0 to 1; NaN at rest
    public Motion(DoubleConsumer flow, Walk walk) {
        this.flow = flow;
        this.walk = walk;
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// Plays in a direction; if it plays so already, pauses where it is.
    public void toggle(boolean towardsStart) {
        if (playing.get() && backwards == towardsStart) {
            pause();
            return;
        }
        backwards = towardsStart;
        if (Double.isNaN(share)) {
            share = backwards ? 1 : 0;
        }
        if (!playing.get()) {
            before = 0;
            timer.start();
        }
        playing.set(true);
    }

    public void pause() {
        timer.stop();
        playing.set(false);
    }

    /// Ends the motion: numbers and arrows at rest.
    public void rest() {
        pause();
        share = Double.NaN;
        flow.accept(share);
    }

    /// @param by what part of a stop has passed
    void advance(double by) {
        share += backwards ? -by : by;
        if (share > 1 || share < 0) {
            boolean more = walk.go(backwards ? -1 : 1);
            share = backwards ? 1 : 0;
            if (!more) {
                rest();
                return;
            }
        }
        flow.accept(share);
    }
}
