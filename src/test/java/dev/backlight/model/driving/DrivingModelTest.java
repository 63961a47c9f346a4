package dev.backlight.model.driving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.training.driving.DrivingExam;
import dev.backlight.training.driving.DrivingRecipe;
import dev.backlight.training.driving.Method;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.run.RunState;
import org.junit.jupiter.api.Test;

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
}
