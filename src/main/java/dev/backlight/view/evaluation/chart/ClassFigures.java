package dev.backlight.view.evaluation.chart;

import dev.backlight.analysis.ConfusionMatrix;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import javafx.scene.text.TextAlignment;

/// Precision, recall and F1 of each class, as figures and as dots on an axis that says where it begins.
public final class ClassFigures extends PaintedView {
    private static final String NOTHING = "–";
    private static final double PAD = 24;
    private static final double HEADER = 58;
    private static final double ROW = 23;
    private static final double LEAST_ROW = 18;
    private static final double FOOT = 12;
    /// Room for a class's name, before the figures of its precision.
    private static final double NAME = 62;

    private static final double[] COLUMNS = {118, 182, 242, 306};
    private static final double PLOT = 350;
    private static final double LEAST_PLOT = 100;
    private static final double[] STARTS = {0.99, 0.97, 0.95, 0.9, 0.8, 0.5, 0};

    private final EvaluationFocus focus;

    public ClassFigures(EvaluationFocus focus, Settings settings) {
        super(settings);
        this.focus = focus;
        setId("class-figures");
    }

    /// The height for so many classes where there is that much space.
    public static double heightFor(int classes, double space) {
        double row = Math.clamp((space * 0.42 - HEADER - FOOT) / (classes + 1.4), LEAST_ROW, ROW);
        return HEADER + FOOT + row * (classes + 1.4);
    }

    public void refresh() {
        ConfusionMatrix confusion = focus.confusion();
        setAccessibleText(confusion == null ? text("charts.waiting") : spoken(confusion));
        requestPaintOf(focus.run(), focus.result());
    }

    private String spoken(ConfusionMatrix confusion) {
        int weakest = confusion.weakest();
        if (weakest < 0) {
            return text(confusion.accuracy() == 1 ? "evaluation.accessible.perfect" : "charts.waiting");
        }
        return text(
                "evaluation.accessible.classes",
                percent(confusion.macroPrecision()),
                percent(confusion.macroRecall()),
                percent(confusion.macroF1()),
                focus.name(weakest),
                percent(confusion.f1(weakest)));
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? NOTHING : Numbers.fixed(100 * share, 1);
    }

    /// A share of so many; of none there is nothing to measure.
    private static double measured(double share, int of) {
        return of == 0 ? Double.NaN : share;
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        TextPainter painter = new TextPainter(gc, palette, settings().messages().locale());
        painter.heading(text("evaluation.classes"), PAD, 21);
        ConfusionMatrix confusion = focus.confusion();
        if (confusion == null) {
            painter.left(text("charts.waiting"), 11, PAD, 42);
            return;
        }
        if (confusion.weakest() >= 0) {
            double after = PAD + painter.headingWidth(text("evaluation.classes")) + 10;
            painter.left(text("evaluation.classes.lit"), 11, after, 21.5);
        }
        if (width >= PLOT + LEAST_PLOT + 3 * PAD) {
            legend(painter, width - PAD);
        }
        String[] titles = {
            text("evaluation.precision"),
            text("evaluation.recall"),
            text("evaluation.measure"),
            text("evaluation.count")
        };
        painter.left(text("evaluation.digit"), 11, PAD + 10, 46);
        for (int i = 0; i < titles.length; i++) {
            painter.right(titles[i], 11, PAD + COLUMNS[i], 46);
        }
        double row = (height - HEADER - FOOT) / (confusion.classes() + 1.4);
        Axis axis = Axis.of(confusion, PAD + PLOT, width - PAD - 24);
        boolean room = axis.right() - axis.left() >= LEAST_PLOT;
        if (room) {
            axis(painter, axis, HEADER + row * (confusion.classes() + 1.4));
        }
        for (int k = 0; k < confusion.classes(); k++) {
            double y = HEADER + (k + 0.5) * row;
            if (k == confusion.weakest()) {
                gc.setFill(palette.spotWash());
                gc.fillRoundRect(PAD - 6, y - row / 2, width - 2 * PAD + 12, row, 6, 6);
            }
            String name = TextPainter.firstThatFits(Type.semibold(13), NAME, focus.name(k), focus.mark(k));
            painter.write(name, Type.semibold(13), palette.ink(), TextAlignment.LEFT, PAD + 10, y);
            figures(
                    painter,
                    y,
                    measured(confusion.precision(k), confusion.named(k)),
                    measured(confusion.recall(k), confusion.support(k)),
                    measured(confusion.f1(k), confusion.named(k) + confusion.support(k)),
                    confusion.support(k));
            if (room && confusion.named(k) + confusion.support(k) > 0) {
                dots(painter, axis, confusion.precision(k), confusion.recall(k), y);
            }
        }
        double y = HEADER + (confusion.classes() + 0.9) * row;
        gc.setStroke(palette.dim());
        double rule = Math.round(HEADER + (confusion.classes() + 0.2) * row) + 0.5;
        gc.strokeLine(PAD, rule, width - PAD, rule);
        painter.write(
                text("evaluation.macro"),
                Type.semibold(13, painter.locale()),
                palette.ink(),
                TextAlignment.LEFT,
                PAD + 10,
                y);
        figures(
                painter,
                y,
                confusion.macroPrecision(),
                confusion.macroRecall(),
                confusion.macroF1(),
                confusion.total());
        if (room) {
            dots(painter, axis, confusion.macroPrecision(), confusion.macroRecall(), y);
        }
    }

