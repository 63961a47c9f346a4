package dev.backlight.view.taste;

import dev.backlight.data.ratings.Ratings;
import dev.backlight.model.taste.Advice;
import dev.backlight.model.taste.TasteModel;
import dev.backlight.model.taste.ThingNames;
import dev.backlight.model.window.Settings;
import dev.backlight.view.domain.NetworkTitle;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Ratings as a matrix with its holes filled in, and beside it the map of tastes. Pointing at a thing tells its
/// stars term by term; a click on the map or in one's own row gives stars. With the keyboard the arrows point,
/// 1 to 5 give stars and Delete takes them back.
public final class TasteStage extends PaintedView {
    private static final double LEFT = 20;
    private static final double GAP = 28;
    private static final double HEAD = 44;
    private static final double FOOT = 72;

    private final TasteModel model;
    private TasteMatrix matrix;
    private MapPainter map;
    private Ratings painted;

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
        watch(model.pointedProperty().subscribe(_ -> {
            requestPaint();
            describe();
        }));
        watch(model.pointedPersonProperty().subscribe(_ -> requestPaint()));
        setOnMouseMoved(event -> point(event.getX(), event.getY()));
        setOnMouseExited(_ -> {
            model.pointedProperty().set(-1);
            model.pointedPersonProperty().set(-1);
        });
        setOnMouseClicked(event -> {
            requestFocus();
            int item = clicked(event.getX(), event.getY());
            if (item >= 0) {
                double before = model.ratedProperty().get().getOrDefault(item, 2.0);
                model.rate(item, before >= Ratings.STARS ? 1 : before + 1);
            }
        });
        setOnKeyPressed(this::key);
    }

    /// Whether what was painted is about the ratings of now.
    private boolean isOfNow() {
        return map != null && painted == model.ratings() && model.isAdvised();
    }

    private int clicked(double x, double y) {
        if (!isOfNow()) {
            return -1;
        }
        int item = map.itemAt(x, y);
        return item >= 0 ? item : matrix.ownAt(x, y);
    }

    private List<String> names() {
        return ThingNames.of(model.ratings(), settings().messages());
    }

    @Override
    public boolean takes(KeyEvent event) {
        return isOfNow()
                && !event.isShortcutDown()
                && !event.isAltDown()
                && switch (event.getCode()) {
                    case LEFT, RIGHT -> true;
                    case DELETE, BACK_SPACE ->
                        model.ratedProperty()
                                .get()
                                .containsKey(model.pointedProperty().get());
                    default -> stars(event) > 0 && model.pointedProperty().get() >= 0;
                };
    }

    /// As many as the digit that is typed says; 0 if it is none of 1 to 5.
    private static int stars(KeyEvent event) {
        return event.getText().isEmpty() ? 0 : "12345".indexOf(event.getText()) + 1;
    }

    private void key(KeyEvent event) {
        if (!takes(event)) {
            return;
        }
        int pointed = model.pointedProperty().get();
        switch (event.getCode()) {
            case LEFT, RIGHT -> {
                model.pointedPersonProperty().set(-1);
                model.pointedProperty().set(matrix.beside(pointed, event.getCode() == KeyCode.LEFT ? -1 : 1));
            }
            case DELETE, BACK_SPACE -> model.takeBack(pointed);
            default -> model.rate(pointed, stars(event));
        }
        event.consume();
    }

    private void point(double x, double y) {
        if (isOfNow()) {
            int item = map.itemAt(x, y);
            model.pointedProperty().set(item >= 0 ? item : matrix.itemAt(x, y));
            model.pointedPersonProperty().set(item >= 0 ? -1 : matrix.personAt(x, y));
        }
    }

    private void describe() {
        Advice now = model.adviceProperty().get();
        int pointed = model.pointedProperty().get();
        if (!model.isAdvised() || pointed < 0 && now.list().isEmpty()) {
            return;
        }
        String key = pointed < 0 ? "domain.taste.accessible" : "domain.taste.give";
        int item = pointed < 0 ? now.list().getFirst().item() : pointed;
        double stars =
                model.ratedProperty().get().getOrDefault(item, now.recommender().stars(now.you(), item));
        setAccessibleText(text(key, names().get(item), Numbers.fixed(stars, 1)));
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        if (!model.isAdvised()) {
            return; // the network of these ratings is on its way
        }
        painted = model.ratings();
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

    /// Who rated what in small, for the gallery while nobody is advised yet.
    public static void card(GraphicsContext gc, Ratings ratings, double width, double height, Palette palette) {
        int rows = 12;
        double across = (width - 40) / ratings.items().size();
        double down = (height - 32) / rows;
        gc.setFill(palette.line());
        for (Ratings.Rating rating : ratings.all()) {
            if (rating.person() < rows) {
                gc.setFill(palette.stage().interpolate(palette.ink(), 0.15 + 0.2 * (rating.stars() - 1)));
                gc.fillRoundRect(
                        20 + rating.item() * across, 16 + rating.person() * down, across - 1.5, down - 2, 3, 3);
            }
        }
    }

    /// The map in small, for the gallery.
    public static void card(
            GraphicsContext gc, TasteModel model, double width, double height, Palette palette, Settings settings) {
        if (!model.isAdvised()) {
            return;
        }
        new MapPainter(gc, model, 10, 8, width - 20, height - 16, palette, settings).paintSmall();
    }
}
