package dev.backlight.controller.domain.answer;

import dev.backlight.controller.domain.room.ModelRoom;
import dev.backlight.controller.domain.room.RoomViews;
import dev.backlight.data.DataException;
import dev.backlight.data.sequence.SequenceData;
import dev.backlight.data.sequence.SurnamesTask;
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
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.domain.DataCards;
import dev.backlight.view.domain.RoomCard;
import dev.backlight.view.domain.RoomCard.Standing;
import dev.backlight.view.domain.answer.AnswerCard;
import dev.backlight.view.domain.answer.AnswerStage;
import dev.backlight.view.domain.answer.MixupsLens;
import dev.backlight.view.domain.runs.RoomRunsLens;
import dev.backlight.view.domain.runs.RunNaming;
import dev.backlight.view.metric.ChartsLens;
import dev.backlight.view.microscope.sequence.SequenceMicroscopeLens;
import dev.backlight.view.paint.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;

/// What is the answer, once all has been read?
///
/// @param <R> the knobs of its network
public final class AnswerRoom<R extends AnswerRecipe<R>> extends ModelRoom<AnswerModel<R>> {
    private final Task<R> task;
    private final Sample sample;
    private final Asking<R> asking;
    private final Wording wording;

    private interface Task<R extends AnswerRecipe<R>> {
        AnswerTask<R> read() throws DataException;
    }

    private interface Sample {
        List<String> read() throws DataException;
    }

    private interface Asking<R extends AnswerRecipe<R>> {
        AnswerPanels.Ask<R> of(AnswerModel<R> model, Function<String, String> word, Messages messages);
    }

    private interface Wording {
        String of(Messages messages, String answer);
    }

    private AnswerRoom(String id, Task<R> task, Sample sample, Asking<R> asking, Wording wording) {
        super(id);
        this.task = task;
        this.sample = sample;
        this.asking = asking;
        this.wording = wording;
    }

    /// Which language is a surname from?
    public static AnswerRoom<SurnamesRecipe> surnames() {
        return new AnswerRoom<>(
                "surnames",
                SurnamesAnswer::new,
                () -> List.of(SurnamesTask.one().split("")),
                SurnamesAsk::new,
                (messages, language) -> messages.get("domain.surnames.of." + language.toLowerCase(Locale.ROOT)));
    }

    /// Which symbol came first?
    public static AnswerRoom<MemoryRecipe> remembering() {
        return new AnswerRoom<>(
                "remembering",
                MemoryAnswer::new,
                AnswerRoom::noisy,
                (model, _, messages) -> new MemoryAsk(model, messages),
                (_, symbol) -> symbol);
    }

    private static List<String> noisy() {
        MemoryAnswer task = new MemoryAnswer();
        SequenceData data = task.data(task.standard());
        int[] tokens = task.tokens(data, task.examples(data).getFirst());
        return IntStream.of(tokens).mapToObj(data.vocabulary()::token).toList();
    }

    @Override
    protected AnswerModel<R> made() throws DataException {
        AnswerTask<R> read = task.read();
        return new AnswerModel<>(read, read.standard());
    }

    @Override
    public RoomCard.Painting glimpse() throws DataException {
        return DataCards.columns(sample.read());
    }

    @Override
    protected RoomCard.Painting painting(Settings settings) {
        return (gc, width, height, palette) ->
                AnswerCard.paint(gc, model().readingProperty().get(), width, height, palette);
    }

    @Override
    public Standing standing(Settings settings) {
        Judgement now = model().judgementProperty().get();
        return now == null || now.step() == 0
                ? untrained(settings)
                : new Standing(settings.messages().get("domain.found"), Numbers.percent(now.accuracy(), 1));
    }

    @Override
    protected List<? extends ObservableValue<?>> news() {
        return List.of(model().readingProperty(), model().judgementProperty());
    }

    @Override
    public RoomViews views(Settings settings) {
        Function<String, String> word = answer -> wording.of(settings.messages(), answer);
        AnswerStage stage = new AnswerStage(model(), id(), word, settings);
        AnswerPanels<R> panels =
                new AnswerPanels<>(model(), asking.of(model(), word, settings.messages()), word, settings);
        var naming = new RunNaming<>(model().twins().runs(), _ -> "", settings.messages());
        return views(
                stage,
                panels,
                List.of(
                        new ChartsLens(run(), naming, settings),
                        new MixupsLens(model(), word, settings),
                        new RoomRunsLens<>(
                                run(),
                                model().twins(),
                                naming,
                                "domain.runs.twins.cells",
                                Metric.TEST_ACCURACY,
                                model()::apply,
                                new ChartsLens(run(), naming, settings)),
                        new SequenceMicroscopeLens(new AnswerStudy(model()), settings, id())),
                gentler(model().recipeProperty(), model()::apply));
    }
}
