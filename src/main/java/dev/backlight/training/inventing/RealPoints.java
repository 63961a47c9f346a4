package dev.backlight.training.inventing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Where real points come from: heaps, each as likely as any other.
///
/// @param heaps [heaps][2] middles, in [-1, 1]²
/// @param deviation of a heap in each direction
@SuppressWarnings("ArrayRecordComponent") // compared below
public record RealPoints(double[][] heaps, double deviation) implements Reality {
    /// How near to the middle of a heap a point counts as its own.
    public static final double NEAR = 0.12;

    private static final double APART = 2.2 * NEAR;
    private static final double EDGE = 0.9;
    private static final int MOST = 24;
    private static final double RADIUS = 0.7;
    private static final int EIGHT = 8;

    /// Eight small heaps on a ring.
    public static final RealPoints RING = ring();

    private static RealPoints ring() {
        double[][] heaps = new double[EIGHT][];
        for (int i = 0; i < EIGHT; i++) {
            double angle = 2 * Math.PI * i / EIGHT;
            heaps[i] = new double[] {RADIUS * Math.cos(angle), RADIUS * Math.sin(angle)};
        }
        return new RealPoints(heaps, 0.03);
    }

    /// Heaps along what somebody drew: not nearer to each other than two of them can be told apart.
    ///
    /// @param drawn x and y of each place in [-1, 1]², at least one
    public static RealPoints along(List<double[]> drawn) {
        List<double[]> heaps = new ArrayList<>();
        for (double[] place : drawn) {
            boolean free = heaps.stream().allMatch(heap -> Math.hypot(heap[0] - place[0], heap[1] - place[1]) > APART);
            if (free && heaps.size() < MOST) {
                heaps.add(new double[] {Math.clamp(place[0], -EDGE, EDGE), Math.clamp(place[1], -EDGE, EDGE)});
            }
        }
        return new RealPoints(heaps.toArray(double[][]::new), RING.deviation);
    }

    @Override
    public int numbers() {
        return 2;
    }

    @Override
    public int kinds() {
        return heaps.length;
    }

    @Override
    public int[] kindsOf(float[] things) {
        return IntStream.range(0, things.length / 2)
                .map(i -> heapOf(things[2 * i], things[2 * i + 1]))
                .toArray();
    }

    @Override
    public void draw(RandomGenerator random, float[] to, int count) {
        for (int i = 0; i < count; i++) {
            double[] heap = heaps[random.nextInt(heaps.length)];
            to[2 * i] = (float) (heap[0] + deviation * random.nextGaussian());
            to[2 * i + 1] = (float) (heap[1] + deviation * random.nextGaussian());
        }
    }

    /// The heap that a point is near to; -1 for none.
    public int heapOf(double x, double y) {
        for (int i = 0; i < heaps.length; i++) {
            if (Math.hypot(heaps[i][0] - x, heaps[i][1] - y) < NEAR) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RealPoints(double[][] places, double spread)
                && Double.compare(deviation, spread) == 0
                && Arrays.deepEquals(heaps, places);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(heaps);
    }

    @Override
    public String toString() {
        return heaps.length + " heaps of " + deviation;
    }
}
