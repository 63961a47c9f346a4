package dev.backlight.view.plane.map;

import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.plane.LossLandscape;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Paints the loss landscape as a surface that turns under the mouse; the pin is the network as it is.
final class LandscapeView extends PaintedView {
    private static final double PER_PIXEL = 0.01;
    private static final double DARKEST = 0.9;
    private static final double BRIGHTEST = 0.12;
    private static final double MARGIN = 20;
    private static final double LINES = 0.3;
    private static final int EVERY = 4;

    /// The network stands as a pin that is seen from any side, even in a deep valley.
    private static final double PIN = 1.15;

    /// Of the ground, just under the deepest valley.
    private static final double FLOOR = -0.08;

    private final PlaneModel model;
    private LossLandscape shown;
    private LandscapeSurface surface;
    private double turn = 0.6;
    private double draggedFrom;

    LandscapeView(PlaneModel model, Settings settings) {
        super(settings);
        this.model = model;
        setId("landscape-view");
        setMinSize(0, 0);
        watch(model.landscape().landscapeProperty().subscribe(_ -> requestPaint()));
        setOnMousePressed(event -> draggedFrom = event.getX());
        setOnMouseDragged(event -> {
            turn += (event.getX() - draggedFrom) * PER_PIXEL;
            draggedFrom = event.getX();
            requestPaint();
        });
    }

    /// Turns the surface by so many radians.
    void turn(double by) {
        turn += by;
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        LossLandscape landscape = model.landscape().landscapeProperty().get();
        if (landscape == null) {
            return;
        }
        if (landscape != shown) {
            shown = landscape;
            surface = LandscapeSurface.of(landscape.loss());
            setAccessibleText(text(
                    "rival.landscape.accessible",
                    number(middle(landscape)),
                    number(surface.least()),
                    number(surface.largest())));
        }
        double scale = Math.min((width - 2 * MARGIN) / 1.45, (height - 2 * MARGIN) / 1.4);
        double x = width / 2;
        double y = height / 2;
        axes(gc, x, y, scale, palette);
        paintSquares(gc, x, y, scale, palette);
        colours(gc, width, height, palette);
        int centre = LandscapeSurface.SIZE / 2;
        double[] now = surface.place(centre, centre, turn);
        double[] over = surface.place(centre, centre, PIN, turn);
        double pinX = x + scale * now[0];
        double pinY = y + scale * over[1];
        gc.setStroke(palette.ink());
        gc.setLineWidth(1.5);
        gc.strokeLine(pinX, pinY, pinX, y + scale * now[1]);
        gc.setFill(palette.spot());
        gc.fillOval(pinX - 5, pinY - 5, 10, 10);
        gc.strokeOval(pinX - 5, pinY - 5, 10, 10);
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        label(gc, here(landscape), pinX + 14, pinY, palette);
        gc.setFont(Type.text(11, settings().messages().locale()));
        gc.setFill(palette.mut());
        gc.fillText(
                text("rival.landscape.range", number(surface.least()), number(surface.largest())),
                MARGIN,
                height - MARGIN / 2);
        gc.setTextBaseline(VPos.BASELINE);
    }

    /// The two edges of the ground that are nearest, each with the direction that it goes along.
    private void axes(GraphicsContext gc, double x, double y, double scale, Palette palette) {
        int end = LandscapeSurface.SIZE - 1;
        int[][] corners = {{0, 0}, {0, end}, {end, end}, {end, 0}};
        int nearest = 0;
        double[][] places = new double[corners.length][];
        for (int i = 0; i < corners.length; i++) {
            places[i] = surface.place(corners[i][0], corners[i][1], FLOOR, turn);
            nearest = places[i][1] > places[nearest][1] ? i : nearest;
        }
        gc.setFont(Type.text(11, settings().messages().locale()));
        gc.setTextBaseline(VPos.CENTER);
        for (int step : new int[] {1, 3}) {
            int other = (nearest + step) % corners.length;
            double[] from = places[nearest];
            double[] to = places[other];
            gc.setStroke(palette.dim());
            gc.setLineWidth(1);
            gc.strokeLine(x + scale * from[0], y + scale * from[1], x + scale * to[0], y + scale * to[1]);
            boolean left = to[0] < from[0];
            boolean alongRows = corners[nearest][0] != corners[other][0];
            gc.setTextAlign(left ? TextAlignment.RIGHT : TextAlignment.LEFT);
            gc.setFill(palette.mut());
            gc.fillText(
                    text("rival.landscape.direction", alongRows ? 2 : 1),
                    x + scale * (from[0] + to[0]) / 2 + (left ? -8 : 8),
                    y + scale * (from[1] + to[1]) / 2 + 10);
        }
    }

