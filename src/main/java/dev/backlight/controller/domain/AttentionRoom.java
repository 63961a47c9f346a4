package dev.backlight.controller.domain;

import dev.backlight.controller.domain.room.DomainRoom;
import dev.backlight.controller.domain.room.RoomViews;
import dev.backlight.data.DataException;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.sequence.AttentionModel;
import dev.backlight.model.sequence.AttentionRecipe;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.project.Part;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.domain.AttentionStage;
import dev.backlight.view.domain.CardPictures;
import dev.backlight.view.domain.RoomCard;
import dev.backlight.view.metric.ChartsLens;
import dev.backlight.view.microscope.sequence.AttentionStudy;
import dev.backlight.view.microscope.sequence.SequenceMicroscopeLens;
import dev.backlight.view.paint.Numbers;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Which letters help to find the hidden one?
final class AttentionRoom implements DomainRoom {
    private AttentionModel model;

    @Override
    public String id() {
        return "attention";
    }

    @Override
    public void prepare() throws DataException {
        if (model == null) {
            model = new AttentionModel(AttentionRecipe.standard());
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
                (gc, width, height, palette) -> CardPictures.attention(
                        gc, model.readingProperty().get(), model.headProperty().get(), width, height, palette),
                () -> {
                    MetricHistory history = run().history();
                    int tested = history.size(Metric.TEST_ACCURACY);
                    return tested == 0
                            ? new RoomCard.Standing(settings.messages().get("domain.untrained"), "")
                            : new RoomCard.Standing(
                                    settings.messages().get("domain.found"),
                                    Numbers.percent(history.y(Metric.TEST_ACCURACY, tested - 1)));
                },
                List.of(model.readingProperty(), run().historyVersionProperty()),
                open,
                settings);
    }

    @Override
    public RoomViews views(Settings settings) {
        AttentionStage stage = new AttentionStage(model, settings);
        AttentionPanels panels = new AttentionPanels(model, settings);
        return new RoomViews(
                stage,
                panels.left(),
                panels.right(),
                List.of(
                        new ChartsLens(run(), settings),
                        new SequenceMicroscopeLens(new AttentionStudy(model), settings, id())),
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
