package dev.backlight.controller.domain.compressing;

import dev.backlight.controller.domain.room.DomainRoom;
import dev.backlight.controller.domain.room.RoomViews;
import dev.backlight.data.DataException;
import dev.backlight.data.picture.Mnist;
import dev.backlight.model.compressing.CompressingModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.project.Part;
import dev.backlight.training.compressing.CompressingRecipe;
import dev.backlight.view.compressing.CompressingStage;
import dev.backlight.view.compressing.LossLens;
import dev.backlight.view.compressing.RebuiltLens;
import dev.backlight.view.domain.RoomCard;
import dev.backlight.view.paint.Numbers;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// How little is enough to draw a digit again?
public final class CompressingRoom implements DomainRoom {
    private CompressingModel model;

    @Override
    public String id() {
        return "compressing";
    }

    @Override
    public void prepare() throws DataException {
        if (model == null) {
            model = new CompressingModel(CompressingRecipe.standard(), Mnist.load());
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
                        CompressingStage.card(gc, model.mapProperty().get(), width, height, palette),
                () -> model.mapProperty().get().snapshot().step() == 0
                        ? new RoomCard.Standing(settings.messages().get("domain.untrained"), "")
                        : new RoomCard.Standing(
                                settings.messages().get("domain.compressing.lost"),
                                Numbers.fixed(model.mapProperty().get().lost(), 4)),
                List.of(model.mapProperty()),
                open,
                settings);
    }

    @Override
    public RoomViews views(Settings settings) {
        model.compare();
        CompressingStage stage = new CompressingStage(model, settings);
        CompressingPanels panels = new CompressingPanels(model, settings);
        return new RoomViews(
                stage,
                panels.left(),
                panels.right(),
                List.of(new RebuiltLens(model, settings), new LossLens(model, settings)),
                panels.actions(),
                () -> model.apply(model.recipeProperty()
                        .get()
                        .withLearningRate(model.recipeProperty().get().learningRate() / 10)),
                () -> {
                    stage.dispose();
                    panels.dispose();
                });
    }

    @Override
    public CompletableFuture<Part> keep() {
        return model == null ? DomainRoom.super.keep() : model.keep();
    }

    @Override
    public Runnable opening(Part part) throws IOException {
        return model.opening(part);
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
