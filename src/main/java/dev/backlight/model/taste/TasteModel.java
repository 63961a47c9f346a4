package dev.backlight.model.taste;

import dev.backlight.data.DataException;
import dev.backlight.data.LearningData;
import dev.backlight.data.ratings.Ratings;
import dev.backlight.model.domain.RoomKeeper;
import dev.backlight.model.domain.RoomModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.work.Work;
import dev.backlight.storage.project.Part;
import dev.backlight.storage.project.Texts;
import dev.backlight.text.Sentence;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.taste.Bubble;
import dev.backlight.training.taste.Recommender;
import dev.backlight.training.taste.Staircase;
import dev.backlight.training.taste.TasteRecipe;
import dev.backlight.training.taste.TasteSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/// A recommender: its training, what the person before the screen has rated, and what it advises. On the screen's
/// thread; `pump`, called once a frame, carries over what is new.
public final class TasteModel implements RoomModel {
    /// How many things are shown of a set that has more.
    private static final int SHOWN = 40;

    private static final int EXAMPLES = 5;

    /// What somebody has rated is work; earlier versions kept it with what is looked at.
    private static final String STARS = "stars";

    private final RunModel<LearningData> run;
    private final RoomKeeper<LearningData> keeper;
    private final Work<Ratings> reading;
    private final Work<Bubble> trying;
    private final ReadOnlyObjectWrapper<Bubble> bubble = new ReadOnlyObjectWrapper<>(this, "bubble");
    private final ReadOnlyObjectWrapper<Sentence> problem = new ReadOnlyObjectWrapper<>(this, "problem", Sentence.NONE);
    private List<Integer> shown;
    private final ReadOnlyObjectWrapper<TasteRecipe> recipe;
    private final ReadOnlyObjectWrapper<Map<Integer, Double>> rated =
            new ReadOnlyObjectWrapper<>(this, "rated", Map.of());
    private final ReadOnlyObjectWrapper<Advice> advice = new ReadOnlyObjectWrapper<>(this, "advice");
    private final IntegerProperty pointed = new SimpleIntegerProperty(this, "pointed", -1);
    private final IntegerProperty pointedPerson = new SimpleIntegerProperty(this, "pointedPerson", -1);
    private Staircase stairs;
    private Runnable edit = () -> {};
    private Snapshot seen;

    /// @throws DataException with one sentence if there are no ratings to learn from
    public TasteModel() throws DataException {
        Ratings ratings = Ratings.cuisines();
        recipe = new ReadOnlyObjectWrapper<>(this, "recipe", TasteRecipe.standard(ratings));
        stairs = Staircase.of(ratings, recipe.get().parts());
        shown = ratings.popular(SHOWN);
        run = RunModel.of(recipe.get(), 1);
        keeper = new RoomKeeper<>(run);
        reading = new Work<>(run.workers(), "backlight-ratings");
        trying = new Work<>(run.workers(), "backlight-bubble");
        reading.refusalProperty().subscribe(problem::set);
        begin();
        pump();
    }

    public Ratings ratings() {
        return recipe.get().ratings();
    }

    /// The key of a text that speaks of cuisines, or of films where those are rated.
    public String word(String key) {
        return ratings().file() == null ? key : key + ".film";
    }

    /// The things that are drawn: all, or of a large set those that were rated most often.
    public List<Integer> shown() {
        return shown;
    }

    /// Why somebody's ratings can't be used; `NONE` if they can.
    public ReadOnlyObjectProperty<Sentence> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Reads somebody's own ratings beside the screen, and begins anew with them.
    ///
    /// @param file `u.data` of MovieLens 100k
    public void open(Path file) {
        reading.ask(_ -> Ratings.movieLens(file));
    }

    /// Begins anew with the ratings that come along.
    public void cuisines() {
        try {
            use(Ratings.cuisines());
        } catch (DataException unreadable) {
            problem.set(unreadable.sentence());
        }
    }

    private void use(Ratings next) {
        apply(TasteRecipe.standard(next).with(recipe.get().kind()));
        begin();
    }

    /// What becomes of a recommender that learns only from what it showed; null before that was tried.
    public ReadOnlyObjectProperty<Bubble> bubbleProperty() {
        return bubble.getReadOnlyProperty();
    }

    /// How far that is, from 0 to 1; below 0 when it isn't being tried.
    public ReadOnlyDoubleProperty tryingProperty() {
        return trying.fractionProperty();
    }

    /// Tries it with the recipe of now, beside the screen.
    public void tryBubble() {
        TasteRecipe now = recipe.get();
        trying.ask(watch -> Bubble.of(now, far -> {
            watch.check();
            watch.tell(far);
        }));
    }

