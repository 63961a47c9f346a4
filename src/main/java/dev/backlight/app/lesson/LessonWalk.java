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
import dev.backlight.lesson.check.Curve;
import dev.backlight.lesson.check.Figures;
import dev.backlight.lesson.check.Quantity;
import dev.backlight.lesson.file.LessonReader;
import dev.backlight.lesson.words.Rich;
import dev.backlight.lesson.words.StepText;
import dev.backlight.model.lesson.Answers;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.work.Watch;
import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import dev.backlight.text.Told;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;

/// Walks a lesson's steps in the real window, without a display: each must open, show its spotlight and its
/// numbers, answer its question by exactly one answer, keep its claims, and have a task that isn't done until its
/// solution does it; and the step must come back exactly as it was.
public final class LessonWalk {
    /// Words a step's text may have; a Chinese character counts half.
    private static final int MORE_FRAMES = 4;
    public static final int MOST_WORDS = 60;

    private final Workspaces workspaces;
    private final Settings settings;
    private final OffscreenWindow window;
    private final LessonModel model;
    private final List<Sentence> problems = new ArrayList<>();
    private final List<Appearance> appeared = new ArrayList<>();
    private Lesson lesson;
    private String field = "state";
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
    public List<Sentence> walk(Lesson walked, List<Locale> languages, Path pictures) throws IOException {
        return walk(walked, languages, pictures, new Watch());
    }

