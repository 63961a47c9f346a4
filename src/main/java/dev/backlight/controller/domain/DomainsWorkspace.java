package dev.backlight.controller.domain;

import dev.backlight.controller.domain.compressing.CompressingRoom;
import dev.backlight.controller.domain.driving.DrivingRoom;
import dev.backlight.controller.domain.inventing.InventingRoom;
import dev.backlight.controller.domain.mood.MoodRoom;
import dev.backlight.controller.domain.room.DomainRoom;
import dev.backlight.controller.domain.sound.SoundRoom;
import dev.backlight.controller.domain.taste.TasteRoom;
import dev.backlight.controller.frame.Workspace;
import dev.backlight.controller.frame.WorkspaceController;
import dev.backlight.controller.frame.WorkspaceFrame;
import dev.backlight.data.DataException;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.project.Part;
import dev.backlight.storage.project.Texts;
import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Rooms in which networks learn other things than digits, and the gallery of them. What learns in a room goes on
/// while one looks at another; in another workspace all of them rest.
public final class DomainsWorkspace implements Workspace {
    public static final String ID = "domains";

    private final List<DomainRoom> all;
    private final List<DomainRoom> rooms = new ArrayList<>();
    private final ReadOnlyObjectWrapper<DomainRoom> open = new ReadOnlyObjectWrapper<>(this, "open");
    private DomainRoom latest;
    private Consumer<String> keeping = _ -> {};
    private boolean prepared;
    private Sentence problem = Sentence.NONE;

    public DomainsWorkspace() {
        this(List.of(
                new TextRoom(),
                new MoodRoom(),
                new AttentionRoom(),
                new SoundRoom(),
                new TasteRoom(),
                new DrivingRoom(),
                new CompressingRoom(),
                new InventingRoom()));
    }

    /// @param all at least one of them needs no data of a file
    DomainsWorkspace(List<DomainRoom> all) {
        this.all = List.copyOf(all);
    }

    /// Those whose data could be read, once somebody has looked at them.
    public List<DomainRoom> rooms() {
        return rooms;
    }

    /// The room on screen; null for the gallery.
    public ReadOnlyObjectProperty<DomainRoom> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Goes into a room.
    ///
    /// @throws IllegalArgumentException with one sentence that lists the names if there is none of this name
    public void open(String id) {
        prepare();
        DomainRoom room = rooms.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "\"{0}\" is no room: choose {1}.",
                        id, rooms.stream().map(DomainRoom::id).collect(Collectors.joining(" or "))));
        latest = room;
        open.set(room);
    }

    /// Goes to the room so many places further in the list, which is a ring.
    void neighbour(int by) {
        open(rooms.get(Math.floorMod(rooms.indexOf(latest) + by, rooms.size())).id());
    }

    /// Back to all rooms.
    public void gallery() {
        open.set(null);
    }

    /// Why a room is missing; `NONE` if none is.
    Sentence problem() {
        return problem;
    }

    /// A room whose data can't be read is left out and says why; the others are not kept from anybody by it.
    private void prepare() {
        if (prepared) {
            return;
        }
        prepared = true;
        for (DomainRoom room : all) {
            try {
                room.prepare();
                rooms.add(room);
                watch(room);
            } catch (DataException unreadable) {
                problem = unreadable.sentence();
            }
        }
        latest = rooms.getFirst();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public RunModel<?> run() {
        prepare();
        return latest.run();
    }

    @Override
    public WorkspaceController views(Settings settings) {
        prepare();
        DomainRoom room = open.get();
        return room == null
                ? new GalleryController(this, settings)
                : new WorkspaceFrame(new RoomParts(this, room, settings), settings);
    }

    @Override
    public ObservableValue<?> arrangement() {
        return open;
    }

    @Override
    public void leave() {
        rooms.forEach(room -> room.run().pause());
    }

    @Override
    public void beforeEdit(Consumer<String> keeping) {
        this.keeping = keeping;
        rooms.forEach(this::watch);
    }

    private void watch(DomainRoom room) {
        room.run().beforeEdit(() -> keeping.accept(room.id()));
    }

    @Override
    public CompletableFuture<Part> keep() {
        Part.Writer to = new Part.Writer();
        to.texts(
                "look",
                new Texts().put("open", open.get() == null ? "" : open.get().id()));
        CompletableFuture<Part.Writer> kept = CompletableFuture.completedFuture(to);
        for (DomainRoom room : all) {
            kept = kept.thenCombine(room.keep(), (writer, part) -> writer.part(room.id(), part));
        }
        return kept.thenApply(Part.Writer::done);
    }

    @Override
    public Runnable opening(Part part, boolean own) throws IOException {
        List<Runnable> changes = new ArrayList<>();
        for (DomainRoom room : all) {
            Part kept = part.under(room.id());
            if (rooms.contains(room) || !kept.isEmpty()) {
                room.prepare();
                changes.add(room.opening(kept));
            }
        }
        Texts at = part.texts("look");
        String shown = at.has("open") ? at.text("open") : "";
        return () -> {
            changes.forEach(Runnable::run);
            if (!shown.isEmpty() && all.stream().anyMatch(room -> room.id().equals(shown))) {
                open(shown);
            } else {
                gallery();
            }
        };
    }

    @Override
    public void pump() {
        all.forEach(DomainRoom::pump);
    }

    @Override
    public void answer() {
        if (open.get() != null) {
            open.get().answer();
        }
    }

    @Override
    public boolean isSettled() {
        return all.stream().allMatch(DomainRoom::isSettled);
    }

    @Override
    public void close() {
        all.forEach(DomainRoom::close);
    }
}
