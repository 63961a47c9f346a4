package dev.backlight.model.lab;

import dev.backlight.lab.Lab;
import dev.backlight.lab.LabResult;
import dev.backlight.lab.Settings;
import dev.backlight.lab.answer.Bet;
import dev.backlight.lab.answer.Guess;
import dev.backlight.lab.answer.Outcome;
import dev.backlight.lab.answer.PlacedBet;
import dev.backlight.lab.record.Measure;
import dev.backlight.lab.record.TrialRecord;
import dev.backlight.lab.run.LabProgress;
import dev.backlight.lab.run.LabRun;
import dev.backlight.text.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/// One lab as the screen knows it: the bet, the recipe, the run, and what came out. Everything here belongs to the
/// screen's thread.
public final class Experiment {
    private final Lab lab;
    private final OpenBet bet;
    private final LabRuns.Starter starter;
    private final LabRuns.Continuer goingOn;
    private final LabRecipe recipe;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(this, "phase", Phase.BEFORE);
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper(this, "changes");
    private final DoubleProperty moment = new SimpleDoubleProperty(this, "moment", Double.NaN);

    private LabRun run;
    private LabProgress progress;
    private LabResult result;
    private LabResult repeated;
    private Boolean same;
    private List<TrialRecord> records = List.of();
    private List<TrialRecord> before = List.of();
    private Settings shown;
    private Outcome outcome = Outcome.none();
    private long seen;

    /// @param starter begins a run
    /// @param goingOn runs what is left of one
    Experiment(Lab lab, LabRuns.Starter starter, LabRuns.Continuer goingOn) {
        this.lab = lab;
        this.starter = starter;
        this.goingOn = goingOn;
        recipe = new LabRecipe(Settings.of(lab));
        Measure main = mainMeasure();
        BetStroke stroke = lab.bet() instanceof Bet.Line line
                ? new BetStroke(line, main.logarithmic(), main.least(), main.most())
                : null;
        bet = new OpenBet(lab.bet(), stroke, this::isOpenForBets, this::changed);
    }

    public Lab lab() {
        return lab;
    }

    /// Runs this before the recipe or the bet is changed by hand.
    void beforeEdit(Runnable edit) {
        recipe.beforeEdit(edit);
        bet.beforeEdit(edit);
    }

    /// Has this recipe and this bet again, as they were before an edit; what was measured stays.
    ///
    /// @param guess null for no bet
    /// @throws IllegalArgumentException with one sentence while the lab runs
    void goBack(Settings settings, Guess guess) {
        if (phase.get().isWorking()) {
            throw new Refusal("The lab {0} runs: stop it, then take back what was changed.", lab.name());
        }
        change();
        recipe.quietly(settings);
        bet.goBack(guess);
        changed();
    }

    public Measure mainMeasure() {
        return lab.mainMeasure();
    }

    /// The recipe of the next run.
    public ObjectProperty<Settings> recipeProperty() {
        return recipe;
    }

