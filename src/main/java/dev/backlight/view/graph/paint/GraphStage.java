package dev.backlight.view.graph.paint;

import dev.backlight.engine.spec.Weights;
import dev.backlight.view.graph.edge.Edges;
import dev.backlight.view.graph.edge.Target;
import dev.backlight.view.graph.layout.Frame;
import dev.backlight.view.graph.layout.GraphLayout;
import dev.backlight.view.graph.layout.Grid;
import dev.backlight.view.graph.layout.Structure;
import dev.backlight.view.graph.tile.Heat;
import dev.backlight.view.graph.tile.Mosaic;
import dev.backlight.view.graph.tile.TileRaster;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.CanvasLayer;
import dev.backlight.view.paint.Look;
import dev.backlight.view.paint.RasterLayer;
import dev.backlight.view.paint.curve.CurveRaster;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.paint.vector.Recording;
import dev.backlight.view.stage.paint.Fineness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;

/// The painted part of the graph: one canvas per gap and per column, each repainted only when its own content
/// changed.
public final class GraphStage extends Region {
    private final CanvasLayer header = new CanvasLayer();
    private final CanvasLayer picture = new CanvasLayer();
    private final RasterLayer tiles = new RasterLayer();
    private final TileRaster tileRaster = new TileRaster();
    private final CanvasLayer outputs = new CanvasLayer();
    private final CanvasLayer overlay = new CanvasLayer();
    private final List<CanvasLayer> columns = new ArrayList<>();
    private final List<MapCells> cells = new ArrayList<>();
    private final List<RasterLayer> gaps = new ArrayList<>();
    private final CurveRaster raster = new CurveRaster();
    private double outputScale = 1;
    private double windowScale = 1;
    private Mosaic mosaic;
    private Heat heat;
    private Look mosaicLook;
    private Weights mosaicWeights;
    private Frame painted;
    private Edges edges;

    public GraphStage() {
        setManaged(false);
        setPickOnBounds(true);
        overlay.canvas().setVisible(false);
    }

    /// The frame on screen; null before the first one.
    public Frame frame() {
        return painted;
    }

    public Edges edges() {
        return edges;
    }

    /// The tiles of the first column; null where it has none.
    public Mosaic mosaic() {
        return mosaic;
    }

    /// Paints what differs from the frame on screen.
    public void paint(Frame next) {
        Frame before = painted;
        painted = next;
        double scale = Fineness.onScreen(this);
        boolean anew = before == null
                || scale != outputScale
                || before.untrained() != next.untrained() // its header says whether all is random
                || !before.layout().equals(next.layout())
                || !before.structure().equals(next.structure())
                || !before.snapshot().spec().equals(next.snapshot().spec())
                || !before.look().equals(next.look())
                || before.look().messages().locale() != next.look().messages().locale();
        outputScale = scale;
        windowScale = Fineness.inWindow(this);
        boolean weights = anew || before.snapshot() != next.snapshot();
        boolean values = weights
                || before.reading() != next.reading()
                || before.orders() != next.orders()
                || before.why() != next.why();
        if (anew) {
            restack(next);
            setBackground(Background.fill(next.look().palette().stage()));
            paintHeader(next);
        }
        if (weights) {
            paintMosaic(next);
        }
        if (values) {
            edges = Edges.of(next);
            paintPicture(next, before);
            for (int gap = 0; gap < edges.gaps(); gap++) {
                paintGap(next, gap);
            }
            paintOutputs(next);
        }
        for (int c = 0; c < columns.size(); c++) {
            if (values || c == 0 && before.selected() != next.selected()) {
                paintColumn(next, c);
            }
        }
    }

    /// Marks what is pointed at and what has the keyboard's focus; either may be null.
    public void mark(Target hovered, Target focused) {
        boolean any = painted != null && (hovered != null || focused != null);
        overlay.canvas().setVisible(any);
        if (any) {
            GraphicsContext gc = overlay.open(
                    new Box(0, 0, painted.layout().width(), painted.layout().height()), windowScale);
            MarksPainter.paint(gc, painted, edges, hovered, focused);
        }
    }

