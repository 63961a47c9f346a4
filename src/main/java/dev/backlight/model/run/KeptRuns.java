package dev.backlight.model.run;

import dev.backlight.data.ClassNames;
import dev.backlight.data.picture.Split;
import dev.backlight.storage.run.CurvesCsv;
import dev.backlight.storage.run.KeptRun;
import dev.backlight.storage.run.RunFile;
import dev.backlight.storage.run.RunFileException;
import dev.backlight.storage.run.RunFolder;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.past.Curves;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What of the run list outlives the program, if there is a folder to keep it in, and undoing removals. A run is
/// written when it ends, rests, is left, or the window closes. Belongs to the screen's thread.
public final class KeptRuns implements AutoCloseable {
    private final NumberedRuns list;
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper(this, "version");
    private final ReadOnlyIntegerWrapper takenAway = new ReadOnlyIntegerWrapper(this, "takenAway");
    private final ObservableList<RunFileException> problems = FXCollections.observableArrayList();
    private final ObservableList<RunFileException> problemsView = FXCollections.unmodifiableObservableList(problems);
    private final Set<RunEntry> waiting = new LinkedHashSet<>();
    private List<RunEntry> removed = List.of();
    private RunKeeper keeper;
    private RunFetcher fetcher;
    private String continued = "";
    private boolean found;
    private boolean closed;

    KeptRuns(NumberedRuns list) {
        this.list = list;
    }

    /// Shows the runs that are kept there as soon as they have been read, and keeps those of this session there.
    /// Only the program's own window calls this: what draws pictures, measures or trains without one has no folder.
    /// To be called at most once.
    public void keepIn(RunFolder folder) {
        keeper = new RunKeeper(folder, this::tell);
        fetcher = new RunFetcher(keeper, this::tell, this::changed);
        RunKeeper reading = keeper;
        keeper.ask(where -> where.glance(reading::isClosing), this::found);
    }

    /// The name of the file that keeps the present run; empty while none does.
    public String fileName() {
        Path file = list.current() == null ? null : list.current().kept().file();
        return file == null ? "" : file.getFileName().toString();
    }

    /// The next run that begins is one that was kept in this file, and goes on there.
    ///
    /// @param name as `fileName` gave it
    public void goOnIn(String name) {
        continued = name;
    }

    /// A run begins: if it was kept before it has its file again, and is not listed twice.
    void begun(RunEntry fresh) {
        Path before = keeper == null ? null : keeper.folder().file(continued);
        if (before != null) {
            fresh.kept().goOnIn(before);
            list.runs().stream().filter(run -> isSame(run, fresh)).toList().forEach(list::forget);
        }
        continued = "";
    }

    private static boolean isSame(RunEntry run, RunEntry other) {
        return run != other
                && run.kept().file() != null
                && run.kept().file().equals(other.kept().file());
    }

    /// Rises when more, or less, is known of an earlier run.
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// How many runs the last removal has taken away that `undo` would bring back; 0 when there is nothing to undo.
    public ReadOnlyIntegerProperty takenAwayProperty() {
        return takenAway.getReadOnlyProperty();
    }

    /// What could not be read or written; read only.
    public ObservableList<RunFileException> problems() {
        return problemsView;
    }

    /// They have been read by somebody.
    public void forgetProblems() {
        problems.clear();
    }

    /// Whether there are runs of earlier sessions.
    public boolean hasEarlier() {
        return list.runs().stream().anyMatch(RunEntry::isEarlier);
    }

    /// Takes away all runs of earlier sessions.
    public void removeEarlier() {
        takeAway(list.runs().stream().filter(RunEntry::isEarlier).toList());
    }

    /// Brings back what the last removal took away.
    public void undo() {
        List<RunEntry> back = removed;
        removed = List.of();
        takenAway.set(0);
        for (RunEntry run : back) {
            Path file = run.kept().file();
            if (keeper != null && file != null) {
                keeper.tell(folder -> folder.bringBack(file));
            }
        }
        list.bringBack(back);
        if (fetcher != null) {
            fetcher.recognise(back);
        }
        back.stream().filter(run -> run.kept().file() == null).forEach(this::left);
    }

    /// Lets the last removal be final.
    public void forgetUndo() {
        for (RunEntry run : removed) {
            Path file = run.kept().file();
            if (keeper != null && file != null) {
                keeper.tell(folder -> folder.forget(file));
            }
        }
        removed = List.of();
        takenAway.set(0);
    }

