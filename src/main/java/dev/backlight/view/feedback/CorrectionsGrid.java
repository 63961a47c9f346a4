package dev.backlight.view.feedback;

import dev.backlight.data.feedback.Correction;
import dev.backlight.model.digits.FeedbackModel;
import dev.backlight.model.digits.FineTuningModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.feedback.Answered;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/// The corrections as pictures, the newest first, each with what was read and what it is; after learning, with
/// what is read now. Wheel and arrow keys bring the others; a click or Enter puts one on the canvas.
final class CorrectionsGrid extends PaintedView {
    private static final double SIDE = 64;
    private static final double LEAST_PITCH = 88;
    private static final double TOP = 3;
    private static final double ROW = SIDE + 40;
    private static final double PAD = 11; // words are wider than pictures

    private final FeedbackModel feedback;
    private final FineTuningModel learning;
    private final InkImages images = new InkImages();
    private List<Correction> items = List.of();
    private int firstRow;

    CorrectionsGrid(FeedbackModel feedback, Settings settings) {
        super(settings);
        this.feedback = feedback;
        learning = feedback.learning();
        setId("corrections");
        setFocusTraversable(true);
        setMinHeight(ROW + TOP);
        setOnMousePressed(this::press);
        setOnKeyPressed(this::key);
        setOnScroll(event -> {
            scrollTo(firstRow - (int) Math.signum(event.getDeltaY()));
            event.consume();
        });
        watch(focusedProperty().subscribe(this::requestPaint));
        watch(heightProperty().subscribe(() -> scrollTo(firstRow)));
        watch(widthProperty().subscribe(() -> scrollTo(firstRow)));
        watch(feedback.setProperty().subscribe(this::changed));
        watch(feedback.selectedProperty().subscribe(this::selected));
        watch(learning.resultProperty().subscribe(this::requestPaint));
        changed();
    }

    private void changed() {
        items = feedback.setProperty().get().corrections().reversed();
        scrollTo(firstRow);
        describe();
    }

    /// -1 for none.
    private int place(Correction correction) {
        return correction == null ? -1 : items.indexOf(correction);
    }

    private void selected() {
        int at = place(feedback.selectedProperty().get());
        if (at >= 0) {
            int row = at / columns();
            scrollTo(row < firstRow ? row : Math.max(firstRow, row - rows() + 1));
        }
        describe();
        requestPaint();
    }

    private int columns() {
        return Math.max(1, (int) ((getWidth() - 2 * PAD - SIDE) / LEAST_PITCH) + 1);
    }

    private int rows() {
        return Math.max(1, (int) ((getHeight() - TOP) / ROW));
    }

    private double pitch() {
        int columns = columns();
        return columns == 1 ? SIDE : (getWidth() - 2 * PAD - SIDE) / (columns - 1);
    }

    private void scrollTo(int row) {
        int all = (items.size() + columns() - 1) / columns();
        firstRow = Math.clamp(row, 0, Math.max(0, all - rows()));
        requestPaint();
    }

    private void describe() {
        Correction chosen = feedback.selectedProperty().get();
        String count = text("feedback.corrections.count", items.size());
        setAccessibleText(chosen == null ? count : count + "; " + text("feedback.said", chosen.said(), chosen.is()));
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        int columns = columns();
        int to = Math.min(items.size(), (firstRow + rows()) * columns);
        for (int i = firstRow * columns; i < to; i++) {
            double x = Math.round(PAD + i % columns * pitch());
            double y = Math.round(TOP + (i / columns - firstRow) * ROW);
            correction(gc, palette, items.get(i), x, y);
        }
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }

    private void correction(GraphicsContext gc, Palette palette, Correction correction, double x, double y) {
        boolean chosen = correction == feedback.selectedProperty().get();
        if (chosen) {
            gc.setFill(palette.spot());
            gc.fillRoundRect(x - 2, y - 2, SIDE + 4, SIDE + 4, 10, 10);
        }
        gc.setFill(chosen && isFocused() ? palette.ink() : palette.line());
        gc.fillRoundRect(x, y, SIDE, SIDE, 8, 8);
        gc.setFill(palette.stage());
        gc.fillRoundRect(x + 1, y + 1, SIDE - 2, SIDE - 2, 6, 6);
        gc.drawImage(images.get(correction.ink(), correction::ink, palette), x + 4, y + 4, SIDE - 8, SIDE - 8);
        var locale = settings().messages().locale();
        gc.setFill(palette.ink());
        gc.setFont(Type.semibold(11, locale));
        gc.fillText(
                text("feedback.said", correction.said(), correction.is()), x + SIDE / 2, y + SIDE + 11, pitch() - 4);
        int place = learning.placeOf(correction);
        if (place >= 0) {
            Answered now = learning.resultProperty().get().after();
            boolean right = now.isRight(place);
            gc.setFill(right ? palette.ok() : palette.danger());
            gc.setFont(Type.text(11, locale));
            gc.fillText(
                    (right ? "✓ " : "✗ ")
                            + text("feedback.now", now.answers()[place], Numbers.percent(now.certainties()[place], 0)),
                    x + SIDE / 2,
                    y + SIDE + 26,
                    pitch() - 4);
        }
    }

    private void press(MouseEvent event) {
        requestFocus();
        int column = (int) ((event.getX() - PAD) / pitch());
        int row = (int) ((event.getY() - TOP) / ROW);
        boolean inside = (event.getX() - PAD) % pitch() <= SIDE && column >= 0 && column < columns() && row >= 0;
        int at = (firstRow + row) * columns() + column;
        if (inside && at < items.size()) {
            feedback.show(items.get(at));
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || items.isEmpty()) {
            return;
        }
        int at = place(feedback.selectedProperty().get());
        switch (event.getCode()) {
            case LEFT -> moveTo(at - 1);
            case RIGHT -> moveTo(at + 1);
            case UP -> moveTo(at - columns());
            case DOWN -> moveTo(at + columns());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void moveTo(int item) {
        if (item >= 0 && item < items.size()) {
            feedback.show(items.get(item));
        }
    }
}
