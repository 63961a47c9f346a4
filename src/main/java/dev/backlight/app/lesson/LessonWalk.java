package dev.backlight.app.lesson;

import dev.backlight.app.picture.OffscreenTraining;
import dev.backlight.app.picture.OffscreenWindow;
import dev.backlight.app.window.Fx;
import dev.backlight.app.window.Workspaces;
import dev.backlight.controller.lesson.LessonParts;
import dev.backlight.controller.lesson.LessonsWorkspace;
import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.LessonStep;
import dev.backlight.lesson.Question;
import dev.backlight.lesson.check.Condition;
import dev.backlight.lesson.check.Figures;
import dev.backlight.lesson.check.Quantity;
import dev.backlight.lesson.words.Rich;
import dev.backlight.lesson.words.StepText;
import dev.backlight.model.lesson.Answers;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.window.Settings;
import dev.backlight.text.Refusal;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;

/// Walks a lesson's steps in the real window, without a display: each must open, show its spotlight and its
/// numbers, answer its question by exactly one answer, keep its claims, and have a task that isn't done until its
/// solution does it; and the step must come back exactly as it was.
public final class LessonWalk {
    /// Words a step's text may have; a Chinese character counts half.
    public static final int MOST_WORDS = 60;

    private final Workspaces workspaces;
    private final Settings settings;
    private final OffscreenWindow window;
    private final LessonModel model;
    private final List<String> problems = new ArrayList<>();
    private final List<Double> appeared = new ArrayList<>();
    private Lesson lesson;
    private LessonStep step;

    /// @param window shows these workspaces
    public LessonWalk(Workspaces workspaces, Settings settings, OffscreenWindow window) {
        this.workspaces = workspaces;
        this.settings = settings;
        this.window = window;
        model = Fx.call(() -> {
            settings.workspaceProperty().set(LessonsWorkspace.ID);
            return workspaces.lessons();
        });
    }

    /// Walks one lesson. What a state costs is paid once: each step is looked at in every language while it is
    /// there.
    ///
    /// @param pictures a folder for a picture of each step in each language; null for none
    /// @return a sentence for each thing that is wrong
    /// @throws IOException if a picture can't be written
    public List<String> walk(Lesson walked, List<Locale> languages, Path pictures) throws IOException {
        problems.clear();
        appeared.clear();
        lesson = walked;
        Fx.run(() -> model.open(lesson.name(), 0));
        Figures before = null;
        LessonStep asked = null;
        for (int i = 0; i < lesson.steps().size(); i++) {
            int place = i;
            step = lesson.steps().get(place);
            long wanted = System.nanoTime();
            Fx.run(() -> model.go(place));
            Fx.call(window::paint);
            appeared.add((System.nanoTime() - wanted) / 1e6);
            settle();
            Figures figures = Fx.call(() -> model.before().orElseThrow());
            for (Locale language : languages) {
                Fx.run(() -> settings.messages().localeProperty().set(language));
                settle();
                attempt(() -> look(language, figures));
                if (pictures != null) {
                    write(pictures.resolve(name(place, language)));
                }
            }
            Figures earlier = before;
            LessonStep last = asked;
            attempt(() -> questions(figures, earlier, last));
            attempt(() -> task(figures));
            before = figures;
            asked = step;
        }
        return List.copyOf(problems);
    }

    /// Writes a lesson to take home.
    ///
    /// @throws IOException with one sentence if it can't be written
    public void handOut(Lesson walked, Locale language, Path file) throws IOException {
        Fx.run(() -> settings.messages().localeProperty().set(language));
        Handout handout = new Handout(walked, settings.messages());
        for (int i = 0; i < walked.steps().size(); i++) {
            int place = i;
            Fx.run(() -> model.open(walked.name(), place));
            settle();
            Figures figures = Fx.call(() -> model.before().orElseThrow());
            handout.add(walked.steps().get(place), figures, Fx.call(this::stage));
        }
        handout.write(file);
    }

