package dev.backlight.controller.domain.translation;

import dev.backlight.controller.domain.room.ModelRoom;
import dev.backlight.controller.domain.room.RoomViews;
import dev.backlight.data.sequence.NumberWords;
import dev.backlight.model.sequence.translation.TranslationModel;
import dev.backlight.model.sequence.translation.TranslationRecipe;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.domain.DataCards;
import dev.backlight.view.domain.RoomCard;
import dev.backlight.view.domain.RoomCard.Standing;
import dev.backlight.view.domain.head.HeadLens;
import dev.backlight.view.domain.head.TranslationHead;
import dev.backlight.view.domain.runs.RoomRunsLens;
import dev.backlight.view.domain.runs.RunNaming;
import dev.backlight.view.domain.translation.TranslationCard;
import dev.backlight.view.domain.translation.TranslationStage;
import dev.backlight.view.metric.ChartsLens;
import dev.backlight.view.microscope.sequence.SequenceMicroscopeLens;
import dev.backlight.view.paint.Numbers;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// Which word does each numeral come from?
public final class TranslationRoom extends ModelRoom<TranslationModel> {

    public TranslationRoom() {
        super("translation");
    }

    @Override
    protected TranslationModel made() {
        return new TranslationModel(TranslationRecipe.standard());
    }

    @Override
    public RoomCard.Painting glimpse() {
        return DataCards.words(NumberWords.english(TranslationModel.FIRST));
    }

    @Override
    protected RoomCard.Painting painting(Settings settings) {
        return (gc, width, height, palette) ->
                TranslationCard.paint(gc, model().readingProperty().get(), width, height, palette);
    }

    @Override
    public Standing standing(Settings settings) {
        double whole = model().wholeProperty().get();
        return Double.isNaN(whole) || run().progressProperty().get().step() == 0
                ? untrained(settings)
                : new Standing(settings.messages().get("domain.found"), Numbers.percent(whole, 1));
    }

    @Override
    protected List<? extends ObservableValue<?>> news() {
        return List.of(model().readingProperty(), model().wholeProperty());
    }

    @Override
    public RoomViews views(Settings settings) {
        TranslationStage stage = new TranslationStage(model(), settings);
        TranslationPanels panels = new TranslationPanels(model(), settings);
        var naming = new RunNaming<>(model().twins().runs(), _ -> "", settings.messages());
        return views(
                stage,
                panels,
                List.of(
                        new ChartsLens(run(), naming, settings),
                        new HeadLens(new TranslationHead(model()), settings),
                        new RoomRunsLens<>(
                                run(),
                                model().twins(),
                                naming,
                                "domain.runs.twins.depth",
                                Metric.TEST_ACCURACY,
                                model()::apply,
                                new ChartsLens(run(), naming, settings)),
                        new SequenceMicroscopeLens(new TranslationStudy(model()), settings, id())),
                gentler(model().recipeProperty(), model()::apply));
    }
}