    private void restack(Frame frame) {
        int count = frame.structure().columns().size();
        resizeTo(columns, count, CanvasLayer::new);
        resizeTo(cells, count, MapCells::new);
        resizeTo(gaps, count + 1, RasterLayer::new);
        getChildren().clear();
        getChildren().add(header.canvas());
        gaps.forEach(layer -> getChildren().add(layer.view()));
        getChildren().addAll(picture.canvas(), tiles.view());
        columns.forEach(layer -> getChildren().add(layer.canvas()));
        getChildren().addAll(outputs.canvas(), overlay.canvas());
        getChildren().forEach(layer -> layer.setMouseTransparent(true));
    }

    private static <T> void resizeTo(List<T> layers, int count, Supplier<T> maker) {
        while (layers.size() > count) {
            layers.removeLast();
        }
        while (layers.size() < count) {
            layers.add(maker.get());
        }
    }

    private void paintHeader(Frame frame) {
        WordsPainter.header(header.open(new Box(0, 0, frame.layout().width(), 38), windowScale), frame);
    }

    private void paintMosaic(Frame frame) {
        Structure.Column first = frame.structure().columns().getFirst();
        if (first.kind() != Structure.Kind.TILES) {
            mosaic = null;
            heat = null;
            return;
        }
        Structure structure = frame.structure();
        if (mosaic == null || !mosaic.fits(first.items(), structure.pictureRows(), structure.pictureColumns())) {
            mosaic = new Mosaic(first.items(), structure.pictureRows(), structure.pictureColumns());
            heat = null;
        }
        Weights weights = frame.snapshot().parameters();
        if (heat == null || weights != mosaicWeights || !frame.look().equals(mosaicLook)) {
            heat = Heat.of(structure, frame.snapshot());
            mosaicWeights = weights;
            mosaicLook = frame.look();
            mosaic.write(heat, frame.look().palette().diverging());
        }
    }

    private void paintPicture(Frame frame, Frame before) {
        boolean same = before != null
                && before.layout().equals(frame.layout())
                && before.look().equals(frame.look())
                && input(before) == input(frame)
                && PicturePainter.words(before).equals(PicturePainter.words(frame));
        if (!same) {
            Box box = frame.layout().picture();
            Box around = new Box(box.x() - 2, box.y() - 28, Math.max(170, box.width()) + 4, box.height() + 32);
            PicturePainter.picture(picture.open(around, windowScale), frame);
        }
    }

    private static float[] input(Frame frame) {
        return frame.reading() == null ? null : frame.reading().probe().input();
    }

    private void paintGap(Frame frame, int gap) {
        boolean last = gap == columns.size();
        GraphLayout layout = frame.layout();
        double left = layout.leftOf(gap) - 2;
        double right =
                last ? layout.outputs().circleX() : layout.grids().get(gap).x();
        RasterLayer layer = gaps.get(gap);
        int[] pixels = layer.open(new Box(left, 54, right - left, layout.height() - 54), outputScale);
        raster.open(pixels);
        EdgesPainter.paint(raster, layer, frame, edges.gap(gap));
        layer.close();
    }

    private void paintColumn(Frame frame, int column) {
        Grid grid = frame.layout().grids().get(column);
        Box box = grid.bounds();
        Box around = new Box(box.x() - 10, box.y() - 30, Math.max(box.width(), 170) + 20, box.height() + 40);
        if (column == 0) {
            paintTiles(frame, box.grow(8));
        }
        GraphicsContext gc = columns.get(column).open(around, windowScale);
        WordsPainter.column(gc, frame, column);
        boolean asPixels = windowScale == 1 && Recording.of(columns.get(column).canvas()) == null;
        TilesPainter.paint(gc, frame, column, asPixels ? cells.get(column) : null);
    }

    private void paintTiles(Frame frame, Box box) {
        tiles.view().setVisible(mosaic != null);
        if (mosaic != null) {
            int[] pixels = tiles.open(box, outputScale);
            Arrays.fill(pixels, 0);
            tileRaster.paint(pixels, tiles, frame, mosaic);
            tiles.close();
        }
    }

    private void paintOutputs(Frame frame) {
        GraphLayout layout = frame.layout();
        double left = layout.outputs().circleX() - layout.outputs().radius() - 2;
        GraphicsContext gc = outputs.open(new Box(left, 38, layout.width() - left, layout.height() - 38), windowScale);
        WordsPainter.outputs(gc, frame);
        OutputsPainter.paint(gc, frame);
    }
}
