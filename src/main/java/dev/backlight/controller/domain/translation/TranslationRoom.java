package dev.backlight.controller.domain.translation;

import dev.backlight.controller.domain.room.DomainRoom;
import dev.backlight.controller.domain.room.RoomViews;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.sequence.translation.TranslationModel;
import dev.backlight.model.sequence.translation.TranslationRecipe;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.project.Part;
import dev.backlight.view.domain.RoomCard;
import dev.backlight.view.domain.translation.TranslationCard;
import dev.backlight.view.domain.translation.TranslationStage;
import dev.backlight.view.metric.ChartsLens;
import dev.backlight.view.microscope.sequence.SequenceMicroscopeLens;
import dev.backlight.view.paint.Numbers;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Which word does each numeral come from?
public final class TranslationRoom implements DomainRoom {
    private TranslationModel model;

    @Override
    public String id() {
        return "translation";
    }

    @Override
    public void prepare() {
        if (model == null) {
            model = new TranslationModel(TranslationRecipe.standard());
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
                        TranslationCard.paint(gc, model.readingProperty().get(), width, height, palette),
                () -> {
                    double whole = model.wholeProperty().get();
                    return Double.isNaN(whole) || run().progressProperty().get().step() == 0
                            ? new RoomCard.Standing(settings.messages().get("domain.untrained"), "")
                            : new RoomCard.Standing(settings.messages().get("domain.found"), Numbers.percent(whole));
                },
                List.of(model.readingProperty(), model.wholeProperty()),
                open,
                settings);
    }

    @Override
    public RoomViews views(Settings settings) {
        TranslationStage stage = new TranslationStage(model, settings);
        TranslationPanels panels = new TranslationPanels(model, settings);
        return new RoomViews(
                stage,
                panels.left(),
                panels.right(),
                List.of(
                        new ChartsLens(run(), settings),
                        new SequenceMicroscopeLens(new TranslationStudy(model), settings, id())),
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
