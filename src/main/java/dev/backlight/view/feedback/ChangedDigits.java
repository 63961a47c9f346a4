package dev.backlight.view.feedback;

import dev.backlight.data.picture.Dataset;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.digits.FineTuningModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.feedback.FineTuningResult;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.TextAlignment;

/// The test digits that became right by learning, or those that became wrong: one row, wheel and arrow keys bring
/// the others; a click or Enter makes one the current sample.
final class ChangedDigits extends PaintedView {
    private static final double SIDE = 48;
    private static final double STEP = 62;
    private static final double HEIGHT = SIDE + 20;
    private static final double PAD = 3;

    private final DigitsModel digits;
    private final FineTuningModel learning;
    private final boolean gained;
    private final InkImages images = new InkImages();
    private final ReadOnlyStringWrapper range = new ReadOnlyStringWrapper(this, "range", "");
    private int[] changed = {};
    private int first;
    private int cursor;

    /// @param gained those that became right; else those that became wrong
    ChangedDigits(DigitsModel digits, Settings settings, boolean gained) {
        super(settings);
        this.digits = digits;
        this.gained = gained;
        learning = digits.feedback().learning();
        setId(gained ? "became-right" : "became-wrong");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setFocusTraversable(true);
        setOnMouseMoved(event -> setCursor(at(event.getX()) >= 0 ? Cursor.HAND : Cursor.DEFAULT));
        setOnMousePressed(event -> {
            requestFocus();
            choose(at(event.getX()));
        });
        setOnScroll(event -> {
            double way = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
            scrollTo(first - (int) Math.signum(way) * 3);
            event.consume();
        });
        setOnKeyPressed(this::key);
        watch(focusedProperty().subscribe(this::requestPaint));
        watch(widthProperty().subscribe(() -> scrollTo(first)));
        watch(learning.resultProperty().subscribe(this::changed));
        changed();
    }

    /// How many there are, and which of them are on screen.
    ReadOnlyStringProperty rangeProperty() {
        return range.getReadOnlyProperty();
    }

    private void changed() {
        FineTuningResult result = learning.resultProperty().get();
        changed = result == null
                ? new int[0]
                : gained
                        ? result.testAfter().rightUnlike(result.testBefore())
                        : result.testBefore().rightUnlike(result.testAfter());
        cursor = 0;
        images.clear();
        scrollTo(0);
    }

    private int room() {
        return Math.max(1, (int) ((getWidth() - 2 * PAD + STEP - SIDE) / STEP));
    }

    private void scrollTo(int digit) {
        first = Math.clamp(digit, 0, Math.max(0, changed.length - room()));
        int to = Math.min(changed.length, first + room());
        range.set(
                changed.length == 0
                        ? "0"
                        : changed.length <= room()
                                ? Numbers.grouped(changed.length)
                                : text(
                                        "feedback.range",
                                        Numbers.grouped(first + 1),
                                        Numbers.grouped(to),
                                        Numbers.grouped(changed.length)));
        setAccessibleText(text(gained ? "feedback.right" : "feedback.wrong") + " " + range.get());
        requestPaint();
    }

    private int at(double x) {
        int place = (int) ((x - PAD) / STEP);
        boolean inside = x >= PAD && (x - PAD) % STEP <= SIDE && place < room();
        return inside && first + place < changed.length ? first + place : -1;
    }

    private void choose(int at) {
        if (at >= 0 && at < changed.length) {
            cursor = at;
            digits.drawing().clear();
            digits.showTestDigit(changed[at]);
            requestPaint();
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> moveTo(cursor - 1);
            case RIGHT -> moveTo(cursor + 1);
            case ENTER -> choose(cursor);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void moveTo(int digit) {
        if (digit >= 0 && digit < changed.length) {
            cursor = digit;
            scrollTo(digit < first ? digit : Math.max(first, digit - room() + 1));
        }
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        FineTuningResult result = learning.resultProperty().get();
        gc.setTextBaseline(VPos.CENTER);
        gc.setFont(Type.text(11, settings().messages().locale()));
        if (result == null || changed.length == 0) {
            gc.setFill(palette.mut());
            gc.fillText(result == null ? "" : text("feedback.no.digit"), PAD, 12);
        } else if (digits.testSet().size() == result.testBefore().labels().length) {
            gc.setTextAlign(TextAlignment.CENTER);
            for (int i = first; i < Math.min(changed.length, first + room()); i++) {
                digit(gc, palette, result, digits.testSet(), i);
            }
        }
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }

    private void digit(GraphicsContext gc, Palette palette, FineTuningResult result, Dataset test, int i) {
        int index = changed[i];
        double x = PAD + (i - first) * STEP;
        gc.setFill(isFocused() && i == cursor ? palette.ink() : palette.line());
        gc.fillRoundRect(x, 2, SIDE, SIDE, 8, 8);
        gc.setFill(palette.stage());
        double border = isFocused() && i == cursor ? 2 : 1;
        gc.fillRoundRect(x + border, 2 + border, SIDE - 2 * border, SIDE - 2 * border, 6, 6);
        gc.drawImage(images.get(index, () -> test.image(index), palette), x + 4, 6, SIDE - 8, SIDE - 8);
        gc.setFill(palette.ink());
        gc.fillText(
                result.testBefore().answers()[index] + " → "
                        + result.testAfter().answers()[index],
                x + SIDE / 2,
                SIDE + 11);
    }
}
