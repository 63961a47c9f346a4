package dev.backlight.engine;

/// How weights begin. `fanIn` is the number of inputs of a unit, `fanOut` the number of units an input reaches.
public sealed interface Initializer {
    /// He before a rectifier, Xavier otherwise.
    record Auto() implements Initializer {}

    record Zeros() implements Initializer {}

    record Constant(float value) implements Initializer {}

    /// N(0, standardDeviation²)
    record Normal(float standardDeviation) implements Initializer {}

    /// U(−limit, limit)
    record Uniform(float limit) implements Initializer {}

    /// U(−√(6/(fanIn + fanOut)), √(6/(fanIn + fanOut)))  (Glorot and Bengio 2010)
    record Xavier() implements Initializer {}

    /// N(0, 2/fanIn)  (He, Zhang, Ren, Sun 2015)
    record He() implements Initializer {}

    static Initializer auto() {
        return new Auto();
    }
}
