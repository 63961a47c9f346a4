package dev.backlight.training.compressing;

import dev.backlight.data.Examples;
import dev.backlight.data.features.Pca;
import dev.backlight.engine.Network;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/// How much of pictures is lost on the way through few numbers: the mean square of what a pixel is off by, of white
/// = 1.
public final class Squeezed {
    private static final int CHUNK = 500;

    private Squeezed() {}

    /// Through an autoencoder, whose outputs are logits of pixels.
    public static double lost(NetworkSpec spec, Weights weights, Examples pictures, ThreadTeam team) {
        Network network = Network.create(spec, 0, team, CHUNK);
        network.set(weights);
        return lost(pictures, (x, from) -> {
            FMatrixRMaj logits = network.forward(x, false);
            float[] pixels = new float[x.getNumElements()];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (float) (1 / (1 + Math.exp(-logits.data[i])));
            }
            return pixels;
        });
    }

    /// Through as many principal components: the best that lines and planes can do.
    public static double lost(Pca components, Examples pictures) {
        float[] mean = components.mean();
        return lost(pictures, (x, from) -> {
            float[] back = new float[x.getNumElements()];
            for (int row = 0; row < x.numRows; row++) {
                int at = row * x.numCols;
                System.arraycopy(mean, 0, back, at, mean.length);
                for (int k = 0; k < components.components(); k++) {
                    float[] axis = components.axis(k);
                    double score = 0;
                    for (int j = 0; j < mean.length; j++) {
                        score += (x.data[at + j] - mean[j]) * (double) axis[j];
                    }
                    for (int j = 0; j < mean.length; j++) {
                        back[at + j] += (float) (score * axis[j]);
                    }
                }
            }
            return back;
        });
    }

    private interface Way {
        /// What comes out of rows of pictures.
        float[] back(FMatrixRMaj x, int from);
    }

    private static double lost(Examples pictures, Way way) {
        int[] all = IntStream.range(0, pictures.size()).toArray();
        int[] labels = new int[CHUNK];
        double squares = 0;
        for (int from = 0; from < all.length; from += CHUNK) {
            int to = Math.min(all.length, from + CHUNK);
            FMatrixRMaj x = new FMatrixRMaj(to - from, pictures.features());
            pictures.fill(all, from, to, x, labels);
            float[] back = way.back(x, from);
            for (int i = 0; i < back.length; i++) {
                double off = back[i] - x.data[i];
                squares += off * off;
            }
        }
        return squares / ((double) all.length * pictures.features());
    }
}
