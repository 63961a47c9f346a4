package dev.backlight.model.driving;

import dev.backlight.data.LearningData;
import dev.backlight.data.track.Rays;
import dev.backlight.data.track.Track;
import dev.backlight.engine.spec.Architecture;
import dev.backlight.engine.spec.Weights;
import dev.backlight.model.domain.RoomKeeper;
import dev.backlight.model.domain.RoomModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.storage.project.Part;
import dev.backlight.text.Sentence;
import dev.backlight.training.driving.Demonstration;
import dev.backlight.training.driving.Drive;
import dev.backlight.training.driving.DrivingRecipe;
import dev.backlight.training.driving.Evolution;
import dev.backlight.training.driving.Method;
import dev.backlight.training.driving.Policy;
import dev.backlight.training.past.Snapshot;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/// Learning to drive: the training, and cars on the screen's road that drive as the network on screen says. On the
/// screen's thread; `pump`, called once a frame, carries over what is new and drives on.
public final class DrivingModel implements RoomModel {
    private static final double STEPS_A_SECOND = 20;
    private static final int CARS = 16;
    private static final int FIRST = 90;
    private static final int MOST_AT_ONCE = 40;
    private static final double NANOS = 1e9;

    private final RunModel<LearningData> run;
    private final RoomKeeper<LearningData> keeper;
    private final LongSupplier clock;
    private final ReadOnlyObjectWrapper<DrivingRecipe> recipe;
    private final ReadOnlyLongWrapper moved = new ReadOnlyLongWrapper(this, "moved");
    private final ReadOnlyObjectWrapper<Sentence> problem = new ReadOnlyObjectWrapper<>(this, "problem", Sentence.NONE);
    private final IntegerProperty speed = new SimpleIntegerProperty(this, "speed", 1);
    private final ReadOnlyIntegerWrapper atWheel = new ReadOnlyIntegerWrapper(this, "atWheel");
    private Ride ride;
    private boolean anew = true;
    private Hand hand;
    private Snapshot seen;
    private int driven;
    private long last;
    private double due;

    /// @param clock nanoseconds
    public DrivingModel(DrivingRecipe recipe, LongSupplier clock) {
        this.clock = clock;
        this.recipe = new ReadOnlyObjectWrapper<>(this, "recipe", recipe);
        run = RunModel.of(recipe, 1);
        keeper = new RoomKeeper<>(run);
        last = clock.getAsLong();
        pump();
    }

    @Override
    public RunModel<LearningData> run() {
        return run;
    }

    public ReadOnlyObjectProperty<DrivingRecipe> recipeProperty() {
        return recipe.getReadOnlyProperty();
    }

    /// Changes whenever a car has moved.
    public ReadOnlyLongProperty movedProperty() {
        return moved.getReadOnlyProperty();
    }

    /// Why the road that was drawn can't be used; `NONE` if it can.
    public ReadOnlyObjectProperty<Sentence> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// How many times as fast as real time the cars on screen drive.
    public IntegerProperty speedProperty() {
        return speed;
    }

    /// The cars on screen.
    public Ride ride() {
        return ride;
    }

    /// Begins anew with another recipe.
    ///
    /// @throws IllegalArgumentException with one sentence if it is impossible; nothing has changed
    public void apply(DrivingRecipe next) {
        problem.set(Sentence.NONE);
        letGo();
        run.follow(next);
        recipe.set(next);
        seen = null;
        anew = true;
        pump();
    }

    /// Somebody takes the wheel for ten seconds: all the time, which begins imitation anew, or where the network
    /// that imitates him fails, which adds to what he has shown.
    ///
    /// @param always whether he drives all the time; else only while he holds a key
    public void takeWheel(boolean always) {
        run.pause();
        if (always && recipe.get().method() != Method.IMITATION) {
            apply(recipe.get().with(Method.IMITATION));
        }
        hand = new Hand(always);
        ride = new Ride(recipe.get().road(), drivers()[0], hand);
        driven = 0;
        due = 0;
        atWheel.set(hand.left());
        moved.set(moved.get() + 1);
    }

    /// Gives the wheel back; what has been shown is let go.
    public void letGo() {
        if (hand != null) {
            hand = null;
            atWheel.set(0);
            begin();
        }
    }

    /// Turns the wheel, while somebody has it.
    ///
    /// @param direction 1 left, -1 right, 0 no key
    public void steer(int direction) {
        if (hand != null) {
            hand.hold(direction);
        }
    }

    /// For how many steps more somebody has the wheel; 0 if nobody has.
    public ReadOnlyIntegerProperty atWheelProperty() {
        return atWheel.getReadOnlyProperty();
    }

    private void learnFrom(Hand done) {
        Demonstration before =
                done.isAlways() ? Demonstration.NONE : recipe.get().own();
        Demonstration shown = before.and(done.shown());
        letGo();
        if (!done.shown().isEmpty()) {
            apply(recipe.get().shownBy(shown));
            run.play();
        }
    }

