package dev.backlight.engine;

/// How the learning rate changes with the steps: a factor on the optimizer's own rate.
public sealed interface Schedule {
    /// @param step steps taken so far, from 0
    float factor(long step);

    record Constant() implements Schedule {
        @Override
        public float factor(long step) {
            return 1;
        }
    }
}
