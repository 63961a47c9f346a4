package dev.backlight.controller.domain;

import dev.backlight.controller.domain.room.DomainRoom;
import dev.backlight.data.DataException;
import dev.backlight.model.work.Work;
import dev.backlight.model.work.Workers;
import dev.backlight.text.Sentence;
import dev.backlight.view.domain.RoomCard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// Prepares rooms beside the screen, as many at a time as there are cores, while the screen shows those that are
/// ready. A room whose data can't be read is left out and says why; the others are not kept from anybody by it.
/// Belongs to the screen's thread.
final class Preparation implements AutoCloseable {
    private static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    private final List<DomainRoom> all;
    private final List<DomainRoom> waiting;
    private final List<DomainRoom> ready = new ArrayList<>();
    private final Workers workers = new Workers();
    private final RoomGlimpses glimpses = new RoomGlimpses(workers);
    private final List<Task> tasks = new ArrayList<>();
    private final Consumer<DomainRoom> onReady;
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper(this, "changes");
    private boolean resting = true;
    private Sentence problem = Sentence.NONE;
    private volatile boolean closed;

    private record Task(DomainRoom room, Work<DomainRoom> work) {}

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
                .filter(room -> ready.contains(room) || waiting.contains(room) || isAtWork(room))
                .toList();
    }

    boolean isReady(DomainRoom room) {
        return ready.contains(room);
    }

    /// Why the newest room was left out; `NONE` if none was.
    Sentence problem() {
        return problem;
    }

    /// Rises when a room is ready or left out, or its data are known.
    ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// Whether rooms are being prepared.
    boolean isBusy() {
        return !tasks.isEmpty();
    }

    private boolean isAtWork(DomainRoom room) {
        return tasks.stream().anyMatch(task -> task.room() == room);
    }

    /// Begins to prepare what is not, beside the screen; `pump` takes what is ready.
    void begin() {
        resting = false;
        glimpses.begin(all.stream().filter(room -> !ready.contains(room)).toList());
        while (tasks.size() < AT_ONCE && !waiting.isEmpty()) {
            begin(waiting.removeFirst());
        }
    }

    /// Begins with no other for now; those at work are made to the end.
    void hold() {
        resting = true;
    }

    private void begin(DomainRoom room) {
        Work<DomainRoom> work = new Work<>(workers, "backlight-rooms");
        tasks.add(new Task(room, work));
        work.ask(_ -> {
            prepare(room);
            return room;
        });
    }

    /// Prepares a room that somebody waits for, and begins with no other meanwhile.
    void only(DomainRoom room) {
        hold();
        if (waiting.remove(room)) {
            begin(room);
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

    /// It waits no longer; if it was at work, another may be.
    private void settle(DomainRoom room) {
        waiting.remove(room);
        tasks.stream().filter(task -> task.room() == room).toList().forEach(task -> {
            task.work().cancel();
            tasks.remove(task);
        });
        goOn();
    }

    private void goOn() {
        if (!resting) {
            begin();
        }
    }

    /// What the data of a room look like that is not ready; null as long as nobody knows.
    RoomCard.Painting glimpse(DomainRoom room) {
        return glimpses.of(room);
    }

    /// Whether the data of all rooms that can be read are known.
    boolean isGlimpsed() {
        return all.stream().allMatch(room -> ready.contains(room) || glimpses.has(room));
    }

    /// Takes what has become ready, and goes on.
    void pump() {
        if (glimpses.pump()) {
            changes.set(changes.get() + 1);
        }
        for (Task task : List.copyOf(tasks)) {
            DomainRoom done = task.work().take();
            if (done != null || !task.work().isBusy()) {
                tasks.remove(task);
                if (done == null) {
                    leftOut(task.work().refusalProperty().get());
                } else {
                    add(done);
                }
            }
        }
        goOn();
    }

    /// Prepares no more for now; what is being prepared is taken later.
    void rest() {
        resting = true;
        for (Task task : tasks.reversed()) {
            task.work().cancel();
            waiting.addFirst(task.room());
        }
        tasks.clear();
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

    /// Closes all rooms; those that are just being prepared when they are, without waiting for them.
    @Override
    public void close() {
        closed = true;
        glimpses.close();
        tasks.forEach(task -> task.work().close());
        workers.close();
        for (DomainRoom room : all) {
            if (ready.contains(room)) {
                close(room);
            } else {
                Thread.ofVirtual().start(() -> close(room)); // somebody may be making it yet
            }
        }
    }

    private static void close(DomainRoom room) {
        synchronized (room) {
            room.close();
        }
    }
}
