package dev.backlight.data.pen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.DataException;
import dev.backlight.data.DigitDrawings;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InkRasterTest {
    private static final int SIZE = 112;

    private final InkRaster raster = new InkRaster(SIZE);

    @Test
    void aGrowingDrawingHasTheInkOfOneDrawnAnew() throws DataException {
        for (List<Stroke> drawing : DigitDrawings.twenty()) {
            raster.show(List.of());
            List<Stroke> done = new ArrayList<>();
            for (Stroke stroke : drawing) {
                done.add(null);
                for (int count = 1; count <= stroke.points().size(); count++) {
                    done.set(done.size() - 1, begun(stroke, count));
                    shows(done);
                }
            }
        }
    }

    @Test
    void erasingUndoingClearingAndReplayingLeaveTheSameInkAsDrawingAnew() {
        Random random = new Random(3);
        List<Stroke> drawing = new ArrayList<>();
        for (int step = 0; step < 400; step++) {
            double what = random.nextDouble();
            if (what < 0.1 && !drawing.isEmpty()) {
                drawing.removeLast();
            } else if (what < 0.12) {
                drawing.clear();
            } else if (what < 0.16) {
                drawing.replaceAll(stroke -> new Stroke(stroke.points(), stroke.width(), stroke.eraser()));
            } else if (what < 0.3 || drawing.isEmpty()) {
                boolean eraser = random.nextInt(3) == 0;
                drawing.add(new Stroke(List.of(anywhere(random)), eraser ? 0.15 : 0.08, eraser));
            } else {
                Stroke last = drawing.removeLast();
                List<Point> points = new ArrayList<>(last.points());
                for (int more = random.nextInt(3); more >= 0; more--) {
                    points.add(random.nextInt(8) == 0 ? points.getLast() : beside(points.getLast(), random));
                }
                drawing.add(new Stroke(points, last.width(), last.eraser()));
            }
            shows(drawing);
        }
    }

    @Test
    void saysWhichPixelsHaveChanged() {
        Point a = new Point(0.2, 0.2);
        Stroke dot = new Stroke(List.of(a), 0.1, false);
        raster.show(List.of(dot));
        float[] before = raster.ink().clone();

        PixelBox box = raster.show(List.of(new Stroke(List.of(a, new Point(0.4, 0.3)), 0.1, false)));

        for (int i = 0; i < before.length; i++) {
            boolean inside = i % SIZE >= box.left()
                    && i % SIZE < box.right()
                    && i / SIZE >= box.top()
                    && i / SIZE < box.bottom();
            assertThat(inside || before[i] == raster.ink()[i]).isTrue();
        }
        assertThat(box.right()).isLessThan(SIZE / 2 + 8);
        assertThat(raster.show(List.of(new Stroke(List.of(a, new Point(0.4, 0.3)), 0.1, false)))
                        .isEmpty())
                .isTrue();
    }

    private void shows(List<Stroke> drawing) {
        raster.show(drawing);
        assertThat(raster.ink()).isEqualTo(DigitRaster.render(drawing, SIZE));
    }

    private static Stroke begun(Stroke stroke, int count) {
        return new Stroke(stroke.points().subList(0, count), stroke.width(), stroke.eraser());
    }

    private static Point anywhere(Random random) {
        return new Point(random.nextDouble(), random.nextDouble());
    }

    private static Point beside(Point point, Random random) {
        return new Point(point.x() + 0.06 * random.nextGaussian(), point.y() + 0.06 * random.nextGaussian());
    }
}