    /// The window without the lesson's page and the bar.
    private BufferedImage stage() {
        BufferedImage all = SwingFXUtils.fromFXImage(window.paint(), null);
        Node page = window.controller().root().lookup("#lessonPage");
        Bounds beside = page.localToScene(page.getBoundsInLocal());
        int x = (int) Math.ceil(beside.getMaxX());
        int y = (int) Math.ceil(beside.getMinY());
        return all.getSubimage(x, y, all.getWidth() - x, all.getHeight() - y);
    }

    /// How long each step of the lesson took from being asked for to its first picture, in milliseconds; what it
    /// trains comes after.
    public List<Double> appeared() {
        return List.copyOf(appeared);
    }

    private String name(int place, Locale language) {
        return String.format(
                Locale.ROOT, "%s-%02d-%s-%s.png", lesson.name(), place + 1, step.id(), language.getLanguage());
    }

    private void write(Path file) throws IOException {
        try {
            Fx.call(() -> {
                window.write(file);
                return null;
            });
        } catch (IllegalStateException failed) {
            throw new IOException("The picture " + file + " could not be written.", failed);
        }
    }

    private void settle() {
        OffscreenTraining.settle(workspaces);
        Fx.run(window::layout);
        OffscreenTraining.settle(workspaces);
        Fx.run(window::layout); // with all parts where the layout has put them
    }

    private void attempt(Runnable look) {
        try {
            look.run();
        } catch (IllegalArgumentException refused) {
            wrong(refused.getMessage());
        }
    }

    private void wrong(String what) {
        problems.add(lesson.name() + ", step \"" + step.id() + "\" ("
                + settings.messages().locale().getLanguage() + "): " + what);
    }

    private void look(Locale language, Figures figures) {
        StepText text = lesson.text(step, language);
        int length = text.body().length();
        if (length > MOST_WORDS) {
            wrong("its text has " + length + " words: keep to " + MOST_WORDS + ".");
        }
        if (text.body().isEmpty()) {
            wrong("it has no text.");
        }
        for (Rich rich : text.all()) {
            for (Quantity shown : rich.reads()) {
                number(figures, shown);
            }
        }
        for (Condition claim : step.claims()) {
            if (!claim.holds(figures, figures)) {
                wrong("its claim does not hold: " + claim.reads() + " = "
                        + claim.reads().stream().map(figures::of).toList() + ".");
            }
        }
        step.spotlight().forEach(LessonParts::check);
        int lit = Fx.call(() -> window.lit("#lessonSpotlight"));
        if (!step.spotlight().isEmpty() && lit == 0) {
            wrong("its spotlight " + step.spotlight() + " is not on screen.");
        }
    }

    private void number(Figures figures, Quantity quantity) {
        if (Double.isNaN(figures.of(quantity))) {
            wrong("\"" + quantity + "\" is no number here.");
        }
    }

    private void questions(Figures figures, Figures before, LessonStep asked) {
        step.question().filter(question -> !question.next()).ifPresent(question -> answer(question, figures, figures));
        if (asked != null) {
            asked.question().filter(Question::next).ifPresent(question -> answer(question, figures, before));
        }
        if (step == lesson.steps().getLast()
                && step.question().filter(Question::next).isPresent()) {
            wrong("it asks about the next step, but is the last.");
        }
    }

    private void answer(Question question, Figures figures, Figures since) {
        double answer = Answers.of(question, figures, since);
        if (Double.isNaN(answer)) {
            throw new Refusal("What is on stage has no \"{0}\".", question);
        }
    }

    private void task(Figures figures) {
        if (step.task().isEmpty()) {
            return;
        }
        Condition check = step.task().get().check();
        if (check.holds(figures, figures)) {
            wrong("its task is done before anybody has done it.");
        }
        Fx.run(model::showMe);
        settle();
        Figures solved = Fx.call(() -> model.figures().orElseThrow());
        if (!check.holds(solved, figures)) {
            wrong("its solution does not do the task: " + check.reads() + " = "
                    + check.reads().stream().map(solved::of).toList() + ".");
        }
        Fx.run(model::restore);
        settle();
        Figures again = Fx.call(() -> model.before().orElseThrow());
        for (Quantity read : check.reads()) {
            if (again.of(read) != figures.of(read)) {
                wrong("it did not come back as it was: " + read + " is " + again.of(read) + ", not " + figures.of(read)
                        + ".");
            }
        }
    }
}
