package dev.backlight.view.metric;

import dev.backlight.training.past.MetricHistory;
import java.util.List;
import javafx.util.Subscription;

/// Trainings whose curves are laid over those of the present one.
public interface Overlay {
    /// One of them.
    ///
    /// @param name stands at the end of its line
    record Curve(String name, MetricHistory history) {}

    /// At most three, the first being what the others are compared with; none while the present one is alone.
    List<Curve> curves();

    /// Tells whenever there are others.
    Subscription follow(Runnable changed);
}
