package dev.backlight.controller.domain.room;

import dev.backlight.data.DataException;
import dev.backlight.model.domain.RoomModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.project.Part;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.recipe.Knobs;
import dev.backlight.view.domain.RoomCard;
import dev.backlight.view.domain.RoomCard.Standing;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.paint.PaintedView;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/// A room around one model, which is made when the room is prepared. What is a room's own is left to it: its model,
/// its card and its views.
///
/// @param <M> what is learned in it
public abstract class ModelRoom<M extends RoomModel> implements DomainRoom {
    private final String id;
    private M model;

    protected ModelRoom(String id) {
        this.id = id;
    }

    /// Reads the data and makes the model; on any thread.
    ///
    /// @throws DataException with one sentence if the data can't be read
    protected abstract M made() throws DataException;

    /// The living picture of its card.
    protected abstract RoomCard.Painting painting(Settings settings);

    /// What changes its card.
    protected abstract List<? extends ObservableValue<?>> news();

    /// The model; null before it is prepared.
    protected final M model() {
        return model;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final void prepare() throws DataException {
        if (model == null) {
            model = made();
        }
    }

    @Override
    public final RunModel<?> run() {
        return model.run();
    }

    @Override
    public final RoomCard card(Settings settings, Runnable open) {
        return new RoomCard(id, painting(settings), () -> standing(settings), news(), open, settings);
    }

    /// The standing before anything was learned.
    protected static Standing untrained(Settings settings) {
        return new Standing(settings.messages().get("domain.untrained"), "");
    }

    /// The newest value of a metric with its word, or that nothing was learned yet; a test of the first step says
    /// nothing.
    ///
    /// @param least how many values there are once something was learned
    /// @param word key of its text
    protected final Standing newest(
            Settings settings, Metric metric, int least, String word, DoubleFunction<String> figure) {
        MetricHistory history = run().history();
        int size = history.size(metric);
        return size < least || run().progressProperty().get().step() == 0
                ? untrained(settings)
                : new Standing(settings.messages().get(word), figure.apply(history.y(metric, size - 1)));
    }

    /// Begins anew with a tenth of the learning rate.
    protected static <R extends Knobs<R>> Runnable gentler(ReadOnlyObjectProperty<R> recipe, Consumer<R> apply) {
        return () -> apply.accept(recipe.get().withLearningRate(recipe.get().learningRate() / 10));
    }

    /// Its views, which end together.
    protected static RoomViews views(PaintedView stage, RoomPanels panels, List<Lens> lenses, Runnable gentler) {
        return views(stage, stage::dispose, panels, lenses, gentler);
    }

    /// Its views around a stage of several parts, which end together.
    ///
    /// @param end ends the listening of the stage
    protected static RoomViews views(
            Region stage, Runnable end, RoomPanels panels, List<Lens> lenses, Runnable gentler) {
        return new RoomViews(stage, panels.left(), panels.right(), lenses, panels.actions(), gentler, () -> {
            end.run();
            panels.dispose();
        });
    }

    @Override
    public final void beforeEdit(Runnable edit) {
        model.beforeEdit(edit);
    }

    @Override
    public final Part described() {
        return model.described();
    }

    @Override
    public final CompletableFuture<Part> keep() {
        return model == null ? DomainRoom.super.keep() : model.keep();
    }

    @Override
    public final Runnable opening(Part part) throws IOException {
        return model.opening(part);
    }

    @Override
    public final void pump() {
        if (model != null) {
            model.pump();
        }
    }

    @Override
    public final void answer() {
        model.answer();
    }

    @Override
    public final boolean isSettled() {
        return model == null || model.isSettled();
    }

    @Override
    public final void close() {
        if (model != null) {
            model.close();
        }
    }
}
