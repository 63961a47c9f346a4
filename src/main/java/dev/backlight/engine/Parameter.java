package dev.backlight.engine;

import org.ejml.data.FMatrixRMaj;

/// Numbers that training changes, with the gradient of the loss by each.
public final class Parameter {
    private final String name;
    private final FMatrixRMaj value;
    private final FMatrixRMaj gradient;
    private final float l1;
    private final float l2;

    /// @param l1 factor of the penalty l1·Σ|w|
    /// @param l2 factor of the penalty ½·l2·Σw²
    public Parameter(String name, int rows, int columns, float l1, float l2) {
        this.name = name;
        this.value = new FMatrixRMaj(rows, columns);
        this.gradient = new FMatrixRMaj(rows, columns);
        this.l1 = l1;
        this.l2 = l2;
    }

    public String name() {
        return name;
    }

    public FMatrixRMaj value() {
        return value;
    }

    /// Filled by `Network.backward`; same shape as the value.
    public FMatrixRMaj gradient() {
        return gradient;
    }

    public float l1() {
        return l1;
    }

    public float l2() {
        return l2;
    }
}
