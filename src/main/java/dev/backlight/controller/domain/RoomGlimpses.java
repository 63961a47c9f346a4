package dev.backlight.controller.domain;

import dev.backlight.controller.domain.room.DomainRoom;
import dev.backlight.data.DataException;
import dev.backlight.model.work.Work;
import dev.backlight.model.work.Workers;
import dev.backlight.view.domain.RoomCard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What the data of rooms look like that are not prepared yet, found out beside the screen, one after the other.
/// Belongs to the screen's thread.
final class RoomGlimpses implements AutoCloseable {
    private final Work<Boolean> work;
    private final Queue<Glimpse> found = new ConcurrentLinkedQueue<>();
    private final Map<DomainRoom, RoomCard.Painting> known = new HashMap<>();
    private boolean begun;

    private record Glimpse(DomainRoom room, RoomCard.Painting painting) {}

    RoomGlimpses(Workers workers) {
        work = new Work<>(workers, "backlight-glimpses");
    }

    /// Looks at these, once.
    void begin(List<DomainRoom> rooms) {
        if (begun) {
            return;
        }
        begun = true;
        List<DomainRoom> all = List.copyOf(rooms);
        work.ask(watch -> {
            for (DomainRoom room : all) {
                watch.check();
                look(room);
            }
            return true;
        });
    }

    private void look(DomainRoom room) {
        try {
            found.add(new Glimpse(room, room.glimpse()));
        } catch (DataException unreadable) {
            found.add(new Glimpse(room, null)); // its sketch stays, and preparing it says why
        }
    }

    /// Takes what has been found.
    ///
    /// @return whether there is something new
    boolean pump() {
        boolean news = false;
        for (Glimpse next = found.poll(); next != null; next = found.poll()) {
            known.put(next.room(), next.painting());
            news = true;
        }
        work.take();
        return news;
    }

    /// The data of a room; null if they have not been looked at or can't be read.
    RoomCard.Painting of(DomainRoom room) {
        return known.get(room);
    }

    /// Whether a room has been looked at.
    boolean has(DomainRoom room) {
        return known.containsKey(room);
    }

    @Override
    public void close() {
        work.close();
    }
}
