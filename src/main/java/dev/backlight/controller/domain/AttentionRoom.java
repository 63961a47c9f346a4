package dev.backlight.controller.domain;

import dev.backlight.controller.domain.room.ModelRoom;
import dev.backlight.controller.domain.room.RoomViews;
import dev.backlight.data.DataException;
import dev.backlight.model.sequence.AttentionModel;
import dev.backlight.model.sequence.AttentionRecipe;
import dev.backlight.model.sequence.AttentionTask;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.domain.AttentionStage;
import dev.backlight.view.domain.CardPictures;
import dev.backlight.view.domain.DataCards;
import dev.backlight.view.domain.RoomCard;
import dev.backlight.view.domain.RoomCard.Standing;
import dev.backlight.view.domain.head.AttentionHead;
import dev.backlight.view.domain.head.HeadLens;
import dev.backlight.view.domain.runs.RoomRunsLens;
import dev.backlight.view.domain.runs.RunNaming;
import dev.backlight.view.metric.ChartsLens;
import dev.backlight.view.microscope.sequence.AttentionStudy;
import dev.backlight.view.microscope.sequence.SequenceMicroscopeLens;
import dev.backlight.view.paint.Numbers;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// Which letters help to find the hidden one?
final class AttentionRoom extends ModelRoom<AttentionModel> {

    AttentionRoom() {
        super("attention");
    }

    @Override
    protected AttentionModel made() throws DataException {
        return new AttentionModel(AttentionRecipe.standard());
    }

    @Override
    public RoomCard.Painting glimpse() {
        return DataCards.row(List.of(("·" + AttentionModel.FIRST + "·").split("")), AttentionModel.HIDDEN);
    }

    @Override
    protected RoomCard.Painting painting(Settings settings) {
        return (gc, width, height, palette) -> CardPictures.attention(
                gc,
                model().readingProperty().get(),
                model().heads().shownProperty().get(),
                width,
                height,
                palette);
    }

    @Override
    public Standing standing(Settings settings) {
        if (model().recipeProperty().get().task() == AttentionTask.NAMES) {
            return newest(settings, Metric.TEST_LOSS, 2, "domain.loss", loss -> Numbers.fixed(loss, 2));
        }
        return newest(settings, Metric.TEST_ACCURACY, 2, "domain.found", share -> Numbers.percent(share, 1));
    }

    @Override
    protected List<? extends ObservableValue<?>> news() {
        return List.of(model().readingProperty(), run().historyVersionProperty());
    }

    @Override
    public RoomViews views(Settings settings) {
        AttentionStage stage = new AttentionStage(model(), settings);
        AttentionPanels panels = new AttentionPanels(model(), settings);
        var naming = new RunNaming<>(model().twins().runs(), knobs -> sides(knobs, settings), settings.messages());
        return views(
                stage,
                panels,
                List.of(
                        new ChartsLens(run(), naming, settings),
                        new HeadLens(new AttentionHead(model()), settings),
                        new RoomRunsLens<>(
                                run(),
                                model().twins(),
                                naming,
                                "domain.runs.twins.sides",
                                Metric.TEST_ACCURACY,
                                model()::apply,
                                new ChartsLens(run(), naming, settings)),
                        new SequenceMicroscopeLens(new AttentionStudy(model()), settings, id())),
                gentler(model().recipeProperty(), model()::apply));
    }

    /// What a network for hidden letters sees; writers of names all see the same.
    private static String sides(AttentionRecipe knobs, Settings settings) {
        return knobs.task() == AttentionTask.HIDDEN_LETTER
                ? settings.messages().get(knobs.bothSides() ? "domain.attention.both" : "domain.attention.left")
                : "";
    }
}
