package dev.backlight.view.microscope.graph;

import dev.backlight.engine.spec.Shape;
import dev.backlight.view.microscope.choice.Spot;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Levels that are pictures: the input, what filters find, what pools leave; on the way back their δ.
record PicturesPainter(StudyFrame frame, PictureImages images) {
    private static final double ROOM_FOR_NUMBERS = 26;

    void paint(GraphicsContext gc, Palette palette) {
        gc.setImageSmoothing(false);
        for (int level = 0; level < frame.levels(); level++) {
            for (StudyLayout.Picture picture : frame.layout().pictures().get(level)) {
                picture(gc, palette, level, picture);
            }
        }
        gc.setImageSmoothing(true);
    }

    /// What a level's pictures show at this stop; null where nothing has been made yet.
    static double[] numbers(StudyFrame frame, int level) {
        if (frame.knowsDeltas(level)) {
            return frame.deltas(level);
        }
        if (level == 0) {
            return frame.study().input();
        }
        int column = level - 1;
        if (!frame.stop().knowsSums(column)) {
            return null;
        }
        return frame.stop().knowsAnswers(column)
                ? frame.now().columns().get(column).answers()
                : frame.now().columns().get(column).sums();
    }

    private void picture(GraphicsContext gc, Palette palette, int level, StudyLayout.Picture picture) {
        Box box = picture.box();
        Shape shape = frame.layout().shape().get(level);
        double[] numbers = numbers(frame, level);
        gc.setFill(numbers == null ? palette.inset() : palette.stage());
        gc.fillRect(box.x(), box.y(), box.width(), box.height());
        if (numbers != null) {
            gc.drawImage(
                    images.of(numbers, picture.channel(), shape.width(), shape.height(), palette),
                    box.x(),
                    box.y(),
                    box.width(),
                    box.height());
        }
        gc.setStroke(frame.isMade(level) ? palette.ink() : palette.line());
        gc.setLineWidth(1);
        gc.strokeRect(box.x() - 0.5, box.y() - 0.5, box.width() + 1, box.height() + 1);
        if (numbers != null && box.width() / shape.width() >= ROOM_FOR_NUMBERS) {
            inCells(gc, palette, level, picture, numbers);
        }
    }

    private void inCells(
            GraphicsContext gc, Palette palette, int level, StudyLayout.Picture picture, double[] numbers) {
        int area = frame.layout().shape().get(level).height()
                * frame.layout().shape().get(level).width();
        double most = 1e-12;
        for (double number : numbers) {
            most = Math.max(most, Math.abs(number));
        }
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setFont(Type.medium(11));
        for (int unit = picture.channel() * area; unit < (picture.channel() + 1) * area; unit++) {
            Box cell = frame.layout().cell(level, unit);
            gc.setFill(Palette.textOn(palette.diverging().color(numbers[unit] / most)));
            gc.fillText(Numbers.fixed(numbers[unit], 2), cell.centreX(), cell.centreY(), cell.width() - 4);
        }
    }

    /// Rings around the cells of the path, and around what is hovered.
    void marks(GraphicsContext gc, Palette palette) {
        for (int level = 0; level < frame.levels(); level++) {
            if (frame.layout().isPicture(level)) {
                Box cell = frame.layout().cell(level, frame.choice().path().get(level));
                if (cell != null) {
                    ring(gc, palette, cell);
                }
                if (frame.lit() instanceof Spot.Unit(int of, int unit)
                        && of == level
                        && frame.layout().cell(level, unit) != null) {
                    Box lit = frame.layout().cell(level, unit);
                    gc.setGlobalAlpha(0.5);
                    gc.setFill(palette.spot());
                    gc.fillRect(lit.x() - 3, lit.y() - 3, lit.width() + 6, lit.height() + 6);
                    gc.setGlobalAlpha(1);
                }
            }
        }
    }

    private static void ring(GraphicsContext gc, Palette palette, Box cell) {
        gc.setStroke(palette.ink());
        gc.setLineWidth(3.5);
        gc.strokeRect(cell.x() - 1.5, cell.y() - 1.5, cell.width() + 3, cell.height() + 3);
        gc.setStroke(palette.spot());
        gc.setLineWidth(2);
        gc.strokeRect(cell.x() - 1.5, cell.y() - 1.5, cell.width() + 3, cell.height() + 3);
    }
}
