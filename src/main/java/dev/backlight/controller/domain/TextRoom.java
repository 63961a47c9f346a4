package dev.backlight.controller.domain;

import dev.backlight.controller.domain.room.DomainRoom;
import dev.backlight.controller.domain.room.RoomViews;
import dev.backlight.data.DataException;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.sequence.TextModel;
import dev.backlight.model.sequence.TextRecipe;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.project.Part;
import dev.backlight.view.domain.CardPictures;
import dev.backlight.view.domain.RoomCard;
import dev.backlight.view.domain.TextStage;
import dev.backlight.view.metric.ChartsLens;
import dev.backlight.view.microscope.sequence.SequenceMicroscopeLens;
import dev.backlight.view.microscope.sequence.TextStudy;
import dev.backlight.view.paint.Numbers;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Which letter comes next?
final class TextRoom implements DomainRoom {
    private TextModel model;

    @Override
    public String id() {
        return "text";
    }

    @Override
    public void prepare() throws DataException {
        if (model == null) {
            model = new TextModel(TextRecipe.standard());
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
                        CardPictures.text(gc, model.readingProperty().get(), width, height, palette),
                () -> {
                    double loss = run().progressProperty().get().trainLoss();
                    return Double.isNaN(loss)
                            ? new RoomCard.Standing(settings.messages().get("domain.untrained"), "")
                            : new RoomCard.Standing(settings.messages().get("domain.loss"), Numbers.fixed(loss, 2));
                },
                List.of(model.readingProperty(), run().progressProperty()),
                open,
                settings);
    }

    @Override
    public RoomViews views(Settings settings) {
        TextStage stage = new TextStage(model, settings);
        TextPanels panels = new TextPanels(model, settings);
        return new RoomViews(
                stage,
                panels.left(),
                panels.right(),
                List.of(
                        new ChartsLens(run(), settings),
                        new SequenceMicroscopeLens(new TextStudy(model), settings, id())),
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
