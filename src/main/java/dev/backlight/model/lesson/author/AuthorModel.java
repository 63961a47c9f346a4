package dev.backlight.model.lesson.author;

import dev.backlight.data.DataException;
import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.draft.DraftFiles;
import dev.backlight.lesson.draft.DraftStep;
import dev.backlight.lesson.draft.LessonDraft;
import dev.backlight.lesson.file.LessonFile;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import dev.backlight.text.Told;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A lesson that somebody writes: its steps, what can be undone, what is wrong with it. Belongs to the screen's
/// thread.
public final class AuthorModel implements AutoCloseable {
    private final LessonModel lessons;
    private final Rehearsal rehearsal;
    private final AuthorWork work = new AuthorWork();
    private final Changes history = new Changes();
    private final ReadOnlyObjectWrapper<LessonDraft> draft = new ReadOnlyObjectWrapper<>(this, "draft");
    private final ReadOnlyObjectWrapper<Sentence> told = new ReadOnlyObjectWrapper<>(this, "told", Sentence.NONE);
    private final ReadOnlyObjectWrapper<List<Sentence>> faults = new ReadOnlyObjectWrapper<>(this, "faults");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final ReadOnlyLongWrapper news = new ReadOnlyLongWrapper(this, "news");
    private LessonDraft saved;
    private int chosen;
    private Path folder;

    /// @param lessons among which it is listed once it is saved
    public AuthorModel(LessonModel lessons) {
        this.lessons = lessons;
        rehearsal = new Rehearsal(lessons.stages());
    }

    /// @param tools of the window
    public void equip(Tools tools) {
        work.equip(tools);
    }

    /// Where lessons of one's own are kept.
    public void keepIn(Path kept) {
        folder = kept;
    }

    /// The lesson that is being written; null while none is.
    public ReadOnlyObjectProperty<LessonDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// Whether its room is on screen among the lessons.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Rises with everything that is new.
    public ReadOnlyLongProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    /// What the last work came to, or why something was refused.
    public ReadOnlyObjectProperty<Sentence> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// What the last check found; null before one, and once something has been changed since.
    public ReadOnlyObjectProperty<List<Sentence>> faultsProperty() {
        return faults.getReadOnlyProperty();
    }

    /// How far a check or a handout is, from 0 to 1; below 0 when nothing is done.
    public ReadOnlyDoubleProperty fractionProperty() {
        return work.fractionProperty();
    }

    /// What the chosen step shows, as it comes out when it is brought about again.
    public Rehearsal rehearsal() {
        return rehearsal;
    }

    public boolean isChanged() {
        return draft.get() != null && !draft.get().equals(saved);
    }

    /// Begins an empty lesson.
    public void begin() {
        take(LessonDraft.empty(fresh("my-lesson")), null);
    }

    /// Goes on with a lesson of one's own, or writes a new one that begins as a copy of one of the program's.
    public void edit(Lesson lesson) {
        boolean own = lessons.isOwn(lesson);
        LessonDraft written = LessonDraft.of(lesson, own ? lesson.name() : fresh("my-" + lesson.name()));
        take(written, own ? written : null);
    }

    /// Takes up what was being written when the program ended, without showing it.
    public void goOn(LessonDraft written) {
        hold(written, null);
        tell();
    }

    private void take(LessonDraft written, LessonDraft kept) {
        hold(written, kept);
        enter();
    }

    private void hold(LessonDraft written, LessonDraft kept) {
        history.clear();
        saved = kept;
        faults.set(null);
        told.set(Sentence.NONE);
        chosen = 0;
        draft.set(written);
    }

    /// Shows the room.
    public void enter() {
        if (draft.get() == null) {
            begin();
            return;
        }
        lessons.gallery();
        open.set(true);
        rehearse();
        tell();
    }

    /// Hides the room; what is written stays.
    public void leave() {
        rehearsal.rest();
        open.set(false);
    }

    /// Lets go of what is written.
    public void discard() {
        leave();
        work.cancel();
        draft.set(null);
        saved = null;
        history.clear();
        tell();
    }

    /// The chosen step's place, from 0.
    public int chosen() {
        return chosen;
    }

    public void choose(int place) {
        history.pause();
        chosen = Math.clamp(place, 0, Math.max(0, draft.get().steps().size() - 1));
        rehearse();
        tell();
    }

    /// The chosen step; empty while there is none.
    public Optional<DraftStep> step() {
        return draft.get() == null || draft.get().steps().isEmpty()
                ? Optional.empty()
                : Optional.of(draft.get().steps().get(chosen));
    }

    private void rehearse() {
        if (open.get()) {
            step().ifPresentOrElse(step -> rehearsal.show(step.id(), step.state()), rehearsal::rest);
        }
    }

