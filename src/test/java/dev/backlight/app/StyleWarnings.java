package dev.backlight.app;

import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What JavaFX complains of in the program's style sheets: a colour that is not found, a rule that is misspelt.
public final class StyleWarnings extends Handler implements AutoCloseable {
    private static final Logger STYLES = Logger.getLogger("javafx.css"); // held, or its handlers would be forgotten

    private final Consumer<String> told;

    private StyleWarnings(Consumer<String> told) {
        this.told = told;
    }

    /// Listens until it is closed.
    ///
    /// @param told gets each complaint, on the thread that styled
    public static StyleWarnings to(Consumer<String> told) {
        StyleWarnings warnings = new StyleWarnings(told);
        STYLES.addHandler(warnings);
        return warnings;
    }

    @Override
    public void publish(LogRecord complaint) {
        told.accept(complaint.getMessage());
    }

    @Override
    public void flush() {
        // nothing waits
    }

    @Override
    public void close() {
        STYLES.removeHandler(this);
    }
}
