package dev.backlight.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.app.window.Workspaces;
import dev.backlight.controller.frame.Workspace;
import dev.backlight.data.feedback.FeedbackSet;
import dev.backlight.data.picture.Split;
import dev.backlight.engine.spec.Place;
import dev.backlight.engine.spec.Weights;
import dev.backlight.lab.answer.Guess;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.digits.DrawingModel;
import dev.backlight.model.digits.FeedbackModel;
import dev.backlight.model.lab.Experiment;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.storage.feedback.FeedbackFile;
import dev.backlight.storage.project.Part;
import dev.backlight.training.plane.Ablation;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What was changed by hand comes back to the last bit.
class EditsTest {
    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private final Workspaces workspaces = new Workspaces(
            new DigitsModel(new Split(Lines.set(256), Lines.set(40)), ExperimentConfig.article(), 1), settings);
    private final Queue<Runnable> screen = new ConcurrentLinkedQueue<>();
    private long now = 1_000_000_000L;
    private final Edits edits = new Edits(workspaces.all(), settings, () -> now, screen::add);
    private final RunModel<Split> run = workspaces.digits().run();

    @AfterEach
    void close() {
        workspaces.close();
    }

    private static void learn(RunModel<?> run, long to) {
        run.playTo(to);
        Await.until(
                run::pump,
                () -> run.progressProperty().get().step() >= to
                        && run.stateProperty().get() != RunState.RUNNING);
    }

    /// A frame of the screen.
    private void frame() {
        for (Runnable task = screen.poll(); task != null; task = screen.poll()) {
            task.run();
        }
        workspaces.pump();
    }

    private void later() {
        now += 1_000_000_000L;
    }

    private Part weights(RunModel<?> of) {
        return of.keep().join().orElseThrow().part().under("parameters");
    }

    @Test
    void aResetIsUndoneAndTheTrainingIsBack() {
        learn(run, 5);
        Part before = weights(run);
        run.reset();
        Await.until(this::frame, () -> run.progressProperty().get().step() == 0);
        edits.undo();
        Await.until(this::frame, () -> run.progressProperty().get().step() == 5);
        assertThat(weights(run)).isEqualTo(before);
        edits.redo();
        Await.until(this::frame, () -> run.progressProperty().get().step() == 0);
        edits.undo();
        Await.until(this::frame, () -> run.progressProperty().get().step() == 5);
    }

    @Test
    void recipesAndStrokesComeBackInTheirTurn() {
        ExperimentConfig first = run.configProperty().get();
        run.apply(first.withOptimizer(first.optimizer().withLearningRate(0.01f)));
        later();
        run.apply(first.withOptimizer(first.optimizer().withLearningRate(0.02f)));
        DrawingModel drawing = workspaces.digits().drawing();
        drawing.begin(0.5, 0.5);
        drawing.end();
        later();
        run.apply(first.withOptimizer(first.optimizer().withLearningRate(0.03f)));
        edits.undo();
        Await.until(this::frame, () -> rate() == 0.02f);
        assertThat(drawing.isEmpty()).isFalse();
        edits.undo();
        Await.until(this::frame, drawing::isEmpty);
        edits.undo();
        Await.until(this::frame, () -> rate() == 0.01f);
        edits.undo();
        Await.until(this::frame, () -> rate() == 0.001f);
        edits.redo();
        Await.until(this::frame, () -> rate() == 0.01f);
        edits.redo();
        Await.until(this::frame, () -> rate() == 0.02f);
        edits.redo();
        Await.until(this::frame, () -> !drawing.isEmpty());
    }

