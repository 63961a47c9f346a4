package dev.backlight.app;

import dev.backlight.app.bench.screen.LensBenchmark;
import dev.backlight.app.bench.screen.MicroscopeBenchmark;
import dev.backlight.app.bench.screen.PlaneWindowBenchmark;
import dev.backlight.app.bench.screen.RoomsBenchmark;
import dev.backlight.app.bench.screen.StartBenchmark;
import dev.backlight.app.bench.screen.WindowBenchmark;
import dev.backlight.app.cli.BacklightCommand;
import dev.backlight.app.cli.NoDisplayRun;
import dev.backlight.app.cli.SnapshotCommand;
import dev.backlight.app.cli.export.ExportCommand;
import dev.backlight.app.lab.LabCommand;
import dev.backlight.app.lesson.LessonCommand;
import dev.backlight.app.lesson.UnseenSteps;
import dev.backlight.app.lesson.WritingTools;
import dev.backlight.app.window.BacklightApp;
import dev.backlight.app.window.Display;
import dev.backlight.app.window.ErrorLog;
import dev.backlight.app.window.FirstReadings;
import dev.backlight.app.window.Opening;
import dev.backlight.app.window.StartTimes;
import dev.backlight.storage.file.UserFolder;
import java.util.List;
import java.util.Locale;

/// Entry point: no arguments or a project open the window, a command runs on the command line.
///
/// Not an `Application` itself, since the launcher insists on JavaFX's own start-up for those.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Locale.setDefault(
                Locale.Category.FORMAT, Locale.ROOT); // numbers in files and code have digits that all can read
        System.setProperty("java.awt.headless", "true"); // pictures are read and written without AWT's own screen
        ErrorLog.install();
        Opening opening = Opening.of(args).orElse(null);
        StartTimes.over("main");
        FirstReadings readings = opening == null ? null : FirstReadings.begin();
        boolean screen = opening != null && Display.present(); // starts JavaFX
        if (opening == null || opening.project() != null && !screen) {
            System.exit(BacklightCommand.execute(
                    args,
                    List.of(new SnapshotCommand(), new LabCommand(), new ExportCommand(), new LessonCommand()),
                    List.of(
                            new WindowBenchmark(),
                            new PlaneWindowBenchmark(),
                            new MicroscopeBenchmark(),
                            new LensBenchmark(),
                            new RoomsBenchmark(),
                            new StartBenchmark())));
        }
        if (screen) {
            BacklightApp.open(opening, readings, WritingTools::new, UnseenSteps::new);
        } else {
            String problem = Display.problem();
            if (!problem.isEmpty()) {
                ErrorLog.warn("No window could be opened: " + problem);
            }
            System.exit(
                    new NoDisplayRun(System.out, System.err, UserFolder.path().resolve("pictures"), problem).run());
        }
    }
}
