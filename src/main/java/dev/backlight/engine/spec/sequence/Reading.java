package dev.backlight.engine.spec.sequence;

/// Which rows of a sequence go on to the layers that answer.
public enum Reading {
    /// The rows of the positions that the task asks about, in the order of the rows.
    ASKED,
    /// Each sequence's last row.
    LAST,
    /// Each sequence's first row.
    FIRST,
    /// The mean of each sequence's rows.
    MEAN
}
