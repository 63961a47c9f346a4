package dev.backlight.analysis;

import dev.backlight.data.picture.Dataset;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// How like what a network has learned from a picture is, whatever the network says: softmax shares one whole among
/// the classes it knows even where a picture is of none of them. The measure is the Euclidean distance to the
/// nearest of the training pictures, beside the same distance of training pictures that were kept aside for this.
///
/// Chosen by trial on MNIST, 2,500 digits kept aside, against 198 letters of six typefaces, 200 scribbles and
/// noise. What is flagged where one in twenty of the digits kept aside is: of the letters 76 % by this distance, 60
/// % by the nearest answers of the hidden layer (Sun, Ming, Zhu and Li 2022), 40 % by the largest probability
/// (Hendrycks and Gimpel 2017), 20 % by the energy of the logits (Liu, Wang, Owens and Li 2020); of the scribbles
/// 72, 68, 55 and 50 %; of twenty digits drawn by hand none by any.
public final class Likeness {
    /// With fewer of those kept aside as far away as it, a picture is unlike what was learned from.
    public static final double UNLIKE = 0.05;

    private static final int COMPARED = 8_000;
    private static final int KEPT_ASIDE = 500;

    private final Dataset compared;
    private final int[] indices;
    private final double[] usual;

    /// How like a picture is.
    ///
    /// @param distance to the nearest training picture, in pixels from 0 to 1
    /// @param nearest its index in the training set
    /// @param share of the pictures kept aside that are at least so far away
    /// @param keptAside how many these are
    public record Answer(double distance, int nearest, double share, int keptAside) {
        /// Whether an answer about it should not be trusted.
        public boolean isUnlike() {
            return share < UNLIKE;
        }
    }

    private Likeness(Dataset compared, int[] indices, double[] usual) {
        this.compared = compared;
        this.indices = indices;
        this.usual = usual;
    }

    /// Finds out how far from each other pictures of a training set usually are.
    ///
    /// @param cancelled asked now and then
    /// @return null if there are too few pictures to tell
    /// @throws CancellationException if it was cancelled
    public static Likeness of(Dataset training, BooleanSupplier cancelled) {
        int aside = Math.min(KEPT_ASIDE, training.size() / 5);
        if (aside < 1 / UNLIKE) {
            return null;
        }
        int[] keptAside = spread(IntStream.range(0, training.size()).toArray(), aside);
        int[] others = IntStream.range(0, training.size())
                .filter(i -> Arrays.binarySearch(keptAside, i) < 0)
                .toArray();
        int[] indices = spread(others, Math.min(COMPARED, others.length));
        Dataset compared = training.subset(indices);
        Dataset kept = training.subset(keptAside);
        double[] usual = new double[aside];
        for (int i = 0; i < aside; i++) {
            usual[i] = Neighbours.among(compared, numbers(kept, i), 1, cancelled)[0].distance();
        }
        Arrays.sort(usual);
        return new Likeness(compared, indices, usual);
    }

    /// So many of them, evenly spread: data may come sorted by class.
    private static int[] spread(int[] all, int count) {
        return IntStream.range(0, count)
                .map(i -> all[(int) ((long) i * all.length / count)])
                .toArray();
    }

    private static float[] numbers(Dataset set, int at) {
        byte[] bytes = set.image(at);
        float[] numbers = new float[bytes.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (bytes[i] & 0xFF) / 255f;
        }
        return numbers;
    }

    /// @param pixels as many as a training picture has, in [0, 1]
    /// @throws CancellationException if it was cancelled
    public Answer of(float[] pixels, BooleanSupplier cancelled) {
        Neighbours.Neighbour nearest = Neighbours.among(compared, pixels, 1, cancelled)[0];
        int farther = 0;
        for (double distance : usual) {
            farther += distance >= nearest.distance() ? 1 : 0;
        }
        return new Answer(nearest.distance(), indices[nearest.index()], (double) farther / usual.length, usual.length);
    }
}
