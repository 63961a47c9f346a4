package dev.backlight.view.taste;

import java.util.ArrayList;
import java.util.List;

/// Which columns have room for their slanted names: of those that stand closer than a line of text is high, the
/// more important ones.
final class HeadNames {
    private HeadNames() {}

    /// @param first columns by importance: the one pointed at, those one has rated, then the rest
    /// @param strong how many of them are written wherever they don't quite cover each other
    /// @param apart between two columns, across the slanted lines of text
    /// @param close how near strong ones may come, and `high` how near others may
    static List<Integer> written(List<Integer> first, int strong, double apart, double close, double high) {
        List<Integer> written = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            int column = first.get(i);
            double least = i < strong ? close : high;
            if (written.stream().noneMatch(other -> Math.abs(other - column) * apart < least)) {
                written.add(column);
            }
        }
        return written;
    }
}
