package dev.backlight.controller.domain.answer;

import dev.backlight.controller.domain.room.DomainRoom;
import dev.backlight.controller.domain.room.RoomViews;
import dev.backlight.data.DataException;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.sequence.answer.AnswerModel;
import dev.backlight.model.sequence.answer.AnswerRecipe;
import dev.backlight.model.sequence.answer.AnswerTask;
import dev.backlight.model.sequence.answer.Judgement;
import dev.backlight.model.sequence.answer.MemoryAnswer;
import dev.backlight.model.sequence.answer.MemoryRecipe;
import dev.backlight.model.sequence.answer.SurnamesAnswer;
import dev.backlight.model.sequence.answer.SurnamesRecipe;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.project.Part;
import dev.backlight.view.domain.RoomCard;
import dev.backlight.view.domain.answer.AnswerCard;
import dev.backlight.view.domain.answer.AnswerStage;
import dev.backlight.view.domain.answer.MixupsLens;
import dev.backlight.view.metric.ChartsLens;
import dev.backlight.view.microscope.sequence.SequenceMicroscopeLens;
import dev.backlight.view.paint.Numbers;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// What is the answer, once all has been read?
///
/// @param <R> the knobs of its network
public final class AnswerRoom<R extends AnswerRecipe<R>> implements DomainRoom {
    private final String id;
    private final Task<R> task;
    private final Asking<R> asking;
    private final Wording wording;
    private AnswerModel<R> model;

    private interface Task<R extends AnswerRecipe<R>> {
        AnswerTask<R> read() throws DataException;
    }

    private interface Asking<R extends AnswerRecipe<R>> {
        AnswerPanels.Ask<R> of(AnswerModel<R> model, Function<String, String> word, Messages messages);
    }

    private interface Wording {
        String of(Messages messages, String answer);
    }

    private AnswerRoom(String id, Task<R> task, Asking<R> asking, Wording wording) {
        this.id = id;
        this.task = task;
        this.asking = asking;
        this.wording = wording;
    }

    /// Which language is a surname from?
    public static AnswerRoom<SurnamesRecipe> surnames() {
        return new AnswerRoom<>(
                "surnames",
                SurnamesAnswer::new,
                SurnamesAsk::new,
                (messages, language) -> messages.get("domain.surnames.of." + language.toLowerCase(Locale.ROOT)));
    }

    /// Which symbol came first?
    public static AnswerRoom<MemoryRecipe> remembering() {
        return new AnswerRoom<>(
                "remembering",
                MemoryAnswer::new,
                (model, _, messages) -> new MemoryAsk(model, messages),
                (_, symbol) -> symbol);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public void prepare() throws DataException {
        if (model == null) {
            AnswerTask<R> read = task.read();
            model = new AnswerModel<>(read, read.standard());
        }
    }

    @Override
    public RunModel<?> run() {
        return model.run();
    }

    @Override
    public RoomCard card(Settings settings, Runnable open) {
        return new RoomCard(
                id,
                (gc, width, height, palette) ->
                        AnswerCard.paint(gc, model.readingProperty().get(), width, height, palette),
                () -> {
                    Judgement now = model.judgementProperty().get();
                    return now == null || now.step() == 0
                            ? new RoomCard.Standing(settings.messages().get("domain.untrained"), "")
                            : new RoomCard.Standing(
                                    settings.messages().get("domain.found"), Numbers.percent(now.accuracy()));
                },
                List.of(model.readingProperty(), model.judgementProperty()),
                open,
                settings);
    }

    @Override
    public RoomViews views(Settings settings) {
        Function<String, String> word = answer -> wording.of(settings.messages(), answer);
        AnswerStage stage = new AnswerStage(model, id, word, settings);
        AnswerPanels<R> panels = new AnswerPanels<>(model, asking.of(model, word, settings.messages()), word, settings);
        return new RoomViews(
                stage,
                panels.left(),
                panels.right(),
                List.of(
                        new ChartsLens(run(), settings),
                        new MixupsLens(model, word, settings),
                        new SequenceMicroscopeLens(new AnswerStudy(model), settings, id)),
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
