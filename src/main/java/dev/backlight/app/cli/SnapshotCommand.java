package dev.backlight.app.cli;

import dev.backlight.app.cli.failure.CommandFailure;
import dev.backlight.app.picture.OffscreenLab;
import dev.backlight.app.picture.OffscreenLesson;
import dev.backlight.app.picture.OffscreenTraining;
import dev.backlight.app.picture.OffscreenWindow;
import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.app.window.Workspaces;
import dev.backlight.controller.domain.DomainsWorkspace;
import dev.backlight.controller.lab.LabsWorkspace;
import dev.backlight.controller.lesson.LessonsWorkspace;
import dev.backlight.data.DataException;
import dev.backlight.data.features.FeatureRecipe;
import dev.backlight.data.features.FittedFeatures;
import dev.backlight.data.pen.Stroke;
import dev.backlight.data.picture.Mnist;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.model.window.WindowScale;
import dev.backlight.storage.file.AtomicFile;
import dev.backlight.storage.pen.StrokeFile;
import dev.backlight.storage.plane.ShareCode;
import dev.backlight.storage.project.RoomCode;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.recipe.Preset;
import dev.backlight.training.recipe.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `snapshot`: the real window, rendered without a display.
@Command(
        name = "snapshot",
        description = "Renders the window to a PNG, without a display.",
        mixinStandardHelpOptions = true)
public final class SnapshotCommand implements Callable<Integer> {
    private static final int MOST_PIXELS = 5120 * 2880;

    /// What is shown to a hall in stops.
    private static final List<String> HALLS = List.of("digits", "plane", "rival", "domains", "labs");

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the PNG to write")
    private Path out;

    @Option(
            names = "--workspace",
            defaultValue = "digits",
            description = "digits (default), playground, domains, labs or lessons")
    private String workspace;

    @Option(
            names = "--room",
            paramLabel = "NAME",
            description = "a room of the domains: text, surnames, remembering, sentiment, attention, translation,"
                    + " sound, taste, driving, compressing, inventing")
    private String room;

    @Option(names = "--lens", description = "charts (default), weights or another of the workspace's lenses")
    private String lens;

    @Option(
            names = "--stop",
            defaultValue = "1",
            paramLabel = "N",
            description = "the stop of the Microscope, or of a hall, default 1")
    private int stop;

    @Option(names = "--lab", paramLabel = "NAME", description = "the lab whose page is shown; without it all labs")
    private String lab;

    @Option(names = "--lesson", paramLabel = "NAME", description = "the lesson that is shown; without it all lessons")
    private String lesson;

    @Option(names = "--step", defaultValue = "1", paramLabel = "N", description = "the lesson's step, default 1")
    private int step;

    @Option(names = "--done", description = "runs the lab first")
    private boolean done;

    @Option(names = "--theme", description = "light (default) or dark; as shown to a hall dark is the default")
    private String theme;

    @Option(names = "--lang", defaultValue = "en", description = "en (default) or zh")
    private String language;

    @Option(names = "--size", defaultValue = "1440x900", description = "WIDTHxHEIGHT, default 1440x900")
    private String size;

    @Option(names = "--scale", defaultValue = "100", paramLabel = "PERCENT", description = "100 (default) to 200")
    private String scale;

    @Option(names = "--after-steps", defaultValue = "0", paramLabel = "N", description = "trains N steps first")
    private int steps;

    @Option(names = "--at-step", defaultValue = "-1", paramLabel = "N", description = "then looks back at step N")
    private int atStep;

    @Option(names = "--draw", paramLabel = "FILE", description = "strokes to draw, as JSON")
    private Path strokes;

    @Option(
            names = "--code",
            paramLabel = "CODE",
            description = "what a share code describes: a playground, the two of one, or a room of the domains")
    private String code;

    @Option(names = "--present", description = "as it is shown to a hall")
    private boolean present;

    @Option(names = "--preset", defaultValue = "article", paramLabel = "NAME", description = "recipe of the digits")
    private String preset;

    @Option(
            names = "--features",
            paramLabel = "LIST",
            description = "features the digits are read by: pixels, mask, pca=50, edges, joined by commas")
    private String features;

    @Option(names = "--seed", defaultValue = "42", description = "the experiment's seed, default 42")
    private long seed;

    @Option(names = "--held-out", defaultValue = "0", paramLabel = "N", description = "digits held out, default 0")
    private int heldOut;

    @Option(names = "--patience", defaultValue = "0", paramLabel = "N", description = "of early stopping, default 0")
    private int patience;

    @Override
    public Integer call() throws IOException {
        Request request = Request.of(theme != null ? theme : present ? "dark" : "light", language, size, steps);
        if (atStep > steps) {
            throw new CommandFailure(
                    "--at-step " + atStep + " is after the last step: give at most --after-steps, " + steps + ".");
        }
        checkRoom();
        checkPlace();
        int percent = WindowScale.of(scale);
        var data = Mnist.load();
        var drawing = strokes == null ? null : StrokeFile.read(strokes);
        ExperimentConfig recipe = recipe(data);
        Display.startHeadless();
        Settings settings = Settings.inMemory(request.theme(), request.locale());
        settings.presentation().onProperty().set(present);
        settings.scaleProperty().set(percent);
        DigitsModel digits =
                Fx.call(() -> new DigitsModel(data, recipe, Runtime.getRuntime().availableProcessors()));
        try (Workspaces workspaces = new Workspaces(digits, settings)) {
            String place = open(workspaces);
            Fx.run(() -> {
                settings.workspaceProperty().set(place);
                String kept = room == null ? "microscope-stop" : room + ".microscope-stop";
                settings.viewState().of(kept).set(String.valueOf(stop - 1));
                if (present) {
                    HALLS.forEach(
                            hall -> settings.viewState().of("hall-" + hall).set(String.valueOf(stop - 1)));
                }
                enter(workspaces);
            });
            picture(workspaces, drawing, request);
        }
        System.out.println(out);
        return 0;
    }

