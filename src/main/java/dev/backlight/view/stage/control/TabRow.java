package dev.backlight.view.stage.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/// Tabs side by side; those for which there is no room are in a menu at the end. The chosen one is always seen.
public final class TabRow extends Region {
    private static final double GAP = 20;

    private final List<ToggleButton> tabs;
    private final MenuButton more = new MenuButton();

    /// @param name of the menu, for those who can't see it
    public TabRow(List<ToggleButton> tabs, String name) {
        this.tabs = List.copyOf(tabs);
        more.setId("moreTabs");
        more.setText("\u22EF");
        more.setAccessibleText(name);
        more.getStyleClass().add("lens-tab");
        more.setVisible(false);
        getChildren().setAll(tabs);
        getChildren().add(more);
        tabs.forEach(tab -> tab.selectedProperty().subscribe(this::requestLayout));
        setMinWidth(160);
    }

    @Override
    protected double computePrefWidth(double height) {
        return tabs.stream().mapToDouble(tab -> tab.prefWidth(-1) + GAP).sum() - GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        return tabs.stream().mapToDouble(tab -> tab.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        boolean all = computePrefWidth(-1) <= getWidth() + 0.5;
        double room = all ? getWidth() : getWidth() - more.prefWidth(-1) - GAP;
        List<ToggleButton> seen = fitting(room);
        double x = 0;
        for (ToggleButton tab : tabs) {
            boolean shown = seen.contains(tab);
            tab.setVisible(shown);
            if (shown) {
                place(tab, x);
                x += tab.prefWidth(-1) + GAP;
            }
        }
        more.setVisible(!all);
        place(more, x);
        List<ToggleButton> hidden =
                tabs.stream().filter(tab -> !seen.contains(tab)).toList();
        more.getItems().setAll(hidden.stream().map(TabRow::item).toList());
    }

    /// From the left as many as there is room for beside the chosen one.
    private List<ToggleButton> fitting(double room) {
        double chosen = tabs.stream()
                .filter(ToggleButton::isSelected)
                .mapToDouble(tab -> tab.prefWidth(-1) + GAP)
                .sum();
        List<ToggleButton> seen = new ArrayList<>();
        double used = 0;
        boolean chosenSeen = false;
        for (ToggleButton tab : tabs) {
            double width = tab.prefWidth(-1);
            double kept = tab.isSelected() || chosenSeen ? 0 : chosen;
            if (tab.isSelected() || used + width + kept <= room + 0.5) {
                seen.add(tab);
                used += width + GAP;
                chosenSeen |= tab.isSelected();
            } else {
                used = room; // what comes later stays in its order, in the menu
            }
        }
        return seen;
    }

    private static MenuItem item(ToggleButton tab) {
        MenuItem item = new MenuItem(tab.getText());
        item.setOnAction(_ -> tab.setSelected(true));
        return item;
    }

    private void place(Region tab, double x) {
        layoutInArea(
                tab,
                x,
                0,
                tab.prefWidth(-1),
                getHeight(),
                0,
                Insets.EMPTY,
                javafx.geometry.HPos.LEFT,
                javafx.geometry.VPos.CENTER);
    }
}
