package dev.backlight.lab.run;

import dev.backlight.data.picture.Split;
import dev.backlight.lab.Notebook;
import dev.backlight.lab.Trial;
import dev.backlight.lab.record.KeptNetwork;
import dev.backlight.lab.record.Look;
import dev.backlight.lab.record.Series;
import dev.backlight.lab.record.TrialRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/// What one trial writes, read by others while it does.
final class Recorder implements Notebook {
    private final Trial trial;
    private final LabRun run;
    private final Map<String, Curve> curves = new LinkedHashMap<>();
    private final Map<String, Double> figures = new LinkedHashMap<>();
    private final List<Look> looks = new ArrayList<>();
    private final List<KeptNetwork> networks = new ArrayList<>();
    private final TrialRecord kept;
    private final Map<String, Double> changed;
    private TrialRecord.State state;
    private double done;
    private String problem;

    /// A curve that grows.
    private static final class Curve {
        private double[] xs = new double[64];
        private double[] ys = new double[64];
        private int size;

        void add(double x, double y) {
            if (size == xs.length) {
                xs = Arrays.copyOf(xs, 2 * size);
                ys = Arrays.copyOf(ys, 2 * size);
            }
            xs[size] = x;
            ys[size] = y;
            size++;
        }
    }

    /// @param kept what the same trial has measured before, whole; null where it is to run
    /// @param changed knobs that are other than the run's for this trial
    Recorder(Trial trial, LabRun run, TrialRecord kept, Map<String, Double> changed) {
        this.changed = changed;
        this.trial = trial;
        this.run = run;
        this.kept = kept;
        state = kept == null ? TrialRecord.State.WAITING : TrialRecord.State.DONE;
        done = kept == null ? 0 : 1;
    }

    Trial trial() {
        return trial;
    }

    LabRun run() {
        return run;
    }

    @Override
    public void at(double part, double all) {
        synchronized (this) {
            done = Math.clamp(part / all, 0.0, 1.0);
        }
        run.pass();
        if (run.isCancelled()) {
            throw new CancellationException("The trial was stopped.");
        }
    }

    @Override
    public synchronized void point(String measure, double x, double y) {
        curves.computeIfAbsent(measure, _ -> new Curve()).add(x, y);
        run.pointed();
    }

    @Override
    public synchronized void figure(String name, double value) {
        figures.put(name, value);
        run.changed();
    }

    @Override
    public synchronized void look(Look look) {
        looks.add(look);
        run.changed();
    }

    @Override
    public synchronized void keep(KeptNetwork network) {
        networks.add(network);
    }

    @Override
    public Split digits() throws IOException {
        return run.digits();
    }

    synchronized void begin() {
        state = TrialRecord.State.RUNNING;
        run.changed();
    }

    synchronized void end(TrialRecord.State ended, String because) {
        state = ended;
        problem = because;
        done = ended == TrialRecord.State.DONE ? 1 : done;
        run.changed();
    }

    synchronized TrialRecord.State state() {
        return state;
    }

    synchronized double done() {
        return done;
    }

    synchronized TrialRecord record() {
        if (kept != null) {
            return kept;
        }
        List<Series> series = new ArrayList<>();
        curves.forEach((measure, curve) -> series.add(
                new Series(measure, Arrays.copyOf(curve.xs, curve.size), Arrays.copyOf(curve.ys, curve.size))));
        return new TrialRecord(
                trial.variant(), trial.seed(), state, done, series, figures, looks, problem, networks, changed);
    }
}
