package dev.backlight.controller.domain.mood;

import dev.backlight.controller.domain.room.DomainRoom;
import dev.backlight.controller.domain.room.RoomViews;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.sequence.mood.MoodModel;
import dev.backlight.model.sequence.mood.MoodRecipe;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.domain.MoodCard;
import dev.backlight.view.domain.MoodStage;
import dev.backlight.view.domain.RoomCard;
import dev.backlight.view.metric.ChartsLens;
import dev.backlight.view.microscope.sequence.SequenceMicroscopeLens;
import dev.backlight.view.paint.Numbers;
import java.util.List;
import java.util.Locale;

/// Does this review praise?
public final class MoodRoom implements DomainRoom {
    private MoodModel model;
    private boolean seen;

    @Override
    public String id() {
        return "sentiment";
    }

    @Override
    public void prepare() {
        if (model == null) {
            model = new MoodModel(MoodRecipe.standard());
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
                        MoodCard.paint(gc, model.readingProperty().get(), width, height, palette),
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
        boolean chinese = settings.messages().locale().getLanguage().equals(Locale.CHINESE.getLanguage());
        if (!seen && chinese && run().progressProperty().get().step() == 0) {
            model.apply(model.recipeProperty().get().withChinese(true));
        }
        seen = true;
        MoodStage stage = new MoodStage(model, settings);
        MoodPanels panels = new MoodPanels(model, settings);
        return new RoomViews(
                stage,
                panels.left(),
                panels.right(),
                List.of(
                        new ChartsLens(run(), settings),
                        new SequenceMicroscopeLens(new MoodStudy(model), settings, id())),
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
