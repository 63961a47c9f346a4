package dev.backlight.controller.domain.driving;

import dev.backlight.controller.domain.room.DomainRoom;
import dev.backlight.controller.domain.room.RoomViews;
import dev.backlight.model.driving.DrivingModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.driving.DrivingExam;
import dev.backlight.training.driving.DrivingRecipe;
import dev.backlight.training.driving.Method;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.view.domain.RoomCard;
import dev.backlight.view.driving.DrivingStage;
import dev.backlight.view.driving.LapsLens;
import dev.backlight.view.paint.Numbers;
import java.util.List;

/// How does one learn to drive?
public final class DrivingRoom implements DomainRoom {
    private DrivingModel model;

    @Override
    public String id() {
        return "driving";
    }

    @Override
    public void prepare() {
        if (model == null) {
            model = new DrivingModel(DrivingRecipe.standard(Method.EVOLUTION), System::nanoTime);
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
                (gc, width, height, palette) -> DrivingStage.card(gc, model, width, height, palette),
                () -> {
                    MetricHistory history = run().history();
                    int tested = history.size(DrivingExam.UNSEEN_LAPS);
                    return tested < 2
                            ? new RoomCard.Standing(settings.messages().get("domain.untrained"), "")
                            : new RoomCard.Standing(
                                    settings.messages().get("domain.driving.laps"),
                                    Numbers.fixed(history.y(DrivingExam.UNSEEN_LAPS, tested - 1), 2));
                },
                List.of(model.movedProperty(), run().historyVersionProperty()),
                open,
                settings);
    }

    @Override
    public RoomViews views(Settings settings) {
        DrivingStage stage = new DrivingStage(model, settings);
        DrivingPanels panels = new DrivingPanels(model, stage, settings);
        return new RoomViews(
                stage,
                panels.left(),
                panels.right(),
                List.of(new LapsLens(model, settings)),
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
