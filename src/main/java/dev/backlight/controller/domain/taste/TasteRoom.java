package dev.backlight.controller.domain.taste;

import dev.backlight.controller.domain.room.ModelRoom;
import dev.backlight.controller.domain.room.RoomViews;
import dev.backlight.data.DataException;
import dev.backlight.data.ratings.Ratings;
import dev.backlight.model.taste.TasteModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.domain.RoomCard;
import dev.backlight.view.domain.RoomCard.Standing;
import dev.backlight.view.microscope.MicroscopeLens;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.taste.BubbleLens;
import dev.backlight.view.taste.RatingStudy;
import dev.backlight.view.taste.StairsLens;
import dev.backlight.view.taste.TasteStage;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// What would you like?
public final class TasteRoom extends ModelRoom<TasteModel> {

    public TasteRoom() {
        super("taste");
    }

    @Override
    protected TasteModel made() throws DataException {
        return new TasteModel();
    }

    @Override
    public RoomCard.Painting glimpse() throws DataException {
        Ratings ratings = Ratings.cuisines();
        return (gc, width, height, palette) -> TasteStage.card(gc, ratings, width, height, palette);
    }

    @Override
    protected RoomCard.Painting painting(Settings settings) {
        return (gc, width, height, palette) -> TasteStage.card(gc, model(), width, height, palette, settings);
    }

    @Override
    public Standing standing(Settings settings) {
        return newest(
                settings,
                Metric.TEST_LOSS,
                2,
                "domain.taste.off",
                value -> settings.messages().get("domain.taste.stars", Numbers.fixed(value, 3)));
    }

    @Override
    protected List<? extends ObservableValue<?>> news() {
        return List.of(model().adviceProperty(), run().historyVersionProperty());
    }

    @Override
    public RoomViews views(Settings settings) {
        TasteStage stage = new TasteStage(model(), settings);
        TastePanels panels = new TastePanels(model(), settings);
        return views(
                stage,
                panels,
                List.of(
                        new StairsLens(model(), settings),
                        new BubbleLens(model(), settings),
                        new MicroscopeLens(run(), settings, new RatingStudy(model()), id())),
                gentler(model().recipeProperty(), model()::apply));
    }
}
