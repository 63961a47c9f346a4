package dev.backlight.data.picture;

import dev.backlight.math.Randomness;
import java.util.Arrays;

/// Makes augmented copies of pictures. What a copy looks like is a function of seed, epoch and example, whoever
/// makes it and in whatever order. Allocates nothing after its first picture; one thread at a time.
public final class Augmenter {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIFORM = 0x1p-23;
    /// Standard deviation of a sum of four numbers uniform in [-1, 1].
    private static final double FOUR_UNIFORMS = Math.sqrt(4 / 3.0);

    private final int channels;
    private final int height;
    private final int width;
    private final float[] original;
    private final float[] byRows;
    private final float[] byColumns;
    private final GaussianBlur blur;
    private long state;

    /// For pictures of [channels x height x width].
    public Augmenter(int channels, int height, int width) {
        this.channels = channels;
        this.height = height;
        this.width = width;
        original = new float[channels * height * width];
        byRows = new float[height * width];
        byColumns = new float[height * width];
        blur = new GaussianBlur(height, width);
    }

    /// Changes a picture in place.
    ///
    /// @param image numbers in [0, 1], row by row, channel after channel; 0 comes in at the edges
    /// @param from where in `image` the picture begins
    /// @param epoch from 1; each epoch has its own copies
    /// @param example the picture's number in its dataset
    public void apply(Augmentation how, long seed, long epoch, long example, float[] image, int from) {
        long ofEpoch = Randomness.address(seed, Randomness.Stream.AUGMENTATION, epoch);
        state = Randomness.address(ofEpoch, Randomness.Stream.AUGMENTATION, example);
        if (how.movesPixels()) {
            System.arraycopy(image, from, original, 0, original.length);
            move(how, image, from);
        }
        if (how.noise() > 0) {
            addNoise(how.noise(), image, from);
        }
    }

    /// Each pixel of the copy asks where in the original it comes from (the inverse of turning, growing and
    /// shifting), plus its elastic displacement.
    private void move(Augmentation how, float[] image, int from) {
        int right = (int) Math.floor(between(0, 2.0 * how.shift() + 1)) - how.shift();
        int down = (int) Math.floor(between(0, 2.0 * how.shift() + 1)) - how.shift();
        double angle = Math.toRadians(how.rotation() * between(-1, 1));
        double size = 1 + how.scale() * between(-1, 1);
        double cos = Math.cos(angle) / size;
        double sin = Math.sin(angle) / size;
        displace(how);
        double middleX = (width - 1) / 2.0;
        double middleY = (height - 1) / 2.0;
        int pixels = height * width;
        for (int y = 0; y < height; y++) {
            double fromMiddleY = y - middleY - down;
            for (int x = 0; x < width; x++) {
                double fromMiddleX = x - middleX - right;
                int at = y * width + x;
                double sourceX = middleX + cos * fromMiddleX + sin * fromMiddleY + byColumns[at];
                double sourceY = middleY - sin * fromMiddleX + cos * fromMiddleY + byRows[at];
                for (int channel = 0; channel < channels; channel++) {
                    image[from + channel * pixels + at] = bilinear(channel * pixels, sourceX, sourceY);
                }
            }
        }
    }

    /// Simard's elastic field: uniform noise, smoothed by a Gaussian, times α.
    private void displace(Augmentation how) {
        if (how.elasticAlpha() == 0) {
            Arrays.fill(byRows, 0);
            Arrays.fill(byColumns, 0);
            return;
        }
        for (int i = 0; i < byRows.length; i++) {
            long bits = next();
            byRows[i] = (float) ((bits >> 40) * UNIFORM);
            byColumns[i] = (float) ((bits << 24 >> 40) * UNIFORM);
        }
        blur.apply(byRows, how.elasticSigma(), how.elasticAlpha());
        blur.apply(byColumns, how.elasticSigma(), how.elasticAlpha());
    }

    private float bilinear(int plane, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < -1 || left >= width || top < -1 || top >= height) {
            return 0;
        }
        float alongX = (float) (x - left);
        float alongY = (float) (y - top);
        if (left >= 0 && left < width - 1 && top >= 0 && top < height - 1) {
            int at = plane + top * width + left;
            float upper = (1 - alongX) * original[at] + alongX * original[at + 1];
            float lower = (1 - alongX) * original[at + width] + alongX * original[at + width + 1];
            return (1 - alongY) * upper + alongY * lower;
        }
        float above = (1 - alongX) * pixel(plane, left, top) + alongX * pixel(plane, left + 1, top);
        float below = (1 - alongX) * pixel(plane, left, top + 1) + alongX * pixel(plane, left + 1, top + 1);
        return (1 - alongY) * above + alongY * below;
    }

    private float pixel(int plane, int x, int y) {
        return x < 0 || x >= width || y < 0 || y >= height ? 0 : original[plane + y * width + x];
    }

    /// A sum of four uniform numbers is near enough to a normal one, and needs no logarithm.
    private void addNoise(float deviation, float[] image, int from) {
        double unit = deviation / FOUR_UNIFORMS * 0x1p-15;
        for (int i = from; i < from + original.length; i++) {
            long bits = next();
            int sum = (short) bits + (short) (bits >> 16) + (short) (bits >> 32) + (short) (bits >> 48);
            image[i] = Math.clamp((float) (image[i] + sum * unit), 0f, 1f);
        }
    }

    private double between(double low, double high) {
        return low + (high - low) * (next() >>> 11) * 0x1p-53;
    }

    private long next() {
        state += GAMMA;
        return Randomness.mix(state);
    }
}
