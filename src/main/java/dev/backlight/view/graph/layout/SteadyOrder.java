package dev.backlight.view.graph.layout;

import dev.backlight.training.past.Snapshot;
import java.util.ArrayList;
import java.util.List;

/// Keeps the order of the items steady while the network learns: tiles that changed places thirty times a second
/// could not be watched. The order is taken anew when the arrangement or the network changes, at each epoch, and
/// within the first one each time the number of steps has doubled; by activation also for each new sample.
final class SteadyOrder {
    private static final long FIRST_STEPS = 16;

    private Structure structure;
    private Arrangement arrangement;
    private long step;
    private int epoch;
    private float[] input;
    private List<int[]> orders = List.of();
    private List<int[]> places = List.of();

    void update(Structure now, Arrangement wanted, Snapshot snapshot, Reading reading) {
        float[] sample = reading == null ? null : reading.probe().input();
        boolean learned = snapshot.step() < step
                || snapshot.epoch() != epoch
                || snapshot.step() >= Math.max(FIRST_STEPS, 2 * step);
        boolean resampled = wanted == Arrangement.ACTIVATION && sample != input;
        if (now.equals(structure) && wanted == arrangement && !learned && !resampled) {
            return;
        }
        structure = now;
        arrangement = wanted;
        step = snapshot.step();
        epoch = snapshot.epoch();
        input = sample;
        orders = new ArrayList<>();
        places = new ArrayList<>();
        for (int c = 0; c < now.columns().size(); c++) {
            int[] order = order(c, snapshot, reading);
            orders.add(order);
            places.add(Frame.inverse(order));
        }
    }

    List<int[]> orders() {
        return orders;
    }

    List<int[]> places() {
        return places;
    }

    private int[] order(int column, Snapshot snapshot, Reading reading) {
        int items = structure.columns().get(column).items();
        if (structure.direct()) {
            return Arrangement.INDEX.order(items, null, null);
        }
        float[] outgoing = column == structure.last() ? Reading.outgoing(structure, snapshot) : null;
        return arrangement.order(items, outgoing, reading == null ? null : reading.activations(column));
    }
}
