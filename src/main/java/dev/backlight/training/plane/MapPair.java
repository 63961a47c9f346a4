package dev.backlight.training.plane;

import dev.backlight.data.plane.Features;

/// Two sets of maps in turn: one is read while the other is written. They are made when first asked for.
final class MapPair {
    private final PlaneConfig config;
    private final PlaneMaps[] maps = new PlaneMaps[2];
    private int turn;

    MapPair(PlaneConfig config) {
        this.config = config;
    }

    PlaneMaps next() {
        turn = 1 - turn;
        if (maps[turn] == null) {
            maps[turn] =
                    new PlaneMaps(config.network(), config.lossSpec(), new Features(config.features()), config.task());
        }
        return maps[turn];
    }
}
