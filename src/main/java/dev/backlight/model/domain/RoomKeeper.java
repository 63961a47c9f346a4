package dev.backlight.model.domain;

import dev.backlight.data.LearningData;
import dev.backlight.math.ThreadTeam;
import dev.backlight.model.run.RunModel;
import dev.backlight.storage.project.Part;
import dev.backlight.storage.project.Texts;
import dev.backlight.storage.project.TrainingPart;
import dev.backlight.training.learner.Learner;
import dev.backlight.training.learner.Recipe;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.sequence.SequenceExperiment;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/// Keeps what is learned in a room: the recipe, what one looks at, and the training, each under its name.
///
/// @param <D> what is learned from
public final class RoomKeeper<D extends LearningData> {
    private static final String RECIPE = "recipe";
    private static final String LOOK = "look";
    private static final String TRAINING = "training";

    private final RunModel<D> run;

    public RoomKeeper(RunModel<D> run) {
        this.run = run;
    }

    /// A room's recipe; there is nothing that one looks at.
    public static Part described(Texts recipe) {
        return new Part.Writer().texts(RECIPE, recipe).done();
    }

    /// A room's recipe, and what one looks at.
    public static Part described(Texts recipe, Texts look) {
        return new Part.Writer().texts(RECIPE, recipe).texts(LOOK, look).done();
    }

    /// What describes a room, and its training.
    ///
    /// @return answered on another thread than the screen's
    public CompletableFuture<Part> keep(Part described) {
        return run.keep()
                .thenApply(kept -> kept.map(training -> described.and(TRAINING, training.part()))
                        .orElse(described));
    }

    /// The recipe of what was kept.
    ///
    /// @throws IOException if it is missing
    public static Texts recipe(Part part) throws IOException {
        return part.texts(RECIPE);
    }

    /// What one looked at.
    ///
    /// @throws IOException if it is missing
    public static Texts look(Part part) throws IOException {
        return part.texts(LOOK);
    }

    /// Reads the training of what was kept, without a change yet.
    ///
    /// @return lets the run stand where it stood, or begin anew where no training was kept
    /// @throws IOException if something is missing or damaged
    /// @throws IllegalArgumentException if its numbers are those of another network
    public Runnable opening(Part part, SequenceExperiment experiment) throws IOException {
        Part training = part.under(TRAINING);
        if (training.isEmpty()) {
            return () -> run.follow(experiment);
        }
        TrainingPart kept = TrainingPart.of(training, experiment.recipe().network());
        return () -> run.open(experiment, kept);
    }

    /// As `opening(part, experiment)`, of a run that makes what it learns from, or has it in its recipe.
    ///
    /// @throws IOException if something is missing or damaged
    /// @throws IllegalArgumentException if its numbers are those of another network
    public Runnable opening(Part part, Recipe recipe) throws IOException {
        Part training = part.under(TRAINING);
        if (training.isEmpty()) {
            return () -> run.follow(recipe);
        }
        try (ThreadTeam one = ThreadTeam.of(1)) {
            Learner learner = recipe.learner(one);
            TrainingPart kept = TrainingPart.of(training, learner.architecture());
            learner.restore(kept.state()); // says no before anything has changed
            return () -> run.open(recipe, kept);
        }
    }

    /// As `opening(part, experiment)`, of a run that learns from examples.
    ///
    /// @throws IOException if something is missing or damaged
    /// @throws IllegalArgumentException if its numbers are those of another network
    public Runnable opening(Part part, ExperimentConfig config, D data) throws IOException {
        Part training = part.under(TRAINING);
        if (training.isEmpty()) {
            return () -> run.apply(config, data);
        }
        TrainingPart kept = TrainingPart.of(training, config.network());
        return () -> run.open(config, data, kept);
    }
}
