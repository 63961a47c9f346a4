package dev.backlight.data.picture;

import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;

/// How far a picture may be changed each time it is learned from, so that a network never sees the same one twice.
/// Each number is the end of a range around "unchanged", from which every picture in every epoch draws its own.
///
/// @param shift whole pixels in each direction
/// @param rotation degrees to either side, about the middle
/// @param scale part of its size by which a picture grows or shrinks; 0.1 = from 90 to 110 %
/// @param elasticAlpha strength of the elastic distortion, α of Simard, Steinkraus and Platt 2003; 0 = none
/// @param elasticSigma its smoothness in pixels, their σ: small for trembling, large for bending
/// @param noise standard deviation of what is added to each pixel, of white = 1
/// @see <a href="https://doi.org/10.1109/ICDAR.2003.1227801">Simard, Steinkraus, Platt 2003, section 2</a>
public record Augmentation(
        int shift, float rotation, float scale, float elasticAlpha, float elasticSigma, float noise) {
    public static final int MOST_SHIFT = 8;
    public static final float MOST_ROTATION = 45;
    public static final float MOST_SCALE = 0.5f;
    public static final float MOST_ALPHA = 100;
    public static final float LEAST_SIGMA = 1;
    public static final float MOST_SIGMA = 10;
    public static final float MOST_NOISE = 0.5f;

    /// Pictures as they are.
    public static final Augmentation NONE = new Augmentation(0, 0, 0, 0, 4, 0);

    /// What handwriting differs by: ±2 pixels, ±11°, ±10 %, a slight tremble.
    public static final Augmentation HANDWRITING = new Augmentation(2, 11, 0.1f, 20, 4, 0);

    /// @throws IllegalArgumentException with one sentence if a number is out of its range
    public Augmentation {
        check(new Sentence("shift of pixels"), shift, 0, MOST_SHIFT);
        check(new Sentence("rotation in degrees"), rotation, 0, MOST_ROTATION);
        check(new Sentence("scale"), scale, 0, MOST_SCALE);
        check(new Sentence("elastic strength"), elasticAlpha, 0, MOST_ALPHA);
        check(new Sentence("elastic smoothness in pixels"), elasticSigma, LEAST_SIGMA, MOST_SIGMA);
        check(new Sentence("noise"), noise, 0, MOST_NOISE);
    }

    /// Whether pictures stay exactly as they are.
    public boolean isNone() {
        return !movesPixels() && noise == 0;
    }

    /// Whether anything but noise happens.
    boolean movesPixels() {
        return shift > 0 || rotation > 0 || scale > 0 || elasticAlpha > 0;
    }

    public Augmentation withShift(int other) {
        return new Augmentation(other, rotation, scale, elasticAlpha, elasticSigma, noise);
    }

    public Augmentation withRotation(float other) {
        return new Augmentation(shift, other, scale, elasticAlpha, elasticSigma, noise);
    }

    public Augmentation withScale(float other) {
        return new Augmentation(shift, rotation, other, elasticAlpha, elasticSigma, noise);
    }

    public Augmentation withElastic(float alpha, float sigma) {
        return new Augmentation(shift, rotation, scale, alpha, sigma, noise);
    }

    public Augmentation withNoise(float other) {
        return new Augmentation(shift, rotation, scale, elasticAlpha, elasticSigma, other);
    }

    private static void check(Sentence what, float value, float least, float most) {
        if (!(value >= least && value <= most)) {
            throw new Refusal(
                    "A {0} of {1} can't be used for augmentation: give {2} to {3}.", what, value, least, most);
        }
    }
}
