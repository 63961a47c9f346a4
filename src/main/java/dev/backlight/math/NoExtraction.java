package dev.backlight.math;

import org.ejml.data.FMatrixRMaj;

/// Stands for having none: nobody asks it for anything.
final class NoExtraction implements Extraction {
    @Override
    public int inputs() {
        return 0;
    }

    @Override
    public int size() {
        return 0;
    }

    @Override
    public float[] means() {
        return new float[0];
    }

    @Override
    public float deviation() {
        return 0;
    }

    @Override
    public Extractor extractor(ThreadTeam team, int maxBatch) {
        throw new IllegalStateException("Examples that enter as they are need no extractor.");
    }

    @Override
    public FMatrixRMaj onInputs(FMatrixRMaj weights) {
        return weights;
    }

    @Override
    public String toString() {
        return "none";
    }
}
