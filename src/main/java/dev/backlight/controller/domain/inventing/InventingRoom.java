package dev.backlight.controller.domain.inventing;

import dev.backlight.controller.domain.room.ModelRoom;
import dev.backlight.controller.domain.room.RoomViews;
import dev.backlight.math.Randomness;
import dev.backlight.model.inventing.InventingModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.inventing.InventingRecipe;
import dev.backlight.training.inventing.Inventions;
import dev.backlight.training.inventing.RealPoints;
import dev.backlight.training.inventing.Scene;
import dev.backlight.view.domain.RoomCard;
import dev.backlight.view.domain.RoomCard.Standing;
import dev.backlight.view.inventing.DuelLens;
import dev.backlight.view.inventing.DuelStudy;
import dev.backlight.view.inventing.InventingStage;
import dev.backlight.view.microscope.MicroscopeLens;
import dev.backlight.view.paint.Numbers;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// Can a network invent what it has never seen?
public final class InventingRoom extends ModelRoom<InventingModel> {
    public InventingRoom() {
        super("inventing");
    }

    @Override
    protected InventingModel made() {
        return new InventingModel(InventingRecipe.standard());
    }

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public RoomCard.Painting glimpse() {
        float[] real = new float[2 * Scene.POINTS];
        RealPoints.RING.draw(Randomness.at(0, Randomness.Stream.VALIDATION, 3), real, Scene.POINTS);
        return (gc, width, height, palette) -> InventingStage.card(gc, real, width, height, palette);
    }

    @Override
    protected RoomCard.Painting painting(Settings settings) {
        return (gc, width, height, palette) ->
                InventingStage.card(gc, model().sceneProperty().get(), width, height, palette);
    }

    @Override
    public Standing standing(Settings settings) {
        return newest(settings, Inventions.TOLD_APART, 2, "domain.inventing.told.card", Numbers::percent);
    }

    @Override
    protected List<? extends ObservableValue<?>> news() {
        return List.of(model().sceneProperty(), run().historyVersionProperty());
    }

    @Override
    public RoomViews views(Settings settings) {
        InventingStage stage = new InventingStage(model(), settings);
        InventingPanels panels = new InventingPanels(model(), settings);
        MicroscopeLens microscope = new MicroscopeLens(run(), settings, new DuelStudy(model()), id());
        return views(stage, panels, List.of(new DuelLens(model(), settings), microscope), () -> {
            InventingRecipe now = model().recipeProperty().get();
            model().apply(now.withRates(now.generatorRate() / 10, now.discriminatorRate() / 10));
        });
    }
}
