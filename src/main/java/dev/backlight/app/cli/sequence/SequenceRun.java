package dev.backlight.app.cli.sequence;

import dev.backlight.app.cli.failure.CommandFailure;
import dev.backlight.math.ThreadTeam;
import dev.backlight.storage.file.AtomicFile;
import dev.backlight.training.sequence.SequenceExperiment;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/// `train` and `predict` over sequences.
public final class SequenceRun {
    private static final long SEED = 42;

    private SequenceRun() {}

    /// Trains what the options name, and prints its figures as they come.
    ///
    /// @param seed null for the usual one
    /// @param threads null for one for each core
    /// @param data somebody's own text; null for the program's own data
    /// @param json where the figures go as well; null for nowhere
    /// @return the exit code
    /// @throws CommandFailure with one sentence if the options don't belong together
    public static int train(SequenceOptions options, CommandLine line, Long seed, Integer threads, Path data, Path json)
            throws IOException {
        SequenceChoice choice = options.choice(line);
        if (data != null && choice.task() != SequenceTask.NAMES) {
            throw new CommandFailure("--data gives a text for the task names: leave it out with "
                    + choice.task().id() + ".");
        }
        if (json != null) {
            AtomicFile.check(json);
        }
        PrintWriter out = line.getOut();
        long seeded = seed == null ? SEED : seed;
        int cores = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        List<TrainedSequence> trained = new ArrayList<>();
        try (ThreadTeam team = ThreadTeam.of(cores)) {
            for (SequenceExperiment experiment : choice.experiments(data, seeded)) {
                out.println(experiment.data().name() + ", " + experiment.label() + ": "
                        + experiment.recipe().network().summary() + ", seed " + seeded);
                TrainedSequence done = TrainedSequence.train(experiment, team, (step, score) -> {
                    out.println(SequenceReport.line(choice.task(), step, score));
                    out.flush();
                });
                SequenceReport.ending(choice.task(), done).forEach(out::println);
                out.flush();
                trained.add(done);
            }
            if (json != null) {
                byte[] report = SequenceReport.json(choice, seeded, cores, trained);
                AtomicFile.write(json, to -> to.write(report));
            }
        }
        return 0;
    }

    /// Trains what the options name, then answers texts, one line each.
    ///
    /// @param texts at least one
    /// @return the exit code
    /// @throws CommandFailure with one sentence if the options don't belong together, or a text can't be read
    public static int predict(SequenceOptions options, CommandLine line, Long seed, List<String> texts)
            throws IOException {
        SequenceChoice choice = options.choice(line);
        if (texts.isEmpty()) {
            throw new CommandFailure("There is nothing to read: give a text behind the options.");
        }
        List<SequenceExperiment> experiments = choice.experiments(null, seed == null ? SEED : seed);
        SequenceExperiment experiment = experiments.getLast();
        SequenceReader reader = new SequenceReader(choice.task(), experiment.data());
        texts.forEach(reader::check);
        try (ThreadTeam team = ThreadTeam.of(Runtime.getRuntime().availableProcessors())) {
            TrainedSequence trained = TrainedSequence.train(experiment, team, (_, _) -> {});
            for (String text : texts) {
                line.getOut().println(text + "\t" + reader.answer(trained.network(), text));
            }
            line.getOut().flush();
        }
        return 0;
    }
}
