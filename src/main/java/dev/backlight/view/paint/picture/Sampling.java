package dev.backlight.view.paint.picture;

/// Which source pixels a scaled picture takes along one side, and how much of the second of each pair; the same for
/// every row and every tile of a size.
///
/// @param length pixels of the side on screen
/// @param cells pixels of the side in the source
/// @param first per pixel the nearer source pixel before it
/// @param share per pixel what the next source pixel counts for, in 256ths
public record Sampling(int length, int cells, int[] first, int[] share) {

    /// Crisp where source pixels fall on whole pixels or are large; else mixed from the two nearest.
    public static Sampling of(int length, int cells) {
        boolean crisp = cells < 2 || length >= 3 * cells || length % cells == 0;
        int[] first = new int[length];
        int[] share = new int[length];
        for (int i = 0; i < length; i++) {
            double place = (i + 0.5) * cells / length - (crisp ? 0 : 0.5);
            first[i] = Math.clamp((int) Math.floor(place), 0, crisp ? cells - 1 : cells - 2);
            share[i] = crisp ? 0 : Math.clamp(Math.round((place - first[i]) * 256), 0, 256);
        }
        return new Sampling(length, cells, first, share);
    }
}
