package dev.backlight.app.bench;

import dev.backlight.app.window.Fx;
import dev.backlight.model.ExperimentModel;
import java.util.List;

/// Something new for a lens to show.
final class LensChange {
    /// What changes.
    enum Kind {
        /// The training goes on: snapshot, history, test results, and what the background has made of them.
        TRAINING,
        /// Another digit of the test set, and the network's answer to it.
        SAMPLE,
        /// Another moment of the past.
        SCRUB,
        /// The recipe: another learning rate.
        RECIPE,
        /// A drawing that a person corrects.
        CORRECTION
    }

    private final Kind kind;
    private final String lens;
    private final ExperimentModel experiment;
    private final long last;
    private int count;

    /// @param lens whose concern it is
    LensChange(Kind kind, String lens, ExperimentModel experiment) {
        this.kind = kind;
        this.lens = lens;
        this.experiment = experiment;
        last = Fx.call(() -> experiment.progressProperty().get().step());
    }

    /// What concerns a lens.
    static List<Kind> of(String lens) {
        return switch (lens) {
            case "layers" -> List.of(Kind.TRAINING, Kind.SAMPLE);
            case "charts", "weights" -> List.of(Kind.TRAINING, Kind.SCRUB);
            case "evaluation", "embedding" -> List.of(Kind.TRAINING, Kind.SAMPLE, Kind.SCRUB);
            case "network" -> List.of(Kind.RECIPE);
            case "feedback" -> List.of(Kind.CORRECTION);
            default -> List.of(Kind.SAMPLE);
        };
    }

    void begin() {
        if (!lens.equals("microscope") && kind != Kind.SCRUB) {
            experiment.play();
        }
    }

    void end() {
        experiment.timeline().live();
        experiment.pause();
    }

    void next() {
        int i = count++;
        switch (kind) {
            case TRAINING -> experiment.pump();
            case SAMPLE -> {
                experiment.showTestDigit(i);
                experiment.answer();
            }
            case SCRUB -> {
                experiment.timeline().go((long) (last * (0.5 + 0.5 * Math.sin(i / 20.0))));
                experiment.pump();
            }
            case RECIPE -> experiment.setLearningRate(i % 2 == 0 ? 0.001f : 0.002f);
            case CORRECTION -> correct(i);
        }
    }

    private void correct(int i) {
        double angle = i / 7.0;
        experiment.drawing().clear();
        experiment.drawing().begin(0.5, 0.2);
        experiment.drawing().extend(0.5 + 0.2 * Math.cos(angle), 0.5 + 0.2 * Math.sin(angle));
        experiment.drawing().end();
        experiment.answer();
        int read = experiment.probeProperty().get().answer();
        experiment.feedback().correct((read + 1) % 10);
    }

    /// What the lens is told of such a change.
    Object shown() {
        return switch (kind) {
            case TRAINING, SCRUB -> trained();
            case SAMPLE -> System.identityHashCode(experiment.sampleProperty().get());
            case RECIPE -> experiment.configProperty().get().optimizer().learningRate();
            case CORRECTION -> experiment.feedback().setProperty().get().size();
        };
    }

    private Object trained() {
        return switch (lens) {
            case "charts" ->
                List.of(
                        experiment.historyVersionProperty().get(),
                        experiment.snapshotProperty().get().step());
            case "evaluation" ->
                List.of(
                        System.identityHashCode(experiment.evaluationProperty().get()),
                        experiment.exams().versionProperty().get());
            default -> experiment.snapshotProperty().get().step();
        };
    }
}
