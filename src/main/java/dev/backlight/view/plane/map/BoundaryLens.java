package dev.backlight.view.plane.map;

import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.Moment;
import dev.backlight.training.plane.BoundaryHistory;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.plane.PlaneMaps;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.picture.FieldRaster;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// How the output map became what it is, as small multiples: close together at the beginning, where most happens.
/// A click goes to that moment.
public final class BoundaryLens extends PaintedView implements Lens {
    private static final double PAD = 16;
    private static final double GAP = 12;
    private static final double WORDS = 36;
    private static final double LARGEST = 148;
    private static final double LEAST = 48;

    private final PlaneModel model;
    private final Map<BoundaryHistory.Frame, WritableImage> pictures = new IdentityHashMap<>();
    private final List<Tile> tiles = new ArrayList<>();
    private int painted;
    private Palette paintedWith;
    private PlaneConfig paintedFor;
    private Tile hovered;

    private record Tile(BoundaryHistory.Frame frame, Box box) {}

    public BoundaryLens(PlaneModel model, Settings settings) {
        super(settings);
        this.model = model;
        setId("boundary-lens");
        watch(model.boundaryFramesProperty().subscribe(_ -> describe()));
        watch(model.configProperty().subscribe(_ -> requestPaint()));
        watch(model.run().timeline().positionProperty().subscribe(_ -> requestPaint()));
        setOnMouseMoved(event -> hover(at(event.getX(), event.getY())));
        setOnMouseExited(_ -> hover(null));
        setOnMouseClicked(event -> go(at(event.getX(), event.getY())));
    }

    @Override
    public String name() {
        return "boundary";
    }

    @Override
    public Region node() {
        return this;
    }

    private void describe() {
        List<BoundaryHistory.Frame> frames = model.boundaryFramesProperty().get();
        if (!frames.isEmpty()) {
            setAccessibleText(text(
                    "rival.boundary.accessible",
                    frames.size(),
                    Numbers.fixed(frames.getFirst().testLoss(), 3),
                    Numbers.fixed(frames.getLast().testLoss(), 3)));
        }
        requestPaint();
    }

    private Tile at(double x, double y) {
        return tiles.stream()
                .filter(tile -> tile.box().contains(x, y))
                .findFirst()
                .orElse(null);
    }

    private void hover(Tile tile) {
        if (tile != hovered) {
            hovered = tile;
            setCursor(tile == null ? Cursor.DEFAULT : Cursor.HAND);
            requestPaint();
        }
    }

    private void go(Tile tile) {
        List<BoundaryHistory.Frame> frames = model.boundaryFramesProperty().get();
        if (tile != null && tile.frame() == frames.getLast()) {
            model.run().timeline().live();
        } else if (tile != null) {
            model.run().timeline().go(tile.frame().step());
        }
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        tiles.clear();
        List<BoundaryHistory.Frame> frames = model.boundaryFramesProperty().get();
        double side = Math.floor(Math.clamp(height - 2 * GAP - WORDS, LEAST, LARGEST));
        if (frames.isEmpty()) {
            return;
        }
        forgetOthers(frames, (int) side, palette);
        int inRow = Math.max(1, (int) ((width - 2 * PAD + GAP) / (side + GAP)));
        int rows = Math.max(1, (int) ((height - GAP) / (side + WORDS + GAP)));
        int count = Math.min(frames.size(), inRow * rows);
        double left = PAD;
        for (int i = 0; i < count; i++) {
            int which = count == 1 ? frames.size() - 1 : Math.round((float) i * (frames.size() - 1) / (count - 1));
            double x = left + i % inRow * (side + GAP);
            double y = GAP + i / inRow * (side + WORDS + GAP);
            Tile tile = new Tile(frames.get(which), new Box(Math.round(x), Math.round(y), side, side));
            tiles.add(tile);
            paint(gc, tile, which == frames.size() - 1, palette);
        }
        gc.setTextBaseline(VPos.BASELINE);
    }

    private void paint(GraphicsContext gc, Tile tile, boolean newest, Palette palette) {
        BoundaryHistory.Frame frame = tile.frame();
        Box box = tile.box();
        gc.drawImage(
                pictures.computeIfAbsent(frame, one -> picture(one, (int) box.width(), palette)), box.x(), box.y());
        Moment past = model.run().timeline().positionProperty().get();
        boolean shown = past == null ? newest : past.step() == frame.step();
        boolean pointed = hovered != null && hovered.frame() == frame;
        gc.setStroke(shown ? palette.spot() : pointed ? palette.ink() : palette.line());
        gc.setLineWidth(shown || pointed ? 2 : 1);
        gc.strokeRect(box.x() - 0.5, box.y() - 0.5, box.width() + 1, box.height() + 1);
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(Type.medium(11, settings().messages().locale()));
        gc.setFill(palette.ink());
        gc.fillText(
                text("rival.boundary.step", Numbers.grouped(frame.step())), box.x(), box.bottom() + 11, box.width());
        gc.setFont(Type.text(11, settings().messages().locale()));
        gc.setFill(palette.mut());
        String loss = Double.isFinite(frame.testLoss()) ? Numbers.fixed(frame.testLoss(), 3) : "–";
        gc.fillText(text("charts.test") + " " + loss, box.x(), box.bottom() + 26, box.width());
    }

    /// Pictures are kept as long as their states are, at the same size and in the same colours.
    private void forgetOthers(List<BoundaryHistory.Frame> frames, int side, Palette palette) {
        if (side != painted || palette != paintedWith || !sameLook(paintedFor, model.config())) {
            pictures.clear();
            painted = side;
            paintedWith = palette;
            paintedFor = model.config();
        }
        pictures.keySet().removeIf(old -> frames.stream().noneMatch(frame -> frame == old));
    }

    private static boolean sameLook(PlaneConfig before, PlaneConfig now) {
        return before != null && before.discretise() == now.discretise() && before.task() == now.task();
    }

    private WritableImage picture(BoundaryHistory.Frame frame, int side, Palette palette) {
        int[] pixels = new int[side * side];
        int line = Palette.argb(palette.ink());
        boolean hard = model.config().discretise();
        int cells = PlaneMaps.NEURON_SIZE;
        switch (model.config().task()) {
            case BINARY -> FieldRaster.signed(pixels, side, frame.output(), cells, 1, hard, palette.diverging(), line);
            case REGRESSION -> FieldRaster.signed(pixels, side, frame.output(), cells, 1, hard, palette.diverging(), 0);
            case CLASSES ->
                FieldRaster.classes(pixels, side, frame.answers(), frame.output(), cells, hard, palette.stage(), line);
        }
        WritableImage image = new WritableImage(side, side);
        image.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), pixels, 0, side);
        return image;
    }
}
