package dev.backlight.model.run;

import dev.backlight.storage.project.TrainingPart;
import dev.backlight.training.past.Moment;
import dev.backlight.training.past.Recording;
import dev.backlight.training.past.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Where in a training's time the screen stands: live, or at a recorded moment. The training itself goes on or
/// rests as before. Belongs to the screen's thread.
public final class TimelineModel {
    private final Supplier<Recording> recording;
    private final Consumer<Snapshot> look;
    private final ReadOnlyObjectWrapper<Moment> position = new ReadOnlyObjectWrapper<>(this, "position");
    private final ReadOnlyBooleanWrapper replaying = new ReadOnlyBooleanWrapper(this, "replaying");
    private final DoubleProperty replaySpeed = new SimpleDoubleProperty(this, "replaySpeed", 1);
    private final ObservableList<Bookmark> bookmarks = FXCollections.observableArrayList();
    private final ObservableList<Bookmark> bookmarksView = FXCollections.unmodifiableObservableList(bookmarks);
    private double ticks;
    private Recording left;

    /// @param look shows a recorded network, or with null the live one
    public TimelineModel(Supplier<Recording> recording, Consumer<Snapshot> look) {
        this.recording = recording;
        this.look = look;
    }

    /// The recorded moment on screen; null while live.
    public ReadOnlyObjectProperty<Moment> positionProperty() {
        return position.getReadOnlyProperty();
    }

    public boolean isPast() {
        return position.get() != null;
    }

    /// All that can be gone to, in the order of their steps.
    public List<Moment> moments() {
        return recording.get().moments();
    }

    /// Whether the past is being played.
    public ReadOnlyBooleanProperty replayingProperty() {
        return replaying.getReadOnlyProperty();
    }

    /// Moments played for each frame that takes news; below 1 a moment stays for several frames.
    public DoubleProperty replaySpeedProperty() {
        return replaySpeed;
    }

    /// Steps marked to come back to, rising; read only.
    public ObservableList<Bookmark> bookmarks() {
        return bookmarksView;
    }

    /// Shows the recorded moment nearest to a step.
    public void go(long step) {
        replaying.set(false);
        List<Moment> all = moments();
        int at = Recording.indexAt(all, step);
        boolean nextIsNearer = at + 1 < all.size()
                && all.get(at + 1).step() - step < step - all.get(at).step();
        show(all.get(nextIsNearer ? at + 1 : at));
    }

    /// Shows the recorded moment before the one on screen; stays at the first.
    public void stepBack() {
        replaying.set(false);
        List<Moment> all = moments();
        long now = isPast() ? position.get().step() : all.getLast().step();
        show(all.get(Math.max(0, Recording.indexAt(all, now - 1))));
    }

    /// Shows the recorded moment after the one on screen; behind the last is live.
    public void stepForward() {
        replaying.set(false);
        advance(1);
    }

    /// Goes by so many steps at once; over the end is live.
    public void goBy(long steps) {
        List<Moment> all = moments();
        long target = (isPast() ? position.get().step() : all.getLast().step()) + steps;
        if (target >= all.getLast().step()) {
            live();
        } else {
            go(Math.max(0, target));
        }
    }

    /// Shows the first moment.
    public void home() {
        replaying.set(false);
        show(moments().getFirst());
    }

    /// Shows what is now.
    public void live() {
        replaying.set(false);
        if (isPast()) {
            position.set(null);
            look.accept(null);
        }
    }

    /// Plays the past from where the screen stands, from the start if that is live, or stops playing it.
    public void toggleReplay() {
        if (!replaying.get() && !isPast()) {
            home();
        }
        replaying.set(!replaying.get() && isPast());
    }

    /// Marks the step on screen, or takes its mark away.
    ///
    /// @param shown the network on screen
    public void toggleBookmark(Snapshot shown) {
        long step = shown.step();
        if (!removeBookmark(step)) {
            recording.get().keep(shown);
            bookmarks.add(new Bookmark(step, ""));
            FXCollections.sort(bookmarks, Comparator.comparingLong(Bookmark::step));
        }
    }

    /// @return whether there was one at this step
    public boolean removeBookmark(long step) {
        boolean was = bookmarks.removeIf(mark -> mark.step() == step);
        if (was) {
            recording.get().release(step);
        }
        return was;
    }

    /// Writes a note beside a bookmark; does nothing if there is none at this step.
    public void note(long step, String text) {
        bookmarks.replaceAll(mark -> mark.step() == step ? new Bookmark(step, text.strip()) : mark);
    }

    /// The marked moments as they were; those that are no longer recorded are left out.
    List<TrainingPart.Mark> marks() {
        List<Moment> all = moments();
        List<TrainingPart.Mark> marks = new ArrayList<>();
        for (Bookmark mark : bookmarks) {
            Moment there = all.get(Math.max(0, Recording.indexAt(all, mark.step())));
            Snapshot network = there.step() == mark.step() ? there.network() : null;
            if (network != null) {
                marks.add(new TrainingPart.Mark(network, mark.note()));
            }
        }
        return marks;
    }

    /// A run begins of which these moments are marked.
    void begin(List<TrainingPart.Mark> marks) {
        begin(-1);
        left = recording.get();
        bookmarks.setAll(marks.stream()
                .map(mark -> new Bookmark(mark.network().step(), mark.note()))
                .toList());
    }

    /// Called once for each frame that takes news: a played past moves on.
    public void tick() {
        if (!replaying.get()) {
            ticks = 0;
            return;
        }
        ticks += replaySpeed.get();
        int moments = (int) ticks;
        ticks -= moments;
        if (moments > 0) {
            advance(moments);
        }
    }

    /// Another run begins, which shares the past up to a step.
    public void begin(long sharedUntil) {
        replaying.set(false);
        position.set(null);
        bookmarks.removeIf(mark -> mark.step() > sharedUntil);
    }

    private void advance(int count) {
        if (!isPast()) {
            return;
        }
        List<Moment> all = moments();
        int next = Recording.indexAt(all, position.get().step()) + count;
        if (next >= all.size()) {
            live();
        } else {
            show(all.get(next));
        }
    }

    private void show(Moment moment) {
        if (recording.get() == left) {
            return; // the past of another recipe and other data, until the trainer has begun the next run
        }
        if (moment == position.get()) {
            return; // read anew it would be another object with the same numbers, and all would be painted again
        }
        Moment there = moment;
        Snapshot network = there.network();
        while (network == null) { // dropped by the trainer since the list was asked for: what is nearest now
            List<Moment> all = moments();
            if (all.contains(there)) {
                live(); // it will never be there again, so there is nothing to wait for
                return;
            }
            there = all.get(Math.max(0, Recording.indexAt(all, there.step())));
            network = there.network();
        }
        position.set(there);
        look.accept(network);
    }
}
