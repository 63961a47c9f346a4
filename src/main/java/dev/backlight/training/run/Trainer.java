package dev.backlight.training.run;

import dev.backlight.data.LearningData;
import dev.backlight.engine.spec.Place;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.learner.Change;
import dev.backlight.training.learner.Learner;
import dev.backlight.training.learner.Recipe;
import dev.backlight.training.past.Checkpoint;
import dev.backlight.training.past.LearnerState;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.PastBudget;
import dev.backlight.training.past.Recording;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.step.Supervised;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/// Trains on a thread of its own. Commands are asked for and return at once; the trainer never waits for the
/// screen, nor the screen for it. What it shows leaves in one piece, a `Published`, of which the newest holds;
/// numbers leave through the history, which loses none.
public final class Trainer implements AutoCloseable {
    /// The name of its thread.
    public static final String THREAD = "backlight-trainer";

    private final Supplier<Recording> pasts;
    private final ThreadTeam team;
    private final Thread thread;
    private final EvaluatorThread examiner;
    private final Training training;
    private final BlockingQueue<Command> commands = new LinkedBlockingQueue<>();
    private volatile boolean ended;

    /// Learns from examples with their answers, and shares the program's memory for pasts.
    ///
    /// @param threads of the kernels; the result doesn't depend on it
    /// @throws IllegalArgumentException with one sentence if the recipe doesn't fit the data
    public Trainer(ExperimentConfig config, LearningData data, int threads) {
        this(new Supervised(config, data), threads);
    }

    /// Learns from examples with their answers.
    ///
    /// @throws IllegalArgumentException as the next constructor
    public Trainer(ExperimentConfig config, LearningData data, int threads, long recorded) {
        this(new Supervised(config, data), threads, recorded);
    }

    /// Shares the program's memory for pasts.
    ///
    /// @param threads of the kernels; the result doesn't depend on it
    /// @throws IllegalArgumentException with one sentence if the recipe can't be followed
    public Trainer(Recipe recipe, int threads) {
        this(recipe, threads, PastBudget.PROGRAM::recording);
    }

    /// @param threads of the kernels; the result doesn't depend on it
    /// @param recorded bytes of the training's past that are kept; a training nobody looks back at needs next to
    /// none
    /// @throws IllegalArgumentException with one sentence if the recipe can't be followed, or if `recorded` is not
    /// above zero
    public Trainer(Recipe recipe, int threads, long recorded) {
        this(recipe, threads, () -> new Recording(recorded));
    }