    /// Stops trying.
    public void cancelBubble() {
        trying.cancel();
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

    /// Whether what is advised is about the ratings of now: for a moment the recommender on screen is still that of
    /// others, with other things.
    public boolean isAdvised() {
        Advice now = advice.get();
        return now != null && now.recommender().recipe().ratings() == ratings();
    }

    /// The thing that is pointed at; -1 for none.
    public IntegerProperty pointedProperty() {
        return pointed;
    }

    /// The person whose row is pointed at, from 0; -1 for you.
    public IntegerProperty pointedPersonProperty() {
        return pointedPerson;
    }

    /// Begins anew with another recipe.
    ///
    /// @throws IllegalArgumentException with one sentence if it is impossible; nothing has changed
    public void apply(TasteRecipe next) {
        run.follow(next);
        follow(next);
    }

    private void follow(TasteRecipe next) {
        problem.set(Sentence.NONE);
        trying.cancel();
        bubble.set(null);
        if (next.ratings() != ratings()) {
            rated.set(Map.of());
            pointed.set(-1);
            pointedPerson.set(-1);
        }
        shown = next.ratings().popular(SHOWN);
        stairs = Staircase.of(next.ratings(), next.parts());
        recipe.set(next);
        seen = null;
        answer();
    }

    @Override
    public void beforeEdit(Runnable edit) {
        run.beforeEdit(edit);
        this.edit = edit;
    }

    /// Gives stars.
    public void rate(int item, double stars) {
        edit.run();
        Map<Integer, Double> next = new LinkedHashMap<>(rated.get());
        next.put(item, stars);
        rated.set(next);
        advise();
    }

    /// Takes the stars of one thing back, if it has any.
    public void takeBack(int item) {
        if (rated.get().containsKey(item)) {
            edit.run();
            Map<Integer, Double> next = new LinkedHashMap<>(rated.get());
            next.remove(item);
            rated.set(next);
            advise();
        }
    }

    /// Takes all stars back.
    public void clear() {
        edit.run();
        rated.set(Map.of());
        advise();
    }

    /// Somebody who likes it hot, as to begin with; of films somebody who likes every second of the best known.
    public void example() {
        edit.run();
        begin();
    }

    private void begin() {
        Map<Integer, Double> stars = new LinkedHashMap<>();
        Ratings ratings = ratings();
        if (ratings.file() != null) {
            ratings.popular(EXAMPLES).forEach(item -> stars.put(item, stars.size() % 2 == 0 ? 5.0 : 2.0));
            rated.set(stars);
            advise();
            return;
        }
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
        Ratings read = reading.take();
        if (read != null) {
            use(read);
        }
        Bubble tried = trying.take();
        if (tried != null) {
            bubble.set(tried);
        }
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
                && spec.people() == asked.ratings().people()
                && spec.items() == asked.ratings().items().size()
                && spec.units() > 0 == (asked.kind() != TasteRecipe.Kind.COLLABORATIVE);
        if (!fits) {
            return;
        }
        seen = now;
        advice.set(Advising.of(new Recommender(asked, now.parameters()), rated.get()));
    }

    /// Without somebody's own ratings: elsewhere they are not there.
    @Override
    public Part described() {
        return described(KeptTaste.texts(recipe.get()));
    }

    private Part described(Texts texts) {
        return RoomKeeper.described(texts, new Texts())
                .with(STARS, new Texts().put(STARS, KeptTaste.stars(rated.get(), ratings())));
    }

    /// Of somebody's own ratings where they are is kept, not what they are.
    @Override
    public CompletableFuture<Part> keep() {
        Path file = ratings().file();
        Texts texts = KeptTaste.texts(recipe.get());
        return keeper.keep(described(file == null ? texts : texts.put("file", file)));
    }

    @Override
    public Runnable opening(Part part) throws IOException {
        Texts texts = part.isEmpty() ? new Texts() : RoomKeeper.recipe(part);
        if (texts.has("file")) {
            try {
                Path file = Path.of(texts.text("file"));
                boolean same = file.equals(ratings().file());
                return opening(part, same ? ratings() : Ratings.movieLens(file));
            } catch (DataException gone) {
                Runnable usual = opening(Part.EMPTY, Ratings.cuisines());
                return () -> {
                    usual.run();
                    problem.set(gone.sentence());
                };
            }
        }
        return opening(part, ratings().file() == null ? ratings() : Ratings.cuisines());
    }

    private Runnable opening(Part part, Ratings ratings) throws IOException {
        TasteRecipe found =
                part.isEmpty() ? TasteRecipe.standard(ratings) : KeptTaste.of(RoomKeeper.recipe(part), ratings);
        Texts given = part.has(STARS) || part.isEmpty() ? part.texts(STARS) : RoomKeeper.look(part);
        Map<Integer, Double> stars = given.has(STARS) ? KeptTaste.stars(given.text(STARS), ratings) : null;
        Runnable training = keeper.opening(part, found);
        return () -> {
            training.run();
            follow(found);
            if (stars == null) {
                begin();
            } else {
                rated.set(stars);
                advise();
            }
        };
    }

    @Override
    public boolean isSettled() {
        return run.isSettled() && !reading.isBusy();
    }

    @Override
    public void close() {
        reading.close();
        trying.close();
        run.close();
    }
}
