package dev.backlight.app.project;

import dev.backlight.controller.frame.Workspace;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.project.Part;
import dev.backlight.text.Sentence;
import dev.backlight.text.Told;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleIntegerProperty;

/// What was changed by hand in the workspaces, to be undone and redone: before each change that makes a training
/// begin anew, or puts other numbers into it, what would be lost is kept, and undoing brings it back to the last
/// bit. Strokes, points and corrections stand in the same row, so that the newest is undone first. On the screen's
/// thread.
public final class Edits {
    private static final int MOST = 100;

    /// Each may hold a whole training, and a few large ones would take all the memory there is.
    private static final long BYTES = Runtime.getRuntime().maxMemory() / 8;

    /// Changes that follow so soon are one: a slider on its way.
    private static final long ONE_CHANGE_NANOS = 400_000_000;

    private final Settings settings;
    private final LongSupplier nanos;
    private final Executor screen;
    private final long bytes;
    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private final SimpleIntegerProperty undoable = new SimpleIntegerProperty(this, "undoable");
    private final SimpleIntegerProperty redoable = new SimpleIntegerProperty(this, "redoable");
    private final ReadOnlyStringProperty open;
    private boolean moving;

    /// What a change began at.
    ///
    /// @param folder of what the workspace keeps; empty for all of it
    private record Edit(Workspace workspace, String folder, CompletableFuture<Part> before, long when) {}

    /// @param nanos the clock
    /// @param screen runs on the screen's thread
    public Edits(List<Workspace> workspaces, Settings settings, LongSupplier nanos, Executor screen) {
        this(workspaces, settings, nanos, screen, BYTES);
    }

    /// @param bytes that all that is kept may take together
    Edits(List<Workspace> workspaces, Settings settings, LongSupplier nanos, Executor screen, long bytes) {
        this.bytes = bytes;
        this.screen = screen;
        this.settings = settings;
        this.nanos = nanos;
        open = settings.workspaceProperty();
        for (Workspace workspace : workspaces) {
            workspace.beforeEdit(folder -> begins(workspace, folder));
        }
        open.subscribe(this::count);
    }

    /// Undo and redo of the workspace on screen.
    public List<Action> actions() {
        return List.of(
                Action.of("project.undo", this::undo).key("Ctrl+Z").when(Bindings.greaterThan(undoable, 0)),
                Action.of("project.redo", this::redo)
                        .key("Ctrl+Shift+Z")
                        .key("Ctrl+Y")
                        .when(Bindings.greaterThan(redoable, 0)));
    }

    /// Another project takes the place of this one: nothing of it can be brought back into that.
    public void forget() {
        done.clear();
        undone.clear();
        count();
    }

    private void begins(Workspace workspace, String folder) {
        if (moving) {
            return;
        }
        long now = nanos.getAsLong();
        Edit last = done.peek();
        undone.removeIf(edit -> edit.workspace() == workspace);
        boolean same =
                last != null && last.workspace() == workspace && last.folder().equals(folder);
        if (same && now - last.when() < ONE_CHANGE_NANOS) {
            done.pop();
            done.push(new Edit(workspace, folder, last.before(), now));
        } else {
            CompletableFuture<Part> before = workspace.keep(folder);
            done.push(new Edit(workspace, folder, before, now));
            if (done.size() > MOST) {
                done.removeLast();
            }
            before.thenRunAsync(this::makeRoom, screen);
        }
        count();
    }

    /// Lets go of the oldest until the others fit; of one too large for all the room there is no way back.
    private void makeRoom() {
        while (taken() > bytes) {
            (done.isEmpty() ? undone : done).removeLast();
        }
        count();
    }

    private long taken() {
        return Stream.concat(done.stream(), undone.stream())
                .map(Edit::before)
                .filter(before -> before.isDone() && !before.isCompletedExceptionally())
                .mapToLong(before -> before.join().bytes())
                .sum();
    }

    private void count() {
        undoable.set((int) done.stream().filter(this::isOpen).count());
        redoable.set((int) undone.stream().filter(this::isOpen).count());
    }

    private boolean isOpen(Edit edit) {
        return edit.workspace().id().equals(open.get());
    }

    void undo() {
        move(done, undone);
    }

    void redo() {
        move(undone, done);
    }

    private void move(Deque<Edit> from, Deque<Edit> to) {
        Edit edit = from.stream().filter(this::isOpen).findFirst().orElse(null);
        if (edit == null) {
            return;
        }
        from.remove(edit);
        CompletableFuture<Part> now = edit.workspace().keep(edit.folder());
        to.push(new Edit(edit.workspace(), edit.folder(), now, nanos.getAsLong() - ONE_CHANGE_NANOS));
        count();
        now.thenRunAsync(this::makeRoom, screen);
        now.thenCombine(edit.before(), (present, before) -> present.with(edit.folder(), before))
                .thenAcceptAsync(part -> show(edit, part), screen);
    }

    private void show(Edit edit, Part part) {
        moving = true;
        try {
            edit.workspace().returning(edit.folder(), part).run();
        } catch (IOException | IllegalArgumentException refused) {
            Sentence why = Told.of(refused);
            settings.notices().warn(messages -> messages.sentence(why));
        } finally {
            moving = false;
        }
    }
}
