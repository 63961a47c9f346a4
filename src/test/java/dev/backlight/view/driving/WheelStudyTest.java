package dev.backlight.view.driving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.data.track.Rays;
import dev.backlight.glass.Study;
import dev.backlight.model.driving.DrivingModel;
import dev.backlight.text.Refusal;
import dev.backlight.training.driving.DrivingRecipe;
import dev.backlight.training.driving.Method;
import org.junit.jupiter.api.Test;

/// What the microscope sees of a driver: an example for each way of learning that has a gradient.
class WheelStudyTest {
    private static WheelStudy of(DrivingModel model) {
        return new WheelStudy(model);
    }

    private static DrivingModel model(Method method) {
        return new DrivingModel(DrivingRecipe.standard(method), () -> 0);
    }

    @Test
    void whatWasShownIsToBeSteered() {
        try (DrivingModel model = model(Method.IMITATION)) {
            WheelStudy source = of(model);
            Study first = source.study();
            assertThat(first.input()).hasSize(Rays.COUNT);
            assertThat(first.outputs()[0]).isBetween(-1.0, 1.0);
            assertThat(first.target()[0]).isBetween(-1.0, 1.0);
            assertThat(first.loss()).isEqualTo(Math.pow(first.outputs()[0] - first.target()[0], 2) / 2, within(1e-12));
            source.next();
            assertThat(source.study().input()).isNotEqualTo(first.input());
        }
    }

    @Test
    void onlyTheTurnThatWasTakenIsAskedForWhatItIsWorth() {
        try (DrivingModel model = model(Method.Q_LEARNING)) {
            Study study = of(model).study();
            int asked = 0;
            for (int k = 0; k < 3; k++) {
                asked += Math.abs(study.outputs()[k] - study.target()[k]) > 1e-4 ? 1 : 0;
            }
            assertThat(asked).isOne();
        }
    }

    @Test
    void aTurnAndItsJudgeAreSeenInTurn() {
        try (DrivingModel model = model(Method.POLICY_GRADIENT)) {
            WheelStudy source = of(model);
            Study turn = source.study();
            assertThat(turn.target()).containsOnly(0, 1).hasSize(3);
            source.next();
            Study judge = source.study();
            assertThat(judge.outputs()).hasSize(1);
            assertThat(judge.input()).containsExactly(turn.input());
        }
    }

    @Test
    void evolutionSaysThatItHasNone() {
        try (DrivingModel model = model(Method.EVOLUTION)) {
            assertThatThrownBy(of(model)::study).isInstanceOf(Refusal.class).hasMessageContaining("no gradient");
        }
    }
}
