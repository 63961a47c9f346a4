package dev.backlight.view.features;

import javafx.scene.layout.Region;

/// An accuracy as a dot on a short axis that all rows share.
final class TrialDot extends Region {
    private static final double WIDTH = 32;
    private static final double DOT = 8;

    private final Region axis = new Region();
    private final Region dot = new Region();
    private final double share;

    /// @param share of the axis, in [0, 1]
    TrialDot(double share, boolean chosen) {
        this.share = Math.clamp(share, 0, 1);
        axis.getStyleClass().add("trial-axis");
        dot.getStyleClass().add(chosen ? "trial-dot-chosen" : "trial-dot");
        getChildren().addAll(axis, dot);
        setMinSize(WIDTH, DOT);
        setPrefSize(WIDTH, DOT);
        setMaxSize(WIDTH, DOT);
    }

    @Override
    protected void layoutChildren() {
        axis.resizeRelocate(0, (getHeight() - 4) / 2, getWidth(), 4);
        dot.resizeRelocate(share * (getWidth() - DOT), (getHeight() - DOT) / 2, DOT, DOT);
    }
}