    private void checkRoom() {
        if (room != null && !DomainsWorkspace.ID.equals(workspace)) {
            throw new CommandFailure("--room " + room + " is of the domains: give --workspace domains with it.");
        }
    }

    /// Better to hear it before the training than after. Folders on the way are made.
    private void checkPlace() throws IOException {
        Path folder = out.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
                Files.delete(Files.createTempFile(folder, ".backlight-", ".part")); // some folders only seem writable
            }
        } catch (IOException unwritable) {
            throw new CommandFailure(
                    out + " can't be written: choose a file in a folder that exists and may be written to.");
        }
        AtomicFile.check(out);
    }

    private ExperimentConfig recipe(Split data) {
        try {
            ExperimentConfig recipe =
                    Preset.of(preset).config().withSeed(seed).withValidation(new Validation(heldOut, patience));
            return features == null
                    ? recipe
                    : recipe.onFeatures(
                            FittedFeatures.of(recipe.divide(data.train()).learned(), () -> false)
                                    .join(FeatureRecipe.parse(features)));
        } catch (IllegalArgumentException unknown) {
            throw new CommandFailure(unknown.getMessage());
        }
    }

    private void enter(Workspaces workspaces) {
        try {
            if (room != null) {
                workspaces.domains().open(room);
            }
            if (code != null && RoomCode.isOne(code)) {
                workspaces.domains().take(RoomCode.decode(code));
            }
        } catch (DataException | IllegalArgumentException unknown) {
            throw new CommandFailure(unknown.getMessage());
        }
    }

    private String open(Workspaces workspaces) {
        try {
            return code != null && RoomCode.isOne(code)
                    ? DomainsWorkspace.ID
                    : workspaces.named(workspace).id();
        } catch (IllegalArgumentException unknown) {
            throw new CommandFailure(unknown.getMessage());
        }
    }

    /// The window is there before the training, so that a lens of a wrong name costs nobody a wait.
    private void picture(Workspaces workspaces, List<Stroke> drawing, Request request) throws IOException {
        OffscreenWindow window = Fx.call(() -> new OffscreenWindow(workspaces, request.width(), request.height()));
        try {
            if (code != null && !RoomCode.isOne(code)) {
                show(ShareCode.decodeAll(code), workspaces);
            }
            if (LabsWorkspace.ID.equals(workspace)) {
                OffscreenLab.show(workspaces, lab, done);
            } else if (LessonsWorkspace.ID.equals(workspace)) {
                OffscreenLesson.show(workspaces, lesson, step);
            } else {
                String shown = lens == null ? "charts" : lens;
                Fx.run(() -> window.controller().showLens(shown));
            }
            if (drawing != null) {
                Fx.run(() -> workspaces.digits().drawing().replace(drawing));
            }
            if (!LabsWorkspace.ID.equals(workspace) && !LessonsWorkspace.ID.equals(workspace)) {
                OffscreenTraining.steps(workspaces, request.steps());
            }
            if (atStep >= 0) {
                Fx.run(() -> {
                    workspaces.run().timeline().go(atStep);
                    workspaces.answer();
                });
            }
            Fx.call(window::paint); // a view that is seen may ask for a closer look at what has been trained
            OffscreenTraining.settle(workspaces);
            Fx.call(() -> {
                window.write(out);
                return null;
            });
        } catch (IllegalArgumentException wrongName) {
            throw new CommandFailure(wrongName.getMessage());
        } finally {
            Fx.run(window::close);
        }
    }

    private static void show(List<PlaneConfig> shared, Workspaces workspaces) {
        Fx.run(() -> {
            workspaces.plane().apply(shared.getFirst());
            if (shared.size() > 1) {
                workspaces.planes().begin();
                workspaces.planes().rivalProperty().get().apply(shared.getLast());
            }
        });
    }

    /// The command's options, checked.
    private record Request(Theme theme, Locale locale, int width, int height, int steps) {
        static Request of(String theme, String language, String size, int steps) {
            if (!language.equals("en") && !language.equals("zh")) {
                throw new CommandFailure("\"" + language + "\" is no language of ours: choose en or zh.");
            }
            if (!size.matches("[1-9]\\d{2,3}x[1-9]\\d{2,3}")) {
                throw new CommandFailure(
                        "\"" + size + "\" is no size: write WIDTHxHEIGHT in pixels, each 100 to 9999, as 1440x900.");
            }
            String[] sides = size.split("x");
            int width = Integer.parseInt(sides[0]);
            int height = Integer.parseInt(sides[1]);
            if (width * height > MOST_PIXELS) {
                throw new CommandFailure("A picture of " + size + " does not fit in memory: give at most 5120x2880.");
            }
            if (steps < 0) {
                throw new CommandFailure("--after-steps " + steps + " is below zero: give 0 or more steps.");
            }
            try {
                return new Request(Theme.of(theme), Locale.forLanguageTag(language), width, height, steps);
            } catch (IllegalArgumentException wrong) {
                throw new CommandFailure(wrong.getMessage());
            }
        }
    }
}
