package dev.backlight.engine.optimizer;

import dev.backlight.engine.Parameter;

/// L1 and L2 penalties of weights.
public final class Penalty {
    private Penalty() {}

    /// g ← g + l1·sign(w) + l2·w
    public static void addGradient(Parameter parameter) {
        float l1 = parameter.l1();
        float l2 = parameter.l2();
        if (l1 == 0 && l2 == 0) {
            return;
        }
        float[] g = parameter.gradient().data;
        float[] w = parameter.value().data;
        for (int i = 0; i < parameter.value().getNumElements(); i++) {
            g[i] += l1 * Math.signum(w[i]) + l2 * w[i];
        }
    }
}
