package dev.backlight.model.run;

import dev.backlight.data.Examples;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.math.ThreadTeam;
import dev.backlight.model.work.Work;
import dev.backlight.model.work.Workers;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.judge.Evaluator;
import dev.backlight.training.judge.Score;
import dev.backlight.training.past.Snapshot;

/// How a network of the past did on the test set and on what is held out: computed anew in the background, since
/// only its numbers were recorded. While one moves through the past the newest finished result stands, which may be
/// a moment behind.
public final class PastEvaluation implements AutoCloseable {
    private record Done(Snapshot network, Examples test, Examples validation, Evaluation result) {}

    private final Work<Done> judging;
    private Snapshot asked;
    private Examples askedOf;
    private Examples askedToo;
    private Done latest;

    PastEvaluation(Workers workers) {
        judging = new Work<>(workers, "backlight-past");
    }

    /// The result on screen while the past is; null before the first of these data.
    ///
    /// @param validation null where nothing is held out
    public Evaluation of(Snapshot network, LossSpec loss, Examples test, Examples validation) {
        Done done = judging.take();
        latest = done == null ? latest : done;
        boolean known = asked == network && askedOf == test && askedToo == validation; // or failed: once is enough
        if (!known && !judging.isBusy() && network.spec().input().size() == test.features()) {
            asked = network;
            askedOf = test;
            askedToo = validation;
            judging.ask(_ -> judge(network, loss, test, validation));
        }
        return latest != null && isOf(test, validation) ? latest.result() : null;
    }

    private boolean isOf(Examples test, Examples validation) {
        return latest.test() == test && latest.validation() == validation;
    }

    public boolean isBusy() {
        return judging.isBusy();
    }

    private static Done judge(Snapshot network, LossSpec loss, Examples test, Examples validation) {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            Evaluator judge = new Evaluator(network.spec(), loss, test, team);
            Evaluation result = judge.evaluate(Math.max(0, network.epoch() - 1), network.step(), network.parameters());
            Score held = validation == null
                    ? null
                    : judge.of(validation, validation.size()).score(network.parameters());
            return new Done(
                    network, test, validation, result.withValidation(held).withoutParameters());
        }
    }

    @Override
    public void close() {
        judging.close();
    }
}
