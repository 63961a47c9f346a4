package dev.backlight.model.lesson.stage;

import dev.backlight.lab.Settings;
import dev.backlight.lab.catalogue.Labs;
import dev.backlight.lab.run.Digits;
import dev.backlight.lab.run.LabRunner;
import dev.backlight.lesson.check.Figures;
import dev.backlight.lesson.check.Quantity;
import dev.backlight.lesson.state.State;
import dev.backlight.model.lab.Experiment;
import dev.backlight.model.lab.LabModel;
import dev.backlight.model.lab.LabRuns;
import dev.backlight.text.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/// The page of a lab, with runs of the lesson's own: neither bets nor results are kept. A run that has been made
/// once is not made again, so that one may walk back and forth.
public final class LabStage implements LessonStage {
    private final LabRuns runs;
    private final LabModel labs;
    private boolean arriving;
    private long seen = -1;

    LabStage(Digits digits) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        runs = new LabRuns(new LabRunner(threads, digits, () -> false));
        labs = new LabModel(Labs.all(), runs);
    }

    public LabModel labs() {
        return labs;
    }

    private Experiment experiment() {
        return labs.open().orElseThrow();
    }

    @Override
    public boolean takes(State state) {
        return state instanceof State.Lab;
    }

    @Override
    public void show(State state) {
        if (state instanceof State.Lab(String lab, Settings settings, boolean run)) {
            Experiment shown = labs.named(lab).orElseThrow();
            shown.clear(settings);
            labs.openProperty().set(lab);
            if (run) {
                shown.start();
            }
            arriving = run;
        }
    }

    @Override
    public void prepare(State state) {
        if (state instanceof State.Lab(String lab, Settings settings, boolean run) && run) {
            runs.start(Labs.of(lab), settings, false);
        }
    }

    @Override
    public boolean isSettled() {
        return labs.open().isPresent()
                && (!arriving || experiment().phase().isOver())
                && !experiment().phase().isWorking();
    }

    @Override
    public boolean hasFigures() {
        return labs.open().isPresent();
    }

    @Override
    public Figures figures() {
        return new LabNumbers(experiment().shown(), experiment().outcome());
    }

    @Override
    public void set(Quantity quantity, double value) {
        switch (quantity.figure()) {
            case KNOB -> {
                Settings recipe = experiment().recipeProperty().get();
                Map<String, Double> knobs = new LinkedHashMap<>(recipe.knobs());
                knobs.put(quantity.name(), value);
                experiment().change();
                experiment()
                        .recipeProperty()
                        .set(Settings.of(experiment().lab(), knobs, recipe.firstSeed(), recipe.seeds()));
            }
            default -> throw new Refusal("\"{0}\" can't be changed by hand.", quantity);
        }
    }

    /// Runs the recipe as it stands, whatever the number of steps.
    @Override
    public void train(int steps) {
        experiment().change();
        experiment().start();
        arriving = true;
    }

    @Override
    public boolean pump() {
        labs.pump();
        boolean fresh = labs.newsProperty().get() != seen;
        seen = labs.newsProperty().get();
        return fresh;
    }

    @Override
    public void close() {
        labs.close();
    }
}
