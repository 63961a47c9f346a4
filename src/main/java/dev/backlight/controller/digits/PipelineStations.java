package dev.backlight.controller.digits;

import dev.backlight.controller.frame.LensDrawer;
import dev.backlight.model.window.Action;
import dev.backlight.view.pipeline.Station;
import dev.backlight.view.stage.Lens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;

/// Which stations of the pipeline can be opened, and what opens: a lens that takes the whole stage, or, for a drawn
/// digit's answer and for no station at all, the network graph.
final class PipelineStations {
    private static final String HOME = "charts";

    private final StringProperty kept;
    private LensDrawer lenses;
    private Consumer<Boolean> cover;
    private Consumer<Station> select;
    private Station selected;
    private boolean reopening;

    /// @param kept the word of the station that was open last, and of every one that will be; empty for none
    PipelineStations(StringProperty kept) {
        this.kept = kept;
    }

    /// @param cover gives the stage to the lens, or takes it back
    /// @param select is told which station is open now; null for none
    void join(LensDrawer lenses, Consumer<Boolean> cover, Consumer<Station> select) {
        this.lenses = lenses;
        this.cover = cover;
        this.select = select;
        reopening = true;
    }

    /// Opens the station that was kept, if it is one of the lens on show.
    void reopen() {
        Lens lens = lenses.shownProperty().get();
        Arrays.stream(Station.values())
                .filter(station -> station.id().equals(kept.get()))
                .filter(station -> station.lenses().contains(lens.name())
                        || station.lenses().contains("") && lens.name().equals(HOME))
                .findFirst()
                .ifPresent(station -> {
                    mark(station);
                    cover.accept(!station.lenses().contains(""));
                });
    }

    /// The stations of which some lens, or the graph, is there.
    static Set<Station> open(List<String> lensNames) {
        return Arrays.stream(Station.values())
                .filter(station -> lensOf(station, lensNames) != null)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Opens a station; the open one closes. One that has nothing to open stays as it is.
    void choose(Station station) {
        String lens = lensOf(station, lenses.names());
        if (lens == null) {
            return;
        }
        if (station == selected || lens.isEmpty()) {
            boolean closes = station == selected;
            lenses.show(HOME);
            cover.accept(false);
            mark(closes ? null : station);
        } else {
            lenses.show(lens);
            cover.accept(true);
            mark(station);
        }
    }

    /// The next open station in a direction; from none, the first or the last.
    void neighbour(int direction) {
        Station[] all = Station.values();
        int at = selected == null ? direction > 0 ? -1 : all.length : selected.ordinal();
        Set<Station> open = open(lenses.names());
        for (int i = at + direction; i >= 0 && i < all.length; i += direction) {
            if (open.contains(all[i])) {
                choose(all[i]);
                return;
            }
        }
    }

    /// One action for each station that can be opened, by Alt and its number, and its neighbours'.
    List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        for (Station station : Station.values()) {
            String lens = lensOf(station, lenses.names());
            if (lens != null) {
                actions.add(Action.of("station." + station.id(), () -> choose(station))
                        .titled("pipeline." + station.id())
                        .key("Alt+" + (station.ordinal() + 1))
                        .on("keys.stations"));
            }
        }
        actions.add(Action.of("station.previous", () -> neighbour(-1)).key("[").on("keys.neighbours"));
        actions.add(Action.of("station.next", () -> neighbour(1)).key("]").on("keys.neighbours"));
        return actions;
    }

    /// A lens was chosen, by its tab or by a station.
    void shown(Lens lens) {
        if (reopening) {
            reopening = false;
            reopen();
        }
        boolean same = selected != null && selected.lenses().contains(lens.name());
        boolean home = selected != null
                && selected.lenses().contains("")
                && lens.name().equals(HOME);
        if (!same && !home) {
            mark(Arrays.stream(Station.values())
                    .filter(station ->
                            lens.prefersWholeStage() && station.lenses().contains(lens.name()))
                    .findFirst()
                    .orElse(null));
        }
    }

    private void mark(Station station) {
        selected = station;
        kept.set(station == null ? "" : station.id());
        select.accept(station);
    }

    private static String lensOf(Station station, List<String> names) {
        return station.lenses().stream()
                .filter(name -> name.isEmpty() || names.contains(name))
                .findFirst()
                .orElse(null);
    }
}
