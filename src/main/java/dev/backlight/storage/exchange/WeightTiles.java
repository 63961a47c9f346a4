package dev.backlight.storage.exchange;

import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.ParameterSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.storage.run.Model;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/// What the first layer of a network that reads pictures looks at: for each unit the picture of its weights, blue
/// where ink speaks for it and orange where ink speaks against it, one beside the other.
public final class WeightTiles {
    private static final int MOST = 64;
    private static final int ACROSS = 16;
    private static final int SMALLEST = 2;

    private WeightTiles() {}

    /// Empty where the network reads no pictures of one colour, or its first layer is no dense one.
    public static Optional<BufferedImage> of(Model model) {
        NetworkSpec spec = model.network();
        Shape in = spec.input();
        int side = (int) Math.round(Math.sqrt(in.size()));
        ParameterSpec first =
                spec.parameters().isEmpty() ? null : spec.parameters().getFirst();
        boolean pictures =
                spec.extraction().isNone() && (in.isFlat() || in.channels() == 1) && side * side == in.size();
        if (!pictures || first == null || side <= SMALLEST || first.rows() != in.size()) {
            return Optional.empty();
        }
        float[] weights = model.parameters().get(0).copy();
        int units = Math.min(MOST, first.columns());
        int across = Math.min(ACROSS, units);
        int down = (units + across - 1) / across;
        BufferedImage image =
                new BufferedImage(across * (side + 1) + 1, down * (side + 1) + 1, BufferedImage.TYPE_INT_RGB);
        for (int unit = 0; unit < units; unit++) {
            paint(image, weights, first.columns(), unit, side, across);
        }
        return Optional.of(image);
    }

    private static void paint(BufferedImage image, float[] weights, int columns, int unit, int side, int across) {
        float largest = Float.MIN_NORMAL;
        for (int i = 0; i < side * side; i++) {
            largest = Math.max(largest, Math.abs(weights[i * columns + unit]));
        }
        int left = 1 + unit % across * (side + 1);
        int top = 1 + unit / across * (side + 1);
        for (int i = 0; i < side * side; i++) {
            float weight = weights[i * columns + unit] / largest;
            image.setRGB(left + i % side, top + i / side, colour(weight));
        }
    }

    /// From orange over white to blue.
    private static int colour(float weight) {
        int[] end = weight > 0 ? new int[] {0x2F, 0x6F, 0xE0} : new int[] {0xE0, 0x7B, 0x2F};
        float share = Math.abs(weight);
        int rgb = 0;
        for (int part : end) {
            rgb = rgb << 8 | Math.round(255 + share * (part - 255));
        }
        return rgb;
    }

    /// The picture as the bytes of a PNG.
    public static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
