package dev.backlight.math;

/// How work on wide rows is divided among two cores or more: each half of the columns belongs to one core, in every
/// step the same one, and rows are divided only among more than two.
///
/// What a core writes and another one reads has to go from cache to cache. The data of a batch are written, marked
/// and multiplied with one half of the weights each, and that half of the weights is changed, by one core.
public final class Halves {
    /// Rows that are shorter are not divided.
    private static final int WIDE = 2 * Long.SIZE;

    private Halves() {}

    /// Into how many parts rows of so many columns are divided: 1 or 2.
    public static int parts(ThreadTeam team, int columns) {
        return team.engaged() > 1 && columns >= WIDE ? 2 : 1;
    }

    /// So many threads are there for each part, and rows for each of them.
    ///
    /// @param parts 1 or 2
    public static int groups(ThreadTeam team, int parts) {
        return (team.engaged() + parts - 1) / parts;
    }

    /// The first word of 64 columns of a part; of the part behind the last one, the number of words there are.
    public static int word(int part, int parts, int words) {
        return words * part / parts;
    }

    /// The first column of a part; of the part behind the last one, the number of columns there are.
    public static int column(int part, int parts, int columns) {
        int words = (columns + Long.SIZE - 1) / Long.SIZE;
        return Math.min(columns, word(part, parts, words) * Long.SIZE);
    }
}
