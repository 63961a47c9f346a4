package dev.backlight.view.graph.layout;

import dev.backlight.training.past.Snapshot;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Look;
import java.util.List;

/// All that one repaint of the graph needs; made anew when any of it changes.
///
/// @param look colours and words
/// @param structure what is drawn
/// @param layout where
/// @param snapshot the weights
/// @param reading what the items say to the sample; null without a sample
/// @param orders per column the item at each place
/// @param places per column the place of each item
/// @param selected item of the first column, -1 for none
public record Frame(
        Look look,
        Structure structure,
        GraphLayout layout,
        Snapshot snapshot,
        Reading reading,
        List<int[]> orders,
        List<int[]> places,
        int selected) {
    public Box box(int column, int item) {
        return layout.grids().get(column).box(places.get(column)[item]);
    }

    /// The row in which an item stands.
    public int row(int column, int item) {
        return layout.grids().get(column).row(places.get(column)[item]);
    }

    /// The row of each item of a column.
    public int[] rows(int column) {
        int[] place = places.get(column);
        int[] rows = new int[place.length];
        for (int item = 0; item < rows.length; item++) {
            rows[item] = layout.grids().get(column).row(place[item]);
        }
        return rows;
    }

    /// @return for a permutation of 0 to n - 1 its inverse
    static int[] inverse(int[] order) {
        int[] places = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
        return places;
    }
}
