package dev.backlight.view.embedding;

import dev.backlight.analysis.Neighbours.Neighbour;
import dev.backlight.data.picture.Dataset;
import dev.backlight.model.look.EmbeddingModel;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.picture.PictureCells;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.text.TextAlignment;

/// A few digits of the training set side by side, each with its label and how far away it is.
final class NeighbourStrip extends PaintedView {
    private static final double SIDE = 44;
    private static final double GAP = 8;

    private final PictureCells[] cells = new PictureCells[EmbeddingModel.NEIGHBOURS];
    private Dataset digits;
    private Neighbour[] neighbours = {};

    NeighbourStrip(Settings settings) {
        super(settings);
        Arrays.setAll(cells, _ -> new PictureCells());
        double width = EmbeddingModel.NEIGHBOURS * (SIDE + GAP) - GAP;
        setMinSize(width, SIDE + 34);
        setPrefSize(width, SIDE + 34);
        setMaxSize(width, SIDE + 34);
    }

    /// @param nearest the nearest first
    void show(Dataset from, Neighbour[] nearest) {
        digits = from;
        neighbours = nearest;
        setAccessibleText(Stream.of(nearest)
                .map(neighbour -> from.names().of(from.label(neighbour.index())))
                .collect(Collectors.joining(", ")));
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        gc.setTextAlign(TextAlignment.CENTER);
        for (int i = 0; i < neighbours.length; i++) {
            int index = neighbours[i].index();
            double x = i * (SIDE + GAP);
            gc.setFill(palette.line());
            gc.fillRect(x, 0, SIDE, SIDE);
            gc.setImageSmoothing(false);
            cells[i].ink(
                    gc, digits.features(), pixel -> digits.pixel(index, pixel) / 255.0, palette, x + 1, 1, SIDE - 2);
            gc.setImageSmoothing(true);
            gc.setFill(palette.ink());
            gc.setFont(Type.semibold(13));
            gc.fillText(digits.classNames().get(digits.label(index)), x + SIDE / 2, SIDE + 15);
            gc.setFill(palette.mut());
            gc.setFont(Type.text(11));
            gc.fillText(String.format(Locale.ROOT, "%.2f", neighbours[i].distance()), x + SIDE / 2, SIDE + 30);
        }
        gc.setTextAlign(TextAlignment.LEFT);
    }
}
