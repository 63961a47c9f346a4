package dev.backlight.controller.domain;

import dev.backlight.controller.domain.answer.AnswerRoom;
import dev.backlight.controller.domain.compressing.CompressingRoom;
import dev.backlight.controller.domain.driving.DrivingRoom;
import dev.backlight.controller.domain.inventing.InventingRoom;
import dev.backlight.controller.domain.mood.MoodRoom;
import dev.backlight.controller.domain.room.DomainRoom;
import dev.backlight.controller.domain.sound.SoundRoom;
import dev.backlight.controller.domain.taste.TasteRoom;
import dev.backlight.controller.domain.translation.TranslationRoom;
import dev.backlight.controller.frame.Workspace;
import dev.backlight.controller.frame.WorkspaceController;
import dev.backlight.controller.frame.WorkspaceFrame;
import dev.backlight.data.DataException;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.project.Part;
import dev.backlight.storage.project.RoomCode;
import dev.backlight.storage.project.Texts;
import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import dev.backlight.text.Told;
import dev.backlight.training.run.RunState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Rooms in which networks learn other things than digits, and the gallery of them. What learns in a room goes on
/// while one looks at another; in another workspace all of them rest.
public final class DomainsWorkspace implements Workspace {
    public static final String ID = "domains";

    private final List<DomainRoom> all;
    private final Preparation preparation;
    private final ReadOnlyObjectWrapper<DomainRoom> open = new ReadOnlyObjectWrapper<>(this, "open");
    private DomainRoom latest;
    private DomainRoom awaited;
    private boolean visible;
    private Consumer<String> keeping = _ -> {};

    public DomainsWorkspace() {
        this(List.of(
                new TextRoom(),
                AnswerRoom.surnames(),
                AnswerRoom.remembering(),
                new MoodRoom(),
                new AttentionRoom(),
                new TranslationRoom(),
                new SoundRoom(),
                new TasteRoom(),
                new DrivingRoom(),
                new CompressingRoom(),
                new InventingRoom()));
    }

    /// @param all at least one of them needs no data of a file
    DomainsWorkspace(List<DomainRoom> all) {
        this.all = List.copyOf(all);
        preparation = new Preparation(all, this::watch);
    }

    /// All but those whose data could not be read.
    public List<DomainRoom> rooms() {
        return preparation.offered();
    }

    /// The names of all rooms there are.
    public List<String> names() {
        return all.stream().map(DomainRoom::id).toList();
    }

    /// Whether each room's card shows what learns there, or at least its data.
    public boolean isShown() {
        return preparation.isGlimpsed();
    }

    /// Which rooms can be looked at by now.
    Preparation preparation() {
        return preparation;
    }

    /// The room on screen; null for the gallery.
    public ReadOnlyObjectProperty<DomainRoom> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Goes into a room at once.
    ///
    /// @throws IllegalArgumentException with one sentence that lists the names if there is none of this name
    public void open(String id) {
        awaited = null;
        DomainRoom room = room(id);
        if (!preparation.isReadyNow(room)) {
            throw new Refusal(preparation.problem());
        }
        latest = room;
        open.set(room);
    }

    /// Goes into the room that a share code describes, where it begins anew as it is described.
    ///
    /// @throws DataException with one sentence if the code holds something impossible; nothing has changed
    /// @throws IllegalArgumentException with one sentence if there is no such room
    public void take(RoomCode code) throws DataException {
        DomainRoom room = room(code.room());
        preparation.now(room);
        try {
            room.opening(code.described()).run();
        } catch (IOException | IllegalArgumentException impossible) {
            throw new DataException(
                    new Sentence(
                            "{0} holds something impossible. {1}",
                            new Sentence("This share code"), Told.of(impossible)),
                    impossible);
        }
        open(room.id());
    }

