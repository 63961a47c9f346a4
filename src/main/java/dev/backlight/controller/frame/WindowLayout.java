package dev.backlight.controller.frame;

import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// The panels' sizes by the window's: the table of the visual specification. A divider that was dragged stays where
/// it is until the drawer is folded, maximised, or the window changes its size class; a double click puts it back.
public final class WindowLayout {
    private static final double TABS = 36;
    private static final double NARROW = 1180;
    private static final double LOW = 800;
    private static final double BAR = 56;
    private static final String FOLDED = "folded";
    private static final String MAXIMISED = "maximised";

    private final Region left;
    private final Region right;
    private final Region drawer;
    private final SplitPane split;
    private StringProperty kept = new SimpleStringProperty(this, "kept", "");
    private boolean folded;
    private boolean maximised;
    private boolean covered;
    private boolean alone;
    private boolean leftWanted;
    private boolean wide;
    private boolean presenting;
    private double strip;
    private boolean begun;
    private double drawerHeight;

    public WindowLayout(Region left, Region right, Region drawer, SplitPane split) {
        this.left = left;
        this.right = right;
        this.drawer = drawer;
        this.split = split;
        split.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                drawerHeight = 0;
                fit(split.getScene().getWidth(), split.getScene().getHeight());
            }
        });
    }

    /// Folds and maximises the drawer as it was, and keeps what will become of it.
    public void keep(StringProperty state) {
        kept = state;
        begun = !kept.get().isEmpty();
        folded = kept.get().equals(FOLDED);
        maximised = kept.get().equals(MAXIMISED);
    }

    private void remember() {
        kept.set(maximised ? MAXIMISED : folded ? FOLDED : "open");
    }

    /// For a right panel that shows a map in place of a canvas.
    public void widerRight() {
        wide = true;
    }

    /// For a workspace with a strip of this height under the bar.
    public void stripOf(double height) {
        strip = height;
    }

    /// Whether a window is too low for pictures beside what it is about.
    public static boolean isLow(double height) {
        return height < LOW;
    }

    public boolean isFolded() {
        return folded && !covered;
    }

    /// Whether there is too little room for the left panel to stand by itself.
    public static boolean isNarrow(double width) {
        return width < NARROW;
    }

    public void toggleFolded() {
        folded = !folded;
        maximised = false;
        covered = false;
        alone = false;
        remember();
    }

    public void toggleMaximised() {
        maximised = !(maximised || covered);
        covered = false;
        alone = false;
        folded = false;
        remember();
    }

    /// Gives the whole centre to a lens that needs it, and takes it back from one that doesn't.
    public void coverStage(boolean wanted) {
        covered = wanted;
    }

    /// Hides both side panels for a lens that needs their room, and brings them back.
    public void coverPanels(boolean wanted) {
        alone = wanted;
    }

    /// Shows or hides the left panel of a narrow window.
    public void toggleLeft() {
        leftWanted = !leftWanted;
    }

    /// For a hall: no bars, and panels only where there is much room.
    ///
    /// @param root holds the bars at its top and bottom
    public void present(BorderPane root, boolean wanted) {
        presenting = wanted;
        for (Node bar : new Node[] {root.getTop(), root.getBottom()}) {
            if (bar != null) {
                bar.setVisible(!wanted);
                bar.setManaged(!wanted);
            }
        }
    }

    /// Adapts to a window of this size.
    public void fit(double width, double height) {
        if (width <= 0 || height <= 0) {
            return;
        }
        if (!begun) {
            begun = true;
            folded = height < LOW;
        }
        boolean shown = !alone && !presenting && (!isNarrow(width) || leftWanted);
        boolean rightShown = !alone && !(presenting && width < 900);
        right.setVisible(rightShown);
        right.setManaged(rightShown);
        left.setVisible(shown);
        left.setManaged(shown);
        sized(left, width >= 2400 ? 264 : width >= 1800 ? 248 : width >= 1400 ? 232 : 208);
        compact(left, width < 1400);
        compact(right, width < 1400);
        if (wide) {
            sized(right, width >= 2400 ? 520 : width >= 1800 ? 440 : width >= 1400 ? 388 : 328);
        } else {
            sized(right, width >= 2400 ? 376 : width >= 1800 ? 336 : width >= 1400 ? 304 : 272);
        }
        double wish = height >= 1300 ? 280 : height >= 1000 ? 224 : height >= 860 ? 192 : 172;
        double space = presenting ? height : height - BAR - strip;
        double next = maximised || covered ? space : folded || presenting ? TABS : wish;
        boolean tabsOnly = (folded || presenting) && !covered && !maximised;
        drawer.setMaxHeight(tabsOnly ? TABS : Double.MAX_VALUE);
        drawer.getChildrenUnmodifiable().getLast().setVisible(!tabsOnly); // the lens: out of sight it does no work
        drawer.setPrefHeight(next);
        if (next != drawerHeight && !split.getDividers().isEmpty()) {
            drawerHeight = next;
            double position = Math.clamp(1 - next / space, 0, 1);
            split.setDividerPositions(position);
            Platform.runLater(() -> split.setDividerPositions(position)); // once more when the skin knows its size
        }
    }

    /// A small window's panels keep their content by narrower margins.
    private static void compact(Region panel, boolean wanted) {
        panel.getStyleClass().remove("compact");
        if (wanted) {
            panel.getStyleClass().add("compact");
        }
    }

    private static void sized(Region panel, double width) {
        panel.setMinWidth(width);
        panel.setPrefWidth(width);
        panel.setMaxWidth(width);
    }
}
