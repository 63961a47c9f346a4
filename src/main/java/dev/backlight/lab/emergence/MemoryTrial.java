package dev.backlight.lab.emergence;

import dev.backlight.lab.Notebook;
import dev.backlight.lab.Settings;
import dev.backlight.lab.kit.HopfieldNetwork;
import dev.backlight.lab.record.Look;
import dev.backlight.math.Randomness;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// One seed of the Hopfield lab under one rule: damage and repair, the way of one repair, mixtures, random
/// patterns.
final class MemoryTrial {
    static final int LEVELS = 11;
    private static final int TRIES = 24;
    private static final int SWEEPS = 8;
    private static final int MIXTURES = 24;
    private static final double SAME = 0.99; // overlap: two of 400 cells may differ
    private static final int CELLS = StoredDigits.SIDE * StoredDigits.SIDE;
    private static final int[] FRAMES = {0, 50, 100, 150, 200, 300, 400, 600, 800};

    private final long seed;
    private final boolean hebb;
    private final Notebook notebook;
    private final double damage;
    private final double[][] memories;
    private final HopfieldNetwork network;
    private long draws;

    MemoryTrial(Settings settings, long seed, boolean hebb, Notebook notebook) throws IOException {
        this.seed = seed;
        this.hebb = hebb;
        this.notebook = notebook;
        this.damage = settings.get("damage");
        this.memories = StoredDigits.of(notebook.digits().train(), settings.whole(Hopfield.MEMORIES));
        this.network = hebb ? HopfieldNetwork.hebb(memories) : HopfieldNetwork.projection(memories);
    }

    void run() {
        notebook.look(pictures(Hopfield.MEMORIES, 0, Arrays.asList(memories)));
        repairOne();
        for (int level = 0; level < LEVELS; level++) {
            notebook.at(level, 2 * LEVELS);
            notebook.point(Hopfield.REPAIRED, level * 0.05, repaired(level * 0.05));
        }
        mix();
        if (hebb) {
            count();
        }
    }

    private RandomGenerator random() {
        return Randomness.at(seed, Randomness.Stream.DATA, draws++);
    }

    private int[][] orders(int sweeps) {
        int[][] orders = new int[sweeps][CELLS];
        for (int[] order : orders) {
            Randomness.permute(order, seed, Randomness.Stream.SHUFFLE, draws++);
        }
        return orders;
    }

    private double[] damaged(double[] memory, double share) {
        int[] order = Randomness.permutation(memory.length, seed, Randomness.Stream.SPLIT, draws++);
        double[] state = memory.clone();
        for (int i = 0; i < (int) Math.round(share * memory.length); i++) {
            state[order[i]] = -state[order[i]];
        }
        return state;
    }

    /// The energy cell by cell while one memory, the fifth if there is one, is repaired.
    private void repairOne() {
        double[] state = damaged(memories[Math.min(4, memories.length - 1)], damage);
        double energy = network.energy(state);
        notebook.point(Hopfield.ENERGY, 0, energy);
        int update = 0;
        List<double[]> frames = new ArrayList<>(List.of(state.clone()));
        for (int[] order : orders(2)) {
            for (int cell : order) {
                energy += network.update(cell, state);
                update++;
                notebook.point(Hopfield.ENERGY, update, energy);
                if (Arrays.binarySearch(FRAMES, update) >= 0) {
                    frames.add(state.clone());
                }
            }
        }
        notebook.look(pictures(Hopfield.STATES, update, frames));
    }

