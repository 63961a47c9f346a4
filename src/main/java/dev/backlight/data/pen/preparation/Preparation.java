package dev.backlight.data.pen.preparation;

import dev.backlight.data.pen.cleaning.LeftOut;
import dev.backlight.data.pen.cleaning.Specks;
import dev.backlight.text.Refusal;
import java.awt.image.BufferedImage;
import java.util.Set;

/// How any picture becomes the 28 x 28 numbers a network reads. It is decided once, from the pictures a network
/// learns from, and goes with it: whatever it is asked about later is prepared in the same way.
///
/// @param fit whether the ink is cut out, or the picture taken whole
/// @param box of a cut-out the longer side in pixels of the field
/// @param centre of a cut-out what comes to lie in the middle of the field
/// @param inverted of a picture taken whole whether light and dark are exchanged, so that paper is 0
public record Preparation(Fit fit, int box, Centre centre, boolean inverted) {
    /// As MNIST was made: the ink is 20 pixels long, its centre of mass in the middle.
    public static final Preparation MNIST = new Preparation(Fit.CROPPED, 20, Centre.MASS, false);

    /// So many pixels from its place ink may be where a picture is taken for one that was prepared.
    private static final double NEAR = 1.2;

    public enum Fit {
        /// The ink is told from its paper, whichever is lighter, cut out and scaled.
        CROPPED,
        /// The whole picture is scaled.
        WHOLE
    }

    public enum Centre {
        /// The centre of mass of the ink, in the middle of pixel 14.
        MASS,
        /// The middle of the box around the ink, in the middle of the field.
        MIDDLE
    }

    /// Pictures of things, scaled as they are.
    ///
    /// @param inverted whether they are dark on light
    public static Preparation whole(boolean inverted) {
        return new Preparation(Fit.WHOLE, DigitPreprocessor.FIELD, Centre.MIDDLE, inverted);
    }

    /// @throws IllegalArgumentException if the box is not one of the field's
    public Preparation {
        if (box < 1 || box > DigitPreprocessor.FIELD) {
            throw new Refusal("A box of {0} pixels is not within a field of {1}.", box, DigitPreprocessor.FIELD);
        }
    }

    /// Where the centre comes to lie. MNIST has its centres of mass in the middle of pixel 14, half a pixel right
    /// of and below the field's exact middle; the mean over its test set is (14.51, 14.49), a pixel's middle being
    /// its index + 0.5.
    double middle() {
        return centre == Centre.MASS ? DigitPreprocessor.FIELD / 2.0 + 0.5 : DigitPreprocessor.FIELD / 2.0;
    }

    /// Whether ink on a field of 28 x 28 has the size and the place that this preparation gives.
    private boolean isMadeSo(float[] light) {
        InkBox ink = InkBox.around(light, DigitPreprocessor.FIELD, DigitPreprocessor.FIELD);
        if (ink == null || Math.abs(ink.longer() - box) > 1) {
            return false;
        }
        double x = centre == Centre.MASS ? ink.massX() : ink.middleX();
        double y = centre == Centre.MASS ? ink.massY() : ink.middleY();
        return Math.max(Math.abs(x - middle()), Math.abs(y - middle())) <= NEAR;
    }

    /// @param ink of a drawing, [height·width], row by row, 0 = background, 1 = ink; not modified
    /// @return [784] in [0,1], row by row; all zero without ink
    /// @throws IllegalArgumentException if `ink` is not height·width long
    public float[] ofInk(float[] ink, int width, int height) {
        return seenInk(ink, width, height).pixels();
    }

    /// As `ofInk`, with what was left out.
    public Seen seenInk(float[] ink, int width, int height) {
        if (fit == Fit.WHOLE) {
            return new Seen(WholePicture.scaled(ink, width, height), Set.of());
        }
        DigitPreprocessor.check(ink, width, height);
        float[] digit = ink.clone();
        Set<LeftOut> leftOut = Specks.takeFrom(digit, width, height) > 0 ? Set.of(LeftOut.SPECKS) : Set.of();
        return new Seen(DigitPreprocessor.fitted(digit, width, height, this), leftOut);
    }

    /// @param image of any size, in colour or grey; what is transparent is background
    /// @return [784] in [0,1], row by row; of a cut-out all zero when no ink stands out from the background. A
    /// picture that has been prepared in this way before, such as an export, stays as it is.
    public float[] ofPicture(BufferedImage image) {
        return seenPicture(image).pixels();
    }

    /// As `ofPicture`, with what was left out.
    public Seen seenPicture(BufferedImage image) {
        if (fit == Fit.CROPPED) {
            if (image.getWidth() == DigitPreprocessor.FIELD && image.getHeight() == DigitPreprocessor.FIELD) {
                WholePicture ready = WholePicture.of(image);
                if (!ready.isDarkOnLight() && isMadeSo(ready.light())) {
                    return new Seen(ready.light().clone(), Set.of());
                }
            }
            InkImage ink = InkImage.of(image);
            return new Seen(DigitPreprocessor.fitted(ink.ink(), ink.width(), ink.height(), this), ink.leftOut());
        }
        WholePicture picture = WholePicture.of(image);
        return new Seen(
                WholePicture.scaled(inverted ? picture.inverted() : picture.light(), picture.width(), picture.height()),
                Set.of());
    }
}
