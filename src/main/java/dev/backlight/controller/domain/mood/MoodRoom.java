package dev.backlight.controller.domain.mood;

import dev.backlight.controller.domain.room.ModelRoom;
import dev.backlight.controller.domain.room.RoomViews;
import dev.backlight.model.sequence.mood.MoodModel;
import dev.backlight.model.sequence.mood.MoodRecipe;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.domain.DataCards;
import dev.backlight.view.domain.MoodCard;
import dev.backlight.view.domain.MoodStage;
import dev.backlight.view.domain.RoomCard;
import dev.backlight.view.domain.RoomCard.Standing;
import dev.backlight.view.domain.runs.RoomRunsLens;
import dev.backlight.view.domain.runs.RunNaming;
import dev.backlight.view.metric.ChartsLens;
import dev.backlight.view.microscope.sequence.SequenceMicroscopeLens;
import dev.backlight.view.paint.Numbers;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;

/// Does this review praise?
public final class MoodRoom extends ModelRoom<MoodModel> {
    public MoodRoom() {
        super("sentiment");
    }

    @Override
    protected MoodModel made() {
        return new MoodModel(MoodRecipe.standard());
    }

    @Override
    public RoomCard.Painting glimpse() {
        return DataCards.words(List.of(MoodModel.FIRST.split(" ")));
    }

    @Override
    protected RoomCard.Painting painting(Settings settings) {
        return (gc, width, height, palette) ->
                MoodCard.paint(gc, model().readingProperty().get(), width, height, palette);
    }

    @Override
    public Standing standing(Settings settings) {
        return newest(settings, Metric.TEST_ACCURACY, 2, "domain.found", Numbers::percent);
    }

    @Override
    protected List<? extends ObservableValue<?>> news() {
        return List.of(model().readingProperty(), run().historyVersionProperty());
    }

    @Override
    public RoomViews views(Settings settings) {
        model().meet(settings.messages().locale().getLanguage().equals(Locale.CHINESE.getLanguage()));
        MoodStage stage = new MoodStage(model(), settings);
        MoodPanels panels = new MoodPanels(model(), settings);
        var naming = new RunNaming<>(model().twins().runs(), _ -> "", settings.messages());
        return views(
                stage,
                panels,
                List.of(
                        new ChartsLens(run(), naming, settings),
                        new RoomRunsLens<>(
                                run(),
                                model().twins(),
                                naming,
                                "domain.runs.twins.cells",
                                Metric.TEST_ACCURACY,
                                model()::apply,
                                new ChartsLens(run(), naming, settings)),
                        new SequenceMicroscopeLens(new MoodStudy(model()), settings, id())),
                gentler(model().recipeProperty(), model()::apply));
    }
}
