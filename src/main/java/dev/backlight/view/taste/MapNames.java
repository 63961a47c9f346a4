package dev.backlight.view.taste;

import dev.backlight.view.paint.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where on the map a name has room: beside its thing, over or under it, but on no other name and, if it can be, on
/// no other thing.
final class MapNames {
    private static final double TALL = 12;
    private static final double AWAY = 9;
    private static final double HALF = 5;

    private final Box map;
    private final List<Box> covered = new ArrayList<>();
    private final List<Box> written = new ArrayList<>();

    /// @param things where the middle of each thing is, [x, y]
    MapNames(Box map, List<double[]> things) {
        this.map = map.grow(-4);
        for (double[] thing : things) {
            covered.add(new Box(thing[0] - HALF, thing[1] - HALF, 2 * HALF, 2 * HALF));
        }
    }

    /// Takes the first place that is free.
    ///
    /// @param thing the middle of the named one
    /// @param wide the name
    /// @param strong whether it may cover other things, though no names, rather than be left out
    /// @return empty if there is no place
    Optional<Box> place(double[] thing, double wide, boolean strong) {
        double x = thing[0];
        double y = thing[1];
        List<Box> places = List.of(
                new Box(x + AWAY, y - TALL / 2, wide, TALL),
                new Box(x - AWAY - wide, y - TALL / 2, wide, TALL),
                new Box(x - wide / 2, y - HALF - 1 - TALL, wide, TALL),
                new Box(x - wide / 2, y + HALF + 1, wide, TALL));
        Optional<Box> found = places.stream()
                .filter(box -> isFree(box) && covered.stream().noneMatch(box::intersects))
                .findFirst()
                .or(() -> places.stream().filter(box -> strong && isFree(box)).findFirst());
        found.ifPresent(written::add);
        return found;
    }

    private boolean isFree(Box box) {
        return box.x() >= map.x()
                && box.right() <= map.right()
                && box.y() >= map.y()
                && box.bottom() <= map.bottom()
                && written.stream().noneMatch(box::intersects);
    }
}