    /// The same, which tells how far it is and can be stopped.
    List<Sentence> walk(Lesson walked, List<Locale> languages, Path pictures, Watch watch) throws IOException {
        problems.clear();
        appeared.clear();
        lesson = walked;
        Fx.run(model::gallery);
        Figures before = null;
        LessonStep asked = null;
        for (int i = 0; i < lesson.steps().size(); i++) {
            int place = i;
            watch.check();
            watch.tell((double) i / lesson.steps().size());
            step = lesson.steps().get(place);
            read();
            appeared.add(appear(() -> model.open(lesson.name(), place)));
            Figures figures = Fx.call(() -> model.before().orElseThrow());
            for (Locale language : fromTheOneShown(languages)) {
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

    /// Whoever reads a step gives the program time to make what the next one needs.
    private void read() {
        while (!Fx.call(() -> {
            workspaces.pump();
            return workspaces.isReadAhead();
        })) {
            OffscreenTraining.pause();
        }
    }

    /// Shows a step and waits until all of it is there.
    private Appearance appear(Runnable wish) {
        long wanted = System.nanoTime();
        long before = Fx.call(LessonWalk::work);
        Fx.run(wish);
        Fx.call(window::paint);
        double picture = (System.nanoTime() - wanted) / 1e6;
        double work = (Fx.call(LessonWalk::work) - before) / 1e6;
        settle();
        return new Appearance(step.id(), picture, work, (System.nanoTime() - wanted) / 1e6);
    }

    /// Nanoseconds that the thread which asks has worked.
    private static long work() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /// Each other language builds the window's views anew, so that a step begins with the one the last step ended
    /// with.
    private List<Locale> fromTheOneShown(List<Locale> languages) {
        List<Locale> all = new ArrayList<>(languages);
        if (all.remove(settings.messages().locale())) {
            all.addFirst(settings.messages().locale());
        }
        return all;
    }

    /// Writes a lesson to take home.
    ///
    /// @throws IOException with one sentence if it can't be written
    public void handOut(Lesson walked, Locale language, Path file) throws IOException {
        handOut(walked, language, file, new Watch());
    }

    /// The same, which tells how far it is and can be stopped.
    void handOut(Lesson walked, Locale language, Path file, Watch watch) throws IOException {
        Fx.run(() -> settings.messages().localeProperty().set(language));
        Handout handout = new Handout(walked, settings.messages());
        for (int i = 0; i < walked.steps().size(); i++) {
            int place = i;
            watch.check();
            watch.tell((double) i / walked.steps().size());
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

    /// How long each step of the lesson took to appear.
    List<Appearance> appeared() {
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
            wrong(LessonReader.FILE, field, Told.of(refused));
        }
    }

    private void wrong(String file, String part, Sentence what) {
        problems.add(new Sentence("{0}/{1}, step \"{2}\", field {3}: {4}", lesson.name(), file, step.id(), part, what));
    }

    /// Something about the words of a language.
    private void wrong(Locale language, String part, Sentence what) {
        wrong(language.getLanguage() + ".md", part, what);
    }

    private void look(Locale language, Figures figures) {
        StepText text = lesson.text(step, language);
        int length = text.body().length();
        if (length > MOST_WORDS) {
            wrong(language, "body", new Sentence("its text has {0} words: keep to {1}.", length, MOST_WORDS));
        }
        if (text.body().isEmpty()) {
            wrong(language, "body", new Sentence("it has no text."));
        }
        for (Rich rich : text.all()) {
            for (Quantity shown : rich.reads()) {
                number(language, figures, shown);
            }
        }
        field = "claims";
        for (Condition claim : step.claims()) {
            if (!claim.holds(figures, figures)) {
                wrong(
                        LessonReader.FILE,
                        field,
                        new Sentence("\"{0}\" does not hold: {1}.", claim.text(), read(claim, figures)));
            }
        }
        field = "spotlight";
        step.spotlight().forEach(LessonParts::check);
        int lit = Fx.call(() -> window.lit("#lessonSpotlight"));
        for (int frame = 0; lit == 0 && !step.spotlight().isEmpty() && frame < MORE_FRAMES; frame++) {
            Fx.run(window::layout); // a part that found its room in the last frame is lit in the next
            lit = Fx.call(() -> window.lit("#lessonSpotlight"));
        }
        if (!step.spotlight().isEmpty() && lit == 0) {
            wrong(LessonReader.FILE, field, new Sentence("{0} is not on screen.", String.join(", ", step.spotlight())));
        }
    }

    private void number(Locale language, Figures figures, Quantity quantity) {
        try {
            if (!Double.isNaN(figures.of(quantity))) {
                return;
            }
        } catch (IllegalArgumentException none) {
            wrong(language, "{" + quantity + "}", Told.of(none));
            return;
        }
        wrong(language, "{" + quantity + "}", new Sentence("it is no number here."));
    }

    /// What a condition reads, with the numbers that stand there.
    private static String read(Condition condition, Figures figures) {
        return condition.reads().stream()
                .map(quantity -> quantity + " = " + figures.of(quantity))
                .collect(Collectors.joining(", "));
    }

    private void questions(Figures figures, Figures before, LessonStep asked) {
        field = "question";
        step.question().filter(question -> !question.next()).ifPresent(question -> answer(question, figures, figures));
        if (asked != null) {
            asked.question().filter(Question::next).ifPresent(question -> answer(question, figures, before));
        }
        if (step == lesson.steps().getLast()
                && step.question().filter(Question::next).isPresent()) {
            wrong(LessonReader.FILE, field, new Sentence("it asks about the next step, but is the last."));
        }
    }

    private void answer(Question question, Figures figures, Figures since) {
        if (question instanceof Question.Drawn drawn) {
            curve(drawn);
            return;
        }
        double answer = Answers.of(question, figures, since);
        if (Double.isNaN(answer)) {
            throw new Refusal("What is on stage has no \"{0}\".", question);
        }
    }

    /// The live curve must be there, and within the axes at its end: else nobody could draw it.
    private void curve(Question.Drawn drawn) {
        Curve live = Fx.call(() -> {
            LessonStep asked = drawn.next() ? model.asked().orElseThrow() : model.step();
            return model.curve(asked)
                    .orElseThrow(() -> new Refusal("What is on stage has no curve of \"{0}\".", drawn.quantity()));
        });
        double last = live.at(drawn.steps());
        if (live.values().size() < 2 || !(last >= drawn.from() && last <= drawn.to())) {
            wrong(
                    LessonReader.FILE,
                    field,
                    new Sentence("the curve of \"{0}\" ends outside the axes, at {1}.", drawn.quantity(), last));
        }
    }

    private void task(Figures figures) {
        field = "task";
        if (step.task().isEmpty()) {
            return;
        }
        Condition check = step.task().get().check();
        if (check.holds(figures, figures)) {
            wrong(LessonReader.FILE, field, new Sentence("it is done before anybody has done it."));
        }
        Fx.run(model::showMe);
        settle();
        Figures solved = Fx.call(() -> model.figures().orElseThrow());
        if (!check.holds(solved, figures)) {
            wrong(
                    LessonReader.FILE,
                    "task.solution",
                    new Sentence(
                            "it does not do the task, whose check says {0}: {1}.", check.text(), read(check, solved)));
        }
        Fx.run(model::restore);
        settle();
        Figures again = Fx.call(() -> model.before().orElseThrow());
        for (Quantity read : check.reads()) {
            if (again.of(read) != figures.of(read)) {
                wrong(
                        LessonReader.FILE,
                        "state",
                        new Sentence(
                                "it did not come back as it was: {0} is {1}, not {2}.",
                                read, again.of(read), figures.of(read)));
            }
        }
    }
}
