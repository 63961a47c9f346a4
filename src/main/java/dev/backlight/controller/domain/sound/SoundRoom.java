package dev.backlight.controller.domain.sound;

import dev.backlight.controller.domain.room.DomainRoom;
import dev.backlight.controller.domain.room.RoomViews;
import dev.backlight.data.DataException;
import dev.backlight.data.sound.device.SystemMicrophone;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.sound.SoundModel;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.project.Part;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.sound.SoundRecipe;
import dev.backlight.view.domain.RoomCard;
import dev.backlight.view.metric.ChartsLens;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.sound.SoundCard;
import dev.backlight.view.sound.SoundStage;
import dev.backlight.view.sound.SpectrumLens;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Which digit was said?
public final class SoundRoom implements DomainRoom {
    private SoundModel model;

    @Override
    public String id() {
        return "sound";
    }

    @Override
    public void prepare() throws DataException {
        if (model == null) {
            model = new SoundModel(SoundRecipe.standard(), new SystemMicrophone());
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
                        SoundCard.paint(gc, model.wordProperty().get(), width, height, palette),
                () -> {
                    Evaluation now = run().evaluationProperty().get();
                    return now == null || now.step() == 0
                            ? new RoomCard.Standing(settings.messages().get("domain.untrained"), "")
                            : new RoomCard.Standing(
                                    settings.messages().get("domain.found"), Numbers.percent(now.accuracy()));
                },
                List.of(model.wordProperty(), run().evaluationProperty()),
                open,
                settings);
    }

    @Override
    public RoomViews views(Settings settings) {
        SoundStage stage = new SoundStage(model, settings);
        SoundPanels panels = new SoundPanels(model, settings);
        return new RoomViews(
                stage,
                panels.left(),
                panels.right(),
                List.of(new ChartsLens(run(), settings), new SpectrumLens(model, settings)),
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