    private DomainRoom room(String id) {
        return rooms().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "\"{0}\" is no room: choose {1}.",
                        id, rooms().stream().map(DomainRoom::id).collect(Collectors.joining(" or "))));
    }

    /// Goes into a room, now or when it is ready.
    public void enter(String id) {
        DomainRoom room = room(id);
        if (preparation.isReady(room)) {
            open(id);
        } else {
            awaited = room;
            preparation.only(room);
        }
    }

    /// Goes to the room so many places further in the list, which is a ring.
    void neighbour(int by) {
        List<DomainRoom> ring = rooms();
        DomainRoom from = awaited == null ? latest : awaited;
        enter(ring.get(Math.floorMod(ring.indexOf(from) + by, ring.size())).id());
    }

    /// The room that was open last, or the first: what plays when somebody plays in the gallery.
    String latest() {
        return latest.id();
    }

    /// Back to all rooms.
    public void gallery() {
        awaited = null;
        open.set(null);
    }

    /// The room that somebody waits for; null for none.
    DomainRoom awaited() {
        return awaited;
    }

    /// The first room is prepared at once, since the window asks what learns here; a quick one while somebody waits
    /// for another.
    private void prepare() {
        if (latest == null) {
            Stream<DomainRoom> quick = all.stream().filter(room -> awaited != null && room.isQuick());
            latest = Stream.concat(quick, all.stream())
                    .filter(preparation::isReadyNow)
                    .findFirst()
                    .orElseThrow(() -> new Refusal(preparation.problem()));
        }
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
        enter();
        prepareBeside();
        return room == null
                ? new GalleryController(this, settings)
                : new WorkspaceFrame(new RoomParts(this, room, settings), settings);
    }

    @Override
    public ObservableValue<?> arrangement() {
        return open;
    }

    @Override
    public void enter() {
        visible = true;
    }

    @Override
    public void leave() {
        visible = false;
        awaited = null;
        preparation.rest();
        preparation.ready().forEach(room -> room.run().pause());
    }

    @Override
    public void beforeEdit(Consumer<String> keeping) {
        this.keeping = keeping;
        preparation.ready().forEach(this::watch);
    }

    private void watch(DomainRoom room) {
        room.beforeEdit(() -> keeping.accept(room.id()));
    }

    @Override
    public CompletableFuture<Part> keep() {
        Part.Writer to = new Part.Writer();
        to.texts(
                "look",
                new Texts().put("open", open.get() == null ? "" : open.get().id()));
        CompletableFuture<Part.Writer> kept = CompletableFuture.completedFuture(to);
        for (DomainRoom room : preparation.ready()) {
            kept = kept.thenCombine(room.keep(), (writer, part) -> writer.part(room.id(), part));
        }
        return kept.thenApply(Part.Writer::done);
    }

    /// Of the room alone in which something is changed.
    @Override
    public CompletableFuture<Part> keep(String folder) {
        return room(folder)
                .keep()
                .thenApply(part -> new Part.Writer().part(folder, part).done());
    }

    /// Only in that room anything changes; the others go on.
    @Override
    public Runnable returning(String folder, Part part) throws IOException {
        return room(folder).opening(part.under(folder));
    }

    @Override
    public Runnable opening(Part part, boolean own) throws IOException {
        List<Runnable> changes = new ArrayList<>();
        for (DomainRoom room : all) {
            Part kept = part.under(room.id());
            if (preparation.isReady(room) || !kept.isEmpty()) {
                preparation.now(room);
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
        preparation.pump();
        preparation.ready().forEach(DomainRoom::pump);
        if (awaited != null && preparation.isReady(awaited)) {
            open(awaited.id());
        } else if (awaited != null && !rooms().contains(awaited)) {
            awaited = null; // its data can't be read
        }
        prepareBeside();
    }

    private void prepareBeside() {
        if (isQuiet()) {
            preparation.begin();
        } else {
            preparation.hold();
        }
    }

    /// Whether nobody waits for what is on screen, so that other rooms may be prepared beside it.
    private boolean isQuiet() {
        return visible
                && awaited == null
                && (open.get() == null
                        || open.get().isSettled()
                                && open.get().run().stateProperty().get() != RunState.RUNNING);
    }

    @Override
    public void answer() {
        if (open.get() != null) {
            open.get().answer();
        }
    }

    @Override
    public boolean isSettled() {
        return (open.get() != null || !preparation.isBusy())
                && preparation.ready().stream().allMatch(DomainRoom::isSettled);
    }

    @Override
    public void close() {
        preparation.close();
    }
}
