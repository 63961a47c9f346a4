package dev.backlight.controller.digits;

import dev.backlight.controller.frame.LensDrawer;
import dev.backlight.controller.frame.Room;
import dev.backlight.model.window.Action;
import dev.backlight.view.hall.HallForm;
import dev.backlight.view.hall.scene.DigitsHall;
import dev.backlight.view.pipeline.Station;
import dev.backlight.view.stage.Lens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.StringProperty;

/// The one way through the digits' views: which station of the pipeline is open, and which of its views. An open
/// station has the whole window; without one, and where a drawn digit is tried, the graph stands over the charts.
final class PipelineStations {
    private static final String HOME = "charts";
    private static final String IN_GRAPH = ":" + Station.GRAPH;

    private final StringProperty kept;
    private final BiConsumer<Station, String> select;
    private LensDrawer lenses;
    private Runnable giveRoom;
    private Station selected;
    private String view = "";
    private boolean reopening;
    private boolean opening;

    /// @param kept the word of the station that was open last, and of every one that will be; empty for none
    /// @param select is told which station is open now, null for none, and which view of it
    PipelineStations(StringProperty kept, BiConsumer<Station, String> select) {
        this.kept = kept;
        this.select = select;
    }

    /// @param giveRoom gives the open view the room that it has by `room()`
    void join(LensDrawer lenses, Runnable giveRoom) {
        this.lenses = lenses;
        this.giveRoom = giveRoom;
        reopening = true;
    }

    /// Opens the station that was kept, if it has the lens on show.
    void reopen() {
        String lens = lenses.shownProperty().get().name();
        boolean graph = kept.get().endsWith(IN_GRAPH);
        String id = graph ? kept.get().substring(0, kept.get().length() - IN_GRAPH.length()) : kept.get();
        Arrays.stream(Station.values())
                .filter(station -> station.id().equals(id))
                .findFirst()
                .ifPresentOrElse(
                        station -> {
                            boolean home = station.views().contains("") && lens.equals(HOME);
                            if (graph || station.views().contains(lens)) {
                                mark(station, graph ? Station.GRAPH : lens);
                            } else {
                                mark(home ? station : null, "");
                            }
                        },
                        () -> mark(of(lens).orElse(null), lens));
    }

    /// Opens a station at its first view; the open one closes.
    void choose(Station station) {
        if (station == selected) {
            mark(null, "");
            lenses.show(HOME);
        } else {
            open(station, station.views().getFirst());
        }
    }

    /// Opens a view of a station.
    void open(Station station, String wanted) {
        mark(station, wanted);
        opening = true;
        lenses.show(wanted.isEmpty() || wanted.equals(Station.GRAPH) ? HOME : wanted);
        opening = false;
        giveRoom.run();
    }

    /// The next station in a direction; from none, the first or the last.
    void neighbour(int direction) {
        Station[] all = Station.values();
        int at = (selected == null ? direction > 0 ? -1 : all.length : selected.ordinal()) + direction;
        if (at >= 0 && at < all.length) {
            open(all[at], all[at].views().getFirst());
        }
    }

    /// How much of the window the open view has.
    Room room() {
        if (selected == null || view.isEmpty()) {
            return Room.STAGE_OVER_LENS;
        }
        return view.equals(Station.GRAPH) ? Room.STAGE_ALONE : Room.LENS_ALONE;
    }

    /// Lets a hall begin where the open station has its part.
    HallForm hall(DigitsHall form) {
        return switch (selected) {
            case null -> form;
            case INPUT, PREPROCESSING, FEATURES -> form.atPicture();
            case TRAINING -> form.atCourse();
            case EVALUATION, FEEDBACK -> form.atMistakes();
            case APPLICATION -> form.atDrawing();
            case NETWORK -> form;
        };
    }

    /// One action for each station, by Alt and its number, its neighbours', and the graph's; the other views are
    /// lenses, which have actions of their own.
    List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        for (Station station : Station.values()) {
            actions.add(Action.of("station." + station.id(), () -> choose(station))
                    .titled("pipeline." + station.id())
                    .key("Alt+" + (station.ordinal() + 1))
                    .on("keys.stations"));
        }
        actions.add(Action.of("station.graph", () -> open(Station.NETWORK, Station.GRAPH))
                .titled("pipeline.graph"));
        actions.add(Action.of("station.previous", () -> neighbour(-1)).key("[").on("keys.neighbours"));
        actions.add(Action.of("station.next", () -> neighbour(1)).key("]").on("keys.neighbours"));
        return actions;
    }

    /// A lens was chosen: by a station, or by its name.
    void shown(Lens lens) {
        if (reopening) {
            reopening = false;
            reopen();
        } else if (!opening) {
            boolean home = lens.name().equals(HOME);
            mark(home ? null : of(lens.name()).orElse(null), lens.name());
        }
    }

    /// The station in which a lens stands; the charts also stand under the graph.
    private static Optional<Station> of(String lens) {
        return lens.equals(HOME)
                ? Optional.empty()
                : Arrays.stream(Station.values())
                        .filter(station -> station.views().contains(lens))
                        .findFirst();
    }

    private void mark(Station station, String shown) {
        selected = station;
        view = station == null ? "" : shown;
        kept.set(station == null ? "" : view.equals(Station.GRAPH) ? station.id() + IN_GRAPH : station.id());
        select.accept(station, view);
    }
}
