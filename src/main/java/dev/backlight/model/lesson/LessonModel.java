package dev.backlight.model.lesson;

import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.LessonStep;
import dev.backlight.lesson.Question;
import dev.backlight.lesson.Task;
import dev.backlight.lesson.check.Curve;
import dev.backlight.lesson.check.Figures;
import dev.backlight.lesson.check.Quantity;
import dev.backlight.lesson.progress.LessonProgress;
import dev.backlight.lesson.state.State;
import dev.backlight.model.lesson.stage.LessonStage;
import dev.backlight.model.lesson.stage.Stages;
import dev.backlight.text.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The lessons as the screen knows them: which is open, at which step, what is on stage, what has been guessed and
/// done. Belongs to the screen's thread.
public final class LessonModel implements AutoCloseable {
    private final List<Lesson> carried;
    private final List<Lesson> own = new ArrayList<>();
    private final Stages stages;
    private final ReadOnlyObjectWrapper<Lesson> open = new ReadOnlyObjectWrapper<>(this, "open");
    private final ReadOnlyObjectWrapper<LessonStage> stage = new ReadOnlyObjectWrapper<>(this, "stage");
    private final ReadOnlyLongWrapper news = new ReadOnlyLongWrapper(this, "news");
    private final ReadOnlyBooleanWrapper trying = new ReadOnlyBooleanWrapper(this, "trying");
    private final BooleanProperty starredOnly = new SimpleBooleanProperty(this, "starredOnly");
    private final ProgressBook book = new ProgressBook();
    private int place;
    private Figures before;
    private Figures earlier;
    private final Map<LessonStep, Curve> curves = new HashMap<>();
    private boolean dirty;

    /// @param stages are closed with this
    public LessonModel(List<Lesson> lessons, Stages stages) {
        carried = List.copyOf(lessons);
        this.stages = stages;
    }

    /// Those that the program carries, then one's own.
    public List<Lesson> lessons() {
        return Stream.concat(carried.stream(), own.stream()).toList();
    }

    public boolean isOwn(Lesson lesson) {
        return own.contains(lesson);
    }

    /// Lists a lesson of one's own among the others, in place of an earlier one of its name.
    ///
    /// @throws IllegalArgumentException with one sentence if the program carries one of this name
    public void add(Lesson lesson) {
        if (carried.stream().anyMatch(one -> one.name().equals(lesson.name()))) {
            throw new Refusal(
                    "A lesson of the program is called \"{0}\" already: give the file another name.", lesson.name());
        }
        own.removeIf(one -> one.name().equals(lesson.name()));
        own.add(lesson);
        tell();
    }

    /// How far one has come in each, and where that is kept.
    public ProgressBook book() {
        return book;
    }

    /// The lesson that is open; null for the list of all.
    public ReadOnlyObjectProperty<Lesson> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// What lies beside the page; null for the list of all.
    public ReadOnlyObjectProperty<LessonStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// Rises with everything that is new: another step, other numbers, a guess.
    public ReadOnlyLongProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    /// Whether the whole workspace is free, until one goes back to the lesson.
    public ReadOnlyBooleanProperty tryingProperty() {
        return trying.getReadOnlyProperty();
    }

    /// Whether one goes through the starred steps alone, from one lesson to the next: a short lecture.
    public BooleanProperty starredOnlyProperty() {
        return starredOnly;
    }

    /// The steps that one goes through: those of the open lesson, or of a short lecture.
    public List<Stop> way() {
        Lesson now = open.get();
        return !starredOnly.get() ? Stop.of(now) : Stop.starred(now != null && isOwn(now) ? List.of(now) : carried);
    }

    /// The step that comes next on this way; empty at its end.
    public Optional<Stop> following() {
        return way().stream()
                .filter(stop -> stop.isAfter(open.get(), place, lessons()))
                .findFirst();
    }

