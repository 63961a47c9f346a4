package dev.backlight.controller.domain;

import dev.backlight.controller.domain.room.ModelRoom;
import dev.backlight.controller.domain.room.RoomViews;
import dev.backlight.data.DataException;
import dev.backlight.model.sequence.TextModel;
import dev.backlight.model.sequence.TextRecipe;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.domain.CardPictures;
import dev.backlight.view.domain.DataCards;
import dev.backlight.view.domain.RoomCard;
import dev.backlight.view.domain.RoomCard.Standing;
import dev.backlight.view.domain.TextStage;
import dev.backlight.view.domain.gates.GatesLens;
import dev.backlight.view.domain.runs.RoomRunsLens;
import dev.backlight.view.domain.runs.RunNaming;
import dev.backlight.view.domain.runs.SameName;
import dev.backlight.view.domain.tree.ContinuationsLens;
import dev.backlight.view.metric.ChartsLens;
import dev.backlight.view.microscope.sequence.SequenceMicroscopeLens;
import dev.backlight.view.microscope.sequence.TextStudy;
import dev.backlight.view.paint.Numbers;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// Which letter comes next?
final class TextRoom extends ModelRoom<TextModel> {

    TextRoom() {
        super("text");
    }

    @Override
    protected TextModel made() throws DataException {
        return new TextModel(TextRecipe.standard());
    }

    @Override
    public RoomCard.Painting glimpse() {
        return DataCards.columns(List.of(("·" + TextModel.FIRST.substring(0, 6)).split("")));
    }

    @Override
    protected RoomCard.Painting painting(Settings settings) {
        return (gc, width, height, palette) ->
                CardPictures.text(gc, model().readingProperty().get(), width, height, palette);
    }

    @Override
    public Standing standing(Settings settings) {
        return newest(settings, Metric.TEST_LOSS, 2, "domain.loss", loss -> Numbers.fixed(loss, 2));
    }

    @Override
    protected List<? extends ObservableValue<?>> news() {
        return List.of(model().readingProperty(), run().historyVersionProperty());
    }

    @Override
    public RoomViews views(Settings settings) {
        TextStage stage = new TextStage(model(), settings);
        TextPanels panels = new TextPanels(model(), settings);
        panels.takeDrops(stage);
        var naming = new RunNaming<>(model().twins().runs(), _ -> "", settings.messages());
        return views(
                stage,
                panels,
                List.of(
                        new ChartsLens(run(), naming, settings),
                        new GatesLens(model(), settings),
                        new ContinuationsLens(model(), settings),
                        new RoomRunsLens<>(
                                run(),
                                model().twins(),
                                naming,
                                "domain.runs.twins.cells",
                                Metric.TEST_LOSS,
                                model()::apply,
                                new SameName(model(), naming, settings)),
                        new SequenceMicroscopeLens(new TextStudy(model()), settings, id())),
                gentler(model().recipeProperty(), model()::apply));
    }
}
