package dev.backlight.lab;

import java.util.List;

/// What a run has stored, to be tried by hand: a square of cells, each on (+1) or off (−1). One damages what is
/// stored; the cells then turn one after the other, each to the side of what it hears from all others.
public interface Bench {
    /// How many cells are in a row, and how many rows.
    int side();

    /// What is stored, each with side x side cells, row by row.
    List<double[]> stored();

    /// Which of them one began with, from 0.
    int chosen();

    /// The cells as they are now, a copy.
    double[] cells();

    /// Begins with something stored, undamaged.
    ///
    /// @param place from 0
    void take(int place);

    /// Turns a cell by hand.
    void turn(int cell);

    /// The share of the cells that `damage` turns, of the run's recipe.
    double share();

    /// Turns this share of the cells, other ones each time.
    void damage();

    /// Turns the lower half off.
    void eraseHalf();

    /// The names of the rules by which it may have been stored, as the lab's variants.
    List<String> rules();

    /// The rule in use.
    String rule();

    /// Stores all anew by another rule; the cells stay as they are.
    void follow(String rule);

    /// Asks the next cell, which then turns or stays.
    ///
    /// @return whether any cell may still turn
    boolean update();

    /// Whether no cell would turn any more.
    boolean isAtRest();

    /// The cell that was asked last; −1 before any since something was changed by hand.
    int asked();

    /// How much of what a cell hears comes from another one: the weight between them times the other's side.
    double hears(int cell, int other);

    /// The energy before the first update since something was changed by hand, and after each.
    double[] energies();

    /// How many cells are not as in what one began with.
    default int wrong() {
        double[] now = cells();
        double[] whole = stored().get(chosen());
        int wrong = 0;
        for (int i = 0; i < now.length; i++) {
            wrong += now[i] == whole[i] ? 0 : 1;
        }
        return wrong;
    }
}
