package dev.backlight.lab.homogenization;

import dev.backlight.data.features.Pca;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.lab.kit.BellCurve;
import dev.backlight.lab.kit.SmallDigits;
import java.util.ArrayList;
import java.util.List;

/// Digits as 40 numbers each, their places along the first principal components, by kind.
///
/// @param components of the training digits
/// @param byClass codes of real training digits
/// @param tested codes of test digits
/// @param labels theirs
/// @param ways in how many directions real digits of one kind vary, mean over the kinds
record DigitCodes(Pca components, List<List<double[]>> byClass, List<double[]> tested, int[] labels, double ways) {
    static final int NUMBERS = 40;
    private static final int LEARNED = 12_000;
    private static final int TESTED = 2_000;

    static DigitCodes of(Split digits) {
        Dataset train = digits.train().subset(SmallDigits.first(LEARNED));
        Pca components = Pca.of(train, NUMBERS, () -> false);
        List<List<double[]>> byClass = new ArrayList<>();
        double ways = 0;
        for (int[] items : train.byClass()) {
            List<double[]> codes = codes(components, train, items);
            byClass.add(codes);
            ways += BellCurve.of(codes).ways() / 10;
        }
        int[] tested = SmallDigits.first(TESTED);
        return new DigitCodes(
                components,
                byClass,
                codes(components, digits.test(), tested),
                SmallDigits.labels(digits.test(), tested),
                ways);
    }

    private static List<double[]> codes(Pca components, Dataset digits, int[] items) {
        List<double[]> codes = new ArrayList<>();
        float[] x = new float[digits.features()];
        float[] code = new float[NUMBERS];
        for (int item : items) {
            for (int i = 0; i < x.length; i++) {
                x[i] = digits.pixel(item, i) / 255f;
            }
            components.project(x, NUMBERS, code, 0);
            double[] kept = new double[NUMBERS];
            for (int i = 0; i < NUMBERS; i++) {
                kept[i] = code[i];
            }
            codes.add(kept);
        }
        return codes;
    }

    /// The picture that a code stands for, 28 x 28, ink in hundredths.
    void paint(double[] code, float[] pixels, int at) {
        float[] narrow = new float[NUMBERS];
        for (int i = 0; i < NUMBERS; i++) {
            narrow[i] = (float) code[i];
        }
        float[] x = components.rebuild(narrow, NUMBERS);
        for (int i = 0; i < x.length; i++) {
            pixels[at + i] = Math.round(100 * Math.clamp(x[i], 0f, 1f)) / 100f;
        }
    }
}
