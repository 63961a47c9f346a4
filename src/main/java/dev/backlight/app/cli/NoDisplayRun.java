package dev.backlight.app.cli;

import dev.backlight.app.picture.OffscreenTraining;
import dev.backlight.app.picture.OffscreenWindow;
import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.DataException;
import dev.backlight.data.picture.Mnist;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.storage.file.UserFolder;
import dev.backlight.training.past.Ending;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.Progress;
import dev.backlight.training.run.RunState;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The program without a display: says so, trains the article's network in the terminal, and leaves pictures of the
/// window it would have shown.
public final class NoDisplayRun {
    /// On a machine where the article's 21 epochs would take longer, the run ends at the epoch nearest to this.
    private static final long SECONDS = 50;

    private static final int FIRST_DIGIT = 0;

    private final PrintStream out;
    private final PrintStream err;
    private final Path folder;
    private final String problem;
    private final Messages messages = new Messages(Locale.getDefault());

    /// @param folder that gets the pictures; made if need be
    /// @param problem why the screen that there is can't be used; empty where there is none
    public NoDisplayRun(PrintStream out, PrintStream err, Path folder, String problem) {
        this.out = out;
        this.err = err;
        this.folder = folder;
        this.problem = problem;
    }

    /// Told before the training, not after it.
    private void check() throws IOException {
        Path own = folder.toAbsolutePath().getParent();
        if (own.equals(UserFolder.path())) {
            UserFolder.make(own);
        }
        Files.createDirectories(folder);
        if (!Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString());
        }
    }

    /// @return the exit code: 0, or 2 when the digits can't be read, or 1 when a picture can't be written
    public int run() {
        out.println(
                problem.isEmpty()
                        ? messages.get("nodisplay.intro")
                        : messages.get("nodisplay.unusable", problem) + " " + messages.get("nodisplay.instead"));
        try {
            check();
        } catch (IOException unwritable) {
            err.println(messages.get("nodisplay.unwritable", folder.toString()));
            return 1;
        }
        Split data;
        try {
            data = Mnist.load();
        } catch (DataException unreadable) {
            err.println(messages.sentence(unreadable));
            return 2;
        }
        return run(data, ExperimentConfig.article());
    }

    /// @return the exit code: 0, or 1 when a picture can't be written
    int run(Split data, ExperimentConfig recipe) {
        Display.startHeadless();
        DigitsModel digits =
                Fx.call(() -> new DigitsModel(data, recipe, Runtime.getRuntime().availableProcessors()));
        try {
            train(digits);
            pictures(digits);
            return 0;
        } catch (IOException unwritable) {
            err.println(messages.get("nodisplay.unwritable", messages.sentence(unwritable)));
            return 1;
        } finally {
            digits.close();
        }
    }

    private void train(DigitsModel digits) {
        ConsoleProgress bar = ConsoleProgress.onTerminal(err);
        EpochLines lines = new EpochLines();
        int batch = digits.run().configProperty().get().batch();
        long start = System.nanoTime();
        int before = 0;
        Fx.run(digits.run()::play);
        while (true) {
            Progress progress = Fx.call(() -> {
                digits.pump();
                return digits.run().progressProperty().get();
            });
            int printed = lines.update(Fx.call(digits.run()::history), line -> {
                if (bar != null) {
                    bar.clear();
                }
                out.println(line);
            });
            double seconds = (System.nanoTime() - start) / 1e9;
            boolean outOfTime = printed > before && seconds + seconds / printed > SECONDS;
            before = printed;
            if (outOfTime
                    || progress.state().isBroken()
                    || progress.state() == RunState.FINISHED && printed >= progress.epochs()) {
                if (bar != null) {
                    bar.clear();
                }
                Fx.run(digits.run()::pause);
                if (outOfTime && printed < progress.epochs()) {
                    out.println(messages.get("nodisplay.time", printed, progress.epochs(), SECONDS));
                }
                Ending ending = Ending.of(Fx.call(digits.run()::history));
                if (ending != null) {
                    out.println(messages.sentence(ending.sentence()));
                }
                return;
            }
            if (bar != null) {
                bar.show(progress, batch);
            }
            OffscreenTraining.pause();
        }
    }

    private void pictures(DigitsModel digits) throws IOException {
        for (Theme theme : Theme.values()) {
            Path file = folder.resolve("backlight-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
            IOException failure = Fx.call(() -> {
                digits.showTestDigit(FIRST_DIGIT);
                digits.pump();
                try (OffscreenWindow window = new OffscreenWindow(
                        new Workspaces(digits, Settings.inMemory(theme, messages.locale())), 1440, 900)) {
                    window.write(file);
                    return null;
                } catch (IOException unwritable) {
                    return unwritable;
                }
            });
            if (failure != null) {
                throw failure;
            }
            out.println(messages.get("nodisplay.picture", file.toString()));
        }
    }
}