    @Test
    void aLabsRecipeAndBetComeBackInTheirTurn() {
        settings.workspaceProperty().set("labs");
        Experiment lab = workspaces.labs().named("grokking").orElseThrow();
        var recipe = lab.recipeProperty().get();
        lab.beginStroke();
        lab.stroke().orElseThrow().draw(100, 0.2, 10_000, 0.9);
        lab.placeStroke();
        var drawn = lab.betProperty().get().guess().line();
        later();
        lab.recipeProperty().set(recipe.withSeeds(5));
        later();
        lab.recipeProperty().set(recipe.withSeeds(6));
        edits.undo();
        Await.until(this::frame, () -> lab.recipeProperty().get().seeds() == 5);
        edits.undo();
        Await.until(this::frame, () -> lab.recipeProperty().get().equals(recipe));
        assertThat(lab.betProperty().get().guess().line()).isEqualTo(drawn);
        edits.undo();
        Await.until(this::frame, () -> lab.betProperty().get() == null);
        assertThat(lab.stroke().orElseThrow().isEmpty()).isTrue();
        edits.redo();
        Await.until(this::frame, () -> lab.betProperty().get() != null);
        assertThat(lab.betProperty().get().guess().line()).isEqualTo(drawn);
    }

    /// What one has set up in a lab goes into a project; one's own bet stays where there is one.
    @Test
    void aLabsRecipeAndBetAreKeptInAProject() throws IOException {
        Experiment lab = workspaces.labs().named("grokking").orElseThrow();
        var recipe = lab.recipeProperty().get();
        lab.recipeProperty().set(recipe.withSeeds(5));
        lab.place(Guess.number(3000));
        Workspace labs = workspaces.all().stream()
                .filter(one -> one.id().equals("labs"))
                .findFirst()
                .orElseThrow();
        Part kept = labs.keep().join();
        lab.forget();
        lab.recipeProperty().set(recipe);
        assertThat(labs.keep().join().isEmpty()).isTrue();
        labs.opening(kept, false).run();
        assertThat(lab.recipeProperty().get()).isEqualTo(recipe.withSeeds(5));
        assertThat(lab.betProperty().get().guess().number()).isEqualTo(3000);
        lab.place(Guess.number(7));
        labs.opening(kept, false).run();
        assertThat(lab.betProperty().get().guess().number()).isEqualTo(7);
    }

    /// A learning that goes on isn't disturbed by what is said about a drawing.
    @Test
    void correctionsComeBackAndTheTrainingGoesOn() {
        FeedbackModel feedback = workspaces.digits().feedback();
        learn(run, 3);
        workspaces.digits().drawing().begin(0.5, 0.5);
        workspaces.digits().drawing().extend(0.5, 0.8);
        workspaces.digits().drawing().end();
        int said = Await.present(
                        () -> {
                            frame();
                            workspaces.answer();
                            return workspaces.digits().sample().probeProperty().get();
                        },
                        _ -> feedback.canCorrect())
                .answer();
        later();
        feedback.correct((said + 1) % 10);
        FeedbackSet one = feedback.all();
        assertThat(one.size()).isEqualTo(1);
        later();
        feedback.clear();
        learn(run, 7);
        edits.undo();
        Await.until(this::frame, () -> feedback.all().size() == 1);
        assertThat(bytes(feedback.all())).isEqualTo(bytes(one));
        assertThat(feedback.takenAwayProperty().get()).isZero();
        edits.undo();
        Await.until(this::frame, () -> feedback.all().isEmpty());
        edits.redo();
        Await.until(this::frame, () -> feedback.all().size() == 1);
        edits.redo();
        Await.until(this::frame, () -> feedback.all().isEmpty());
        assertThat(run.progressProperty().get().step()).isEqualTo(7);
    }

