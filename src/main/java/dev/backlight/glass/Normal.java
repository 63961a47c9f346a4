package dev.backlight.glass;

import dev.backlight.engine.layer.BatchNorm;

/// One value of a batch normalisation, by its running statistics, with what it is made of. Ioffe and Szegedy, 2015,
/// algorithm 2.
///
/// @param channel whose statistics hold
/// @param value x
/// @param mean μ
/// @param variance σ²
/// @param scale γ
/// @param shift β
public record Normal(int channel, double value, double mean, double variance, double scale, double shift) {
    /// `√(σ² + ε)`
    public double deviation() {
        return Math.sqrt(variance + BatchNorm.EPSILON);
    }

    /// `x̂ = (x − μ)/√(σ² + ε)`
    public double normalized() {
        return (value - mean) / deviation();
    }

    /// `y = γ·x̂ + β`
    public double result() {
        return scale * normalized() + shift;
    }
}
