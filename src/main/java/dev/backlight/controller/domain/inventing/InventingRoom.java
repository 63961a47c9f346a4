package dev.backlight.controller.domain.inventing;

import dev.backlight.controller.domain.room.DomainRoom;
import dev.backlight.controller.domain.room.RoomViews;
import dev.backlight.model.inventing.InventingModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.inventing.InventingRecipe;
import dev.backlight.training.inventing.Inventions;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.view.domain.RoomCard;
import dev.backlight.view.inventing.DuelLens;
import dev.backlight.view.inventing.InventingStage;
import dev.backlight.view.paint.Numbers;
import java.util.List;

/// Can a network invent what it has never seen?
public final class InventingRoom implements DomainRoom {
    private InventingModel model;

    @Override
    public String id() {
        return "inventing";
    }

    @Override
    public void prepare() {
        if (model == null) {
            model = new InventingModel(InventingRecipe.standard());
        }
    }

    @Override
    public RunModel<?> run() {
        return model.run();
    }

    @Override
    public RoomCard card(Settings settings, Runnable open) {
        return new RoomCard(
                id(),
                (gc, width, height, palette) ->
                        InventingStage.card(gc, model.sceneProperty().get(), width, height, palette),
                () -> {
                    MetricHistory history = run().history();
                    int tested = history.size(Inventions.TOLD_APART);
                    return tested < 2
                            ? new RoomCard.Standing(settings.messages().get("domain.untrained"), "")
                            : new RoomCard.Standing(
                                    settings.messages().get("domain.inventing.told"),
                                    Numbers.percent(history.y(Inventions.TOLD_APART, tested - 1)));
                },
                List.of(model.sceneProperty(), run().historyVersionProperty()),
                open,
                settings);
    }

    @Override
    public RoomViews views(Settings settings) {
        InventingStage stage = new InventingStage(model, settings);
        InventingPanels panels = new InventingPanels(model, settings);
        return new RoomViews(
                stage,
                panels.left(),
                panels.right(),
                List.of(new DuelLens(model, settings)),
                panels.actions(),
                () -> {
                    InventingRecipe now = model.recipeProperty().get();
                    model.apply(now.withRates(now.generatorRate() / 10, now.discriminatorRate() / 10));
                },
                () -> {
                    stage.dispose();
                    panels.dispose();
                });
    }

    @Override
    public void pump() {
        if (model != null) {
            model.pump();
        }
    }

    @Override
    public void answer() {
        model.answer();
    }

    @Override
    public boolean isSettled() {
        return model == null || model.isSettled();
    }

    @Override
    public void close() {
        if (model != null) {
            model.close();
        }
    }
}
