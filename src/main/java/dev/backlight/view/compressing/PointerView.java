package dev.backlight.view.compressing;

import dev.backlight.model.compressing.CompressingModel;
import dev.backlight.model.compressing.Decoded;
import dev.backlight.model.compressing.Pointer;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// The place that is decoded, and what is drawn there: it is dragged, or moved by the arrow keys.
final class PointerView extends PaintedView {
    private static final double CARD = 128;
    private static final double RING = 18;
    private static final double STEP = 4;
    private static final double LEAP = 20;

    private final CompressingModel model;

    PointerView(CompressingModel model, Settings settings) {
        super(settings);
        this.model = model;
        setId("compressing-stage");
        setMinSize(0, 0);
        setFocusTraversable(true);
        watch(model.decodedProperty().subscribe(_ -> requestPaint()));
        watch(model.decodedProperty().subscribe(_ -> describe()));
        setOnMousePressed(this::point);
        setOnMouseDragged(this::point);
        setOnKeyPressed(this::move);
    }

    private void point(MouseEvent event) {
        requestFocus();
        Pointer at = Plan.of(getWidth(), getHeight()).at(event.getX(), event.getY());
        if (at != null && !(at.linear() && model.linearProperty().get() == null)) {
            model.pointerProperty().set(at);
        }
        event.consume();
    }

    @Override
    public boolean takes(KeyEvent event) {
        return event.getCode().isArrowKey() && !event.isShortcutDown() && !event.isAltDown();
    }

    private void move(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return; // a key of the window's
        }
        Pointer at = model.pointerProperty().get();
        Box box = Plan.of(getWidth(), getHeight()).of(at);
        double step = event.isShiftDown() ? LEAP : STEP;
        double du = step / box.width();
        double dv = step / box.height();
        Pointer next = switch (event.getCode()) {
            case LEFT -> at.moved(-du, 0);
            case RIGHT -> at.moved(du, 0);
            case UP -> at.moved(0, -dv);
            case DOWN -> at.moved(0, dv);
            case DIGIT0, DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5, DIGIT6, DIGIT7, DIGIT8, DIGIT9 ->
                middle(event.getCode().ordinal() - javafx.scene.input.KeyCode.DIGIT0.ordinal());
            default -> null;
        };
        if (next != null) {
            model.pointerProperty().set(next);
            event.consume();
        }
    }

    private Pointer middle(int digit) {
        double[] middle = model.mapProperty().get().spread().middle(digit);
        return new Pointer(false, middle[0], middle[1]).inside();
    }

    private void describe() {
        Decoded now = model.decodedProperty().get();
        setAccessibleText(text(
                "domain.compressing.accessible",
                Numbers.fixed(now.code()[0], 2),
                Numbers.fixed(now.code()[1], 2),
                now.nearest()[0],
                now.nearest()[1],
                now.nearest()[2]));
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        Decoded now = model.decodedProperty().get();
        Box box = Plan.of(width, height).of(now.pointer());
        double x = box.x() + now.pointer().u() * box.width();
        double y = box.y() + now.pointer().v() * box.height();
        double left = Math.clamp(x - CARD / 2, 4, Math.max(4, width - CARD - 4));
        double top = y - CARD - RING < 4 ? y + RING : y - CARD - RING;
        gc.setFill(palette.shadow());
        gc.fillRoundRect(left - 1, top + 2, CARD + 2, CARD + 2, 12, 12);
        gc.setFill(palette.card());
        gc.fillRoundRect(left, top, CARD, CARD, 12, 12);
        gc.setStroke(palette.line());
        gc.strokeRoundRect(left + 0.5, top + 0.5, CARD - 1, CARD - 1, 12, 12);
        gc.drawImage(
                Ink.tiles(new float[][] {now.picture()}, 1, palette.ink(), 1), left + 8, top + 8, CARD - 16, CARD - 16);
        gc.setFill(palette.card());
        gc.fillOval(x - RING / 2, y - RING / 2, RING, RING);
        gc.setStroke(palette.ink());
        gc.setLineWidth(2.5);
        gc.strokeOval(x - RING / 2, y - RING / 2, RING, RING);
        gc.setFill(palette.spot());
        gc.fillOval(x - 4, y - 4, 8, 8);
        gc.setLineWidth(1);
    }
}
