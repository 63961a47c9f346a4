package dev.backlight.view.taste;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which columns have room for their slanted names, and where: names that must be written move apart so that none
/// covers another, the rest are written where there is room.
final class HeadNames {
    private HeadNames() {}

    /// @param first columns by importance: the one pointed at, those one has rated, then the rest
    /// @param strong how many of them are written in any case
    /// @param apart between two columns, across the slanted lines of text
    /// @param wide how near two of those may come
    /// @param high how near any other may come to one
    /// @return columns that are written and where, in the measure of `apart`: n · `apart` is above column n
    static SortedMap<Integer, Double> written(List<Integer> first, int strong, double apart, double wide, double high) {
        SortedMap<Integer, Double> written = new TreeMap<>();
        List<Integer> must = first.subList(0, strong).stream().sorted().toList();
        double[] places =
                spread(must.stream().mapToDouble(column -> column * apart).toArray(), wide);
        for (int i = 0; i < strong; i++) {
            written.put(must.get(i), places[i]);
        }
        for (int column : first.subList(strong, first.size())) {
            double place = column * apart;
            if (written.values().stream().noneMatch(other -> Math.abs(other - place) < high)) {
                written.put(column, place);
            }
        }
        return written;
    }

    /// Places in their order, at least so far from each other, with the least sum of squared moves: those that come
    /// too close form a block around the middle of where they wish to be (pool adjacent violators).
    private static double[] spread(double[] wished, double least) {
        record Block(int from, int to, double shift) {}
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < wished.length; i++) {
            Block last = new Block(i, i + 1, wished[i] - i * least);
            while (!blocks.isEmpty() && blocks.getLast().shift() > last.shift()) {
                Block before = blocks.removeLast();
                int many = before.to() - before.from();
                int more = last.to() - last.from();
                double mean = (before.shift() * many + last.shift() * more) / (many + more);
                last = new Block(before.from(), last.to(), mean);
            }
            blocks.add(last);
        }
        double[] places = new double[wished.length];
        for (Block block : blocks) {
            for (int i = block.from(); i < block.to(); i++) {
                places[i] = block.shift() + i * least;
            }
        }
        return places;
    }
}
