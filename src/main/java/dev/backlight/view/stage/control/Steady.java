package dev.backlight.view.stage.control;

import javafx.scene.layout.Region;

/// A place for words that change with each frame: it has asked for its size once, and new words lay out nothing
/// around it. What finds no room is cut as the words themselves do.
public final class Steady extends Region {
    private final Region words;

    /// @param words as wide as the place is made, and as high as they are when they are first laid out
    public Steady(Region words) {
        this.words = words;
        words.setManaged(false);
        getChildren().setAll(words);
    }

    @Override
    protected double computePrefHeight(double width) {
        return words.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        words.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
