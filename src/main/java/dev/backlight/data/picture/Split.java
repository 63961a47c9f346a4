package dev.backlight.data.picture;

import dev.backlight.data.LearningData;

/// Pictures to learn from, and pictures to be judged by.
public record Split(Dataset train, Dataset test) implements LearningData {}
