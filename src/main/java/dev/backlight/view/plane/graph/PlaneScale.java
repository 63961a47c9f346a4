package dev.backlight.view.plane.graph;

import dev.backlight.engine.spec.Activation;

/// Which magnitude gets the full colour in a neuron's map.
final class PlaneScale {
    private PlaneScale() {}

    /// Activations that cannot leave [-1, 1] are shown as they are, all others beside their own largest.
    static double of(Activation activation, float[] map) {
        return switch (activation) {
            case TANH, SIGMOID -> 1;
            case RELU, LEAKY_RELU, ELU, GELU, LINEAR, SQUARE -> largest(map);
        };
    }

    static double largest(float[] map) {
        float largest = 1e-6f;
        for (float value : map) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
