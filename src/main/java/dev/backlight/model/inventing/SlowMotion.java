package dev.backlight.model.inventing;

import dev.backlight.training.past.Snapshot;
import dev.backlight.training.run.RunState;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which part of a step is on show, and between which two moments it lies.
final class SlowMotion {
    /// So many steps are one in slow motion.
    static final int STEPS = 25;

    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(this, "phase", Phase.ALL);
    private Snapshot before;

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    Phase phase() {
        return phase.get();
    }

    /// @param now the moment on screen
    Phase next(Snapshot now) {
        phase.set(phase.get().next());
        if (phase.get() != Phase.DECEIVE) {
            before = now;
        }
        return phase.get();
    }

    /// The step at which the discriminator has become sharper.
    long until() {
        return before.step() + STEPS;
    }

    /// Whose generator invents while another moment judges.
    Snapshot inventing(Snapshot now) {
        return phase.get() == Phase.SHARPEN ? before : now;
    }

    /// Whether the training has gone on without it.
    boolean isOvertaken(RunState state, Snapshot now) {
        boolean own = (phase.get() == Phase.SHARPEN || phase.get() == Phase.DECEIVE) && now.step() <= until();
        return phase.get() != Phase.ALL && state == RunState.RUNNING && !own;
    }

    void end() {
        phase.set(Phase.ALL);
    }
}
