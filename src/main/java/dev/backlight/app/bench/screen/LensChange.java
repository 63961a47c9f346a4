package dev.backlight.app.bench.screen;

import dev.backlight.app.window.Fx;
import dev.backlight.model.digits.DigitsModel;
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
    private final DigitsModel digits;
    private final long last;
    private int count;

    /// @param lens whose concern it is
    LensChange(Kind kind, String lens, DigitsModel digits) {
        this.kind = kind;
        this.lens = lens;
        this.digits = digits;
        last = Fx.call(() -> digits.run().progressProperty().get().step());
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
            digits.run().play();
        }
    }

    void end() {
        digits.run().timeline().live();
        digits.run().pause();
    }

    void next() {
        int i = count++;
        switch (kind) {
            case TRAINING -> digits.pump();
            case SAMPLE -> {
                digits.showTestDigit(i);
                digits.sample().answer();
            }
            case SCRUB -> {
                digits.run().timeline().go((long) (last * (0.5 + 0.5 * Math.sin(i / 20.0))));
                digits.pump();
            }
            case RECIPE -> digits.run().setLearningRate(i % 2 == 0 ? 0.001f : 0.002f);
            case CORRECTION -> correct(i);
        }
    }

    private void correct(int i) {
        double angle = i / 7.0;
        digits.drawing().clear();
        digits.drawing().begin(0.5, 0.2);
        digits.drawing().extend(0.5 + 0.2 * Math.cos(angle), 0.5 + 0.2 * Math.sin(angle));
        digits.drawing().end();
        digits.sample().answer();
        int read = digits.sample().probeProperty().get().answer();
        digits.feedback().correct((read + 1) % 10);
    }

    /// What the lens is told of such a change.
    Object shown() {
        return switch (kind) {
            case TRAINING, SCRUB -> trained();
            case SAMPLE ->
                System.identityHashCode(digits.sample().sampleProperty().get());
            case RECIPE -> digits.run().configProperty().get().optimizer().learningRate();
            case CORRECTION -> digits.feedback().setProperty().get().size();
        };
    }

    private Object trained() {
        return switch (lens) {
            case "charts" ->
                List.of(
                        digits.run().historyVersionProperty().get(),
                        digits.run().snapshotProperty().get().step());
            case "evaluation" ->
                List.of(
                        System.identityHashCode(
                                digits.run().evaluationProperty().get()),
                        digits.exams().versionProperty().get());
            default -> digits.run().snapshotProperty().get().step();
        };
    }
}
