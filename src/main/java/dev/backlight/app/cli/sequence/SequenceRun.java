package dev.backlight.app.cli.sequence;

import dev.backlight.app.cli.failure.CommandFailure;
import dev.backlight.data.DataException;
import dev.backlight.engine.sequence.SequenceNetwork;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.storage.file.AtomicFile;
import dev.backlight.storage.sequence.SequenceModel;
import dev.backlight.storage.sequence.SequenceModelFile;
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

    /// Where the results of a training go.
    ///
    /// @param json the figures; null for nowhere
    /// @param save the network that was asked for; null for nowhere
    public record Files(Path json, Path save) {}

    /// Trains what the options name, and prints its figures as they come.
    ///
    /// @param seed null for the usual one
    /// @param threads null for one for each core
    /// @param data somebody's own text; null for the program's own data
    /// @return the exit code
    /// @throws CommandFailure with one sentence if the options don't belong together
    public static int train(
            SequenceOptions options, CommandLine line, Long seed, Integer threads, Path data, Files files)
            throws IOException {
        SequenceChoice choice = options.choice(line);
        Path json = files.json();
        if (data != null && choice.task() != SequenceTask.NAMES) {
            throw new CommandFailure("--data gives a text for the task names: leave it out with "
                    + choice.task().id() + ".");
        }
        if (data != null && files.save() != null) {
            throw new CommandFailure("--save keeps networks of the program's own texts: leave out --data or --save.");
        }
        if (files.save() != null) {
            AtomicFile.check(files.save());
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
            if (files.save() != null) {
                TrainedSequence asked = trained.getLast();
                SequenceModelFile.write(
                        files.save(),
                        choice.model(
                                seeded,
                                asked.scores().lastKey(),
                                asked.network().weights()));
                out.println("Saved: " + files.save());
                out.flush();
            }
        }
        return 0;
    }

    /// Answers texts, one line each, with a saved network, or after training what the options name.
    ///
    /// @param file a network that `train --save` has written; null to train first
    /// @param texts at least one
    /// @return the exit code
    /// @throws CommandFailure with one sentence if the options don't belong together, or a text can't be read
    public static int predict(SequenceOptions options, CommandLine line, Long seed, Path file, List<String> texts)
            throws IOException {
        if (texts.isEmpty()) {
            throw new CommandFailure("There is nothing to read: give a text behind the options.");
        }
        if (file != null) {
            SequenceModel model = saved(options, seed, file);
            return predict(SequenceChoice.of(model), line, model.seed(), model.parameters(), texts);
        }
        return predict(options.choice(line), line, seed == null ? SEED : seed, null, texts);
    }

    private static SequenceModel saved(SequenceOptions options, Long seed, Path file) throws IOException {
        if (options.isDetailed() || seed != null) {
            throw new CommandFailure(
                    "A saved network knows its task: leave out --task, --cell, --seed and the like with --model.");
        }
        SequenceModel model = model(file);
        if (options.domain() != null && !options.domain().equals(model.domain())) {
            throw new CommandFailure(
                    file + " is of the domain " + model.domain() + ": give --domain " + model.domain() + ".");
        }
        return model;
    }

    /// A network that `train --save` has written.
    ///
    /// @throws DataException with one sentence if the file is none
    public static SequenceModel model(Path file) throws DataException {
        return SequenceModelFile.read(
                file,
                about -> SequenceChoice.of(about)
                        .experiments(null, about.seed())
                        .getLast()
                        .recipe()
                        .network());
    }

    /// @param numbers of a saved network; null to train one
    private static int predict(SequenceChoice choice, CommandLine line, long seed, Weights numbers, List<String> texts)
            throws IOException {
        SequenceExperiment experiment = choice.experiments(null, seed).getLast();
        SequenceReader reader = new SequenceReader(choice.task(), experiment.data());
        texts.forEach(reader::check);
        try (ThreadTeam team = ThreadTeam.of(Runtime.getRuntime().availableProcessors())) {
            SequenceNetwork network = numbers == null
                    ? TrainedSequence.train(experiment, team, (_, _) -> {}).network()
                    : SequenceNetwork.create(experiment.recipe().network(), seed, team, 1);
            if (numbers != null) {
                network.set(numbers);
            }
            for (String text : texts) {
                line.getOut().println(text + "\t" + reader.answer(network, text));
            }
            line.getOut().flush();
        }
        return 0;
    }
}
