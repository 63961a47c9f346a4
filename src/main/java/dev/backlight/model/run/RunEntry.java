package dev.backlight.model.run;

import dev.backlight.data.ClassNames;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.storage.file.DataMark;
import dev.backlight.storage.run.KeptRun;
import dev.backlight.storage.run.RunFile;
import dev.backlight.storage.run.RunFolder;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.past.Curves;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import java.nio.file.Path;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One training in the run list: its recipe, its curves, its newest result.
public final class RunEntry {
    private final ReadOnlyObjectWrapper<ExperimentConfig> config;
    private final ReadOnlyObjectWrapper<Evaluation> evaluation = new ReadOnlyObjectWrapper<>(this, "evaluation");
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(this, "state", RunState.READY);
    private final String dataName;
    private final ClassNames names;
    private final Kept kept;
    private int number;
    private MetricHistory history;
    private Dataset train;
    private Dataset test;
    private boolean left;

    RunEntry(int number, MetricHistory history, ExperimentConfig config, Split data) {
        this.number = number;
        this.history = history;
        this.config = new ReadOnlyObjectWrapper<>(this, "config", config);
        dataName = data.train().name();
        names = data.train().names();
        kept = new Kept(null, null, false);
        train = data.train();
        test = data.test();
    }

    /// A run of an earlier session, as a glance has shown it.
    RunEntry(RunFolder.Found found) {
        KeptRun run = found.run();
        number = run.number();
        history = run.curves().history();
        config = new ReadOnlyObjectWrapper<>(this, "config", run.config());
        dataName = run.data().name();
        names = run.names();
        kept = new Kept(run.data(), found.file(), found.hasWeights());
        kept.when = run.when();
        evaluation.set(run.result());
        state.set(run.ended());
        left = true;
    }

    /// How it is kept on disk.
    static final class Kept {
        private final DataMark earlier;
        private Path file;
        private Instant when;
        private Saved saved;
        private boolean failed;
        private boolean brief;
        private boolean hasWeights;

        private Kept(DataMark earlier, Path file, boolean hasWeights) {
            this.earlier = earlier;
            this.file = file;
            this.hasWeights = hasWeights;
            brief = earlier != null;
        }

        /// Null while it has none.
        Path file() {
            return file;
        }

        void goOnIn(Path before) {
            file = before;
        }
    }

    /// What the file says.
    private record Saved(Evaluation evaluation, RunState state, ExperimentConfig config, long version) {}

    /// From 1 on, in the order of the trainings; goes on from session to session.
    public int number() {
        return number;
    }

    /// Every number this training has measured; of an earlier one that nobody looks at, only those of its epochs.
    public MetricHistory history() {
        return history;
    }

    /// The recipe; its learning rate may change while it trains.
    public ReadOnlyObjectProperty<ExperimentConfig> configProperty() {
        return config.getReadOnlyProperty();
    }

    /// The newest test; null before the first.
    public ReadOnlyObjectProperty<Evaluation> evaluationProperty() {
        return evaluation.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What it learned from; null when other data have taken its place since.
    public Dataset train() {
        return train;
    }

    /// What it was judged by; null when other data have taken its place since.
    public Dataset test() {
        return test;
    }

    /// What the data are called that it learned from.
    public String dataName() {
        return dataName;
    }

    /// What its classes are called, whether its data are still there or not.
    public ClassNames names() {
        return names;
    }

    /// Whether it is from a session before this one.
    public boolean isEarlier() {
        return kept.earlier != null;
    }

    /// When it was kept last; null before.
    public Instant when() {
        return kept.when;
    }

    /// Whether its network is there or can be fetched.
    public boolean hasWeights() {
        Evaluation result = evaluation.get();
        return result != null && result.parameters() != null || kept.hasWeights;
    }

    /// Whether it has learned anything worth keeping: a tested epoch.
    boolean isWorthKeeping() {
        return evaluation.get() != null && evaluation.get().epoch() >= 1;
    }

    /// The recipe stays as it is from now on: another one has been asked for.
    void leave() {
        left = true;
        if (state.get() == RunState.RUNNING) {
            state.set(RunState.PAUSED);
        }
    }

    void renumber(int now) {
        number = now;
    }

    void setConfig(ExperimentConfig now) {
        if (!left) {
            config.set(now);
        }
    }

    void setData(Split now) {
        if (!left) {
            train = now.train();
            test = now.test();
        }
    }

    void update(RunState now, Evaluation newest) {
        state.set(left && now == RunState.RUNNING ? RunState.PAUSED : now);
        if (newest != null) {
            evaluation.set(newest);
        }
    }

    /// Lets go of data that are no longer the ones on screen.
    void keepOnly(Split now) {
        train = train == now.train() ? train : null;
        test = test == now.test() ? test : null;
    }

    /// Takes the data on screen for its own, if it is an earlier run that learned from them.
    void recognise(Split open, DataMark mark) {
        if (mark.equals(kept.earlier) && !mark.equals(DataMark.NONE)) {
            train = open.train();
            test = open.test();
        }
    }

    void giveUpParameters() {
        evaluation.set(evaluation.get().withoutParameters());
    }

    Kept kept() {
        return kept;
    }

    /// Whether its file says something else than the run does now, or there is none.
    boolean isUnsaved() {
        return !isEarlier() && isWorthKeeping() && (kept.failed || !now().equals(kept.saved));
    }

    /// Whether its file says another result, or another end.
    boolean hasNewResult() {
        return kept.saved == null || kept.saved.evaluation() != evaluation.get() || kept.saved.state() != state.get();
    }

    private Saved now() {
        return new Saved(evaluation.get(), state.get(), config.get(), history.version());
    }

    /// What was on its way to its file did not get there.
    void notSaved() {
        kept.failed = true;
    }

    /// What it says now is on its way to this file.
    void saving(Path file, Instant when) {
        kept.file = file;
        kept.when = when;
        kept.saved = now();
        kept.failed = false;
    }

    /// Whether there is more of it on disk than in memory.
    boolean isBrief() {
        return kept.brief;
    }

    /// Takes the whole of it from its file.
    void fetched(Evaluation result, MetricHistory curves) {
        history = curves;
        evaluation.set(result);
        kept.brief = false;
        kept.hasWeights = result.parameters() != null;
    }

    /// Its file can't be read any more.
    void giveUpFile() {
        kept.brief = false;
        kept.hasWeights = false;
    }

    /// Its file has lost its weights.
    void lostWeights() {
        kept.hasWeights = false;
    }

    /// Keeps in memory only what a list shows; the rest is on disk.
    void lighten() {
        kept.hasWeights = evaluation.get().parameters() != null;
        kept.brief = true;
        history = Curves.of(history, RunFile.BRIEF).history();
        giveUpParameters();
    }
}