    private static String bytes(FeedbackSet set) {
        try {
            return new String(FeedbackFile.bytes(set), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void whatLearnedFromCorrectionsIsTakenBack() {
        learn(run, 3);
        Part before = weights(run);
        float[][] other = run.snapshotProperty().get().parameters().copy();
        other[0][0]++;
        run.adopt(
                run.snapshotProperty().get(),
                Weights.of(run.configProperty().get().network(), other));
        Await.until(this::frame, () -> !weights(run).equals(before));
        edits.undo();
        Await.until(this::frame, () -> weights(run).equals(before));
    }

    @Test
    void aRateChangedWhileLearningComesBack() {
        learn(run, 3);
        run.setLearningRate(0.05f);
        learn(run, 5);
        edits.undo();
        Await.until(this::frame, () -> rate() == 0.001f);
        assertThat(run.progressProperty().get().step()).isEqualTo(3);
    }

    @Test
    void whatIsTakenOutOfThePlaygroundAndASecondOneComeBack() {
        settings.workspaceProperty().set("playground");
        Ablation without = Ablation.NONE.toggle(new Ablation.Neuron(0, 1));
        workspaces.plane().takeOut(without);
        edits.undo();
        Await.until(
                this::frame, () -> workspaces.plane().ablationProperty().get().isEmpty());
        edits.redo();
        Await.until(
                this::frame, () -> workspaces.plane().ablationProperty().get().equals(without));
        later();
        workspaces.planes().begin();
        later();
        workspaces.planes().rivalProperty().get().second().takeOut(Ablation.NONE);
        later();
        workspaces.planes().keepFirst();
        edits.undo();
        Await.until(this::frame, () -> workspaces.planes().rivalProperty().get() != null);
        assertThat(workspaces
                        .planes()
                        .rivalProperty()
                        .get()
                        .second()
                        .ablationProperty()
                        .get())
                .isEqualTo(Ablation.NONE);
    }

    private float rate() {
        return run.configProperty().get().optimizer().learningRate();
    }

    /// Twenty trainings of a large network took more memory than there is.
    @Test
    void whatIsKeptHasItsMeasure() {
        long one = workspaces.digits().keep().join().bytes();
        screen.clear();
        Edits few = new Edits(workspaces.all(), settings, () -> now, screen::add, 2 * one + one / 2);
        ExperimentConfig first = run.configProperty().get();
        for (int i = 1; i <= 4; i++) {
            later();
            run.apply(first.withOptimizer(first.optimizer().withLearningRate(0.01f * i)));
            Await.until(() -> !screen.isEmpty());
            frame();
        }
        few.undo();
        Await.until(this::frame, () -> rate() == 0.03f);
        few.undo();
        Await.until(this::frame, () -> rate() == 0.02f);
        few.undo();
        Await.until(() -> screen.isEmpty());
        assertThat(few.actions().getFirst().isEnabled()).as("a third way back").isFalse();
        assertThat(rate()).isEqualTo(0.02f);
    }

    /// What is looked at stays when a change is undone, and said which data there were.
    @Test
    void dataThatWereOpenedGoAndComeBack() {
        Split given = run.dataProperty().get();
        Split own = new Split(Lines.set(100), Lines.set(20));
        workspaces.digits().learnFrom(own);
        edits.undo();
        Await.until(this::frame, () -> run.dataProperty().get() == given);
        edits.redo();
        Await.until(this::frame, () -> run.dataProperty().get().train().size() == 100);
    }

    @Test
    void aSliderOnItsWayIsOneChange() {
        ExperimentConfig first = run.configProperty().get();
        for (int i = 1; i < 6; i++) {
            run.apply(first.withOptimizer(first.optimizer().withLearningRate(0.01f * i)));
            now += 50_000_000L;
        }
        edits.undo();
        Await.until(this::frame, () -> rate() == 0.001f);
        assertThat(edits.actions().getFirst().isEnabled()).isFalse();
    }

    @Test
    void inThePlaygroundWeightsByHandAndWhatIsFrozenComeBack() {
        settings.workspaceProperty().set("playground");
        RunModel<?> plane = workspaces.plane().run();
        learn(plane, 4);
        Part before = weights(plane);
        workspaces.plane().set(new Place(0, 0), 9);
        workspaces.plane().setFrozen(new Place(0, 0), true);
        Await.until(this::frame, () -> !weights(plane).equals(before));
        edits.undo();
        Await.until(this::frame, () -> weights(plane).equals(before));
        assertThat(workspaces.plane().frozenProperty().get()).isEmpty();
        later();
        workspaces.plane().apply(PlaneConfig.standard().edit().seed(9).done());
        edits.undo();
        Await.until(this::frame, () -> workspaces.plane().config().equals(PlaneConfig.standard()));
        assertThat(weights(plane)).isEqualTo(before);
    }
}