    /// The steps that one may want next, the likeliest first: what follows, or where one left each lesson.
    public List<Stop> coming() {
        return open.get() == null
                ? Stop.left(lessons(), book)
                : following().stream().toList();
    }

    /// Minutes planned for a short lecture.
    public double lectureMinutes() {
        return Stop.minutes(Stop.starred(carried));
    }

    /// Begins a short lecture at its first step.
    public void lecture() {
        starredOnly.set(true);
        go(Stop.starred(carried).getFirst());
    }

    /// Goes to any step of any lesson.
    public void go(Stop stop) {
        begin(stop.lesson(), stop.place());
    }

    /// Takes a lesson of one's own from the list; those of the program stay.
    public void remove(Lesson lesson) {
        if (own.remove(lesson)) {
            gallery();
        }
    }

    public LessonProgress progress() {
        return book.of(open.get().name());
    }

    /// The open step's place, from 0.
    public int place() {
        return place;
    }

    public LessonStep step() {
        return open.get().steps().get(place);
    }

    /// Opens a lesson where it was left.
    ///
    /// @throws IllegalArgumentException with one sentence if there is none of this name
    public void open(String name) {
        Lesson lesson = LessonNames.named(lessons(), name);
        begin(lesson, book.of(name).step()); // at the last step, if it had more then
    }

    /// Opens a lesson at a step.
    public void open(String name, int at) {
        begin(LessonNames.named(lessons(), name), at);
    }

    /// Opens a lesson that is not listed yet, at a step.
    public void open(Lesson lesson, int at) {
        begin(lesson, at);
    }

    /// The stages that lessons are shown on.
    public Stages stages() {
        return stages;
    }

    private void begin(Lesson lesson, int at) {
        boolean onward = open.get() == lesson && at == place + 1;
        boolean again = open.get() == lesson && at == place;
        earlier = onward ? before : again ? earlier : null;
        place = Math.clamp(at, 0, lesson.steps().size() - 1);
        before = null;
        curves.clear();
        trying.set(false);
        State state = lesson.steps().get(place).state();
        LessonStage now = stages.of(state);
        open.set(lesson);
        stage.set(now); // the views are built before the state begins to be brought about
        now.show(state);
        book.put(lesson.name(), book.of(lesson.name()).at(place));
        tell();
    }

    /// Back to the list of all.
    public void gallery() {
        starredOnly.set(false);
        trying.set(false);
        stage.set(null);
        open.set(null);
        tell();
    }

    public void go(int at) {
        if (open.get() != null && at >= 0 && at < open.get().steps().size() && at != place) {
            begin(open.get(), at);
        }
    }

    public void next() {
        coming().stream().filter(_ -> open.get() != null).findFirst().ifPresent(this::go);
    }

    public void back() {
        if (open.get() != null) {
            way().reversed().stream()
                    .filter(stop -> stop.isBefore(open.get(), place, lessons()))
                    .findFirst()
                    .ifPresent(this::go);
        }
    }

    public boolean isLast() {
        return following().isEmpty();
    }

    /// Frees the whole workspace.
    public void letMeTry() {
        trying.set(true);
        tell();
    }

    /// Brings the step back exactly as it began.
    public void restore() {
        begin(open.get(), place);
    }

    /// Changes one number of what is on stage.
    public void set(Quantity quantity, double value) {
        stage.get().set(quantity, value);
        tell();
    }

    /// Takes steps of training.
    public void train(int steps) {
        stage.get().train(steps);
        tell();
    }

    /// Does the task as its solution says.
    public void showMe() {
        Task.Solution solution = step().task().orElseThrow().solution();
        stage.get().show(solution.state() == null ? step().state() : solution.state());
        solution.values().forEach(value -> stage.get().set(value.quantity(), value.value()));
        if (solution.steps() > 0) {
            stage.get().train(solution.steps());
        }
        tell();
    }

    /// A guess, before the answer is seen.
    ///
    /// @param guess a choice's place from 0, or a number
    public void guess(double guess) {
        book.put(open.get().name(), progress().guessed(step().id(), guess));
        judge();
        tell();
    }

