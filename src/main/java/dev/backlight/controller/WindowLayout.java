package dev.backlight.controller;

import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// The panels' sizes by the window's: the table of the visual specification.
record WindowLayout(Region left, Region right, Region drawer, SplitPane split) {
    private static final double TABS = 36;
    private static final double NARROW = 1180;
    private static final double BAR = 56;

    void fit(double width, double height, boolean folded, boolean maximised) {
        boolean narrow = width < NARROW;
        left.setVisible(!narrow);
        left.setManaged(!narrow);
        sized(left, width >= 2400 ? 264 : width >= 1800 ? 248 : width >= 1400 ? 232 : 208);
        sized(right, width >= 2400 ? 376 : width >= 1800 ? 336 : width >= 1400 ? 304 : 272);
        double wish = height >= 1300 ? 280 : height >= 1000 ? 224 : height >= 860 ? 192 : 172;
        double space = height - BAR;
        boolean closed = folded || !maximised && height < 700;
        double size = maximised ? space : closed ? TABS : wish;
        drawer.setPrefHeight(size);
        drawer.setMaxHeight(closed ? TABS : Double.MAX_VALUE);
        if (space > 0 && !split.getDividers().isEmpty()) {
            split.setDividerPositions(Math.clamp(1 - size / space, 0, 1));
        }
    }

    private static void sized(Region panel, double width) {
        panel.setMinWidth(width);
        panel.setPrefWidth(width);
        panel.setMaxWidth(width);
    }
}
