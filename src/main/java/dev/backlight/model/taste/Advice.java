package dev.backlight.model.taste;

import dev.backlight.training.taste.Recommender;
import dev.backlight.training.taste.TasteMap;
import java.util.List;

/// What the recommender on screen says to the person before it.
///
/// @param recommender of the moment on screen
/// @param map of it
/// @param you found from what was rated
/// @param list what was not rated, the best first
public record Advice(Recommender recommender, TasteMap map, Recommender.Taste you, List<Item> list) {
    /// @param stars that are expected
    /// @param reason what it is like of that which was given four stars or more; -1 for nothing
    /// @param alike how much, as a cosine
    /// @param because of your ratings the one without which it would have the fewest stars; -1 if none adds any
    /// @param without the stars it would have then
    public record Item(int item, double stars, int reason, double alike, int because, double without) {}
}
