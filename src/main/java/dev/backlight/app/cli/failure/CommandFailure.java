package dev.backlight.app.cli.failure;

/// A wish that can't be met. The message is one sentence for the user; the exit code says whose fault it is.
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    /// Wrong use: exit code 2.
    public CommandFailure(String message) {
        this(message, 2);
    }

    public CommandFailure(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /// What the program ends with.
    public int exitCode() {
        return exitCode;
    }
}
