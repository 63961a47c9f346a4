package dev.backlight.view.paint.curve;

import java.util.Arrays;

/// The pixels around a curve, each with its distance from it: found once for a place on screen, so that stroking
/// the curve in another width or colour is one pass over flat arrays.
///
/// Pixels stand in order of distance, in steps of half a pixel: a thin line reads only the first of them.
public final class CurvePixels {
    private static final int STEPS_PER_PIXEL = 2;

    /// Per pixel its place in the target, row-major.
    final int[] index;
    /// Per pixel the distance of its centre from the curve, at least 0.
    final float[] distance;
    /// Per pixel the length of the curve up to its nearest point, at least 0.
    final float[] along;
    private final int[] ends;

    private CurvePixels(int[] index, float[] distance, float[] along, int[] ends) {
        this.index = index;
        this.distance = distance;
        this.along = along;
        this.ends = ends;
    }

    /// @param path in the pixels of the target; what lies outside is cut off
    /// @param widest line width that it will be stroked with, in pixels
    /// @param width of the target
    /// @param height of the target
    public static CurvePixels of(CurvePath path, double widest, int width, int height) {
        return new Finder((float) (widest / 2 + 0.5), width, height).find(path);
    }

    /// How many pixels a line may touch that reaches this far to each side.
    int within(double reach) {
        return ends[Math.min(ends.length - 1, Math.max(0, (int) Math.ceil(reach * STEPS_PER_PIXEL) - 1))];
    }

    /// Collects pixels line by line. Where the flat and the steep part of a curve meet, both find the same pixels;
    /// the nearer distance counts.
    private static final class Finder {
        private final float reach;
        private final int width;
        private final int height;
        private long[] found = new long[1024]; // place in the target, then number of the find
        private float[] distance = new float[1024];
        private float[] along = new float[1024];
        private int count;
        private int[] places = {};

        Finder(float reach, int width, int height) {
            this.reach = reach;
            this.width = width;
            this.height = height;
        }

        CurvePixels find(CurvePath path) {
            for (int i = 0; i < path.count; i++) {
                if (path.line[i] >= 0) {
                    cross(path, i, path.line[i], width, height, 1, width);
                } else {
                    cross(path, i, -1 - path.line[i], height, width, width, 1);
                }
            }
            return ordered();
        }

        /// @param line the column or row, of `lines` in the target
        /// @param length pixels of a line
        /// @param lineStep from a line to the next in the target
        /// @param step from a pixel of the line to the next in the target
        private void cross(CurvePath path, int i, int line, int lines, int length, int lineStep, int step) {
            if (line >= lines) {
                return;
            }
            float centre = path.centre[i];
            float across = path.across[i];
            int first = Math.max(0, (int) Math.ceil(centre - reach / across - 0.5f));
            int last = Math.min(length - 1, (int) Math.floor(centre + reach / across - 0.5f));
            for (int p = first; p <= last; p++) {
                float offset = p + 0.5f - centre;
                add(line * lineStep + p * step, Math.abs(offset) * across, path.along[i] + offset * path.lean[i]);
            }
        }

        private void add(int place, float away, float length) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
                distance = Arrays.copyOf(distance, 2 * count);
                along = Arrays.copyOf(along, 2 * count);
            }
            found[count] = (long) place << 32 | count;
            distance[count] = away;
            along[count++] = Math.max(0, length);
        }

        private CurvePixels ordered() {
            int[] nearest = nearest();
            int[] ends = new int[(int) Math.ceil(reach * STEPS_PER_PIXEL) + 1];
            for (int find : nearest) {
                ends[step(find)]++;
            }
            for (int s = 1; s < ends.length; s++) {
                ends[s] += ends[s - 1];
            }
            int[] next = new int[ends.length];
            System.arraycopy(ends, 0, next, 1, ends.length - 1);
            int[] index = new int[nearest.length];
            float[] distances = new float[nearest.length];
            float[] lengths = new float[nearest.length];
            for (int i = 0; i < nearest.length; i++) {
                int find = nearest[i];
                int at = next[step(find)]++;
                index[at] = places[i];
                distances[at] = distance[find];
                lengths[at] = along[find];
            }
            return new CurvePixels(index, distances, lengths, ends);
        }

        /// The nearest find of each pixel, by place; `places` says where.
        private int[] nearest() {
            Arrays.sort(found, 0, count);
            int[] nearest = new int[count];
            places = new int[count];
            int n = 0;
            for (int i = 0; i < count; i++) {
                int place = (int) (found[i] >> 32);
                int find = (int) found[i];
                if (n > 0 && places[n - 1] == place) {
                    nearest[n - 1] = distance[find] < distance[nearest[n - 1]] ? find : nearest[n - 1];
                } else {
                    places[n] = place;
                    nearest[n++] = find;
                }
            }
            return Arrays.copyOf(nearest, n);
        }

        private int step(int find) {
            return (int) (distance[find] * STEPS_PER_PIXEL);
        }
    }
}
