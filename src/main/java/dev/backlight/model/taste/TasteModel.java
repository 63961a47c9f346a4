package dev.backlight.model.taste;

import dev.backlight.data.DataException;
import dev.backlight.data.LearningData;
import dev.backlight.data.ratings.Ratings;
import dev.backlight.model.domain.RoomModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.taste.Recommender;
import dev.backlight.training.taste.Staircase;
import dev.backlight.training.taste.TasteMap;
import dev.backlight.training.taste.TasteRecipe;
import dev.backlight.training.taste.TasteSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/// A recommender: its training, what the person before the screen has rated, and what it advises. On the screen's
/// thread; `pump`, called once a frame, carries over what is new.
public final class TasteModel implements RoomModel {
    private final Ratings ratings;
    private final RunModel<LearningData> run;
    private final ReadOnlyObjectWrapper<TasteRecipe> recipe;
    private final ReadOnlyObjectWrapper<Map<Integer, Double>> rated =
            new ReadOnlyObjectWrapper<>(this, "rated", Map.of());
    private final ReadOnlyObjectWrapper<Advice> advice = new ReadOnlyObjectWrapper<>(this, "advice");
    private final IntegerProperty pointed = new SimpleIntegerProperty(this, "pointed", -1);
    private Staircase stairs;
    private Snapshot seen;

    /// @throws DataException with one sentence if there are no ratings to learn from
    public TasteModel() throws DataException {
        ratings = Ratings.cuisines();
        recipe = new ReadOnlyObjectWrapper<>(this, "recipe", TasteRecipe.standard(ratings));
        stairs = Staircase.of(ratings, recipe.get().parts());
        run = RunModel.of(recipe.get(), 1);
        example();
        pump();
    }

    public Ratings ratings() {
        return ratings;
    }

    @Override
    public RunModel<LearningData> run() {
        return run;
    }

    /// What one reaches without factors on the same held-back ratings.
    public Staircase stairs() {
        return stairs;
    }

    public ReadOnlyObjectProperty<TasteRecipe> recipeProperty() {
        return recipe.getReadOnlyProperty();
    }

    /// Stars by thing, in the order in which they were given.
    public ReadOnlyObjectProperty<Map<Integer, Double>> ratedProperty() {
        return rated.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Advice> adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    /// The thing that is pointed at; -1 for none.
    public IntegerProperty pointedProperty() {
        return pointed;
    }

    /// Begins anew with another recipe.
    ///
    /// @throws IllegalArgumentException with one sentence if it is impossible; nothing has changed
    public void apply(TasteRecipe next) {
        run.follow(next);
        recipe.set(next);
        stairs = Staircase.of(ratings, next.parts());
        seen = null;
        answer();
    }

    /// Gives stars.
    public void rate(int item, double stars) {
        Map<Integer, Double> next = new LinkedHashMap<>(rated.get());
        next.put(item, stars);
        rated.set(next);
        advise();
    }

    /// Takes all stars back.
    public void clear() {
        rated.set(Map.of());
        advise();
    }

    /// Somebody who likes it hot, to begin with.
    public void example() {
        Map<Integer, Double> stars = new LinkedHashMap<>();
        String[] names = {"India", "Thailand", "Mexico", "Germany", "England"};
        double[] given = {5, 4, 4, 2, 1};
        for (int i = 0; i < names.length; i++) {
            stars.put(ratings.items().indexOf(names[i]), given[i]);
        }
        rated.set(stars);
        advise();
    }

    @Override
    public void pump() {
        run.pump();
        answer();
    }

    /// Advises again if the recommender on screen is another.
    @Override
    public void answer() {
        if (run.snapshotProperty().get() != seen) {
            advise();
        }
    }

    private void advise() {
        Snapshot now = run == null ? null : run.snapshotProperty().get();
        TasteRecipe asked = recipe.get();
        boolean fits = now != null
                && now.architecture() instanceof TasteSpec spec
                && spec.factors() == asked.factors()
                && spec.units() > 0 == (asked.kind() != TasteRecipe.Kind.COLLABORATIVE);
        if (!fits) {
            return;
        }
        seen = now;
        Recommender recommender = new Recommender(asked, now.parameters());
        Recommender.Taste you = recommender.foldIn(rated.get());
        List<Advice.Item> list = new ArrayList<>();
        for (int item = 0; item < ratings.items().size(); item++) {
            if (!rated.get().containsKey(item)) {
                int reason = recommender.reason(item, rated.get());
                double alike = reason < 0 ? 0 : recommender.alike(item, reason);
                list.add(new Advice.Item(item, recommender.stars(you, item), reason, alike));
            }
        }
        list.sort(Comparator.comparingDouble(one -> -one.stars()));
        advice.set(new Advice(recommender, TasteMap.of(recommender, ratings.items()), you, List.copyOf(list)));
    }

    @Override
    public boolean isSettled() {
        return run.isSettled();
    }

    @Override
    public void close() {
        run.close();
    }
}
