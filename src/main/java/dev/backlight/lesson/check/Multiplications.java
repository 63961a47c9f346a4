package dev.backlight.lesson.check;

import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.ParameterSpec;
import dev.backlight.engine.spec.ParameterSpec.Role;
import dev.backlight.engine.spec.Shape;

/// What one answer costs, in products of a weight and a number that comes in.
public final class Multiplications {
    private Multiplications() {}

    /// Of a dense layer as many as it has weights; of a convolution its weights times the places at which each
    /// filter stands.
    public static long of(NetworkSpec spec) {
        long all = 0;
        for (ParameterSpec matrix : spec.parameters()) {
            if (matrix.role() == Role.WEIGHTS) {
                Shape answers = spec.shapes().get(matrix.layer());
                all += matrix.count() * answers.height() * answers.width();
            }
        }
        return all;
    }
}
