package dev.backlight.lab.emergence;

import dev.backlight.lab.Bench;
import dev.backlight.lab.kit.HopfieldNetwork;
import dev.backlight.math.Randomness;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Memories of a Hopfield network that a person damages: one cell after the other is asked, each sweep in an order
/// of its own, until none would turn any more.
final class Recall implements Bench {
    private final int side;
    private final double[][] memories;
    private final double share;
    private final long seed;
    private final Map<String, HopfieldNetwork> networks = new LinkedHashMap<>();
    private String rule;
    private int chosen;
    private double[] state;
    private int[] order = {};
    private int next;
    private boolean atRest;
    private int asked;
    private double[] energies = {};
    private int updates;
    private long draws;

    /// @param memories each of side x side cells, +1 or −1, all different
    /// @param share of the cells that damage turns
    /// @param seed of the damage and of the order in which cells are asked
    Recall(int side, double[][] memories, double share, long seed) {
        this.side = side;
        this.memories = memories;
        this.share = share;
        this.seed = seed;
        networks.put(Hopfield.PROJECTION, HopfieldNetwork.projection(memories));
        networks.put(Hopfield.HEBB, HopfieldNetwork.hebb(memories));
        rule = Hopfield.PROJECTION;
        take(0);
    }

    private HopfieldNetwork network() {
        return networks.get(rule);
    }

    /// After a change by hand: energy and sweeps begin anew.
    private void begin() {
        energies = new double[] {network().energy(state)};
        updates = 0;
        atRest = rests();
        asked = -1;
    }

    @Override
    public int side() {
        return side;
    }

    @Override
    public List<double[]> stored() {
        return Arrays.stream(memories).map(double[]::clone).toList();
    }

    @Override
    public int chosen() {
        return chosen;
    }

    @Override
    public double[] cells() {
        return state.clone();
    }

    @Override
    public void take(int place) {
        chosen = place;
        state = memories[place].clone();
        begin();
    }

    @Override
    public void turn(int cell) {
        state[cell] = -state[cell];
        begin();
    }

    @Override
    public double share() {
        return share;
    }

    @Override
    public void damage() {
        int[] cells = Randomness.permutation(state.length, seed, Randomness.Stream.SPLIT, draws++);
        for (int i = 0; i < (int) Math.round(share * state.length); i++) {
            state[cells[i]] = -state[cells[i]];
        }
        begin();
    }

    @Override
    public void eraseHalf() {
        Arrays.fill(state, state.length / 2, state.length, -1);
        begin();
    }

    @Override
    public List<String> rules() {
        return List.copyOf(networks.keySet());
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public void follow(String other) {
        if (!networks.containsKey(other)) {
            throw new IllegalStateException("Nothing is stored by the rule " + other + ".");
        }
        rule = other;
        begin();
    }

    @Override
    public boolean update() {
        if (isAtRest()) {
            return false;
        }
        if (next == order.length) {
            order = Randomness.permutation(state.length, seed, Randomness.Stream.SHUFFLE, draws++);
            next = 0;
        }
        asked = order[next++];
        double before = state[asked];
        double change = network().update(asked, state);
        if (before != state[asked]) {
            atRest = rests();
        }
        updates++;
        if (updates == energies.length) {
            energies = Arrays.copyOf(energies, Math.max(64, 2 * energies.length));
        }
        energies[updates] = energies[updates - 1] + change;
        return !isAtRest();
    }

    @Override
    public boolean isAtRest() {
        return atRest;
    }

    /// Whether every cell is on the side of what it hears.
    private boolean rests() {
        for (int cell = 0; cell < state.length; cell++) {
            if (network().heard(cell, state) * state[cell] < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int asked() {
        return asked;
    }

    @Override
    public double hears(int cell, int other) {
        return network().weight(cell, other) * state[other];
    }

    @Override
    public double[] energies() {
        return Arrays.copyOf(energies, updates + 1);
    }
}
