package dev.backlight.app;

import dev.backlight.app.cli.NoDisplayRun;
import dev.backlight.app.lesson.UnseenSteps;
import dev.backlight.app.lesson.WritingTools;
import dev.backlight.app.window.BacklightApp;
import dev.backlight.app.window.Display;
import dev.backlight.app.window.ErrorLog;
import dev.backlight.app.window.FirstReadings;
import dev.backlight.app.window.Opening;
import dev.backlight.app.window.StartTimes;
import dev.backlight.storage.file.UserFolder;
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
            System.exit(Commands.line().execute(args));
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
