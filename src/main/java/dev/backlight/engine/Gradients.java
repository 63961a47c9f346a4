package dev.backlight.engine;

import dev.backlight.engine.layer.Parameter;
import dev.backlight.math.Sums;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// The gradients of all parameters as one long vector.
public final class Gradients {

    private Gradients() {}

    /// `√Σg²` over every trainable parameter; not finite if a gradient isn't, or where its square is beyond float.
    public static double norm(List<Parameter> parameters) {
        double square = 0;
        for (int p = 0; p < parameters.size(); p++) {
            FMatrixRMaj gradient = parameters.get(p).gradient();
            square += Sums.squares(gradient.data, gradient.getNumElements());
        }
        return Math.sqrt(square);
    }

    /// Where the norm is above `limit`, scales all gradients by `limit/norm`. Pascanu, Mikolov and Bengio, 2013,
    /// algorithm 1.
    ///
    /// @param limit 0 = never scale
    /// @return the norm before
    public static double clip(List<Parameter> parameters, float limit) {
        return clip(parameters, limit, norm(parameters));
    }

    /// The same where the norm is known.
    public static double clip(List<Parameter> parameters, float limit, double norm) {
        if (limit > 0 && norm > limit) {
            float scale = (float) (limit / norm);
            for (int p = 0; p < parameters.size(); p++) {
                float[] g = parameters.get(p).gradient().data;
                int n = parameters.get(p).gradient().getNumElements();
                for (int i = 0; i < n; i++) {
                    g[i] *= scale;
                }
            }
        }
        return norm;
    }
}
