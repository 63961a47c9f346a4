package dev.backlight.view.microscope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.glass.Study;
import dev.backlight.glass.WorkedExample;
import dev.backlight.view.microscope.choice.Choice;
import dev.backlight.view.microscope.choice.Stop;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionTest {
    @Test
    void theTruthIsTheStudysOwn() {
        for (WorkedExample example : WorkedExample.values()) {
            Study study = example.study();
            Choice choice = Choice.strongest(study);
            List<Stop> stops = Stop.of(study);
            for (Stop stop : stops) {
                switch (Prediction.of(study, stop, choice)) {
                    case Prediction.Answer(int classes, int truth) -> {
                        assertThat(classes).isEqualTo(study.outputs().length);
                        for (double output : study.outputs()) {
                            assertThat(output).isLessThanOrEqualTo(study.outputs()[truth]);
                        }
                        assertThat(stop.knowsLoss()).isFalse();
                    }
                    case Prediction.Amount(String what, double truth, double most, boolean _) -> {
                        assertThat(truth).isEqualTo(what.equals("loss") ? study.loss() : study.outputs()[0]);
                        assertThat(Math.abs(truth)).isLessThan(most);
                        assertThat(stop.knowsLoss()).isFalse();
                    }
                    case Prediction.Way(String _, int truth) -> {
                        Choice at = choice.learning(study);
                        double change = study.after().weight(at.column(), at.from(), at.to())
                                - study.weight(at.column(), at.from(), at.to());
                        assertThat(Math.signum(change)).isEqualTo(truth == 0 ? 1 : truth == 1 ? -1 : 0);
                    }
                    case Prediction.Falls(int truth) ->
                        assertThat(study.lossAfter() < study.loss()).isEqualTo(truth == 0);
                    case null -> assertThat(stop.kind()).isEqualTo(Stop.Kind.AGAIN);
                }
            }
        }
    }

    @Test
    void aNumberIsRightWithinATenthOfItselfOrNearZeroAFiftiethOfTheScale() {
        Prediction loss = new Prediction.Amount("loss", 0.2984, 1, false);
        assertThat(loss.isRight(0.22)).isFalse(); // a quarter less
        assertThat(loss.isRight(0.27)).isTrue();
        assertThat(new Prediction.Amount("output", -0.5, 1, true).isRight(-0.44))
                .isFalse();
        assertThat(new Prediction.Amount("output", 0.001, 1, true).isRight(-0.03))
                .isTrue();
        assertThat(new Prediction.Answer(10, 7).isRight(7)).isTrue();
        assertThat(new Prediction.Way("+0.1", 1).isRight(0)).isFalse();
    }

    @Test
    void plainOutputsAreAskedForByTheirNames() {
        PredictionCard.Asked mazur = new Answers(null, null).asked(false, true, WorkedExample.MAZUR.study());
        assertThat(mazur.question()).isEqualTo("predict.largest");
        assertThat(mazur.names().names()).containsExactly("y1", "y2");
        assertThat(mazur.first()).isEqualTo(1);
    }
}
