package dev.backlight.data;

/// What a network learns from, and what it is judged by.
public interface LearningData {
    Examples train();

    Examples test();
}
