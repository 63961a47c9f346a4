package dev.backlight.model.driving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.training.driving.DrivingExam;
import dev.backlight.training.driving.DrivingRecipe;
import dev.backlight.training.driving.Method;
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
