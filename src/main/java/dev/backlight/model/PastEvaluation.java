package dev.backlight.model;

import dev.backlight.data.Examples;
import dev.backlight.engine.LossSpec;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.Evaluation;
import dev.backlight.training.Evaluator;
import dev.backlight.training.Snapshot;

/// How a network of the past did on the test set: computed anew in the background, since only its numbers were
/// recorded. While one moves through the past the newest finished result stands, which may be a moment behind.
final class PastEvaluation implements AutoCloseable {
    private record Done(Snapshot network, Examples test, Evaluation result) {}

    private final Background<Done> background = new Background<>("backlight-past");
    private Done latest;

    /// The result on screen while the past is; null before the first of these data.
    Evaluation of(Snapshot network, LossSpec loss, Examples test) {
        Done done = background.take();
        latest = done == null ? latest : done;
        boolean known = latest != null && latest.network() == network && latest.test() == test;
        if (!known && !background.isBusy() && network.spec().input().size() == test.features()) {
            background.start(() -> judge(network, loss, test));
        }
        return latest == null || latest.test() != test ? null : latest.result();
    }

    boolean isBusy() {
        return background.isBusy();
    }

    private static Done judge(Snapshot network, LossSpec loss, Examples test) {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            Evaluation result = new Evaluator(network.spec(), loss, test, team)
                    .evaluate(Math.max(0, network.epoch() - 1), network.step(), network.parameters());
            return new Done(network, test, result.withoutParameters());
        }
    }

    @Override
    public void close() {
        background.close();
    }
}
