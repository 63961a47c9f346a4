package dev.backlight.app.cli;

import dev.backlight.app.cli.domain.DomainRun;
import dev.backlight.app.cli.failure.CommandFailure;
import dev.backlight.app.cli.sequence.SequenceOptions;
import dev.backlight.app.cli.sequence.SequenceRun;
import dev.backlight.data.ClassNames;
import dev.backlight.data.DataException;
import dev.backlight.data.features.FeatureRecipe;
import dev.backlight.data.features.FittedFeatures;
import dev.backlight.data.files.DataFiles;
import dev.backlight.data.files.Loading;
import dev.backlight.data.files.TableForm;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Mnist;
import dev.backlight.data.picture.Split;
import dev.backlight.storage.file.AtomicFile;
import dev.backlight.storage.run.Model;
import dev.backlight.storage.run.ModelFile;
import dev.backlight.storage.run.TrainingState;
import dev.backlight.storage.run.TrainingStateFile;
import dev.backlight.training.past.Ending;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.Preset;
import dev.backlight.training.recipe.Validation;
import dev.backlight.training.run.Progress;
import dev.backlight.training.run.Published;
import dev.backlight.training.run.RunState;
import dev.backlight.training.run.Trainer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `train`: trains a preset and prints the article's line for each epoch.
@Command(
        name = "train",
        description = "Trains a network on MNIST, on other pictures, over sequences, or in another domain.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    private static final int POLL_MILLIS = 5;
    private static final String ARTICLE = "article";
    private static final String SAVE = "--save";
    private static final String SAVE_STATE = "--save-state";
    private static final String JSON = "--json";

    @Option(names = "--preset", description = "article (default), logistic, nielsen, simard, deep, lenet, augmented")
    private String preset = ARTICLE;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = "passes over the training set; the preset's if left out")
    private Integer epochs;

    @Option(names = "--seed", paramLabel = "N", description = "default 42; the same seed gives the same numbers")
    private Long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "default: one for each core; one where a domain's networks are too small to be shared out")
    private Integer threads;

    @Option(
            names = "--data",
            paramLabel = "PATH",
            description = "learns from other pictures: a pair of IDX files (name either), a CSV with label and pixels,"
                    + " or a folder with a subfolder for each class; default MNIST")
    private Path data;

    @Option(
            names = "--label",
            paramLabel = "COLUMN",
            description = "the column of a CSV that holds the labels, by name or by number from 1; found out if left"
                    + " out")
    private String label;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "the character set of a CSV, such as windows-1250; found out if left out")
    private String encoding;

    @Option(
            names = "--features",
            paramLabel = "LIST",
            description = "learns from features of the pictures: pixels, mask, pca=50, edges, joined by commas")
    private String features;

    @Option(names = SAVE, paramLabel = "FILE", description = "writes the trained model")
    private Path save;

    @Option(
            names = SAVE_STATE,
            paramLabel = "FILE",
            description = "writes the whole state of the training, to go on from with --resume")
    private Path saveState;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description =
                    "goes on from a state, bit for bit; --epochs and --patience may add some, --preset, --seed and"
                            + " --held-out are the state's")
    private Path resume;

    @Option(
            names = "--held-out",
            paramLabel = "N",
            description = "training examples held out to validate by, equally many of each class; default 0")
    private Integer heldOut;

    @Option(
            names = "--patience",
            paramLabel = "N",
            description = "stops when the validation loss has not become lower for so many epochs, and goes back to the"
                    + " weights of the best one; default 0: never")
    private Integer patience;

    @Option(names = JSON, paramLabel = "FILE", description = "writes every metric, the seconds and samples/s")
    private Path json;

    @CommandLine.Mixin
    private SequenceOptions sequences;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (DomainRun.knows(sequences.domain())) {
            return DomainRun.train(sequences.domain(), spec.commandLine(), seed, threads, data, json);
        }
        if (sequences.isGiven()) {
            return SequenceRun.train(
                    sequences, spec.commandLine(), seed, threads, data, new SequenceRun.Files(json, save));
        }
        TrainingState state = resume == null ? null : state();
        ExperimentConfig config = state == null ? Preset.of(preset).config() : state.config();
        config = epochs == null ? config : config.withEpochs(epochs);
        config = seed == null ? config : config.withSeed(seed);
        int cores = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        TrainingFiles files =
                new TrainingFiles().with(SAVE, save).with(SAVE_STATE, saveState).with(JSON, json);
        files.check();
        Split split = data == null ? Mnist.load() : opened();
        Validation wanted = validation(config.validation());
        config = config.withValidation(wanted).fittedTo(split).withValidation(wanted); // no other split unasked
        config = onFeatures(config, split);
        if (state != null && !sameClasses(state.names(), split.train().names())) {
            throw new CommandFailure("The training in " + resume + " told apart other classes than "
                    + String.join(", ", split.train().classNames()) + ": give the data it has learned from.");
        }
        try (Trainer trainer = new Trainer(config, split, cores, 1)) {
            if (state != null) {
                long steps = (long) config.epochs() * trainer.progress().stepsPerEpoch();
                if (state.checkpoint().step() >= steps) {
                    throw new CommandFailure("The training in " + resume + " has had its " + config.epochs()
                            + " epochs: give more with --epochs.");
                }
                resume(trainer, config, state);
            }
            long start = System.nanoTime();
            Published end = train(trainer, config);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (end.progress().state() == RunState.DIVERGED) {
                throw new CommandFailure(
                        "The training diverged at step " + end.progress().step() + ": try a smaller learning rate.", 1);
            }
            write(files, trainer, end, config, split.train(), seconds);
            return 0;
        }
    }

    /// Says in which character set a table was taken to be, as a name may be wrong in it.
    private Split opened() throws DataException {
        Loading loading = new Loading();
        Split split = DataFiles.open(data, new TableForm(label, characters()), loading);
        if (encoding == null) {
            loading.doubtfulCharacters()
                    .ifPresent(taken -> spec.commandLine()
                            .getErr()
                            .println("The table was read in " + taken + ", its classes are "
                                    + String.join(", ", split.train().classNames())
                                    + ": if a name is wrong, give --encoding."));
        }
        return split;
    }

    private Charset characters() {
        try {
            return encoding == null ? null : Charset.forName(encoding);
        } catch (IllegalArgumentException _) {
            throw new CommandFailure("There is no character set \"" + encoding
                    + "\": give one such as UTF-8, windows-1250 or GB18030 with --encoding.");
        }
    }

    private static boolean sameClasses(ClassNames then, ClassNames now) {
        return then.areNumbers() ? now.areNumbers() : then.equals(now);
    }

    private ExperimentConfig onFeatures(ExperimentConfig config, Split split) {
        if (features == null) {
            return config;
        }
        FeatureRecipe recipe = FeatureRecipe.parse(features);
        return recipe.equals(FeatureRecipe.PIXELS)
                ? config
                : config.onFeatures(
                        FittedFeatures.of(config.divide(split.train()).learned(), () -> false)
                                .join(recipe));
    }

    /// @return what there was to see when the training had ended and its last epoch was judged
    private Published train(Trainer trainer, ExperimentConfig config) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        ConsoleProgress bar = ConsoleProgress.onTerminal(System.err);
        EpochLines lines = new EpochLines();
        trainer.play();
        while (true) {
            if (trainer.failure() != null) {
                throw new CommandFailure(stopped(trainer.failure()), 1);
            }
            Published published = trainer.published();
            Progress now = published.progress();
            int printed = lines.update(published.history(), line -> {
                if (bar != null) {
                    bar.clear();
                }
                out.println(line);
                out.flush();
            });
            if (now.state() == RunState.DIVERGED || now.state() == RunState.FINISHED && printed >= now.epoch()) {
                if (bar != null) {
                    bar.clear();
                }
                Ending ending = now.state() == RunState.FINISHED ? Ending.of(published.history()) : null;
                if (now.bestEpoch() > 0) {
                    out.println(ended(now));
                } else if (ending != null) {
                    out.println(ending.sentence());
                }
                out.flush();
                return published;
            }
            if (bar != null) {
                bar.show(now, config.batch());
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static String stopped(Throwable failure) {
        return failure instanceof OutOfMemoryError
                ? "The training stopped, the memory was full: use fewer units or a smaller batch."
                : "The training stopped: " + failure.getMessage();
    }

    private static String ended(Progress end) {
        String how = end.epoch() < end.epochs() ? "Stopped at epoch " : "Ended at epoch ";
        return how + end.epoch() + ": the validation loss was best at epoch " + end.bestEpoch()
                + ", its weights are back.";
    }

    /// The epoch at whose end a trained network had its weights.
    static int epochOfWeights(Progress end) {
        return end.bestEpoch() > 0 ? end.bestEpoch() : end.epoch();
    }

    private Validation validation(Validation before) {
        int held = heldOut == null ? before.heldOut() : heldOut;
        return new Validation(held, patience == null ? before.patience() : patience);
    }

    private void resume(Trainer trainer, ExperimentConfig config, TrainingState state) {
        try {
            trainer.resume(config, state.checkpoint());
        } catch (IllegalArgumentException impossible) {
            throw new CommandFailure(resume + " can't be resumed. " + impossible.getMessage());
        }
    }

    private void write(
            TrainingFiles files,
            Trainer trainer,
            Published end,
            ExperimentConfig config,
            Dataset learned,
            double seconds) {
        files.write(SAVE, file -> {
            Snapshot last = end.snapshot();
            int epoch = epochOfWeights(end.progress());
            long step = (long) epoch * end.progress().stepsPerEpoch();
            ModelFile.write(
                    file,
                    new Model(
                            last.spec(),
                            config.loss(),
                            epoch,
                            step,
                            last.parameters(),
                            learned.names(),
                            learned.preparation()));
        });
        files.write(
                SAVE_STATE,
                file -> TrainingStateFile.write(
                        file,
                        new TrainingState(
                                config, trainer.checkpoint().join(), learned.names(), learned.preparation())));
        files.write(JSON, file -> {
            byte[] report = TrainingReport.json(preset, config, end, seconds);
            AtomicFile.write(file, out -> out.write(report));
        });
        files.finish();
    }

    private TrainingState state() throws DataException {
        if (seed != null || features != null || !preset.equals(ARTICLE)) {
            throw new CommandFailure(
                    "--resume takes preset, seed and features from the state: leave --preset, --seed and --features"
                            + " out.");
        }
        if (heldOut != null) {
            throw new CommandFailure("--resume holds out what the state holds out: leave --held-out out.");
        }
        return TrainingStateFile.read(resume);
    }
}
