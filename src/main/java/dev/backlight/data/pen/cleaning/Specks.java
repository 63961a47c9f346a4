package dev.backlight.data.pen.cleaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Takes stray dots away: patches of ink that are small beside the largest and lie far from everything that isn't.
public final class Specks {
    /// Fainter than this joins nothing.
    private static final float FAINT = 0.1f;

    /// A speck has at most this share of the largest patch's ink,
    private static final double LIGHT = 0.12;

    /// and of its longer side,
    private static final double SMALL = 0.2;

    /// and is at least this share of it away.
    private static final double FAR = 0.1;

    /// Ink that hangs together, corners included. Right and bottom exclusive.
    private record Patch(int left, int top, int right, int bottom, double ink, int[] pixels) {
        int longer() {
            return Math.max(right - left, bottom - top);
        }

        /// Between the boxes; 0 where they overlap.
        double distance(Patch other) {
            int across = Math.max(0, Math.max(left - other.right, other.left - right));
            int down = Math.max(0, Math.max(top - other.bottom, other.top - bottom));
            return Math.hypot(across, down);
        }
    }

    private Specks() {}

    /// @param ink [height·width] in [0, 1], row by row; changed
    /// @return how many were taken away
    public static int takeFrom(float[] ink, int width, int height) {
        List<Patch> patches = patches(ink, width, height);
        Patch main =
                patches.stream().max((a, b) -> Double.compare(a.ink, b.ink)).orElse(null);
        if (main == null) {
            return 0;
        }
        List<Patch> small = patches.stream()
                .filter(patch -> patch.ink <= LIGHT * main.ink && patch.longer() <= SMALL * main.longer())
                .toList();
        List<Patch> digit =
                patches.stream().filter(patch -> !small.contains(patch)).toList();
        int taken = 0;
        for (Patch patch : small) {
            if (digit.stream().allMatch(part -> part.distance(patch) >= FAR * main.longer())) {
                for (int pixel : patch.pixels) {
                    ink[pixel] = 0;
                }
                taken++;
            }
        }
        return taken;
    }

    private static List<Patch> patches(float[] ink, int width, int height) {
        boolean[] seen = new boolean[ink.length];
        int[] waiting = new int[ink.length];
        List<Patch> patches = new ArrayList<>();
        for (int i = 0; i < ink.length; i++) {
            if (ink[i] > FAINT && !seen[i]) {
                patches.add(grown(ink, width, height, i, seen, waiting));
            }
        }
        return patches;
    }

    private static Patch grown(float[] ink, int width, int height, int from, boolean[] seen, int[] waiting) {
        int count = 1;
        waiting[0] = from;
        seen[from] = true;
        int left = width;
        int top = height;
        int right = 0;
        int bottom = 0;
        double sum = 0;
        for (int next = 0; next < count; next++) {
            int x = waiting[next] % width;
            int y = waiting[next] / width;
            left = Math.min(left, x);
            right = Math.max(right, x + 1);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y + 1);
            sum += ink[waiting[next]];
            for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                    int neighbour = ny * width + nx;
                    if (ink[neighbour] > FAINT && !seen[neighbour]) {
                        seen[neighbour] = true;
                        waiting[count++] = neighbour;
                    }
                }
            }
        }
        return new Patch(left, top, right, bottom, sum, Arrays.copyOf(waiting, count));
    }
}
