package dev.backlight.model.lab;

import dev.backlight.lab.Lab;
import dev.backlight.lab.LabResult;
import dev.backlight.lab.answer.PlacedBet;
import dev.backlight.lab.run.LabRun;
import dev.backlight.lab.run.LabRunner;
import dev.backlight.storage.project.Part;
import dev.backlight.text.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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

    /// Runs this before a recipe or a bet is changed by hand.
    ///
    /// @param keeping is told the lab's name
    public void beforeEdit(Consumer<String> keeping) {
        experiments.forEach(one -> one.beforeEdit(() -> keeping.accept(one.lab().name())));
    }

    /// Recipe and bet of each lab of which something was changed.
    public Part keep() {
        Part.Writer to = new Part.Writer();
        experiments.stream()
                .filter(KeptLab::isTouched)
                .forEach(one -> to.part(one.lab().name(), KeptLab.of(one)));
        return to.done();
    }

    /// Recipe and bet of one lab.
    ///
    /// @throws IllegalArgumentException if there is none of this name
    public Part keep(String name) {
        return new Part.Writer().part(name, KeptLab.of(lab(name))).done();
    }

    /// What `keep(name)` gave takes the place of what is there.
    ///
    /// @throws IOException if something is missing or damaged
    /// @throws IllegalArgumentException if the recipe is impossible
    public Runnable returning(String name, Part part) throws IOException {
        return KeptLab.opening(lab(name), part.under(name), true);
    }

    /// What `keep` gave takes the place of what is there. Labs that it does not name, and such as run, stay as they
    /// are, and so do the person's own bets.
    ///
    /// @throws IOException if something is missing or damaged
    /// @throws IllegalArgumentException if a recipe is impossible
    public Runnable opening(Part part) throws IOException {
        List<Runnable> changes = new ArrayList<>();
        for (Experiment one : experiments) {
            Part kept = part.under(one.lab().name());
            if (!kept.isEmpty()) {
                Runnable change = KeptLab.opening(one, kept, false);
                changes.add(() -> {
                    if (one.result() == null && !one.phase().isWorking()) {
                        change.run();
                    }
                });
            }
        }
        return () -> changes.forEach(Runnable::run);
    }

    private Experiment lab(String name) {
        return named(name)
                .orElseThrow(() -> new Refusal(
                        "There is no lab \"{0}\": choose one of {1}.",
                        name, experiments.stream().map(one -> one.lab().name()).collect(Collectors.joining(", "))));
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
