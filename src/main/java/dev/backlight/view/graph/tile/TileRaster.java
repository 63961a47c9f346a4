package dev.backlight.view.graph.tile;

import dev.backlight.view.graph.layout.Frame;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.RasterLayer;
import dev.backlight.view.paint.picture.Sampling;
import dev.backlight.view.paint.scale.PackedColors;

/// Paints weight tiles and the light behind them straight into pixels: a hundred rounded shapes and pictures in
/// half a millisecond, which a software renderer would take most of a frame for.
public final class TileRaster {
    private static final int DARK = 77; // of 256: units that are off step back to 30 %
    private static final double RADIUS = 4;

    private int[] pixels;
    private int width;
    private int height;
    private Sampling across = Sampling.of(1, 1);
    private Sampling down = Sampling.of(1, 1);

    /// @param layer open, cleared, and as large as the column with its lights
    public void paint(int[] target, RasterLayer layer, Frame frame, Mosaic mosaic) {
        pixels = target;
        width = layer.width();
        height = layer.height();
        Palette palette = frame.look().palette();
        int spot = Palette.argb(palette.spot());
        int stage = Palette.argb(palette.stage());
        int border = Palette.argb(palette.line2());
        for (int item : frame.orders().getFirst()) {
            Box box = layer.inPixels(frame.box(0, item));
            int left = (int) Math.round(box.x());
            int top = (int) Math.round(box.y());
            int right = (int) Math.round(box.right());
            int bottom = (int) Math.round(box.bottom());
            boolean read = frame.reading() != null && !frame.untrained();
            boolean active = read && frame.reading().isActive(0, item);
            if (active) {
                light(box, frame.reading().glow(0, item), frame.box(0, item).width() < 20, layer.scale(), spot);
            }
            fit(right - left, bottom - top, mosaic);
            mosaic.copy(item, pixels, width, left, top, across, down);
            if (read && !active) {
                dim(left, top, right, bottom, stage);
            }
            if (!active) {
                frame(left - 1, top - 1, right, bottom, border);
            }
        }
    }

    private void fit(int tileWidth, int tileHeight, Mosaic mosaic) {
        if (across.length() != tileWidth || across.cells() != mosaic.columns()) {
            across = Sampling.of(tileWidth, mosaic.columns());
        }
        if (down.length() != tileHeight || down.cells() != mosaic.rows()) {
            down = Sampling.of(tileHeight, mosaic.rows());
        }
    }

    /// Opacity `0.10 + k^1.1`, one to three pixels beyond the tile; bright ones have a soft rim around that.
    private void light(Box box, double k, boolean small, double scale, int colour) {
        if (k > 0.6 && !small) {
            round(box, 5 * scale, (RADIUS + 4) * scale, 0.3 * (k - 0.6) / 0.4 + 0.08, colour);
        }
        double margin = (small ? 0.5 : 1) * (1 + 2 * k) * scale;
        round(box, margin, RADIUS * scale, Math.min(1, 0.10 + Math.pow(k, 1.1)), colour);
    }

    /// Fills what a rounded rectangle shows around a tile; the tile itself will cover the rest.
    private void round(Box tile, double margin, double radius, double alpha, int colour) {
        Box box = tile.grow(margin);
        float centreX = (float) box.centreX();
        float centreY = (float) box.centreY();
        float flatX = (float) (box.width() / 2 - radius);
        float flatY = (float) (box.height() / 2 - radius);
        int opacity = (int) Math.round(alpha * 256);
        int left = Math.max(0, (int) Math.floor(box.x()));
        int right = Math.min(width, (int) Math.ceil(box.right()));
        int insideLeft = (int) Math.ceil(tile.x() + 0.5);
        int insideRight = (int) Math.floor(tile.right() - 0.5);
        for (int y = Math.max(0, (int) Math.floor(box.y())); y < Math.min(height, Math.ceil(box.bottom())); y++) {
            boolean beside = y > tile.y() + 0.5 && y + 1 < tile.bottom() - 0.5;
            float outY = Math.abs(y + 0.5f - centreY) - flatY;
            for (int x = left; x < right; x++) {
                if (beside && x >= insideLeft && x < insideRight) {
                    continue; // under the tile
                }
                float outX = Math.abs(x + 0.5f - centreX) - flatX;
                float away = outX > 0 && outY > 0 ? (float) Math.sqrt(outX * outX + outY * outY) : Math.max(outX, outY);
                float coverage = (float) radius - away + 0.5f;
                if (coverage > 0) {
                    int at = y * width + x;
                    pixels[at] = PackedColors.over(pixels[at], colour, (int) (Math.min(1, coverage) * opacity));
                }
            }
        }
    }

    private void dim(int left, int top, int right, int bottom, int stage) {
        for (int y = Math.max(0, top); y < Math.min(height, bottom); y++) {
            for (int at = y * width + Math.max(0, left); at < y * width + Math.min(width, right); at++) {
                pixels[at] = PackedColors.mix(stage, pixels[at], DARK);
            }
        }
    }

    /// One pixel around a tile; both corners belong to it.
    private void frame(int left, int top, int right, int bottom, int colour) {
        for (int x = left; x <= right; x++) {
            put(x, top, colour);
            put(x, bottom, colour);
        }
        for (int y = top; y <= bottom; y++) {
            put(left, y, colour);
            put(right, y, colour);
        }
    }

    private void put(int x, int y, int colour) {
        if (x >= 0 && x < width && y >= 0 && y < height) {
            pixels[y * width + x] = colour;
        }
    }
}
