package dev.backlight.lab.run;

import dev.backlight.data.picture.Split;
import java.io.IOException;

/// Where the digits come from: read when the first trial asks, then kept.
public final class Digits {
    private final Reader reader;
    private Split read;

    /// Reads them.
    @FunctionalInterface
    public interface Reader {
        Split read() throws IOException;
    }

    public Digits(Reader reader) {
        this.reader = reader;
    }

    synchronized Split get() throws IOException {
        if (read == null) {
            read = reader.read();
        }
        return read;
    }
}
