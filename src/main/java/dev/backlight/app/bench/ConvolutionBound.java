package dev.backlight.app.bench;

import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Windowed;
import dev.backlight.math.ThreadTeam;
import dev.backlight.math.picture.Block;
import dev.backlight.math.picture.Correlation;
import dev.backlight.math.picture.Extents;
import dev.backlight.math.picture.WeightGradient;
import java.util.Arrays;

/// The products of one convolution by themselves, zeros included, on blocks that lie ready.
final class ConvolutionBound {
    private final Correlation forward;
    private final WeightGradient byWeights;
    private final Correlation byInput;
    private final Extents inside;
    private final Extents outside;
    private final Buffers[] blocks;
    private final ThreadTeam team;

    /// What one block needs.
    private final class Buffers {
        final float[] x = filled(forward.x().length());
        final float[] y = filled(forward.y().length());
        final float[] w = filled(forward.x().channels()
                * forward.kernel()
                * forward.kernel()
                * forward.y().channels());
        final float[] sums = new float[byWeights.sumsLength()];
        final int[] segments = new int[Math.max(forward.segmentsLength(), byInput.segmentsLength())];
        final float[] gradient = new float[byInput.y().length()];

        private static float[] filled(int length) {
            float[] values = new float[length];
            Arrays.fill(values, 0.01f);
            return values;
        }
    }

    /// @param layer that moves its kernel by one pixel
    ConvolutionBound(Windowed layer, Shape in, Shape out, int batch, ThreadTeam team) {
        this.team = team;
        int kernel = layer.size();
        Block x = new Block(in.channels(), in.height(), in.width(), layer.padding());
        Block y = new Block(out.channels(), out.height(), out.width(), 0);
        forward = new Correlation(x, y, kernel, layer.padding());
        byWeights = new WeightGradient(x, y, kernel);
        byInput = new Correlation(
                y, new Block(in.channels(), in.height(), in.width(), 0), kernel, kernel - 1 - layer.padding());
        inside = new Extents(x);
        outside = new Extents(y);
        blocks = new Buffers[(batch + Block.LANES - 1) / Block.LANES];
        Arrays.setAll(blocks, i -> new Buffers());
    }

    void forward() {
        team.run(blocks.length, i -> {
            Buffers own = blocks[i];
            forward.run(own.x, inside, own.w, null, own.y, own.segments);
        });
    }

    void byWeights() {
        team.run(blocks.length, i -> {
            Buffers own = blocks[i];
            byWeights.run(own.x, inside, own.y, own.sums, own.w);
        });
    }

    void byInput() {
        team.run(blocks.length, i -> {
            Buffers own = blocks[i];
            byInput.run(own.y, outside, own.w, null, own.gradient, own.segments);
        });
    }
}
