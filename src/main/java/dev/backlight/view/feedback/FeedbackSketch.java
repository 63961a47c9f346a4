package dev.backlight.view.feedback;

import dev.backlight.model.digits.FineTuningModel;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Dashes;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/// What will stand where there is nothing yet, in a few faint strokes without a number.
final class FeedbackSketch extends PaintedView {
    private static final double SIDE = 64;
    private static final double PITCH = 88;
    private static final double ROW = 104;
    private static final double LABEL = 22;

    private final FineTuningModel learning;
    private final boolean corrections;

    /// @param corrections whether places of corrections are shown, else what changes for each digit
    FeedbackSketch(FineTuningModel learning, boolean corrections, Settings settings) {
        super(settings);
        this.learning = learning;
        this.corrections = corrections;
        setId(corrections ? "corrections-sketch" : "changes-sketch");
        setMinSize(0, 0);
        setMaxHeight(corrections ? 2 * ROW : 300);
        setPrefHeight(getMaxHeight());
        setMouseTransparent(true);
        managedProperty().bind(visibleProperty());
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        gc.setLineWidth(1);
        if (corrections) {
            places(gc, width, height, palette);
        } else {
            changes(gc, width, height, palette);
        }
    }

    private static void places(GraphicsContext gc, double width, double height, Palette palette) {
        int columns = Math.max(1, (int) ((width + PITCH - SIDE) / PITCH));
        int rows = Math.clamp((int) (height / ROW), 1, 2);
        for (int i = 0; i < columns * rows; i++) {
            double x = i % columns * PITCH + 0.5;
            double y = i / columns * ROW + 3.5;
            gc.setStroke(palette.dim());
            Dashes.set(gc, 4, 4);
            gc.strokeRoundRect(x, y, SIDE, SIDE, 8, 8);
            Dashes.none(gc);
            gc.setFill(palette.inset());
            gc.fillRoundRect(x + 8, y + SIDE + 10, SIDE - 16, 8, 4, 4);
        }
    }

    /// An empty row for each digit.
    private void changes(GraphicsContext gc, double width, double height, Palette palette) {
        int classes = Math.max(1, learning.names().names().size());
        double row = height / classes;
        double middle = Math.round((LABEL + width) / 2) + 0.5;
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(Type.semibold(12));
        for (int digit = 0; digit < classes; digit++) {
            double y = (digit + 0.5) * row;
            double line = Math.round((digit + 1) * row) - 0.5;
            gc.setStroke(palette.line2());
            gc.strokeLine(0, line, width, line);
            gc.setFill(palette.mut());
            gc.fillText(learning.names().mark(digit), 2, y);
        }
        Dashes.set(gc, 4, 4);
        gc.setStroke(palette.dim());
        gc.strokeLine(middle, 0, middle, height);
        Dashes.none(gc);
        gc.setTextBaseline(VPos.BASELINE);
    }
}
