package dev.backlight.data.plane;

/// What is to be told of a point.
public enum Task {
    /// One of two classes: one output, whose sign is the answer.
    BINARY,
    /// One of three or more classes: one output for each, the largest is the answer.
    CLASSES,
    /// A number: one output, which is the answer.
    REGRESSION
}
