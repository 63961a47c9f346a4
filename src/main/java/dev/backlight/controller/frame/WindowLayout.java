package dev.backlight.controller.frame;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// The panels' sizes by the window's: the table of the visual specification. A divider that was dragged stays where
/// it is until the drawer is folded, maximised, or the window changes its size class; a double click puts it back.
public final class WindowLayout {
    static final double TABS = 36;
    private static final double NARROW = 1180;
    private static final double LOW = 800;
    private static final double BAR = 56;
    private static final String FOLDED = "folded";
    private static final String MAXIMISED = "maximised";

    private final Region left;
    private final Region right;
    private final Region drawer;
    private final Region stage;
    private final SplitPane split;
    private final DrawerDivider divider;
    private final ReadOnlyBooleanWrapper maximised = new ReadOnlyBooleanWrapper(this, "maximised");
    private StringProperty kept = new SimpleStringProperty(this, "kept", "");
    private boolean folded;
    private boolean covered;
    private boolean alone;
    private boolean bare;
    private boolean leftWanted;
    private boolean wide;
    private boolean presenting;
    private double strip;
    private boolean begun;
    private double page;

    public WindowLayout(Region left, Region right, Region drawer, SplitPane split) {
        this.left = left;
        this.right = right;
        this.drawer = drawer;
        this.split = split;
        right.setMinHeight(0); // what it shows goes by its height, which must be free to shrink with the window
        stage = (Region) split.getItems().getFirst();
        divider = new DrawerDivider(split);
        split.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                divider.forget();
                fit(split.getScene().getWidth(), split.getScene().getHeight());
            }
        });
    }

    /// Folds and maximises the drawer as it was, and keeps what will become of it.
    ///
    /// @param state of the drawer
    /// @param place of the divider above it
    public void keep(StringProperty state, StringProperty place) {
        kept = state;
        divider.keep(place);
        begun = !kept.get().isEmpty();
        folded = kept.get().equals(FOLDED);
        maximised.set(kept.get().equals(MAXIMISED));
    }

    /// Writes down where the divider stands, unless that is a hall's place for it.
    public void rememberDivider() {
        if (!presenting) {
            divider.remember();
        }
    }

    /// Writes down how much of the window the drawer has, also where only the window's size has decided it.
    public void remember() {
        kept.set(maximised.get() ? MAXIMISED : folded ? FOLDED : "open");
    }

    /// Whether somebody gave the drawer the whole centre.
    public ReadOnlyBooleanProperty maximisedProperty() {
        return maximised.getReadOnlyProperty();
    }

    /// For a right panel that shows a map in place of a canvas.
    public void widerRight() {
        wide = true;
    }

    /// For a left panel that is read: it stands in every window, at one width; 0 for an ordinary one.
    public void page(double width) {
        page = width;
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
        covered = false;
        alone = false;
        maximised.set(false);
        remember();
    }

    public void toggleMaximised() {
        boolean wanted = !(maximised.get() || covered);
        covered = false;
        alone = false;
        folded = false;
        maximised.set(wanted);
        remember();
    }

    /// Gives a view its room.
    public void give(Room room) {
        covered = room == Room.LENS_ALONE || room == Room.LENS_FOR_STAGE;
        alone = room == Room.LENS_ALONE || room == Room.STAGE_ALONE;
        bare = room == Room.STAGE_ALONE;
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

    /// Lets what is divided have its size anew: what was asked for while the window was being laid out is not
    /// heard.
    public void settle() {
        Platform.runLater(split::requestLayout);
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
        boolean shown = !presenting && (page > 0 || !alone && (!isNarrow(width) || leftWanted));
        boolean rightShown = !alone && !(presenting && width < 900);
        right.setVisible(rightShown);
        right.setManaged(rightShown);
        left.setVisible(shown);
        left.setManaged(shown);
        sized(left, page > 0 ? page : width >= 2400 ? 264 : width >= 1800 ? 248 : width >= 1400 ? 232 : 224);
        compact(left, page == 0 && width < 1400);
        compact(right, width < 1400);
        if (wide) {
            sized(right, width >= 2400 ? 520 : width >= 1800 ? 440 : width >= 1400 ? 388 : 328);
        } else {
            sized(right, width >= 2400 ? 376 : width >= 1800 ? 336 : width >= 1400 ? 304 : 272);
        }
        double wish = height >= 1300 ? 280 : height >= 1000 ? 224 : height >= 860 ? 192 : 172;
        double space = presenting ? height : height - BAR - strip;
        stage.setVisible(!(covered || maximised.get())); // out of sight it does no work
        stage.setMaxHeight(covered || maximised.get() ? 0 : Double.MAX_VALUE); // whatever the divider remembers
        fixed(covered || bare);
        drawer.setVisible(!bare);
        drawer.setMinHeight(bare ? 0 : TABS);
        double next = bare ? 0 : maximised.get() || covered ? space : folded || presenting ? TABS : wish;
        boolean tabsOnly = bare || (folded || presenting) && !covered && !maximised.get();
        drawer.setMaxHeight(bare ? 0 : tabsOnly ? TABS : Double.MAX_VALUE);
        drawer.getChildrenUnmodifiable().getLast().setVisible(!tabsOnly); // the lens: out of sight it does no work
        drawer.setPrefHeight(next);
        divider.fit(next, space);
    }

    /// Where there is but one of both, there is nothing to divide.
    private void fixed(boolean one) {
        split.getStyleClass().remove("one");
        if (one) {
            split.getStyleClass().add("one");
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
