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

/// Which stations of the pipeline can be opened, and what opens: a lens that takes the whole stage, or, for a drawn
/// digit's answer and for no station at all, the network graph.
final class PipelineStations {
    private static final String HOME = "charts";

    private final LensDrawer lenses;
    private final Consumer<Boolean> cover;
    private final Consumer<Station> select;
    private Station selected;

    /// @param cover gives the stage to the lens, or takes it back
    /// @param select is told which station is open now; null for none
    PipelineStations(LensDrawer lenses, Consumer<Boolean> cover, Consumer<Station> select) {
        this.lenses = lenses;
        this.cover = cover;
        this.select = select;
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
        boolean same = selected != null && selected.lenses().contains(lens.name());
        if (!same) {
            mark(Arrays.stream(Station.values())
                    .filter(station ->
                            lens.prefersWholeStage() && station.lenses().contains(lens.name()))
                    .findFirst()
                    .orElse(null));
        }
    }

    private void mark(Station station) {
        selected = station;
        select.accept(station);
    }

    private static String lensOf(Station station, List<String> names) {
        return station.lenses().stream()
                .filter(name -> name.isEmpty() || names.contains(name))
                .findFirst()
                .orElse(null);
    }
}
