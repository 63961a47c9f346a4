package dev.backlight.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.data.Examples;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.math.ThreadTeam;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.work.Workers;
import dev.backlight.training.TinyData;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.judge.Evaluator;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.Validation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PastEvaluationTest {
    private final Workers workers = new Workers();
    private final PastEvaluation past = new PastEvaluation(workers);
    private DigitsModel digits;
    private final List<Snapshot> moments = new ArrayList<>();
    private LossSpec loss;
    private Examples test;

    @BeforeEach
    void train() {
        digits = new DigitsModel(TinyData.split(), TinyData.config(), 1);
        digits.run().playTo(20);
        Await.until(digits::pump, () -> digits.run().progressProperty().get().step() == 20);
        digits.run().timeline().moments().forEach(moment -> moments.add(moment.network()));
        loss = TinyData.config().loss();
        test = TinyData.split().test();
    }

    @AfterEach
    void end() {
        past.close();
        workers.close();
        digits.close();
    }

    @Test
    void oneMomentAfterTheOtherIsJudgedAsIfItWereTheOnlyOne() {
        Examples heldOut = TinyData.config()
                .withValidation(new Validation(10, 0))
                .heldOutOf(TinyData.split().train());
        for (int at : new int[] {0, moments.size() - 1, 7, 3}) {
            Snapshot moment = moments.get(at);
            Evaluation result = judged(moment, test, heldOut);
            assertThat(result.loss()).isEqualTo(alone(moment, test).loss());
            assertThat(result.confusion()).isDeepEqualTo(alone(moment, test).confusion());
            assertThat(result.validation().loss())
                    .isEqualTo(alone(moment, heldOut).loss());
        }
    }

    @Test
    void otherExamplesHaveAnotherResult() {
        Snapshot moment = moments.getLast();
        Evaluation before = judged(moment, test, null);
        Examples others = TinyData.split().train();
        assertThat(past.of(moment, loss, others, null))
                .as("never that of other examples")
                .isNull();
        Evaluation after = judged(moment, others, null);
        assertThat(after.loss()).isEqualTo(alone(moment, others).loss()).isNotEqualTo(before.loss());
        assertThat(after.validation()).isNull();
    }

    @Test
    void whatIsBeingJudgedWhenItIsClosedIsLetGo() {
        Snapshot moment = moments.getFirst();
        assertThat(past.of(moment, loss, test, null)).isNull();
        past.close();
        Evaluation[] result = new Evaluation[1];
        Await.until(() -> result[0] = past.of(moment, loss, test, null), () -> !past.isBusy());
        assertThat(result[0]).isNull();
    }

    private Evaluation judged(Snapshot moment, Examples by, Examples heldOut) {
        Evaluation[] result = new Evaluation[1];
        Await.until(
                () -> result[0] = past.of(moment, loss, by, heldOut),
                () -> result[0] != null && result[0].step() == moment.step() && !past.isBusy());
        return result[0];
    }

    private Evaluation alone(Snapshot moment, Examples by) {
        return new Evaluator(moment.spec(), loss, by, ThreadTeam.of(1)).evaluate(0, moment.step(), moment.parameters());
    }
}
