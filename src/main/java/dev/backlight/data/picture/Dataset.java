package dev.backlight.data.picture;

import dev.backlight.data.ClassNames;
import dev.backlight.data.Examples;
import dev.backlight.data.FeatureMeans;
import dev.backlight.data.pen.preparation.Preparation;
import dev.backlight.math.ByteOps;
import dev.backlight.text.Refusal;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/// Labelled pictures, kept as the bytes they came as; they become numbers on their way into a batch.
public final class Dataset implements Examples {
    private final String name;
    private final int channels;
    private final int height;
    private final int width;
    private final byte[] pixels;
    private final byte[] labels;
    private final ClassNames names;
    private final Preparation preparation;
    private final List<WeakReference<HeldOut>> divisions = new ArrayList<>();
    private volatile FeatureMeans statistics;

    /// @param pixels size() x channels x height x width unsigned bytes, 0 = background; kept, not copied
    /// @param labels one unsigned byte each, below the number of classes; kept, not copied
    /// @throws IllegalArgumentException if the lengths don't fit each other or a label has no class
    public Dataset(
            String name, int channels, int height, int width, byte[] pixels, byte[] labels, List<String> classNames) {
        this(name, channels, height, width, pixels, labels, classNames, Preparation.MNIST);
    }

    /// @param preparation how other pictures become like these
    private Dataset(
            String name,
            int channels,
            int height,
            int width,
            byte[] pixels,
            byte[] labels,
            List<String> classNames,
            Preparation preparation) {
        long expected = (long) labels.length * channels * height * width;
        if (pixels.length != expected) {
            throw new Refusal(
                    "{0} has {1} pixels where {2} labels ask for {3}.", name, pixels.length, labels.length, expected);
        }
        for (int i = 0; i < labels.length; i++) {
            if ((labels[i] & 0xFF) >= classNames.size()) {
                throw new Refusal(
                        "{0}: item {1} has label {2}, but there are only {3} classes.",
                        name, i, labels[i] & 0xFF, classNames.size());
            }
        }
        this.name = name;
        this.channels = channels;
        this.height = height;
        this.width = width;
        this.pixels = pixels;
        this.labels = labels;
        this.names = new ClassNames(classNames);
        this.preparation = preparation;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return labels.length;
    }

    public int channels() {
        return channels;
    }

    public int height() {
        return height;
    }

    public int width() {
        return width;
    }

    /// Numbers of one example.
    @Override
    public int features() {
        return channels * height * width;
    }

    @Override
    public int classes() {
        return names.names().size();
    }

    public List<String> classNames() {
        return names.names();
    }

    @Override
    public ClassNames names() {
        return names;
    }

    /// How a picture or a drawing becomes what these pictures are.
    public Preparation preparation() {
        return preparation;
    }

    /// The same pictures, said to be prepared in another way.
    public Dataset prepared(Preparation as) {
        return new Dataset(name, channels, height, width, pixels, labels, classNames(), as);
    }

    public int label(int i) {
        return labels[i] & 0xFF;
    }

    /// @return 0 to 255
    public int pixel(int i, int j) {
        return pixels[i * features() + j] & 0xFF;
    }

    /// The bytes of all pictures, one behind the other; not to be changed.
    public byte[] bytes() {
        return pixels;
    }

    /// A copy of one picture's bytes.
    public byte[] image(int i) {
        byte[] image = new byte[features()];
        System.arraycopy(pixels, i * features(), image, 0, image.length);
        return image;
    }

    /// Of pixels scaled to [0, 1]; counted once, when first asked for.
    @Override
    public float[] means() {
        return statistics().means();
    }

    @Override
    public float deviation() {
        return statistics().deviation();
    }

    private FeatureMeans statistics() {
        if (statistics == null) {
            statistics = FeatureMeans.of(pixels, features());
        }
        return statistics;
    }

    /// Fills a batch with the examples `indices[from]` to `indices[to - 1]`; allocates nothing.
    ///
    /// @param x [to - from x features], overwritten with pixels scaled to [0, 1]
    /// @param target the labels, overwritten from 0 on
    /// @throws IllegalArgumentException if x has another shape
    @Override
    public void fill(int[] indices, int from, int to, FMatrixRMaj x, int[] target) {
        int features = features();
        if (x.numRows != to - from || x.numCols != features) {
            throw new Refusal(
                    "A batch of {0} examples needs [{1}x{2}] numbers, not [{3}x{4}].",
                    to - from, to - from, features, x.numRows, x.numCols);
        }
        fillPart(indices, from, 0, to - from, 0, features, x, target);
    }

    /// Fills a part of such a batch: of row i, for `begin <= i < end`, the columns from `first` until before
    /// `behind`, with the example `indices[from + i]`; its label, too, if the first column is among them. Others
    /// may fill others at the same time.
    public void fillPart(
            int[] indices, int from, int begin, int end, int first, int behind, FMatrixRMaj x, int[] target) {
        int features = features();
        float[] values = x.data;
        ByteOps.fetch(pixels, indices, from + begin, from + end, features, first, behind);
        for (int row = begin; row < end; row++) {
            int item = indices[from + row];
            ByteOps.scale(pixels, item * features + first, values, row * features + first, behind - first);
            if (first == 0) {
                target[row] = labels[item] & 0xFF;
            }
        }
    }

    /// The indices of each class's examples, rising.
    public int[][] byClass() {
        int[] counts = new int[classes()];
        for (byte label : labels) {
            counts[label & 0xFF]++;
        }
        int[][] indices = new int[counts.length][];
        for (int c = 0; c < counts.length; c++) {
            indices[c] = new int[counts[c]];
            counts[c] = 0;
        }
        for (int i = 0; i < labels.length; i++) {
            int label = labels[i] & 0xFF;
            indices[label][counts[label]++] = i;
        }
        return indices;
    }

    /// The examples named, in that order, as a dataset of their own.
    public Dataset subset(int[] indices) {
        int features = features();
        byte[] chosen = new byte[indices.length * features];
        byte[] chosenLabels = new byte[indices.length];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(pixels, indices[i] * features, chosen, i * features, features);
            chosenLabels[i] = labels[indices[i]];
        }
        return new Dataset(name, channels, height, width, chosen, chosenLabels, classNames(), preparation);
    }

    /// Divides this set in two: the examples that are held out, and the others.
    ///
    /// @param count examples held out; 0 copies nothing
    /// @return the same object for the same numbers, as long as anything still refers to that object
    /// @throws IllegalArgumentException if nothing would be left
    public HeldOut holdOut(int count, long seed) {
        if (count == 0) {
            return new HeldOut(seed, this, null);
        }
        if (count < 0 || count >= size()) {
            throw new Refusal(
                    "{0} of the {1} examples of {2} can't be held out: leave some to learn from.", count, size(), name);
        }
        synchronized (divisions) {
            divisions.removeIf(division -> division.get() == null);
            for (WeakReference<HeldOut> division : divisions) {
                HeldOut known = division.get();
                if (known != null && known.seed() == seed && known.count() == count) {
                    return known;
                }
            }
            HeldOut fresh = HeldOut.of(this, count, seed);
            divisions.add(new WeakReference<>(fresh));
            return fresh;
        }
    }
}
