package dev.backlight.view.microscope.sequence;

import dev.backlight.glass.sequence.study.SequenceStudy;
import dev.backlight.model.run.RunModel;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// Where the Microscope gets its sequence from. To be used on the screen's thread.
public interface SequenceSource extends SequenceWords {
    /// The sequence of this moment in the network on screen.
    ///
    /// @return null if there is none
    /// @throws IllegalArgumentException with one sentence if it can't be looked at so
    SequenceStudy study();

    /// The head that is looked at, numbered through all layers from 0.
    int head();

    /// What learns.
    RunModel<?> run();

    /// What the study depends on.
    List<ObservableValue<?>> causes();
}
