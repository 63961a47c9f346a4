package dev.backlight.view.paint.picture;

/// Where each pixel of a row lies between two cells of a square map: the same for all rows.
///
/// @param side of the picture in pixels
/// @param cells of the map to a side
/// @param cell per pixel the one before it
/// @param share per pixel how far it is to the next one, in [0, 1)
record Across(int side, int cells, int[] cell, float[] share) {
    static Across of(int side, int cells) {
        int[] cell = new int[side];
        float[] share = new float[side];
        for (int x = 0; x < side; x++) {
            float u = Math.clamp((x + 0.5f) * cells / side - 0.5f, 0, cells - 1.001f);
            cell[x] = (int) u;
            share[x] = u - cell[x];
        }
        return new Across(side, cells, cell, share);
    }
}
