package dev.backlight.controller.frame;

import dev.backlight.data.LearningData;
import dev.backlight.model.lesson.author.Recorded;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Presentation.Caption;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.export.ExportSource;
import dev.backlight.storage.project.Part;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/// A place in which one works, with models of its own. The window shows one of a list of them and asks nothing
/// else: a new one is a class, its texts `workspace.ID`, and a line in that list.
public interface Workspace extends AutoCloseable {
    /// The word on the command line and in the text bundles.
    String id();

    /// What learns here; of several, that under the window's clock.
    ///
    /// @throws IllegalArgumentException with one sentence where nothing learns step by step under one clock
    RunModel<?> run();

    /// Whether something learns here now, so that others make room for it.
    default boolean isTraining() {
        return run().stateProperty().get() == RunState.RUNNING;
    }

    /// What a hall is told where nothing on show has a word for it.
    default Caption caption(Messages messages) {
        return RunCaption.of(run(), messages);
    }

    /// Changes when that may have changed.
    default ObservableValue<?> news() {
        return run().progressProperty();
    }

    /// Builds the views, which show what its models and the settings' view state hold.
    WorkspaceController views(Settings settings);

    /// Changes when other views are needed than those that have been built.
    ObservableValue<?> arrangement();

    /// It comes on screen.
    default void enter() {}

    /// Another comes on screen: what learns here rests.
    default void leave() {
        run().pause();
    }

    /// What a project keeps of it; nothing unless it says otherwise.
    ///
    /// @return answered on another thread than the screen's, so that the screen may wait for it at the end
    default CompletableFuture<Part> keep() {
        return CompletableFuture.completedFuture(Part.EMPTY);
    }

    /// Reads what a project has kept, without a change yet.
    ///
    /// @param part as `keep` gave it; empty for what everything begins with
    /// @param own whether it is the program's own copy of what was there when it ended
    /// @return puts it in the place of what is there
    /// @throws IOException if something is missing or damaged; with one sentence if it is a `DataException`
    /// @throws IllegalArgumentException if its parts don't fit each other
    default Runnable opening(Part part, boolean own) throws IOException {
        return () -> {};
    }

    /// Runs this before something is changed by hand that `keep` keeps, so that it can be brought back.
    ///
    /// @param keeping is told the folder of what is kept that will change; empty for all of it
    default void beforeEdit(Consumer<String> keeping) {}

    /// As `keep()`, of what an edit changes; more may be in it.
    ///
    /// @param folder as `beforeEdit` told it
    default CompletableFuture<Part> keep(String folder) {
        return keep();
    }

    /// As `opening`, of what an edit has changed: whatever else is there stays as it is.
    ///
    /// @param folder as `beforeEdit` told it
    /// @param part as `keep(folder)` gives it now, with what it gave before the edit in that folder
    /// @throws IOException if it can't be put back
    default Runnable returning(String folder, Part part) throws IOException {
        return opening(part, false);
    }

    /// What is on screen, as a step of a lesson can show it again; empty where no lesson can.
    ///
    /// @param settings whose view state says which lens is shown
    default Optional<Recorded> recorded(Settings settings) {
        return Optional.empty();
    }

    /// The network that can go elsewhere, and how it learned; nothing where none reads rows of numbers.
    ///
    /// @return answered on another thread than the screen's
    default CompletableFuture<Optional<ExportSource>> export() {
        RunModel<?> run = run();
        if (!run.hasExamples()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        ExperimentConfig recipe = run.configProperty().get();
        LearningData data = run.dataProperty().get();
        return run.keep().thenApply(kept -> kept.map(training -> ExportSource.of(recipe, training, data)));
    }

    /// Carries the news over to its models; called once a frame while it is on screen.
    void pump();

    /// Lets the network answer the current sample.
    void answer();

    /// Whether the screen shows all of the newest snapshot.
    boolean isSettled();

    @Override
    void close();
}
