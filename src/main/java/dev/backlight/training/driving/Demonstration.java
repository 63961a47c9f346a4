package dev.backlight.training.driving;

import dev.backlight.data.track.Rays;
import dev.backlight.text.Refusal;
import java.util.Arrays;

/// What somebody at the wheel saw, and how he steered.
///
/// @param seen free road along each ray, [moments x Rays.COUNT], row by row; not copied
/// @param steered from -1, right, to 1, left, [moments]; not copied
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers; compared below
public record Demonstration(float[] seen, float[] steered) {
    /// Nobody has taken the wheel.
    public static final Demonstration NONE = new Demonstration(new float[0], new float[0]);

    /// @throws IllegalArgumentException if there are not as many rays as the moments need
    public Demonstration {
        if (seen.length != steered.length * Rays.COUNT) {
            throw new Refusal(
                    "{0} moments at the wheel need {1} lengths of rays, not {2}.",
                    steered.length, steered.length * Rays.COUNT, seen.length);
        }
    }

    /// How many moments there are; twenty are a second.
    public int size() {
        return steered.length;
    }

    public boolean isEmpty() {
        return steered.length == 0;
    }

    /// This one and what was shown after it.
    public Demonstration and(Demonstration more) {
        float[] allSeen = Arrays.copyOf(seen, seen.length + more.seen.length);
        System.arraycopy(more.seen, 0, allSeen, seen.length, more.seen.length);
        float[] allSteered = Arrays.copyOf(steered, steered.length + more.steered.length);
        System.arraycopy(more.steered, 0, allSteered, steered.length, more.steered.length);
        return new Demonstration(allSeen, allSteered);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Demonstration(float[] rays, float[] wheel)
                && Arrays.equals(seen, rays)
                && Arrays.equals(steered, wheel);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(steered);
    }

    @Override
    public String toString() {
        return size() + " moments at the wheel";
    }
}