    /// Which loss has which colour, from the least to the largest.
    private void colours(GraphicsContext gc, double width, double height, Palette palette) {
        double tall = Math.min(160, height - 4 * MARGIN);
        if (tall < 60) {
            return;
        }
        double x = width - MARGIN - 12;
        double top = height - 2 * MARGIN - tall;
        for (int i = 0; i < tall; i++) {
            double share = 1 - i / (tall - 1);
            gc.setFill(palette.sequential(BRIGHTEST + (DARKEST - BRIGHTEST) * share));
            gc.fillRect(x, top + i, 12, 1.5);
        }
        gc.setFont(Type.text(11, settings().messages().locale()));
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(palette.mut());
        gc.fillText(number(surface.largest()), x - 6, top + 5);
        gc.fillText(number(Math.sqrt(Math.max(0, surface.least()) * surface.largest())), x - 6, top + tall / 2);
        gc.fillText(number(surface.least()), x - 6, top + tall - 5);
        gc.fillText(text("rival.landscape.loss"), x + 12, top - 12);
    }

    /// Words on a ground of their own: the surface has every brightness.
    private void label(GraphicsContext gc, String words, double x, double y, Palette palette) {
        Font font = Type.medium(12, settings().messages().locale());
        javafx.scene.text.Text ruler = new javafx.scene.text.Text(words);
        ruler.setFont(font);
        gc.setFill(palette.card());
        gc.fillRoundRect(x - 6, y - 11, ruler.getLayoutBounds().getWidth() + 12, 22, 8, 8);
        gc.setFont(font);
        gc.setFill(palette.ink());
        gc.fillText(words, x, y);
    }

    private void paintSquares(GraphicsContext gc, double x, double y, double scale, Palette palette) {
        int side = LandscapeSurface.SIZE - 1;
        double[] xs = new double[4];
        double[] ys = new double[4];
        gc.setLineWidth(0.6);
        for (int square : LandscapeSurface.farthestFirst(turn)) {
            int row = square / side;
            int column = square % side;
            for (int corner = 0; corner < 4; corner++) {
                double[] place =
                        surface.place(row + (corner >= 2 ? 1 : 0), column + (corner == 1 || corner == 2 ? 1 : 0), turn);
                xs[corner] = x + scale * place[0];
                ys[corner] = y + scale * place[1];
            }
            Color colour = palette.sequential(BRIGHTEST + (DARKEST - BRIGHTEST) * surface.heightOf(row, column));
            gc.setFill(colour);
            gc.fillPolygon(xs, ys, 4);
            gc.setStroke(colour); // else the ground shows between the squares
            gc.strokePolygon(xs, ys, 4);
            gc.setStroke(colour.interpolate(palette.ink(), LINES));
            if (row % EVERY == 0) {
                gc.strokeLine(xs[0], ys[0], xs[1], ys[1]);
            }
            if (column % EVERY == 0) {
                gc.strokeLine(xs[0], ys[0], xs[3], ys[3]);
            }
        }
    }

    private String here(LossLandscape landscape) {
        return text("rival.landscape.here", Numbers.grouped(landscape.snapshot().step()), number(middle(landscape)));
    }

    private static double middle(LossLandscape landscape) {
        return landscape.loss()[landscape.loss().length / 2];
    }

    private static String number(double loss) {
        return Double.isFinite(loss) ? Numbers.fixed(loss, loss < 0.1 ? 4 : 2) : "∞";
    }
}