    private double repaired(double share) {
        int right = 0;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            double[] memory = memories[attempt % memories.length];
            double[] state = damaged(memory, share);
            network.settle(state, orders(SWEEPS));
            right += HopfieldNetwork.overlap(state, memory) >= SAME ? 1 : 0;
        }
        return (double) right / TRIES;
    }

    /// Mixtures of three memories: rows of shares a and b (the third has the rest) and which one it fell into, −1
    /// for none of them.
    private void mix() {
        int[] corners = memories.length > 5 ? new int[] {2, 4, 5} : new int[] {0, 1, 2};
        List<double[]> strangers = new ArrayList<>();
        List<float[]> rows = new ArrayList<>();
        for (int a = 0; a <= MIXTURES; a++) {
            notebook.at(LEVELS + (double) LEVELS * a / MIXTURES, 3 * LEVELS);
            for (int b = 0; a + b <= MIXTURES; b++) {
                double[] state = mixture(corners, (double) a / MIXTURES, (double) b / MIXTURES);
                network.settle(state, orders(SWEEPS));
                int fell = nearest(state);
                rows.add(new float[] {(float) a / MIXTURES, (float) b / MIXTURES, fell});
                if (fell < 0 && strangers.size() < 6) {
                    strangers.add(state);
                }
            }
        }
        float[] values = new float[rows.size() * 3];
        int elsewhere = 0;
        for (int row = 0; row < rows.size(); row++) {
            System.arraycopy(rows.get(row), 0, values, row * 3, 3);
            elsewhere += rows.get(row)[2] < 0 ? 1 : 0;
        }
        notebook.look(new Look(Hopfield.BASINS, Look.Kind.POINTS, 0, rows.size(), 3, values));
        notebook.figure("elsewhere", (double) elsewhere / rows.size());
        if (!strangers.isEmpty()) {
            notebook.look(pictures(Hopfield.SPURIOUS, 0, strangers));
        }
    }

    private double[] mixture(int[] corners, double a, double b) {
        RandomGenerator random = random();
        double[] state = new double[CELLS];
        for (int cell = 0; cell < CELLS; cell++) {
            double u = random.nextDouble();
            state[cell] = memories[corners[u < a ? 0 : u < a + b ? 1 : 2]][cell];
        }
        return state;
    }

    private int nearest(double[] state) {
        for (int k = 0; k < memories.length; k++) {
            if (HopfieldNetwork.overlap(state, memories[k]) >= SAME) {
                return k;
            }
        }
        return -1;
    }

    /// How many random patterns stay where they are, within a twentieth, as more are stored; capacity is where
    /// fewer than half of them do.
    private void count() {
        double capacity = Double.NaN;
        double beforeLoad = 0;
        double beforeKept = 1;
        for (int load = 4; load <= 22; load++) {
            notebook.at(2 * LEVELS + (double) LEVELS * load / 23, 3 * LEVELS);
            RandomGenerator random = random();
            double[][] patterns = new double[CELLS * load / 100][CELLS];
            for (double[] pattern : patterns) {
                Arrays.setAll(pattern, _ -> random.nextBoolean() ? 1 : -1);
            }
            HopfieldNetwork full = HopfieldNetwork.hebb(patterns);
            int kept = 0;
            int tried = Math.min(12, patterns.length);
            for (int k = 0; k < tried; k++) {
                double[] state = patterns[k].clone();
                full.settle(state, orders(20));
                kept += HopfieldNetwork.overlap(state, patterns[k]) >= 0.9 ? 1 : 0;
            }
            double share = (double) kept / tried;
            notebook.point(Hopfield.KEPT, load / 100.0, share);
            if (Double.isNaN(capacity) && share < 0.5) { // a straight line between the two loads
                capacity = beforeLoad + (beforeKept - 0.5) / (beforeKept - share) * (load / 100.0 - beforeLoad);
            }
            beforeLoad = load / 100.0;
            beforeKept = share;
        }
        notebook.figure("capacity", capacity);
    }

    private static Look pictures(String name, double at, List<double[]> states) {
        float[] values = new float[states.size() * CELLS];
        for (int k = 0; k < states.size(); k++) {
            for (int cell = 0; cell < CELLS; cell++) {
                values[k * CELLS + cell] = states.get(k)[cell] > 0 ? 1 : 0;
            }
        }
        return new Look(name, Look.Kind.PICTURES, at, StoredDigits.SIDE, StoredDigits.SIDE, values);
    }
}
