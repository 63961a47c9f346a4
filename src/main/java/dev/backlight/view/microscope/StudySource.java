package dev.backlight.view.microscope;

import dev.backlight.glass.Study;

/// Where the microscope gets its example from.
public interface StudySource {
    /// The example of this moment at the newest snapshot.
    ///
    /// @return null if there is none
    /// @throws IllegalArgumentException with one sentence if the network can't be looked at so
    Study study();

    /// Goes to another example.
    void next();
}
