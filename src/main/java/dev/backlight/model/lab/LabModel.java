package dev.backlight.model.lab;

import dev.backlight.lab.Lab;
import dev.backlight.lab.LabResult;
import dev.backlight.lab.answer.PlacedBet;
import dev.backlight.lab.run.LabRun;
import dev.backlight.lab.run.LabRunner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// All labs: which one is open, what each has come to, and the score of the bets. Runs go on whatever is on screen.
public final class LabModel implements AutoCloseable {
    private final AutoClosing runner;
    private final List<Experiment> experiments;
    private final StringProperty open = new SimpleStringProperty(this, "open", "");
    private final ReadOnlyObjectWrapper<Exception> problem = new ReadOnlyObjectWrapper<>(this, "problem");
    private final ReadOnlyLongWrapper news = new ReadOnlyLongWrapper(this, "news");
    private LabKeeper keeper;
    private boolean asked;

    /// What closes without a failure.
    @FunctionalInterface
    private interface AutoClosing {
        void close();
    }

    /// @param runner is closed with this
    public LabModel(List<Lab> labs, LabRunner runner) {
        this(labs, runner::start, runner::goOn, runner::close);
    }

    /// Labs whose runs are made once.
    ///
    /// @param runs are closed with this
    public LabModel(List<Lab> labs, LabRuns runs) {
        this(labs, runs::start, runs::goOn, runs::close);
    }

    private LabModel(List<Lab> labs, LabRuns.Starter starter, LabRuns.Continuer goingOn, AutoClosing runner) {
        this.runner = runner;
        experiments = labs.stream()
                .map(lab -> new Experiment(
                        lab,
                        (one, settings, oneByOne) -> kept(one, starter.start(one, settings, oneByOne)),
                        (one, earlier, slower) -> kept(one, goingOn.goOn(one, earlier, slower))))
                .toList();
        experiments.forEach(experiment -> experiment.changesProperty().subscribe(_ -> news.set(news.get() + 1)));
        open.subscribe(_ -> news.set(news.get() + 1));
    }

    /// Every lab, in the order of the gallery.
    public List<Experiment> experiments() {
        return experiments;
    }

    /// The name of the lab whose page is open; empty for the gallery.
    public StringProperty openProperty() {
        return open;
    }

    /// The lab whose page is open; none while the gallery is.
    public Optional<Experiment> open() {
        return named(open.get());
    }

    /// Rises with everything that is new in any lab.
    public ReadOnlyLongProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    public Optional<Experiment> named(String name) {
        return experiments.stream()
                .filter(experiment -> experiment.lab().name().equals(name))
                .findFirst();
    }

    /// Why the newest result or bet could not be kept or read; null if it could.
    public ReadOnlyObjectProperty<Exception> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Shows what is kept and keeps what comes from now on.
    public void keepIn(LabKeeper kept) {
        keeper = kept;
        keeper.read(experiments.stream().map(Experiment::lab).toList());
        experiments.forEach(experiment -> experiment.betProperty().subscribe(_ -> keepBets()));
    }

    private void keepBets() {
        if (keeper != null && keeper.hasRead()) {
            keeper.keep(bets());
        }
    }

    private Map<String, PlacedBet> bets() {
        Map<String, PlacedBet> bets = new LinkedHashMap<>();
        for (Experiment experiment : experiments) {
            PlacedBet bet = experiment.betProperty().get();
            if (bet != null) {
                bets.put(experiment.lab().name(), bet);
            }
        }
        return bets;
    }

    /// How many labs have an answer.
    public int answered() {
        return (int) experiments.stream().filter(one -> one.outcome() != null).count();
    }

    /// Bets of which it is known how far they were off, in the order of the gallery.
    public List<PlacedBet> judged() {
        return bets().values().stream().filter(PlacedBet::isJudged).toList();
    }

    /// Whether one is to be asked for a bet before this lab runs: once, where none is placed.
    public boolean shouldAsk(Experiment experiment) {
        boolean first = !asked && experiment.betProperty().get() == null && experiment.result() == null;
        asked |= first;
        return first;
    }

    /// Runs every lab that has a bet and no answer.
    ///
    /// @return how many those are
    public int runWhatIsLeft() {
        List<Experiment> left = experiments.stream()
                .filter(experiment -> experiment.phase() == Phase.BEFORE
                        && experiment.betProperty().get() != null
                        && !experiment.hasAnswer())
                .toList();
        left.forEach(Experiment::start);
        return left.size();
    }

    public boolean isWorking() {
        return experiments.stream().anyMatch(experiment -> experiment.phase().isWorking());
    }

    /// Takes the news of all runs.
    public void pump() {
        experiments.forEach(Experiment::pump);
        if (keeper != null) {
            keeper.take(this::show, problem::set);
        }
    }

    private void show(Map<String, LabResult> results, Map<String, PlacedBet> bets) {
        Consumer<Experiment> kept = experiment -> {
            String name = experiment.lab().name();
            Optional.ofNullable(bets.get(name)).ifPresent(experiment::show);
            Optional.ofNullable(results.get(name)).ifPresent(experiment::show);
        };
        new ArrayList<>(experiments).forEach(kept);
    }

    private LabRun kept(Lab lab, LabRun run) {
        if (keeper != null) {
            run.result().thenAccept(result -> keeper.keep(lab, result));
        }
        return run;
    }

    @Override
    public void close() {
        runner.close();
        if (keeper != null) {
            keeper.close();
        }
    }
}
