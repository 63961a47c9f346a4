package dev.backlight.math.sparse;

import dev.backlight.math.Halves;
import dev.backlight.math.ThreadTeam;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;

/// The product of sparse data with weights, C = (A·B + 1·(f·B))·scale, shared so that a core needs only its own
/// half of B: one core begins every sum with the upper rows of B and hands it on, the other one, some rows of C
/// behind, adds the lower ones.
///
/// B is changed after each step. A core that changes one half of it and reads all of it fetches the other half from
/// the other core's cache each time, and then takes its own back; where two cores are far apart that takes longer
/// than to compute everything alone. What goes over here are the sums, a sixth of it with 784 inputs.
///
/// Each number is summed in the order of k, whoever does it, so that nothing depends on the number of threads. With
/// more than two threads the rows of C are divided into groups, each with its two halves.
final class SparseRelay implements IntConsumer {
    /// Rows of C that are handed on at once; even, so that pairs stay whole.
    private static final int BLOCK = 8;

    private static final int SPINS = 20_000;

    /// Counters of different threads are kept apart by so many, so that they don't share a line of a cache.
    private static final int APART = 32;

    private final SparseTiles tiles = new SparseTiles();
    private final float[] factors;
    private final long[] factorBits;
    private final float scale;
    private SparseTiles[] shiftTiles = {};
    private float[][] shifts = {};
    private AtomicIntegerArray handedOn = new AtomicIntegerArray(0);
    private float[] c;
    private int m;
    private int n;
    private int parts;
    private int groups;

    /// @param factors f [rows of B]; null for nothing to be added
    SparseRelay(float[] factors, float scale) {
        this.factors = factors;
        this.scale = scale;
        factorBits = factors == null ? new long[0] : NonZeros.of(factors);
    }

    /// @param a [m x depth], row-major
    /// @param bits where A is not zero: `words` for each row
    /// @param b [depth x n], row-major
    /// @param c [m x n], row-major, overwritten
    void multiply(ThreadTeam team, float[] a, int depth, long[] bits, int words, float[] b, float[] c, int m, int n) {
        tiles.left(a, depth, 1, bits, words);
        tiles.onto(b, c, n);
        this.c = c;
        this.m = m;
        this.n = n;
        parts = Halves.parts(team, depth);
        groups = Math.min(Halves.groups(team, parts), blocks());
        reserve();
        for (int group = 0; factors != null && group < groups; group++) {
            shiftTiles[group].left(factors, depth, 1, factorBits, words);
            shiftTiles[group].onto(b, shifts[group], n);
        }
        for (int task = 0; task < parts * groups; task++) {
            handedOn.set(task * APART, 0);
        }
        team.run(parts * groups, this);
    }

    private int blocks() {
        return (m + BLOCK - 1) / BLOCK;
    }

    private void reserve() {
        if (handedOn.length() < parts * groups * APART) {
            handedOn = new AtomicIntegerArray(parts * groups * APART);
        }
        if (factors != null && (shifts.length < groups || shifts[0].length < n)) {
            shifts = new float[groups][n];
            shiftTiles = new SparseTiles[groups];
            Arrays.setAll(shiftTiles, group -> new SparseTiles());
        }
    }

    /// One group's part; the tasks of the first part come first, so that whoever waits waits for somebody.
    @Override
    public void accept(int task) {
        try {
            work(task / groups, task % groups, task);
        } finally {
            handedOn.set(task * APART, Integer.MAX_VALUE); // also for whoever waits when something was thrown
        }
    }

    private void work(int part, int group, int task) {
        int from = Halves.word(part, parts, tiles.words());
        int to = Halves.word(part + 1, parts, tiles.words());
        int done = 0;
        if (factors != null) {
            begin(part, task - groups, ++done, shifts[group], 0, n);
            if (parts == 1) {
                shiftTiles[group].compute(0, 0);
            } else {
                shiftTiles[group].add(0, 0, from, to);
            }
            handedOn.lazySet(task * APART, done);
        }
        int end = blocks() * (group + 1) / groups;
        for (int block = blocks() * group / groups; block < end; block++) {
            int top = block * BLOCK;
            int bottom = Math.min(m, top + BLOCK);
            begin(part, task - groups, ++done, c, top * n, bottom * n);
            for (int i = top; i < bottom; i += 2) {
                int i2 = Math.min(i + 1, bottom - 1); // a last single row is its own partner
                if (parts == 1) {
                    tiles.compute(i, i2);
                } else {
                    tiles.add(i, i2, from, to);
                }
                if (part == parts - 1 && factors != null) {
                    tiles.finish(i, shifts[group], 1, scale);
                    if (i2 > i) {
                        tiles.finish(i2, shifts[group], 1, scale);
                    }
                }
            }
            handedOn.lazySet(task * APART, done);
        }
    }

    /// Has sums that can be added to: zeros, or those of the part before.
    private void begin(int part, int before, int piece, float[] sums, int from, int to) {
        if (parts == 1) {
            return;
        }
        if (part == 0) {
            Arrays.fill(sums, from, to, 0);
            return;
        }
        for (int spin = 0; handedOn.get(before * APART) < piece; spin++) {
            if (spin < SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield(); // somebody else needs the core that the part before would run on
            }
        }
    }
}
