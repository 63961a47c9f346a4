package dev.backlight.data;

/// What a network learns from, and what it is judged by.
public record Split(Dataset train, Dataset test) {}
