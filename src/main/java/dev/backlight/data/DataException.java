package dev.backlight.data;

import java.io.IOException;

/// A file that can't be used. The message is one sentence for the user: what, where, what to do.
public class DataException extends IOException {
    private static final long serialVersionUID = 1;

    public DataException(String message) {
        super(message);
    }

    public DataException(String message, Throwable cause) {
        super(message, cause);
    }
}