    /// A line, before the live curve is seen.
    ///
    /// @param line values at `Question.Drawn.PLACES` places, evenly from step 0 to the last
    public void draw(List<Double> line) {
        book.put(open.get().name(), progress().drew(step().id(), line));
        judge();
        tell();
    }

    /// The step before, if one has come from it: what it asked about this one is answered now.
    public Optional<LessonStep> asked() {
        return place > 0 && earlier != null ? Optional.of(open.get().steps().get(place - 1)) : Optional.empty();
    }

    /// The live curve that a step's drawn question is about; empty until it is there.
    public Optional<Curve> curve(LessonStep asked) {
        return Optional.ofNullable(curves.get(asked));
    }

    /// Takes the live curve as the step begins, whatever is changed later.
    private void trace(LessonStep asked, boolean next) {
        if (asked.question().orElse(null) instanceof Question.Drawn drawn && drawn.next() == next) {
            stage.get().curveIfThere(drawn.quantity(), drawn.steps()).ifPresent(curve -> curves.put(asked, curve));
        }
    }

    /// The numbers on stage, also while it learns; empty until the step's state is there. What a hand has taken
    /// away is NaN.
    public Optional<Figures> figures() {
        return before != null && stage.get() != null && stage.get().hasFigures()
                ? Optional.of(stage.get().figures().orNone())
                : Optional.empty();
    }

    /// The numbers as the step began; empty until they are there.
    public Optional<Figures> before() {
        return Optional.ofNullable(before);
    }

    public boolean isSettled() {
        return stage.get() == null || before != null && stage.get().isSettled();
    }

    /// Carries the news over. Called once a frame.
    public void pump() {
        if (stage.get() == null) {
            return;
        }
        boolean fresh = stage.get().pump();
        if (before == null && stage.get().isSettled()) {
            before = stage.get().figures();
            trace(step(), false);
            asked().ifPresent(asked -> trace(asked, true));
            judge();
            prepare();
            fresh = true;
        }
        if (fresh || dirty) {
            check();
            dirty = false;
            news.set(news.get() + 1);
        }
    }

    /// While one reads, what the next step needs is begun.
    private void prepare() {
        following().ifPresent(stop -> {
            State next = stop.step().state();
            stages.of(next).prepare(next); // made now if there is none yet, while one reads
        });
    }

    private void tell() {
        dirty = true;
        news.set(news.get() + 1);
    }

    /// Whether the task is done now, or has been.
    private void check() {
        Optional<Task> task = open.get() == null ? Optional.empty() : step().task();
        Optional<Figures> now = figures();
        if (task.isPresent() && now.isPresent() && before != null && !isDone()) {
            if (task.get().check().holds(now.get(), before)) {
                book.put(open.get().name(), progress().done(step().id()));
            }
        }
    }

    public boolean isDone() {
        return progress().done().contains(step().id());
    }

    /// What the numbers say to this step's question; empty while they are being made, or it asks about the next.
    public Optional<Double> answer() {
        return before().flatMap(now -> step().question()
                .filter(question -> !question.next())
                .flatMap(question -> Answers.ifThere(question, now, now)));
    }

    /// Answers the guess of this step, and that of the step before if it asked about this one.
    private void judge() {
        if (before == null) {
            return;
        }
        answer(step(), false, before);
        asked().ifPresent(asked -> answer(asked, true, earlier));
    }

    private void answer(LessonStep asked, boolean next, Figures since) {
        Optional<Question> question = asked.question().filter(one -> one.next() == next);
        if (question.isPresent() && !progress().answered().contains(asked.id())) {
            Answers.isRight(question.get(), asked.id(), progress(), curve(asked), before, since)
                    .ifPresent(right -> book.put(open.get().name(), progress().answered(asked.id(), right)));
        }
    }

    @Override
    public void close() {
        stages.close();
        book.close();
    }
}
