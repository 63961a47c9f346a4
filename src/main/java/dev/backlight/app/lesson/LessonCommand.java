package dev.backlight.app.lesson;

import dev.backlight.app.picture.OffscreenWindow;
import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.app.window.Workspaces;
import dev.backlight.controller.lesson.LessonsWorkspace;
import dev.backlight.data.picture.Mnist;
import dev.backlight.data.picture.Split;
import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.file.Lessons;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import dev.backlight.training.recipe.ExperimentConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lesson`: lists the lessons, or walks one or all of them without a display.
@Command(
        name = "lesson",
        description = "Lists the lessons, or walks through one or all of them without a display.",
        mixinStandardHelpOptions = true)
public final class LessonCommand implements Callable<Integer> {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            description = "the lesson, or a .lesson file or folder of your own; without it all")
    private String name;

    @Option(
            names = "--check",
            description = "opens every step, computes every answer, checks every claim and spotlight")
    private boolean check;

    @Option(names = "--pictures", paramLabel = "DIR", description = "writes a picture of every step in both languages")
    private Path pictures;

    @Option(names = "--theme", defaultValue = "light", description = "of the pictures: light (default) or dark")
    private String theme;

    @Option(names = "--present", description = "pictures as they are shown to a hall")
    private boolean present;

    @Option(names = "--export", paramLabel = "FILE", description = "writes the lesson as one .lesson file")
    private Path export;

    @Option(
            names = "--handout",
            paramLabel = "FILE",
            description = "writes the lesson as HTML with pictures rendered from its very states")
    private Path handout;

    @Option(names = "--lang", defaultValue = "en", description = "of the handout: en (default) or zh")
    private String language;

    @Option(names = "--times", description = "with --check, also says how long each step took to appear")
    private boolean times;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Lesson> lessons = name == null ? Lessons.all() : List.of(Lessons.named(name));
        if (name == null && (export != null || handout != null)) {
            throw new Refusal("Name the lesson that is to be written.");
        }
        if (export != null) {
            Lessons.export(name, export);
            out.printf(Locale.ROOT, "Wrote %s.%n", export);
            out.flush();
        }
        if (!check && pictures == null && handout == null) {
            if (export != null) {
                return 0;
            }
            for (Lesson lesson : lessons) {
                var text = lesson.text(Locale.ENGLISH);
                out.printf(
                        Locale.ROOT,
                        "%-12s %s (%d steps, %d minutes): %s%n",
                        lesson.name(),
                        text.title(),
                        lesson.steps().size(),
                        lesson.minutes(),
                        text.summary());
            }
            out.flush();
            return 0;
        }
        Theme shown = Theme.of(theme);
        Split data = Mnist.load();
        Display.startHeadless();
        Settings settings = Settings.inMemory(shown, Locale.ENGLISH);
        settings.presentation().onProperty().set(present);
        int problems = 0;
        DigitsModel digits = Fx.call(() -> new DigitsModel(data, ExperimentConfig.article(), 1));
        try (Workspaces workspaces = new Workspaces(digits, settings)) {
            OffscreenWindow window = Fx.call(() -> new OffscreenWindow(workspaces, WIDTH, HEIGHT));
            Fx.run(window::layout); // the program, too, has shown the digits before anybody comes to the lessons
            Fx.run(() -> settings.workspaceProperty().set(LessonsWorkspace.ID));
            LessonWalk walk = new LessonWalk(workspaces, settings, window);
            for (Lesson lesson : lessons) {
                if (!Lessons.NAMES.contains(lesson.name())) {
                    Fx.run(() -> workspaces.lessons().add(lesson));
                }
                if (handout != null) {
                    walk.handOut(lesson, Messages.supported(Locale.forLanguageTag(language)), handout);
                    out.printf(Locale.ROOT, "Wrote %s.%n", handout);
                    out.flush();
                }
                if (!check && pictures == null) {
                    continue;
                }
                List<Sentence> found = walk.walk(lesson, Messages.LANGUAGES, pictures);
                found.forEach(out::println);
                problems += found.size();
                out.printf(
                        Locale.ROOT,
                        "%s: %d steps in two languages, %d problems; %s%n",
                        lesson.name(),
                        lesson.steps().size(),
                        found.size(),
                        Appearance.told(walk.appeared()));
                if (times) {
                    walk.appeared().forEach(out::println);
                }
                out.flush();
            }
            Fx.run(window::close);
        }
        return problems == 0 ? 0 : 1;
    }
}
