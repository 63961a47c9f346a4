package dev.backlight.view.taste;

import dev.backlight.model.taste.Advice;
import dev.backlight.model.taste.TasteModel;
import dev.backlight.model.window.Settings;
import dev.backlight.view.domain.NetworkTitle;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.PaintedView;

/// Ratings as a matrix with its holes filled in, and beside it the map of tastes. Pointing at a thing tells its
/// stars term by term.
public final class TasteStage extends PaintedView {
    private static final double LEFT = 20;
    private static final double GAP = 28;
    private static final double HEAD = 44;
    private static final double FOOT = 72;

    private final TasteModel model;
    private TasteMatrix matrix;
    private MapPainter map;

    public TasteStage(TasteModel model, Settings settings) {
        super(settings);
        this.model = model;
        setId("taste-stage");
        setMinSize(0, 0);
        setFocusTraversable(true);
        watch(model.adviceProperty().subscribe(_ -> {
            requestPaint();
            describe();
        }));
        watch(model.pointedProperty().subscribe(_ -> requestPaint()));
        watch(model.pointedPersonProperty().subscribe(_ -> requestPaint()));
        setOnMouseMoved(event -> point(event.getX(), event.getY()));
        setOnMouseExited(_ -> {
            model.pointedProperty().set(-1);
            model.pointedPersonProperty().set(-1);
        });
        setOnMouseClicked(event -> {
            requestFocus();
            int item = map == null ? -1 : map.itemAt(event.getX(), event.getY());
            if (item >= 0) {
                double before = model.ratedProperty().get().getOrDefault(item, 2.0);
                model.rate(item, before >= 5 ? 1 : before + 1);
            }
        });
    }

    private void point(double x, double y) {
        if (map != null) {
            int item = map.itemAt(x, y);
            model.pointedProperty().set(item >= 0 ? item : matrix.itemAt(x, y));
            model.pointedPersonProperty().set(item >= 0 ? -1 : matrix.personAt(x, y));
        }
    }

    private void describe() {
        Advice now = model.adviceProperty().get();
        Advice.Item first = now.list().getFirst();
        setAccessibleText(text(
                "domain.taste.accessible", model.ratings().items().get(first.item()), Numbers.fixed(first.stars(), 1)));
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        double side = Math.min(width * 0.44, height - HEAD - FOOT);
        double matrixWidth = width - 2 * LEFT - GAP - side;
        matrix = new TasteMatrix(gc, model, LEFT, HEAD, matrixWidth, height - HEAD - 16, palette, settings());
        matrix.paint();
        map = new MapPainter(gc, model, width - LEFT - side, HEAD + 22, side, side - 22, palette, settings());
        map.paint();
        map.formula(HEAD + side + 22);
        NetworkTitle.paint(
                gc,
                model.ratings().people() + " × " + model.ratings().items().size() + " – "
                        + model.recipeProperty().get().factors(),
                model.run().snapshotProperty().get().parameters().count(),
                palette,
                settings().messages());
    }

    /// The map in small, for the gallery.
    public static void card(
            GraphicsContext gc, TasteModel model, double width, double height, Palette palette, Settings settings) {
        new MapPainter(gc, model, 10, 8, width - 20, height - 16, palette, settings).paintSmall();
    }
}
