package dev.backlight.data.pen.preparation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds out from pictures of 28 x 28 how they were made, so that others can be made in the same way. Where most
/// have ink of the same size in the same place, ink was cut out; where not, the pictures are whole.
public final class PreparationFinder {
    private static final int FIELD = DigitPreprocessor.FIELD;
    private static final int MOST_LOOKED_AT = 2000;
    /// So many of the pictures must be alike for a rule.
    private static final double MOST = 0.7;
    /// A picture without this much empty ground shows no ink on paper.
    private static final double LEAST_GROUND = 0.25;
    /// Ink that is cut out has its centre within so many pixels of the middle, on average.
    private static final double NEAR = 1.2;

    private PreparationFinder() {}

    /// @param pixels count x 784 unsigned bytes
    /// @return whether most are dark on light
    public static boolean areDarkOnLight(byte[] pixels, int count) {
        int dark = 0;
        int looked = 0;
        for (int i = 0; i < count; i += step(count)) {
            dark += new WholePicture(light(pixels, i), FIELD, FIELD).isDarkOnLight() ? 1 : 0;
            looked++;
        }
        return dark > MOST * looked;
    }

    /// @param pixels count x 784 unsigned bytes, 0 = ground
    public static Preparation of(byte[] pixels, int count) {
        List<InkBox> boxes = new ArrayList<>();
        int grounds = 0;
        for (int i = 0; i < count; i += step(count)) {
            float[] light = light(pixels, i);
            InkBox box = InkBox.around(light, FIELD, FIELD);
            if (box != null) {
                boxes.add(box);
                grounds += hasGround(light) ? 1 : 0;
            }
        }
        if (boxes.isEmpty() || grounds < MOST * boxes.size()) {
            return Preparation.whole(false);
        }
        int[] sides = boxes.stream().mapToInt(InkBox::longer).sorted().toArray();
        int side = sides[sides.length / 2];
        long alike = Arrays.stream(sides).filter(s -> Math.abs(s - side) <= 1).count();
        double mass = boxes.stream()
                .mapToDouble(box -> off(box.massX(), box.massY(), FIELD / 2.0 + 0.5))
                .average()
                .orElseThrow();
        double middle = boxes.stream()
                .mapToDouble(box -> off(box.middleX(), box.middleY(), FIELD / 2.0))
                .average()
                .orElseThrow();
        if (alike < MOST * sides.length || Math.min(mass, middle) > NEAR) {
            return Preparation.whole(false);
        }
        return new Preparation(
                Preparation.Fit.CROPPED,
                side,
                mass < middle ? Preparation.Centre.MASS : Preparation.Centre.MIDDLE,
                false);
    }

    private static double off(double x, double y, double middle) {
        return Math.max(Math.abs(x - middle), Math.abs(y - middle));
    }

    private static boolean hasGround(float[] light) {
        int ground = 0;
        for (float v : light) {
            ground += v <= InkBox.FAINT ? 1 : 0;
        }
        return ground >= LEAST_GROUND * light.length;
    }

    private static int step(int count) {
        return Math.max(1, count / MOST_LOOKED_AT);
    }

    private static float[] light(byte[] pixels, int item) {
        float[] light = new float[FIELD * FIELD];
        for (int j = 0; j < light.length; j++) {
            light[j] = (pixels[item * light.length + j] & 0xFF) / 255f;
        }
        return light;
    }
}
