package dev.backlight.training.past;

import java.util.Arrays;

/// Numbers in the order of their time, in bounded memory. When it is full, each four entries become two, the least
/// and the largest in their order, and from then on only so many are taken in: a curve painted from it looks the
/// same however long a training goes on. One writer at a time; readers need no lock.
public final class MetricSeries {
    /// More entries than any screen has columns of pixels.
    static final int CAPACITY = 1 << 16;

    private static final int FIRST = 256;

    private volatile Store store = new Store(FIRST);
    private int span = 1;
    private int taken;
    private double leastX;
    private double least;
    private double largestX;
    private double largest;

    /// The size is published after the numbers; arrays are replaced, never shortened.
    private static final class Store {
        private final double[] x;
        private final double[] y;
        private volatile int size;

        Store(int capacity) {
            x = new double[capacity];
            y = new double[capacity];
        }
    }

    public int size() {
        return store.size;
    }

    /// When the number was measured, in epochs.
    ///
    /// @param i below `size()`
    public double x(int i) {
        return store.x[i];
    }

    public double y(int i) {
        return store.y[i];
    }

    void append(double x, double y) {
        if (span == 1) {
            put(x, y);
            return;
        }
        if (taken == 0 || !(y >= least)) {
            leastX = x;
            least = y;
        }
        if (taken == 0 || !(y <= largest)) {
            largestX = x;
            largest = y;
        }
        taken++;
        if (taken == span) {
            taken = 0;
            boolean rising = leastX < largestX;
            put(rising ? leastX : largestX, rising ? least : largest);
            put(rising ? largestX : leastX, rising ? largest : least);
        }
    }

    private void put(double x, double y) {
        Store now = store;
        int n = now.size;
        if (n == now.x.length) {
            now = n < CAPACITY ? grown(now) : thinned(now);
            n = now.size;
            store = now;
        }
        now.x[n] = x;
        now.y[n] = y;
        now.size = n + 1;
    }

    private static Store grown(Store full) {
        Store larger = new Store(2 * full.size);
        System.arraycopy(full.x, 0, larger.x, 0, full.size);
        System.arraycopy(full.y, 0, larger.y, 0, full.size);
        larger.size = full.size;
        return larger;
    }

    private Store thinned(Store full) {
        Store half = new Store(CAPACITY);
        int to = 0;
        for (int from = 0; from < CAPACITY; from += 4) {
            int low = from;
            int high = from;
            for (int i = from + 1; i < from + 4; i++) {
                low = full.y[i] < full.y[low] ? i : low;
                high = full.y[i] > full.y[high] ? i : high;
            }
            if (low == high) { // all the same
                high = from + 3;
            }
            for (int i : new int[] {Math.min(low, high), Math.max(low, high)}) {
                half.x[to] = full.x[i];
                half.y[to] = full.y[i];
                to++;
            }
        }
        // a reader may be on its way through with the size of before
        Arrays.fill(half.x, to, CAPACITY, half.x[to - 1]);
        Arrays.fill(half.y, to, CAPACITY, half.y[to - 1]);
        half.size = to;
        span = span == 1 ? 4 : 2 * span;
        return half;
    }
}
