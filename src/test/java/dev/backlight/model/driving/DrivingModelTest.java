package dev.backlight.model.driving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.data.track.Track;
import dev.backlight.storage.project.RoomCode;
import dev.backlight.training.driving.DrivingExam;
import dev.backlight.training.driving.DrivingRecipe;
import dev.backlight.training.driving.Method;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.run.RunState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The room of driving: cars move with the clock, learn, and take roads that are drawn.
class DrivingModelTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void carsDriveWithTheClockAndBetterWhenTheyHaveLearned() {
        long[] now = {0};
        try (DrivingModel model = new DrivingModel(DrivingRecipe.standard(Method.IMITATION), () -> now[0])) {
            long moved = model.movedProperty().get();
            model.pump();
            assertThat(model.movedProperty().get()).isEqualTo(moved);
            now[0] += SECOND;
            model.pump();
            assertThat(model.movedProperty().get()).isGreaterThan(moved);
            model.run().play();
            Await.until(() -> {
                model.pump();
                return model.run().stateProperty().get() == RunState.FINISHED
                        && model.run().history().size(DrivingExam.LAPS) > 10;
            });
            for (int i = 0; i < 60; i++) { // a ride of the untrained ends and another begins
                now[0] += 2 * SECOND;
                model.pump();
            }
            assertThat(model.ride().cars().driving())
                    .isEqualTo(model.ride().cars().count());
            assertThat(model.worth(0)).isNaN();
            assertThat(model.ride().was(1)).isNotNull();
        }
    }

    @Test
    void whoTakesTheWheelIsImitatedAndCorrectsOnlyWhereItFails() {
        long[] now = {0};
        try (DrivingModel model = new DrivingModel(DrivingRecipe.standard(Method.EVOLUTION), () -> now[0])) {
            model.takeWheel(true);
            assertThat(model.recipeProperty().get().method()).isEqualTo(Method.IMITATION);
            drive(model, now, true);
            assertThat(model.recipeProperty().get().own().size()).isEqualTo(Hand.LONG);
            Await.until(() -> {
                model.pump();
                return model.run().stateProperty().get() == RunState.FINISHED
                        && model.run().history().size(DrivingExam.LAPS) > 10;
            });
            MetricHistory history = model.run().history();
            double first = history.y(DrivingExam.LAPS, 0);
            assertThat(history.y(DrivingExam.LAPS, history.size(DrivingExam.LAPS) - 1))
                    .isGreaterThan(first + 0.5);

            model.takeWheel(false);
            drive(model, now, false);
            assertThat(model.recipeProperty().get().own().size())
                    .as("nobody held a key: nothing was added")
                    .isEqualTo(Hand.LONG);
            model.takeWheel(false);
            drive(model, now, true);
            assertThat(model.recipeProperty().get().own().size()).isGreaterThan(Hand.LONG);
            model.apply(model.recipeProperty().get().shown(10, false));
            assertThat(model.recipeProperty().get().own().isEmpty()).isTrue();
        }
    }

    @Test
    void theWheelIsGivenBackWhenSomethingElseIsWanted() {
        long[] now = {0};
        try (DrivingModel model = new DrivingModel(DrivingRecipe.standard(Method.IMITATION), () -> now[0])) {
            model.takeWheel(true);
            assertThat(model.atWheelProperty().get()).isEqualTo(Hand.LONG);
            model.apply(model.recipeProperty().get().with(Method.Q_LEARNING));
            assertThat(model.atWheelProperty().get()).isZero();
            assertThat(model.ride().cars().count()).isGreaterThan(1);
        }
    }

    /// Until the ten seconds are over; who steers keeps to the middle of the road with two keys.
    private static void drive(DrivingModel model, long[] now, boolean steers) {
        while (model.atWheelProperty().get() > 0) {
            double wanted = model.ride().cars().expert(0);
            model.steer(!steers || Math.abs(wanted) < 0.2 ? 0 : (int) Math.signum(wanted));
            now[0] += SECOND / 20;
            model.pump();
        }
    }

    @Test
    void aRoadIsDrawnOrRefusedInOneSentence() {
        try (DrivingModel model = new DrivingModel(DrivingRecipe.standard(Method.Q_LEARNING), () -> 0)) {
            assertThat(model.worth(3)).isFinite();
            double[][] round = new double[14][];
            double[][] knot = new double[14][];
            for (int i = 0; i < 14; i++) {
                double angle = 2 * Math.PI * i / 14;
                round[i] = new double[] {1.2 * Math.cos(angle), 0.9 * Math.sin(angle)};
                knot[i] = new double[] {0.1 * Math.cos(3 * angle), 0.1 * Math.sin(2 * angle)};
            }
            model.draw(round);
            assertThat(model.problemProperty().get().isEmpty()).isTrue();
            assertThat(model.recipeProperty().get().road().x(0)).isEqualTo(1.2);
            assertThat(model.ride().cars().track())
                    .isSameAs(model.recipeProperty().get().road());
            model.draw(knot);
            assertThat(model.problemProperty().get().toString()).contains("too tight");
            model.draw(new double[0][]);
            assertThat(model.problemProperty().get().toString()).contains("too short");
            assertThat(model.recipeProperty().get().road().x(0)).isEqualTo(1.2);
        }
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void whatIsKeptGoesOnBitForBit(Method method) throws Exception {
        try (DrivingModel model = new DrivingModel(DrivingRecipe.standard(method), () -> 0);
                DrivingModel other = new DrivingModel(DrivingRecipe.standard(Method.EVOLUTION), () -> 0)) {
            model.apply(model.recipeProperty()
                    .get()
                    .on(Track.random(9))
                    .withUnits(6)
                    .withSeed(5)
                    .withLearningRate(0.5f * model.recipeProperty().get().learningRate()));
            int first = method == Method.EVOLUTION ? 1 : 7;
            playTo(model, first);
            other.opening(model.keep().join()).run();
            DrivingRecipe kept = other.recipeProperty().get();
            assertThat(kept.method()).isEqualTo(method);
            assertThat(kept.road()).isEqualTo(model.recipeProperty().get().road());
            assertThat(other.run().progressProperty().get().step()).isEqualTo(first);
            playTo(model, 2 * first);
            playTo(other, 2 * first);
            assertThat(other.run().snapshotProperty().get().parameters())
                    .isEqualTo(model.run().snapshotProperty().get().parameters());
            RoomCode code = RoomCode.decode(new RoomCode("driving", model.described()).encode());
            other.opening(code.described()).run();
            assertThat(other.recipeProperty().get())
                    .isEqualTo(model.recipeProperty().get());
            awaitStep(other, 0);
        }
    }

    @Test
    void whatSomebodyShowedIsKept() throws Exception {
        long[] now = {0};
        try (DrivingModel model = new DrivingModel(DrivingRecipe.standard(Method.IMITATION), () -> now[0]);
                DrivingModel other = new DrivingModel(DrivingRecipe.standard(Method.IMITATION), () -> 0)) {
            model.takeWheel(true);
            drive(model, now, true);
            model.run().pause();
            other.opening(model.keep().join()).run();
            assertThat(other.recipeProperty().get().own().seen())
                    .isEqualTo(model.recipeProperty().get().own().seen())
                    .isNotEmpty();
            assertThat(other.recipeProperty().get().own().steered())
                    .isEqualTo(model.recipeProperty().get().own().steered());
        }
    }

    private static void playTo(DrivingModel model, long step) {
        model.run().playTo(step);
        awaitStep(model, step);
    }

    private static void awaitStep(DrivingModel model, long step) {
        Await.until(() -> {
            model.pump();
            return model.run().snapshotProperty().get().step() == step;
        });
    }

    @Test
    void methodsCanBeChangedWhileOneLearns() {
        long[] now = {0};
        try (DrivingModel model = new DrivingModel(DrivingRecipe.standard(Method.EVOLUTION), () -> now[0])) {
            for (int i = 0; i < 40; i++) {
                Method method = Method.values()[i % Method.values().length];
                model.apply(model.recipeProperty().get().with(method));
                model.run().play();
                now[0] += SECOND / 4;
                model.pump();
                assertThat(model.ride().cars().count()).isPositive();
            }
        }
    }
}
