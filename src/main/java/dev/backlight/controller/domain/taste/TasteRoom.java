package dev.backlight.controller.domain.taste;

import dev.backlight.controller.domain.room.DomainRoom;
import dev.backlight.controller.domain.room.RoomViews;
import dev.backlight.data.DataException;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.taste.TasteModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.domain.RoomCard;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.taste.StairsLens;
import dev.backlight.view.taste.TasteStage;
import java.util.List;

/// What would you like?
public final class TasteRoom implements DomainRoom {
    private TasteModel model;

    @Override
    public String id() {
        return "taste";
    }

    @Override
    public void prepare() throws DataException {
        if (model == null) {
            model = new TasteModel();
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
                (gc, width, height, palette) -> TasteStage.card(gc, model, width, height, palette, settings),
                () -> {
                    MetricHistory history = run().history();
                    int tested = history.size(Metric.TEST_LOSS);
                    return tested < 2
                            ? new RoomCard.Standing(settings.messages().get("domain.untrained"), "")
                            : new RoomCard.Standing(
                                    settings.messages().get("domain.taste.off"),
                                    Numbers.fixed(history.y(Metric.TEST_LOSS, tested - 1), 3));
                },
                List.of(model.adviceProperty(), run().historyVersionProperty()),
                open,
                settings);
    }

    @Override
    public RoomViews views(Settings settings) {
        TasteStage stage = new TasteStage(model, settings);
        TastePanels panels = new TastePanels(model, settings);
        return new RoomViews(
                stage,
                panels.left(),
                panels.right(),
                List.of(new StairsLens(model, settings)),
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
