package dev.backlight.data;

/// Pictures to learn from, and pictures to be judged by.
public record Split(Dataset train, Dataset test) implements LearningData {}
