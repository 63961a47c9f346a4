package dev.backlight.engine.layer;

import dev.backlight.math.ThreadTeam;

/// How the examples of a batch are dealt out to a team: one contiguous share per thread.
final class Shares {

    private Shares() {}

    /// The first row of share `task`; the one after the last for `task = threads`.
    static int from(int rows, int task, ThreadTeam team) {
        return (int) ((long) rows * task / team.threads());
    }
}
