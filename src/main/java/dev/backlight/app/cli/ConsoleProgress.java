package dev.backlight.app.cli;

import dev.backlight.training.run.Progress;
import java.io.PrintStream;
import java.util.Locale;

/// A line that moves while training runs: how far, how fast, how long still.
public final class ConsoleProgress {
    private static final int WIDTH = 28;
    private static final long EVERY_NANOS = 500_000_000;

    private final PrintStream out;
    private long last;
    private int length;

    public ConsoleProgress(PrintStream out) {
        this.out = out;
    }

    /// @return null where no terminal reads what is printed: a line that moves is no line in a file
    public static ConsoleProgress onTerminal(PrintStream out) {
        return System.console() != null && System.console().isTerminal() ? new ConsoleProgress(out) : null;
    }

    /// The article's line for an epoch.
    public static String epochLine(int epoch, double loss, double accuracy) {
        return String.format(Locale.ROOT, "Epoch: %d Test Loss: %.4f Test Accuracy: %.4f", epoch, loss, accuracy);
    }

    /// What the line says more where training examples are held out.
    public static String validationWords(double loss, double accuracy) {
        return String.format(Locale.ROOT, " Validation Loss: %.4f Validation Accuracy: %.4f", loss, accuracy);
    }

    /// Redraws at most twice a second.
    ///
    /// @param batch examples in a step
    public void show(Progress now, int batch) {
        long time = System.nanoTime();
        if (time - last < EVERY_NANOS) {
            return;
        }
        last = time;
        long all = (long) now.epochs() * now.stepsPerEpoch();
        int filled = (int) (WIDTH * now.step() / all);
        String left = now.samplesPerSecond() > 0
                ? String.format(
                        Locale.ROOT,
                        "%,.0f samples/s on %s, %.0f s left",
                        now.samplesPerSecond(),
                        now.threads() == 1 ? "one core" : now.threads() + " cores",
                        (all - now.step()) * (double) batch / now.samplesPerSecond())
                : "";
        print("[" + "#".repeat(filled) + "·".repeat(WIDTH - filled) + "] epoch " + now.epoch() + "/" + now.epochs()
                + "  " + left);
    }

    /// Takes the line away, so that another may be printed in its place.
    public void clear() {
        if (length > 0) {
            out.print("\r" + " ".repeat(length) + "\r");
            out.flush();
            length = 0;
        }
    }

    private void print(String line) {
        out.print("\r" + line + " ".repeat(Math.max(0, length - line.length())));
        out.flush();
        length = line.length();
    }
}