    private Trainer(Recipe recipe, int threads, Supplier<Recording> pasts) {
        this.pasts = pasts;
        team = ThreadTeam.of(threads);
        examiner = new EvaluatorThread(new Hearing());
        training = new Training(examiner, team);
        try {
            training.begin(newRun(recipe));
        } catch (RuntimeException | OutOfMemoryError impossible) {
            examiner.stop();
            team.close();
            throw impossible;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        thread = Thread.ofPlatform().daemon().name(THREAD).start(this::work);
    }

    public void play() {
        playTo(Long.MAX_VALUE);
    }

    /// Plays until so many steps have been taken since the start, then pauses; does nothing if they have been.
    public void playTo(long step) {
        commands.add(new Command.Play(step));
    }

    /// Stops before the next step.
    public void pause() {
        commands.add(new Command.Pause());
    }

    /// Takes one step, then pauses. Every call counts.
    public void step() {
        commands.add(new Command.Step());
    }

    /// Begins anew on the same data; else as `reset(config, data)`.
    public void reset(ExperimentConfig config) {
        reset(config, data());
    }

    /// Begins anew to learn from examples with their answers; else as `reset(recipe, first)`.
    public void reset(ExperimentConfig config, LearningData data) {
        reset(config, data, null);
    }

    /// Begins anew to learn from examples with their answers; else as `reset(recipe, first)`.
    public void reset(ExperimentConfig config, LearningData data, Weights first) {
        reset(new Supervised(config, data), first);
    }

    /// Begins anew; all that is shown of the new run is there when the trainer has taken the command.
    ///
    /// @param first numbers to begin with, as `Recordable.weights`; null for those that the recipe makes
    /// @throws IllegalArgumentException with one sentence if the recipe can't be followed, or if these are not its
    /// numbers; nothing has changed then
    public void reset(Recipe recipe, Weights first) {
        Run fresh = newRun(recipe);
        if (first != null) {
            fresh.learner().put(first);
        }
        commands.add(new Command.Reset(fresh));
    }

    /// Goes on from a state of learning from examples, on the same data; else as `resume(recipe, saved)`.
    public void resume(ExperimentConfig config, LearnerState saved) {
        resume(new Supervised(config, data()), saved);
    }

    /// Stands where a training stood that was kept, ready to go on bit for bit; the history begins there.
    ///
    /// @param recipe that of the training; it may have more epochs
    /// @throws IllegalArgumentException with one sentence if the recipe can't be followed, or if the state is of
    /// another one, or if that training has ended; nothing has changed then
    public void resume(Recipe recipe, LearnerState saved) {
        Run fresh = newRun(recipe);
        fresh.learner().resume(saved);
        commands.add(new Command.Reset(fresh));
    }

    /// Stands where a training stood that was kept, paused there or finished, with all that it had measured: as
    /// `resume`, but for the history. A training that has ended is opened too.
    ///
    /// @param history what had been measured; given away
    /// @param marks moments that the new recording keeps whatever is dropped around them
    /// @throws IllegalArgumentException with one sentence if the recipe can't be followed or the state is of
    /// another one; nothing has changed then
    public void open(Recipe recipe, LearnerState saved, MetricHistory history, List<Snapshot> marks) {
        Learner learner = learner(recipe);
        learner.restore(saved);
        Run fresh = new Run(recipe, learner, history, new MetricHistory(), pasts.get());
        fresh.recording().take(fresh.snapshot(fresh.progress(RunState.PAUSED, 0, 1, null)), learner);
        marks.forEach(fresh.recording()::keep);
        commands.add(new Command.Open(fresh));
    }

    /// Everything needed to go on from between two steps; fails if the training has failed or the trainer has been
    /// closed before.
    public CompletableFuture<LearnerState> state() {
        return keep().thenApply(Kept::state);
    }

    /// As `state()`, with what has been measured up to there.
    public CompletableFuture<Kept> keep() {
        CompletableFuture<Kept> answer = new CompletableFuture<>();
        commands.add(new Command.Keep(answer));
        if (ended) {
            answer.completeExceptionally(new IllegalStateException("The training has ended."));
        }
        return answer;
    }

    /// The state of learning from examples; else as `state()`.
    public CompletableFuture<Checkpoint> checkpoint() {
        return state().thenApply(Checkpoint.class::cast);
    }

    /// Goes on learning with the same network, weights and optimizer from other data; the history goes on too.
    ///
    /// @param config differs from the one before at most in the batch
    /// @throws IllegalArgumentException with one sentence if the recipe doesn't fit the data; nothing has changed
    /// then
    public void learnFrom(ExperimentConfig config, LearningData data) {
        commands.add(new Command.LearnFrom(newRun(new Supervised(config, data))));
    }

    /// Stands where the present run stood at a recorded moment, ready to learn on as a branch of its own: the
    /// branch has the history and the recording up to there, the run that is left keeps its own. From the last
    /// moment before that kept the optimizer's state the steps between are taken again, to the same numbers.
    ///
    /// @throws IllegalArgumentException with one sentence if nothing to continue from is recorded before the moment
    public void branch(Snapshot from) {
        Run left = training.run();
        Run fresh = newRun(left.recipe());
        fresh.branchOff(left, from);
        commands.add(new Command.Branch(fresh, from));
    }

    /// Goes on with parameters that were learned elsewhere from a snapshot of now, and an optimizer that begins
    /// anew; they are tested at once. Passed over if the training has gone on since.
    public void adopt(Snapshot from, Weights parameters) {
        make(new Change.Adopt(from, parameters));
    }

    /// Trains no faster than so many steps a second, so that one can watch; 0 for as fast as it goes.
    public void setPace(double stepsPerSecond) {
        commands.add(new Command.Pace(stepsPerSecond));
    }

    public void setLearningRate(float rate) {
        make(new Change.LearningRate(rate));
    }

    /// Changes one number of the network by hand; the optimizer's state stays.
    ///
    /// @throws IllegalArgumentException with one sentence if the value is no finite number
    public void setParameter(Place place, float value) {
        if (!Float.isFinite(value)) {
            throw new Refusal("A parameter can't be set to {0}: give a finite number.", value);
        }
        make(new Change.Number(place, value));
    }

    /// Keeps one number of the network as it is from now on, or lets it be trained again. A reset thaws all.
    public void freeze(Place place, boolean frozen) {
        make(new Change.Freeze(place, frozen));
    }

    /// Pauses as soon as the condition is met; null for never. It stays over resets.
    public void stopWhen(StopCondition condition) {
        commands.add(new Command.StopWhen(condition));
    }

    /// What is there to see now. Two parts that must belong together are to be taken from one such piece.
    public Published published() {
        return training.published();
    }

    /// What is there to see now; having been asked for it the trainer copies the network again soon. A training of
    /// which nobody takes anything copies its network only where it comes to rest.
    public Published take() {
        return training.take();
    }

    public Progress progress() {
        return published().progress();
    }

    public MetricHistory history() {
        return published().history();
    }

    /// The past of this run.
    public Recording recording() {
        return published().recording();
    }

    /// The newest test result of this run; null before the first.
    public Evaluation latestEvaluation() {
        return published().evaluation();
    }

    /// What made this run fail; null when nothing did. A reset leaves it behind.
    public Throwable failure() {
        return published().failure();
    }

    /// Ends both threads; in the middle of an epoch after the current step. Returns when they have ended.
    @Override
    public void close() {
        commands.add(new Command.Close());
        try {
            thread.join();
            examiner.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void make(Change change) {
        commands.add(new Command.Make(change));
    }

    private Run newRun(Recipe recipe) {
        return new Run(recipe, learner(recipe), pasts.get());
    }

    /// Of a recipe that may be followed, which may all the same have no room beside what else there is, such as the
    /// network that it replaces.
    private Learner learner(Recipe recipe) {
        try {
            return recipe.learner(team);
        } catch (OutOfMemoryError full) {
            throw new Refusal(
                    new Sentence("There is not enough memory left for this training beside what is there: take a"
                            + " smaller network or smaller batches."),
                    full);
        }
    }

    private LearningData data() {
        if (training.run().recipe() instanceof Supervised supervised) {
            return supervised.data();
        }
        throw new IllegalStateException("This training has no examples: give the whole recipe.");
    }

    private final class Hearing implements Examiner.Audience {
        @Override
        public void judged(MetricHistory history, Evaluation result) {
            training.judged(history, result);
        }

        @Override
        public void failed(MetricHistory history, Throwable why) {
            commands.add(new Command.Fail(history, why));
        }
    }

    /// Whatever goes wrong ends the run, never this thread: the trainer can begin another.
    private void work() {
        try {
            while (!training.isClosed()) {
                try {
                    if (!training.isRunning() && commands.isEmpty()) {
                        training.idle();
                    }
                    Command command = training.isRunning() ? training.due(commands) : commands.take();
                    if (command != null) {
                        training.obey(command);
                    } else {
                        training.takeStep();
                    }
                } catch (RuntimeException | Error unforeseen) {
                    training.fail(unforeseen);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            ended = true;
            commands.forEach(Command::refuse);
            team.close();
        }
    }
}
