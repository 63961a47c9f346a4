package dev.backlight.controller.domain;

import dev.backlight.controller.domain.room.DomainRoom;
import dev.backlight.data.DataException;
import dev.backlight.model.work.Work;
import dev.backlight.model.work.Workers;
import dev.backlight.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// Prepares rooms one after the other beside the screen, which shows those that are ready. A room whose data can't
/// be read is left out and says why; the others are not kept from anybody by it. Belongs to the screen's thread.
final class Preparation implements AutoCloseable {
    private final List<DomainRoom> all;
    private final List<DomainRoom> waiting;
    private final List<DomainRoom> ready = new ArrayList<>();
    private final Workers workers = new Workers();
    private final Work<DomainRoom> work = new Work<>(workers, "backlight-rooms");
    private final Consumer<DomainRoom> onReady;
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper(this, "changes");
    private DomainRoom present;
    private Sentence problem = Sentence.NONE;
    private volatile boolean closed;

    /// @param onReady is told of each room once it is prepared
    Preparation(List<DomainRoom> all, Consumer<DomainRoom> onReady) {
        this.all = List.copyOf(all);
        this.onReady = onReady;
        waiting = new ArrayList<>(all);
    }

    /// Those that can be looked at, in their order.
    List<DomainRoom> ready() {
        return ready;
    }

    /// Those that are ready or will be, in their order.
    List<DomainRoom> offered() {
        return all.stream()
                .filter(room -> ready.contains(room) || waiting.contains(room) || room == present)
                .toList();
    }

    boolean isReady(DomainRoom room) {
        return ready.contains(room);
    }

    /// Why the newest room was left out; `NONE` if none was.
    Sentence problem() {
        return problem;
    }

    /// Rises when a room is ready or left out.
    ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// Whether rooms are being prepared.
    boolean isBusy() {
        return present != null;
    }

    /// Begins to prepare what is not, beside the screen; `pump` takes what is ready.
    void begin() {
        if (present == null && !waiting.isEmpty()) {
            DomainRoom room = waiting.removeFirst();
            present = room;
            work.ask(_ -> {
                prepare(room);
                return room;
            });
        }
    }

    /// Prepares a room before the others.
    void first(DomainRoom room) {
        if (waiting.remove(room)) {
            waiting.addFirst(room);
        }
    }

    /// Prepares a room at once, for what can't wait: the screen does.
    ///
    /// @throws DataException with one sentence if its data can't be read, now or earlier
    void now(DomainRoom room) throws DataException {
        if (ready.contains(room)) {
            return;
        }
        try {
            prepare(room);
        } catch (DataException unreadable) {
            settle(room);
            leftOut(unreadable.sentence());
            throw unreadable;
        }
        settle(room);
        add(room);
    }

    /// Whether a room is ready, having prepared it at once.
    boolean isReadyNow(DomainRoom room) {
        try {
            now(room);
            return true;
        } catch (DataException unreadable) {
            problem = unreadable.sentence();
            return false;
        }
    }

    /// It waits no longer; if it was the one at work, the next begins.
    private void settle(DomainRoom room) {
        waiting.remove(room);
        if (room == present) {
            work.cancel();
            present = null;
            begin();
        }
    }

    /// Takes what has become ready, and goes on.
    void pump() {
        DomainRoom done = work.take();
        if (present == null || done == null && work.isBusy()) {
            return;
        }
        present = null;
        if (done == null) {
            leftOut(work.refusalProperty().get());
        } else {
            add(done);
        }
        begin();
    }

    /// Prepares no more for now; what is being prepared is taken later.
    void rest() {
        if (present != null) {
            work.cancel();
            waiting.addFirst(present);
            present = null;
        }
    }

    private void add(DomainRoom room) {
        ready.add(room);
        ready.sort(Comparator.comparingInt(all::indexOf));
        onReady.accept(room);
        changes.set(changes.get() + 1);
    }

    private void leftOut(Sentence why) {
        problem = why;
        changes.set(changes.get() + 1);
    }

    /// One thread at a time makes what a room holds; another that wants the same waits and finds it made.
    private void prepare(DomainRoom room) throws DataException {
        synchronized (room) {
            if (closed) {
                throw new CancellationException("the rooms are closed");
            }
            room.prepare();
        }
    }

    /// Closes all rooms; that which is just being prepared when it is, without waiting for it.
    @Override
    public void close() {
        closed = true;
        boolean busy = work.isBusy();
        work.close();
        workers.close();
        for (DomainRoom room : all) {
            if (busy && !ready.contains(room)) {
                Thread.ofVirtual().start(() -> close(room));
            } else {
                close(room);
            }
        }
    }

    private static void close(DomainRoom room) {
        synchronized (room) {
            room.close();
        }
    }
}
