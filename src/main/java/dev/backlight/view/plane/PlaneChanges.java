package dev.backlight.view.plane;

import dev.backlight.model.plane.PlaneModel;
import dev.backlight.text.Sentence;
import dev.backlight.text.Told;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.plane.PlaneDraft;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The one way in which the playground's controls change its configuration: an impossible wish is told in a
/// sentence and changes nothing.
public final class PlaneChanges {
    private final PlaneModel model;
    private final Consumer<PlaneConfig> apply;
    private Consumer<Sentence> onRefuse = _ -> {};

    public PlaneChanges(PlaneModel model) {
        this(model, model::apply);
    }

    /// @param apply takes a changed configuration over, or throws with a sentence
    public PlaneChanges(PlaneModel model, Consumer<PlaneConfig> apply) {
        this.model = model;
        this.apply = apply;
    }

    /// @param action gets the sentence, and `Sentence.NONE` when a change was possible
    public void onRefuse(Consumer<Sentence> action) {
        onRefuse = action;
    }

    /// @return whether it was possible
    public boolean make(UnaryOperator<PlaneDraft> change) {
        return attempt(() -> apply.accept(change.apply(model.config().edit()).done()));
    }

    /// Runs what may be refused with a sentence.
    ///
    /// @return whether it was possible
    public boolean attempt(Runnable action) {
        try {
            action.run();
            onRefuse.accept(Sentence.NONE);
            return true;
        } catch (IllegalArgumentException impossible) {
            onRefuse.accept(Told.of(impossible));
            return false;
        }
    }
}