    /// The newest bet; null before any.
    public ReadOnlyObjectProperty<PlacedBet> betProperty() {
        return bet.placedProperty();
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    public Phase phase() {
        return phase.get();
    }

    /// Rises with everything that is new.
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// The place along the axis at which one looks back; NaN = at the newest.
    public DoubleProperty momentProperty() {
        return moment;
    }

    /// What was measured, trial by trial; empty before the first run.
    public List<TrialRecord> records() {
        return records;
    }

    /// What can be opened where digits are read: of each trial that came to its end, the asked side first.
    public List<Openable> networks() {
        return records.stream()
                .filter(record -> record.state() == TrialRecord.State.DONE)
                .flatMap(record -> record.networks().stream()
                        .map(network -> new Openable(record.variant(), record.seed(), network)))
                .toList();
    }

    /// What the run before measured; empty where none is compared.
    public List<TrialRecord> before() {
        return before;
    }

    /// The recipe of what is shown; that of the next run before there is any.
    public Settings shown() {
        return shown == null ? recipe.get() : shown;
    }

    public Outcome outcome() {
        return outcome;
    }

    /// How far the run is; null where none has been begun since the program was.
    public LabProgress progress() {
        return progress;
    }

    /// The newest run that has ended; null before any.
    public LabResult result() {
        return result;
    }

    /// Whether a run has ended and measured enough for an answer.
    public boolean hasAnswer() {
        return result != null && !outcome.isNone();
    }

    /// Whether the newest run, which was one before run again, measured the same to the last bit; empty where none
    /// was run again.
    public Optional<Boolean> isSameAgain() {
        return Optional.ofNullable(same);
    }

    /// The line that is drawn; empty where the bet is none to be drawn.
    public Optional<BetStroke> stroke() {
        return bet.stroke();
    }

    /// Whether a bet can be placed or changed: before a run, and while none goes on.
    public boolean isOpenForBets() {
        return phase.get() == Phase.BEFORE;
    }

    /// Places a bet, or changes it.
    public void place(Guess guess) {
        bet.place(guess);
    }

    /// A new stroke of the line begins.
    public void beginStroke() {
        bet.beginStroke();
    }

    /// Moves a handle of the line, which is the bet then.
    ///
    /// @param by share of the axis
    public void moveStroke(int handle, double by) {
        bet.moveStroke(handle, by);
    }

    /// The line is the bet, its stroke having begun.
    public void placeStroke() {
        bet.placeStroke();
    }

    /// Takes the last stroke back; without any, nothing happens.
    public void undo() {
        bet.undo();
    }

    /// Draws anew.
    public void forget() {
        bet.forget();
    }

    /// Runs the recipe anew, goes on, or pauses.
    public void toggle() {
        switch (phase.get()) {
            case BEFORE, FAILED -> start();
            case STOPPED -> goOn();
            case DONE -> change();
            case RUNNING, WAITING -> run.pause();
            case PAUSED -> {
                run.oneByOne(false);
                run.resume();
            }
        }
        pump();
    }

    /// Runs one network to its end, then pauses: the first one before a run, else the next one.
    public void step() {
        switch (phase.get()) {
            case BEFORE -> start(true);
            case PAUSED -> {
                run.oneByOne(true);
                run.resume();
            }
            case RUNNING, WAITING -> run.oneByOne(true);
            case DONE, STOPPED, FAILED -> {
                return;
            }
        }
        pump();
    }

    /// Runs the recipe from its beginning.
    public void start() {
        start(false);
    }

    /// Runs what is shown again, each network by the recipe that it had, and compares.
    public void again() {
        if (phase.get().isOver()) {
            LabResult earlier = result;
            recipe.set(earlier.settings());
            boolean alike =
                    earlier.trials().stream().allMatch(trial -> trial.changed().isEmpty());
            LabResult compared = earlier.isWhole() ? earlier : null;
            if (alike) {
                begin(compared, () -> starter.start(lab, earlier.settings(), false));
            } else {
                begin(compared, () -> goingOn.goOn(lab, earlier.anew(), false));
            }
        }
    }

    private void start(boolean oneByOne) {
        if (!phase.get().isWorking()) {
            begin(null, () -> starter.start(lab, recipe.get(), oneByOne));
        }
    }

    /// @param compared what the run is to be compared with; null for nothing
    private void begin(LabResult compared, Supplier<LabRun> begun) {
        repeated = compared;
        same = null;
        before = shown != null && !shown.equals(recipe.get()) ? records : List.of();
        shown = recipe.get();
        records = List.of();
        outcome = Outcome.none();
        moment.set(Double.NaN);
        run = begun.get();
        seen = -1;
        pump();
    }

    /// Runs what did not come to its end; what did stays as it is.
    public void goOn() {
        goOn(false);
    }

    /// Runs what failed again, at half the rate it had.
    public void goOnSlower() {
        goOn(true);
    }

    private void goOn(boolean slower) {
        if (phase.get() == Phase.STOPPED || phase.get() == Phase.FAILED) {
            moment.set(Double.NaN);
            run = goingOn.goOn(lab, result, slower);
            seen = -1;
            pump();
        }
    }

    /// Runs the same recipe with seeds that were not used yet.
    public void withNewSeeds() {
        if (phase.get().isOver()) {
            recipe.set(shown().withNewSeeds());
            start();
        }
    }

    /// Opens recipe and bet again; what was measured stays on screen.
    public void change() {
        if (phase.get().isOver()) {
            phase.set(Phase.BEFORE);
            changed();
        }
    }

    /// Begins anew with another recipe, as if nothing had been run; what works goes on unseen.
    public void clear(Settings anew) {
        run = null;
        progress = null;
        result = null;
        repeated = null;
        same = null;
        shown = null;
        records = List.of();
        before = List.of();
        outcome = Outcome.none();
        moment.set(Double.NaN);
        recipe.set(anew);
        phase.set(Phase.BEFORE);
        changed();
    }

    /// Leaves the recipe as it was and shows what came out of it.
    public void keep() {
        if (phase.get() == Phase.BEFORE && result != null) {
            recipe.set(result.settings());
            phase.set(Phase.after(result));
            changed();
        }
    }

    /// Ends the run at its next step; what it has measured stays.
    public void stop() {
        if (phase.get().isWorking()) {
            run.cancel();
        }
    }

    /// Shows what was measured at another time, as if it had just been.
    void show(LabResult kept) {
        if (run == null) {
            result = kept;
            records = kept.trials();
            shown = kept.settings();
            recipe.quietly(shown);
            outcome = lab.outcome(shown, records);
            phase.set(Phase.after(kept));
            changed();
        }
    }

    /// Shows a bet that is kept, where there is none.
    void show(PlacedBet kept) {
        bet.show(kept);
    }

    /// Takes the news of a run.
    void pump() {
        if (run == null || result != null && run.result().getNow(null) == result) {
            return;
        }
        LabResult ended = run.result().getNow(null); // asked first: what it has measured is then complete
        progress = run.progress();
        if (run.changes() != seen || ended != null) {
            seen = run.changes();
            records = run.records();
            outcome = lab.outcome(shown, records);
        }
        if (ended != null) {
            boolean revealed = result != null && result.isWhole();
            same = repeated == null || !ended.isWhole() ? null : ended.measuresWhat(repeated);
            result = ended;
            if (!revealed) { // who has seen an answer bets for the fun of it
                bet.judge(result, outcome);
            }
        }
        phase.set(ended != null ? Phase.after(ended) : Phase.of(progress.state()));
        changed();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
