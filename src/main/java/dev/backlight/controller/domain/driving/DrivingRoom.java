package dev.backlight.controller.domain.driving;

import dev.backlight.controller.domain.room.ModelRoom;
import dev.backlight.controller.domain.room.RoomViews;
import dev.backlight.data.track.Track;
import dev.backlight.model.driving.DrivingModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.driving.DrivingExam;
import dev.backlight.training.driving.DrivingRecipe;
import dev.backlight.training.driving.Method;
import dev.backlight.view.domain.RoomCard;
import dev.backlight.view.domain.RoomCard.Standing;
import dev.backlight.view.driving.DrivingStage;
import dev.backlight.view.driving.LapsLens;
import dev.backlight.view.driving.WheelStudy;
import dev.backlight.view.microscope.MicroscopeLens;
import dev.backlight.view.paint.Numbers;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// How does one learn to drive?
public final class DrivingRoom extends ModelRoom<DrivingModel> {

    public DrivingRoom() {
        super("driving");
    }

    @Override
    protected DrivingModel made() {
        return new DrivingModel(DrivingRecipe.standard(Method.EVOLUTION), System::nanoTime);
    }

    @Override
    public RoomCard.Painting glimpse() {
        Track road = DrivingRecipe.standard(Method.EVOLUTION).road();
        return (gc, width, height, palette) -> DrivingStage.card(gc, road, width, height, palette);
    }

    @Override
    protected RoomCard.Painting painting(Settings settings) {
        return (gc, width, height, palette) -> DrivingStage.card(gc, model(), width, height, palette);
    }

    @Override
    public Standing standing(Settings settings) {
        return newest(
                settings,
                DrivingExam.UNSEEN_LAPS,
                2,
                "domain.driving.drives",
                value -> settings.messages().get("domain.driving.so.far", Numbers.fixed(value, 2)));
    }

    @Override
    protected List<? extends ObservableValue<?>> news() {
        return List.of(model().movedProperty(), run().historyVersionProperty());
    }

    @Override
    public RoomViews views(Settings settings) {
        DrivingStage stage = new DrivingStage(model(), settings);
        DrivingPanels panels = new DrivingPanels(model(), stage, settings);
        return views(
                stage,
                panels,
                List.of(
                        new LapsLens(model(), settings),
                        new MicroscopeLens(run(), settings, new WheelStudy(model()), id())),
                gentler(model().recipeProperty(), model()::apply));
    }
}
