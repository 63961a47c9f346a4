package dev.backlight.training.compressing;

import dev.backlight.engine.Network;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/// The two halves of an autoencoder at one moment, each a network of its own: pictures to codes, and codes to
/// pictures. Belongs to one thread at a time.
public final class Halves {
    /// The layer before the code, whose numbers are what an encoder has found out about a picture.
    private static final int FEATURE_LAYER = CompressingRecipe.CODE_LAYER - 1;

    private static final int CHUNK = 250;

    private final Network encoder;
    private final Network decoder;

    /// @param spec of the whole autoencoder
    public Halves(NetworkSpec spec, Weights weights) {
        int code = CompressingRecipe.CODE_LAYER + 1;
        NetworkSpec front = new NetworkSpec(spec.input(), spec.layers().subList(0, code));
        NetworkSpec back = new NetworkSpec(
                Shape.flat(front.output().size()),
                spec.layers().subList(code, spec.layers().size()));
        int shared = front.parameters().size();
        encoder = network(front, weights, 0, shared);
        decoder = network(back, weights, shared, weights.size());
    }

    private static Network network(NetworkSpec spec, Weights weights, int from, int to) {
        Network network = Network.create(spec, 0, ThreadTeam.of(1), CHUNK);
        network.set(Weights.of(
                spec,
                IntStream.range(from, to).mapToObj(p -> weights.get(p).copy()).toArray(float[][]::new)));
        return network;
    }

    /// Numbers of a code.
    public int code() {
        return decoder.spec().input().size();
    }

    /// @param pictures rows of pixels in [0, 1]
    public float[][] codes(float[][] pictures) {
        return rows(pictures, x -> encoder.forward(x, false));
    }

    /// What the encoder's last hidden layer says of pictures.
    public float[][] features(float[][] pictures) {
        return rows(pictures, x -> {
            encoder.forward(x, false);
            return encoder.output(FEATURE_LAYER);
        });
    }

    /// @return pixels in [0, 1]
    public float[][] pictures(float[][] codes) {
        float[][] logits = rows(codes, x -> decoder.forward(x, false));
        for (float[] picture : logits) {
            for (int j = 0; j < picture.length; j++) {
                picture[j] = (float) (1 / (1 + Math.exp(-picture[j])));
            }
        }
        return logits;
    }

    private interface Way {
        FMatrixRMaj through(FMatrixRMaj x);
    }

    private static float[][] rows(float[][] from, Way way) {
        float[][] to = new float[from.length][];
        for (int at = 0; at < from.length; at += CHUNK) {
            int count = Math.min(CHUNK, from.length - at);
            FMatrixRMaj x = new FMatrixRMaj(count, from[at].length);
            for (int row = 0; row < count; row++) {
                System.arraycopy(from[at + row], 0, x.data, row * x.numCols, x.numCols);
            }
            FMatrixRMaj y = way.through(x);
            for (int row = 0; row < count; row++) {
                to[at + row] = Arrays.copyOfRange(y.data, row * y.numCols, (row + 1) * y.numCols);
            }
        }
        return to;
    }
}
