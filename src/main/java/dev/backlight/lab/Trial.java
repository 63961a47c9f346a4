package dev.backlight.lab;

/// One small training or simulation, on one thread, decided by its seed: what it writes into its notebook is the
/// same whenever and wherever it runs.
///
/// @param variant which side of the comparison it belongs to; the texts are at `lab.LAB.variant.VARIANT`
/// @param weight how long it takes beside the lab's other trials, for the time left
/// @param work does it
public record Trial(String variant, long seed, double weight, Work work) {

    public Trial(String variant, long seed, Work work) {
        this(variant, seed, 1, work);
    }

    /// What a trial does.
    @FunctionalInterface
    public interface Work {
        /// Has to call `Notebook.at` several times a second: there it can be paused or cancelled.
        ///
        /// @throws java.util.concurrent.CancellationException from `Notebook.at` if it is to stop
        /// @throws java.io.IOException if the data can't be read
        /// @throws ArithmeticException with one sentence if its numbers went beyond bounds
        void run(Notebook notebook) throws java.io.IOException;
    }
}
