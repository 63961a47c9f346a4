package dev.backlight.data.pen.preparation;

import dev.backlight.data.pen.cleaning.LeftOut;
import java.util.Set;

/// What a network is shown of a picture.
///
/// @param pixels [784] in [0,1], row by row; all zero without ink
/// @param leftOut what of the picture was not taken for ink
@SuppressWarnings("ArrayRecordComponent") // hands arrays on, never compared
public record Seen(float[] pixels, Set<LeftOut> leftOut) {}
