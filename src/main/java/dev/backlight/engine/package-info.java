/// The fast path: networks in float, one example per row, with no allocation in the training step.
///
/// Specs (`NetworkSpec`, `LayerSpec`, `LossSpec`, `OptimizerSpec`, `Schedule`) are immutable values that say what
/// to build; `Network`, `Loss` and `Optimizer` are the working parts built from them.
package dev.backlight.engine;