    /// Puts what is on screen behind the chosen step as a step of its own, which is chosen then.
    ///
    /// @return its place, from 0
    /// @throws IllegalArgumentException with one sentence if no step can show it; nothing has changed then
    public int record(Recorded recorded) {
        Recording.check(recorded.state());
        if (draft.get() == null) {
            history.clear();
            saved = null;
            draft.set(LessonDraft.empty(fresh("my-lesson")));
        }
        LessonDraft now = draft.get();
        int at = now.steps().isEmpty() ? 0 : chosen + 1;
        change(now.record(at, recorded.state()), null);
        chosen = at;
        rehearsal.expect(draft.get().steps().get(at).id(), recorded.weights());
        rehearse();
        tell();
        return at;
    }

    /// Changes the lesson.
    ///
    /// @param typed what goes on being typed: as long as it is the same, all is one change; null for a change of
    /// its
    ///     own
    public void change(UnaryOperator<LessonDraft> how, Object typed) {
        change(how.apply(draft.get()), typed);
        rehearse();
        tell();
    }

    /// Changes the chosen step.
    public void changeStep(UnaryOperator<DraftStep> how, Object typed) {
        change(now -> now.with(chosen, how), typed);
    }

    private void change(LessonDraft next, Object typed) {
        if (next.equals(draft.get())) {
            return;
        }
        history.begin(draft.get(), typed);
        faults.set(null);
        draft.set(next);
    }

    /// Moves the chosen step.
    ///
    /// @param by 1 for later, −1 for earlier
    public void move(int by) {
        int to = chosen + by;
        if (step().isPresent() && to >= 0 && to < draft.get().steps().size()) {
            change(draft.get().move(chosen, to), null);
            chosen = to;
            tell();
        }
    }

    public void duplicate() {
        if (step().isPresent()) {
            change(draft.get().duplicate(chosen), null);
            choose(chosen + 1);
        }
    }

    public void remove() {
        if (step().isPresent()) {
            change(draft.get().remove(chosen), null);
            choose(chosen);
        }
    }

    public boolean canUndo() {
        return history.canUndo(draft.get());
    }

    public boolean canRedo() {
        return history.canRedo(draft.get());
    }

    public void undo() {
        if (canUndo()) {
            draft.set(history.undo(draft.get()));
            changedBack();
        }
    }

    public void redo() {
        if (canRedo()) {
            draft.set(history.redo(draft.get()));
            changedBack();
        }
    }

    private void changedBack() {
        faults.set(null);
        choose(chosen);
    }

    /// Shows the lesson from the chosen step on, as a student sees it.
    public void look() {
        whole().ifPresent(lesson -> lessons.open(lesson, chosen));
    }

    /// The lesson as it will be read; empty if something is not right yet, which is told.
    public Optional<Lesson> whole() {
        try {
            Lesson lesson = DraftFiles.lesson(draft.get());
            told.set(Sentence.NONE);
            return Optional.of(lesson);
        } catch (DataException wrong) {
            told.set(wrong.sentence());
        } catch (Refusal unsayable) {
            told.set(Told.of(unsayable));
        }
        tell();
        return Optional.empty();
    }

    /// Opens each step unseen; what is found is told in `faultsProperty`.
    public void check() {
        whole().ifPresent(lesson -> {
            LessonDraft checked = draft.get();
            work.check(lesson, found -> {
                if (checked.equals(draft.get())) {
                    faults.set(found);
                }
            });
            tell();
        });
    }

    /// Writes a page to take home.
    public void handOut(Locale language, Path file) {
        whole().ifPresent(lesson -> {
            work.handOut(lesson, language, file, () -> told.set(new Sentence("Wrote {0}.", file)));
            tell();
        });
    }

    /// Stops a check or a handout.
    public void stop() {
        work.cancel();
    }

    /// Keeps the lesson among one's own and lists it.
    ///
    /// @param then what is done once it is kept
    public void save(Runnable then) {
        if (folder == null) {
            told.set(new Sentence("There is no folder to keep lessons in: write this one as a file."));
            return;
        }
        LessonDraft written = draft.get();
        write(folder.resolve(written.name() + LessonFile.SUFFIX), lesson -> {
            lessons.add(lesson);
            saved = written;
            then.run();
        });
    }

    /// Writes the lesson as a file to hand on.
    public void export(Path file) {
        write(file, _ -> {});
    }

    private void write(Path file, Consumer<Lesson> then) {
        LessonDraft written = draft.get();
        whole().ifPresent(lesson -> {
            work.write(DraftFiles.of(written), file, () -> {
                told.set(new Sentence("Wrote {0}.", file));
                then.accept(lesson);
            });
            tell();
        });
    }

    private String fresh(String stem) {
        for (int i = 1; ; i++) {
            String name = i == 1 ? stem : stem + "-" + i;
            if (lessons.lessons().stream().noneMatch(lesson -> lesson.name().equals(name))) {
                return name;
            }
        }
    }

    private void tell() {
        news.set(news.get() + 1);
    }

    /// Carries over what has been found; called once a frame.
    public void pump() {
        boolean busy = work.pump(told::set);
        if (rehearsal.pump() | busy) {
            tell();
        }
    }

    @Override
    public void close() {
        work.close();
    }
}