    private void legend(TextPainter painter, double right) {
        String recall = text("evaluation.recall.mark");
        String precision = text("evaluation.precision.mark");
        painter.right(recall, 11, right, 21);
        double at = right - TextPainter.width(recall, Type.text(11, painter.locale())) - 9;
        dot(painter, at, 21, false);
        at -= 14;
        painter.right(precision, 11, at, 21);
        dot(painter, at - TextPainter.width(precision, Type.text(11, painter.locale())) - 9, 21, true);
    }

    private static void figures(TextPainter painter, double y, double precision, double recall, double f1, int count) {
        Palette palette = painter.palette();
        double[] shares = {precision, recall, f1};
        for (int i = 0; i < shares.length; i++) {
            painter.write(
                    percent(shares[i]),
                    i == 2 ? Type.semibold(13) : Type.medium(13),
                    palette.ink(),
                    TextAlignment.RIGHT,
                    PAD + COLUMNS[i],
                    y);
        }
        painter.right(Numbers.grouped(count), 13, PAD + COLUMNS[3], y);
    }

    /// From a round share below all figures to everything.
    private record Axis(double low, double left, double right) {
        static Axis of(ConfusionMatrix confusion, double left, double right) {
            double least = 1;
            for (int k = 0; k < confusion.classes(); k++) {
                if (confusion.support(k) + confusion.named(k) > 0) {
                    least = Math.min(least, Math.min(confusion.precision(k), confusion.recall(k)));
                }
            }
            for (double start : STARTS) {
                if (start <= least) {
                    return new Axis(start, left, right);
                }
            }
            return new Axis(0, left, right);
        }

        double x(double share) {
            return left + (share - low) / (1 - low) * (right - left);
        }
    }

    private static void axis(TextPainter painter, Axis axis, double bottom) {
        GraphicsContext gc = painter.gc();
        double step = axis.low() >= 0.97 ? 0.01 : axis.low() >= 0.9 ? 0.05 : axis.low() >= 0.8 ? 0.1 : 0.25;
        gc.setLineWidth(1);
        for (double share = 1; share >= axis.low() - 1e-9; share -= step) {
            double x = Math.round(axis.x(share)) + 0.5;
            gc.setStroke(painter.palette().line2());
            gc.strokeLine(x, HEADER, x, bottom);
            painter.centre(Numbers.fixed(100 * share, 0) + "%", 11, x, 46);
        }
    }

    private static void dots(TextPainter painter, Axis axis, double precision, double recall, double y) {
        GraphicsContext gc = painter.gc();
        gc.setStroke(painter.palette().dim());
        gc.setLineWidth(1.5);
        gc.strokeLine(axis.x(precision), y, axis.x(recall), y);
        gc.setLineWidth(1);
        dot(painter, axis.x(recall), y, false);
        dot(painter, axis.x(precision), y, true);
    }

    /// Filled for precision and for tests, hollow for recall and for training.
    static void dot(TextPainter painter, double x, double y, boolean filled) {
        GraphicsContext gc = painter.gc();
        double radius = filled ? 3.5 : 3.25;
        gc.setFill(filled ? painter.palette().ink() : painter.palette().stage());
        gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        if (!filled) {
            gc.setStroke(painter.palette().ink());
            gc.setLineWidth(1.75);
            gc.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
            gc.setLineWidth(1);
        }
    }
}
