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
/// @param selected item of the first column that somebody chose, -1 for none
/// @param why what the last hidden column brings to the answer; null where nobody asks, since somebody chose a
/// unit,
///     there is no answer, no hidden column, or nothing has been learned
public record Frame(
        Look look,
        Structure structure,
        GraphLayout layout,
        Snapshot snapshot,
        Reading reading,
        List<int[]> orders,
        List<int[]> places,
        int selected,
        Why why) {
    /// Whether nothing has been learned yet: weights are noise, and what they answer means nothing.
    public boolean untrained() {
        return snapshot.step() == 0;
    }

    /// Parts of the answer that are shown one by one; none where nobody asks for them.
    public List<Why.Part> leading() {
        return why == null ? List.of() : why.most(layout.onCard());
    }

    /// Which of the parts shown one by one an item of the last hidden column is, from 0; -1 for none.
    public int partOf(int item) {
        List<Why.Part> most = leading();
        for (int i = 0; i < most.size(); i++) {
            if (most.get(i).item() == item) {
                return i;
            }
        }
        return -1;
    }

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
