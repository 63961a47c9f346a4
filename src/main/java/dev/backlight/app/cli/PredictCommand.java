package dev.backlight.app.cli;

import dev.backlight.app.cli.failure.CommandFailure;
import dev.backlight.app.cli.sequence.SequenceOptions;
import dev.backlight.app.cli.sequence.SequenceRun;
import dev.backlight.data.DataException;
import dev.backlight.data.files.PictureFile;
import dev.backlight.data.pen.cleaning.LeftOut;
import dev.backlight.data.pen.preparation.Preparation;
import dev.backlight.data.pen.preparation.Seen;
import dev.backlight.storage.run.Model;
import dev.backlight.storage.run.ModelFile;
import dev.backlight.training.answer.Predictor;
import dev.backlight.training.answer.Probe;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `predict`: which digits pictures show. All pictures are read before the first line is printed.
@Command(
        name = "predict",
        description = "Reads digits in pictures with a saved model, or texts with a network over sequences.",
        mixinStandardHelpOptions = true)
final class PredictCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "MODEL",
            description = "a file that train --save has written; with --domain the first text")
    private String model;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "IMAGE",
            description = "pictures of any size, dark on light or light on dark; with --domain more texts")
    private List<String> images = List.of();

    @CommandLine.Mixin
    private SequenceOptions sequences;

    @CommandLine.Option(
            names = "--seed",
            paramLabel = "N",
            description = "with --domain: the training's seed, default 42")
    private Long seed;

    @CommandLine.Option(
            names = "--model",
            paramLabel = "FILE",
            description = "a network over sequences that train --domain text --save or attention has written; without"
                    + " it one is trained first")
    private Path saved;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (sequences.isGiven() || saved != null) {
            return SequenceRun.predict(sequences, spec.commandLine(), seed, saved, texts());
        }
        if (images.isEmpty()) {
            throw new CommandFailure("There is no picture to read: give a model and at least one picture.");
        }
        Model trained = ModelFile.read(Path.of(model));
        Predictor predictor = new Predictor(trained.snapshot(), trained.loss());
        List<String> lines = new ArrayList<>();
        for (String image : images) {
            Probe probe = predictor.probe(ink(Path.of(image), trained.preparation()));
            lines.add(String.format(
                    Locale.ROOT,
                    "%s\t%s\t%.4f",
                    image,
                    trained.names().of(probe.answer()),
                    probe.probabilities()[probe.answer()]));
        }
        lines.forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>(images);
        if (model != null) {
            texts.addFirst(model);
        }
        return texts;
    }

    private float[] ink(Path file, Preparation preparation) {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure("There is no picture " + file + ": check the name.");
        }
        BufferedImage image;
        try {
            image = PictureFile.read(file);
        } catch (DataException damaged) {
            throw new CommandFailure(file + " can't be read as a picture: give an undamaged PNG.");
        }
        Seen seen = preparation.seenPicture(image);
        for (float pixel : seen.pixels()) {
            if (pixel > 0) {
                tell(file, seen.leftOut());
                return seen.pixels();
            }
        }
        throw new CommandFailure(
                seen.leftOut().contains(LeftOut.SHADOW)
                        ? file + " shows no ink that stands out from its shadows: crop it, or take it in even light."
                        : file + " shows no ink: give a picture of a digit.");
    }

    /// Beside the answers, not among them.
    private void tell(Path file, Set<LeftOut> leftOut) {
        if (!leftOut.isEmpty()) {
            String words = leftOut.stream()
                    .map(part -> switch (part) {
                        case SHADOW -> "uneven light";
                        case LINES -> "lines of the paper or a frame";
                        case SPECKS -> "specks far from the digit";
                    })
                    .collect(Collectors.joining(", "));
            spec.commandLine().getErr().println(file + ": not taken for ink: " + words + ".");
            spec.commandLine().getErr().flush();
        }
    }
}
