package dev.backlight.view.paint.scale;

/// Arithmetic on packed colours, premultiplied 0xAARRGGBB.
public final class PackedColors {
    private static final int RED_BLUE = 0xFF00FF;

    private PackedColors() {}

    /// A colour laid over a pixel. Two channels at a time: none grows beyond its 16 bits.
    ///
    /// @param rgb opaque colour; its alpha is ignored
    /// @param share of the colour, in 256ths, 0 to 256
    public static int over(int below, int rgb, int share) {
        int rest = 256 - share;
        int redBlue = (rgb & RED_BLUE) * share + (below & RED_BLUE) * rest >>> 8 & RED_BLUE;
        int alphaGreen = (0xFF0000 | rgb >> 8 & 0xFF) * share + (below >>> 8 & RED_BLUE) * rest & ~RED_BLUE;
        return alphaGreen | redBlue;
    }

    /// The mixture of two opaque colours.
    ///
    /// @param share of the second, in 256ths, 0 to 256
    public static int mix(int first, int second, int share) {
        return 0xFF000000 | over(first, second, share);
    }
}