    /// Writes every number of a run's curves as CSV, in the background.
    ///
    /// @return the file; fails with an `UncheckedIOException`
    public CompletableFuture<Path> saveCurves(RunEntry run, Path csv) {
        Path kept = run.isBrief() ? run.kept().file() : null;
        MetricHistory history = run.history();
        return CompletableFuture.supplyAsync(() -> {
            try {
                CurvesCsv.write(
                        csv,
                        kept == null ? Curves.of(history) : RunFile.read(kept).curves());
                return csv;
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }

    void takeAway(List<RunEntry> unwanted) {
        if (unwanted.isEmpty()) {
            return;
        }
        forgetUndo();
        for (RunEntry run : unwanted) {
            waiting.remove(run);
            list.forget(run);
            Path file = run.kept().file();
            if (keeper != null && file != null) {
                keeper.tell(folder -> folder.takeAway(file));
            }
        }
        removed = unwanted;
        takenAway.set(unwanted.size());
    }

    /// Looks at the present run once a frame: keeps it when it has come to rest.
    ///
    /// @param before its state in the frame before
    void look(RunEntry run, RunState before) {
        boolean rests = switch (run.stateProperty().get()) {
            case PAUSED, FINISHED, DIVERGED, FAILED -> true;
            case READY, RUNNING, CLOSED -> false;
        };
        if (rests && run.isUnsaved() && (before == RunState.RUNNING || run.hasNewResult())) {
            keep(run);
        }
    }

    /// Another run takes its place, or the window closes.
    void left(RunEntry run) {
        if (run.isUnsaved()) {
            keep(run);
        }
    }

    private void keep(RunEntry run) {
        if (keeper == null) {
            return;
        }
        if (!found && !closed) {
            waiting.add(run); // its number isn't certain yet
            return;
        }
        Instant now = Instant.now();
        Path file = run.kept().file() == null
                ? keeper.folder().fresh(now)
                : run.kept().file();
        run.saving(file, now);
        int number = run.number();
        ExperimentConfig config = run.configProperty().get();
        Evaluation result = run.evaluationProperty().get();
        RunState ended = run.stateProperty().get();
        RunState end = ended == RunState.FINISHED || ended == RunState.DIVERGED ? ended : RunState.PAUSED;
        MetricHistory history = run.history();
        ClassNames names = run.names();
        Split data = run.train() == null || run.test() == null ? null : new Split(run.train(), run.test());
        RunKeeper writing = keeper;
        keeper.ask(
                folder -> {
                    Curves curves = Curves.of(history);
                    folder.write(
                            file, new KeptRun(number, config, writing.mark(data), now, end, result, curves, names));
                    return folder.bound();
                },
                this::madeRoom,
                run::notSaved);
    }

    private void found(RunFolder.Content content) {
        problems.addAll(content.problems());
        RunEntry present = list.current();
        list.addEarlier(content.runs().stream()
                .map(RunEntry::new)
                .filter(run -> present == null || !isSame(run, present))
                .toList());
        found = true;
        fetcher.recognise(list.runs());
        List.copyOf(waiting).forEach(this::left);
        waiting.clear();
        keeper.ask(RunFolder::bound, this::madeRoom);
    }

    private void madeRoom(RunFolder.Room room) {
        for (RunEntry run : List.copyOf(list.runs())) {
            if (run.kept().file() != null && room.gone().contains(run.kept().file())) {
                list.forget(run);
            } else if (run.kept().file() != null
                    && room.lightened().contains(run.kept().file())) {
                run.lostWeights();
                changed();
            }
        }
    }

    /// Hears what the background has done, and asks it for what is looked at; once a frame.
    void pump(Split data, Collection<RunEntry> wanted) {
        if (keeper != null && !closed) {
            keeper.pump();
            fetcher.pump(data, list.runs(), wanted);
        }
    }

    private void changed() {
        version.set(version.get() + 1);
    }

    private void tell(RunFileException problem) {
        boolean known = problems.stream()
                .anyMatch(told -> told.kind() == problem.kind() && told.file().equals(problem.file()));
        if (!known) {
            problems.add(problem);
        }
    }

    /// Keeps what is not kept yet, or could not be kept so far. Returns when everything is on disk, or after ten
    /// seconds at the most.
    @Override
    public void close() {
        if (keeper == null || closed) {
            return;
        }
        closed = true;
        keeper.hurry();
        keeper.settle(); // what could not be written is to be tried again, and only that has been told
        waiting.forEach(this::left);
        if (list.current() != null) {
            left(list.current());
        }
        forgetUndo();
        keeper.close();
    }
}
