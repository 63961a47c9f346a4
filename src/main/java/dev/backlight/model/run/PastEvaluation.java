package dev.backlight.model.run;

import dev.backlight.data.Examples;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.math.ThreadTeam;
import dev.backlight.model.work.Work;
import dev.backlight.model.work.Workers;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.judge.Evaluator;
import dev.backlight.training.judge.Score;
import dev.backlight.training.past.Snapshot;
import java.lang.ref.SoftReference;

/// How a network of the past did on the test set and on what is held out: computed anew in the background, since
/// only its numbers were recorded. While one moves through the past the newest finished result stands, which may be
/// a moment behind.
public final class PastEvaluation implements AutoCloseable {
    /// A judge, with the sets that it judges by; its buffers serve one moment after another.
    private record Bench(
            NetworkSpec spec,
            LossSpec loss,
            Examples test,
            Examples validation,
            Evaluator onTest,
            Evaluator onHeldOut) {
        static Bench of(NetworkSpec spec, LossSpec loss, Examples test, Examples validation) {
            Evaluator judge = new Evaluator(spec, loss, test, ThreadTeam.of(1));
            return new Bench(
                    spec,
                    loss,
                    test,
                    validation,
                    judge,
                    validation == null ? null : judge.of(validation, validation.size()));
        }

        boolean judges(NetworkSpec network, LossSpec other, Examples first, Examples second) {
            return test == first && validation == second && loss.equals(other) && spec.equals(network);
        }
    }

    private record Done(Snapshot network, Examples test, Examples validation, Evaluation result) {}

    private final Work<Done> judging;
    private Snapshot asked;
    private Examples askedOf;
    private Examples askedToo;
    private Done latest;

    /// Of that work alone, one piece at a time; goes soon after nobody has asked for it.
    private SoftReference<Bench> bench = new SoftReference<>(null);

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

    private Done judge(Snapshot network, LossSpec loss, Examples test, Examples validation) {
        Bench judges = bench.get();
        if (judges == null || !judges.judges(network.spec(), loss, test, validation)) {
            judges = Bench.of(network.spec(), loss, test, validation);
            bench = new SoftReference<>(judges);
        }
        Evaluation result =
                judges.onTest().evaluate(Math.max(0, network.epoch() - 1), network.step(), network.parameters());
        Score held = validation == null ? null : judges.onHeldOut().score(network.parameters());
        return new Done(network, test, validation, result.withValidation(held).withoutParameters());
    }

    @Override
    public void close() {
        judging.close();
    }
}
