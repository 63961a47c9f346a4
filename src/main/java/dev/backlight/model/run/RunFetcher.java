package dev.backlight.model.run;

import dev.backlight.data.picture.Split;
import dev.backlight.storage.file.DataMark;
import dev.backlight.storage.run.KeptRun;
import dev.backlight.storage.run.RunFile;
import dev.backlight.storage.run.RunFileException;
import dev.backlight.training.past.MetricHistory;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Fetches from disk what a kept run has beyond a glance, weights and long curves, while somebody looks at it; and
/// finds out which runs learned from the data that are open.
final class RunFetcher {
    private final RunKeeper keeper;
    private final Consumer<RunFileException> onProblem;
    private final Runnable onChange;
    private final Set<RunEntry> fetching = new HashSet<>();
    private Split open;
    private DataMark openMark = DataMark.NONE;

    RunFetcher(RunKeeper keeper, Consumer<RunFileException> onProblem, Runnable onChange) {
        this.keeper = keeper;
        this.onProblem = onProblem;
        this.onChange = onChange;
    }

    /// @param data those that are open
    /// @param wanted runs that are looked at
    void pump(Split data, List<RunEntry> runs, Collection<RunEntry> wanted) {
        if (data != open) {
            open = data;
            openMark = DataMark.NONE;
            keeper.ask(_ -> keeper.mark(data), mark -> {
                if (data == open) {
                    openMark = mark;
                    recognise(runs);
                }
            });
        }
        for (RunEntry run : runs) {
            if (run.isBrief() && wanted.contains(run) && fetching.add(run)) {
                fetch(run);
            } else if (run.isEarlier() && !run.isBrief() && !wanted.contains(run)) {
                run.lighten();
            }
        }
    }

    /// Gives those their pictures whose pictures are open.
    void recognise(List<RunEntry> runs) {
        if (open != null) {
            runs.forEach(run -> run.recognise(open, openMark));
            onChange.run();
        }
    }

    private void fetch(RunEntry run) {
        Path file = run.kept().file();
        keeper.ask(_ -> fetched(run, file), (Runnable arrival) -> {
            fetching.remove(run);
            arrival.run();
            onChange.run();
        });
    }

    private Runnable fetched(RunEntry run, Path file) {
        try {
            KeptRun whole = RunFile.read(file);
            MetricHistory curves = whole.curves().history();
            return () -> run.fetched(whole.result(), curves);
        } catch (RunFileException told) {
            return () -> {
                run.giveUpFile();
                onProblem.accept(told);
            };
        }
    }
}
