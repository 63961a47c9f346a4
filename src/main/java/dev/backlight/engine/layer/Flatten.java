package dev.backlight.engine.layer;

import org.ejml.data.FMatrixRMaj;

/// Gives the same numbers under a flat shape: a row already lies channel by channel, row by row, so nothing moves.
public final class Flatten implements Layer {

    @Override
    public FMatrixRMaj forward(FMatrixRMaj x, boolean training) {
        return x;
    }

    @Override
    public FMatrixRMaj backward(FMatrixRMaj gradOutput, boolean wanted) {
        return wanted ? gradOutput : null;
    }
}
