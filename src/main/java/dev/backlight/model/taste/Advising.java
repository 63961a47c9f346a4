package dev.backlight.model.taste;

import dev.backlight.data.ratings.Ratings;
import dev.backlight.training.taste.Recommender;
import dev.backlight.training.taste.TasteMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a recommender advises somebody, and why.
final class Advising {
    /// Of fewer stars nobody needs to be told.
    private static final double ADDS = 0.05;

    private Advising() {}

    /// @param rated stars by thing
    static Advice of(Recommender recommender, Map<Integer, Double> rated) {
        Recommender.Taste you = recommender.foldIn(rated);
        Map<Integer, Recommender.Taste> without = without(recommender, rated);
        List<Advice.Item> list = new ArrayList<>();
        Ratings ratings = recommender.recipe().ratings();
        for (int item = 0; item < ratings.items().size(); item++) {
            if (!rated.containsKey(item)) {
                int reason = recommender.reason(item, rated);
                double alike = reason < 0 ? 0 : recommender.alike(item, reason);
                list.add(because(
                        recommender,
                        item,
                        new Advice.Item(item, recommender.stars(you, item), reason, alike, -1, 0),
                        without));
            }
        }
        list.sort(Comparator.comparingDouble(one -> -one.stars()));
        return new Advice(recommender, TasteMap.of(recommender, ratings.items()), you, List.copyOf(list));
    }

    /// Who you would be without each of your ratings.
    private static Map<Integer, Recommender.Taste> without(Recommender recommender, Map<Integer, Double> rated) {
        Map<Integer, Recommender.Taste> all = new LinkedHashMap<>();
        for (int left : rated.keySet()) {
            Map<Integer, Double> others = new LinkedHashMap<>(rated);
            others.remove(left);
            all.put(left, recommender.foldIn(others));
        }
        return all;
    }

    /// With that rating of yours which adds most to it.
    private static Advice.Item because(
            Recommender recommender, int item, Advice.Item one, Map<Integer, Recommender.Taste> without) {
        int because = -1;
        double least = one.stars() - ADDS;
        for (Map.Entry<Integer, Recommender.Taste> other : without.entrySet()) {
            double stars = recommender.stars(other.getValue(), item);
            if (stars < least) {
                least = stars;
                because = other.getKey();
            }
        }
        return new Advice.Item(item, one.stars(), one.reason(), one.alike(), because, least);
    }
}