    /// Takes a road that somebody drew, if one can drive on it.
    ///
    /// @param corners [points][2] of its middle line
    public void draw(double[][] corners) {
        if (corners.length < 6) {
            problem.set(new Sentence("This road is too short: draw a large round with the button held down."));
            return;
        }
        Track track = Track.through(corners, Track.HALF_WIDTH);
        if (Drive.expert(track).driving() < 1) {
            problem.set(new Sentence("This road is too tight somewhere, or crosses itself: draw wider bends."));
            return;
        }
        apply(recipe.get().on(track));
    }

    /// What the network that judges states says of standing at a point of the road, looking along it; NaN if
    /// nothing judges.
    public double worth(int point) {
        Method method = recipe.get().method();
        if (seen == null || method == Method.IMITATION || method == Method.EVOLUTION) {
            return Double.NaN;
        }
        Track road = recipe.get().road();
        float[] rays = new float[Rays.COUNT];
        Rays.look(road, road.x(point), road.y(point), road.heading(point), rays, 0);
        Policy judge = Policy.of(method == Method.POLICY_GRADIENT ? seen.parameters("critic") : seen.parameters());
        judge.steer(rays, 0);
        double most = Double.NEGATIVE_INFINITY;
        for (double value : judge.outputs()) {
            most = Math.max(most, value);
        }
        return most;
    }

    /// Carries over what is new and drives on.
    @Override
    public void pump() {
        run.pump();
        answer();
        long now = clock.getAsLong();
        due = Math.min(MOST_AT_ONCE, due + (now - last) / NANOS * STEPS_A_SECOND * (hand == null ? speed.get() : 1));
        last = now;
        int steps = (int) due;
        due -= steps;
        for (int i = 0; i < steps; i++) {
            drive();
        }
        if (steps > 0) {
            moved.set(moved.get() + 1);
        }
    }

    private void drive() {
        if (hand != null) {
            ride.step();
            atWheel.set(hand.left());
            if (hand.isOver()) {
                learnFrom(hand);
            }
        } else if (ride.isOver(driven)) {
            begin();
        } else {
            ride.step();
            driven++;
        }
    }

    /// Lets the network on screen take the wheels.
    @Override
    public void answer() {
        Snapshot now = run.snapshotProperty().get();
        if (now != seen && fits(now)) {
            seen = now;
            boolean first = anew && hand == null;
            anew = false;
            if (first) {
                begin();
                for (int i = 0; i < FIRST && !ride.isOver(driven); i++) {
                    drive();
                }
            } else {
                ride.drivers(drivers());
                if (recipe.get().method() == Method.EVOLUTION && hand == null) {
                    begin();
                }
            }
            moved.set(moved.get() + 1);
        }
    }

    /// Whether a network is one of the recipe: for a moment that of another is still on screen.
    public boolean fits(Snapshot now) {
        return switch (recipe.get().method()) {
            case EVOLUTION -> has(now, "spread");
            case POLICY_GRADIENT -> has(now, "critic");
            case IMITATION, Q_LEARNING -> now.architecture().equals(recipe.get().network());
        };
    }

    private static boolean has(Snapshot now, String member) {
        return now.architecture() instanceof Architecture.Several several
                && several.members().stream().anyMatch(one -> one.name().equals(member));
    }

    private void begin() {
        if (seen == null) {
            return; // the network that is to drive is not here yet
        }
        driven = 0;
        Policy[] drivers = drivers();
        ride = new Ride(recipe.get().road(), Math.max(CARS, drivers.length), drivers);
    }

    private Policy[] drivers() {
        if (seen == null) { // until the network is here nobody turns the wheel
            return new Policy[] {Policy.straight(recipe.get().network())};
        }
        Weights weights = seen.parameters();
        return switch (recipe.get().method()) {
            case EVOLUTION -> Evolution.drivers(weights, recipe.get().seed(), seen.step());
            case POLICY_GRADIENT -> new Policy[] {Policy.of(weights.of("driver"))};
            case IMITATION, Q_LEARNING -> new Policy[] {Policy.of(weights)};
        };
    }

    /// With what somebody has shown at the wheel.
    @Override
    public Part described() {
        DrivingRecipe now = recipe.get();
        Part described = RoomKeeper.described(KeptDriving.texts(now));
        return now.own().isEmpty() ? described : described.and(KeptDriving.SHOWN, KeptDriving.shown(now.own()));
    }

    @Override
    public CompletableFuture<Part> keep() {
        return keeper.keep(described());
    }

    @Override
    public Runnable opening(Part part) throws IOException {
        DrivingRecipe found = part.isEmpty()
                ? DrivingRecipe.standard(Method.EVOLUTION)
                : KeptDriving.of(RoomKeeper.recipe(part), part.under(KeptDriving.SHOWN));
        Runnable training = keeper.opening(part, found);
        return () -> {
            problem.set(Sentence.NONE);
            letGo();
            training.run();
            recipe.set(found);
            seen = null;
            anew = true;
            pump();
        };
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
