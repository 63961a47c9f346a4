package dev.backlight.view.hall.scene;

import dev.backlight.data.ClassNames;
import dev.backlight.data.pen.cleaning.LeftOut;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.digits.DrawingModel;
import dev.backlight.training.answer.Probe;
import dev.backlight.view.hall.HallPage;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Dashes;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.picture.InkPicture;
import dev.backlight.view.paint.picture.PictureCells;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// A digit that is drawn before a hall: the canvas, what the network sees of it, and how sure it is of each answer.
final class DrawingPainter {
    private static final double GUIDE = 20.0 / 28; // digits fill so much of their picture
    private static final int MOST_ANSWERS = 10;
    private static final double SEEN = 140;

    private final InkPicture ink = new InkPicture();
    private final PictureCells seen = new PictureCells();

    /// @param probe of the drawing; null while there is none
    void paint(HallPage page, DigitsModel digits, Probe probe) {
        DrawingPlan plan = DrawingPlan.of(page.box(), page.scale());
        DrawingModel drawing = digits.drawing();
        canvas(page, plan.canvas(), drawing);
        boolean erasing = drawing.eraserProperty().get();
        tool(page, plan.eraser(), "E", page.messages().get("draw.eraser"), erasing);
        tool(page, plan.clear(), "C", page.messages().get("draw.clear"), false);
        ClassNames names = digits.sample().names();
        Box answers = plan.answers();
        double side = Math.min(page.times(SEEN), answers.width() * 0.3);
        head(page, answers, side, probe, names);
        double top = answers.y() + page.times(34) + side + page.times(22);
        int classes = probe == null ? digits.trainingSet().classes() : probe.probabilities().length;
        bars(page, new Box(answers.x(), top, answers.width(), answers.bottom() - top), probe, names, classes);
    }

    private void canvas(HallPage page, Box at, DrawingModel drawing) {
        GraphicsContext gc = page.gc();
        Palette palette = page.palette();
        gc.setFill(palette.card());
        gc.fillRoundRect(at.x(), at.y(), at.width(), at.height(), page.times(16), page.times(16));
        page.ring(palette.dim(), 1, at.x(), at.y(), at.width());
        double box = Math.round(GUIDE * at.width());
        gc.setStroke(drawing.isEmpty() ? palette.dim() : palette.line());
        gc.setLineWidth(page.times(1));
        Dashes.set(gc, page.times(5), page.times(5));
        gc.strokeRect(Math.round(at.centreX() - box / 2), Math.round(at.centreY() - box / 2), box, box);
        Dashes.none(gc);
        if (drawing.isEmpty()) {
            String here = page.messages().get("draw.here");
            page.write(here, page.strong(30), palette.ink(), TextAlignment.CENTER, at.centreX(), at.centreY(), box);
            return;
        }
        gc.save();
        gc.translate(at.x(), at.y());
        ink.paint(gc, drawing.strokes(), at.width(), 1, palette.ink());
        gc.restore();
        if (drawing.leftOutProperty().get().contains(LeftOut.SPECKS)) {
            String specks = page.messages().get("draw.specks");
            double y = at.bottom() - page.times(20);
            page.write(specks, page.font(19), page.soft(), TextAlignment.CENTER, at.centreX(), y, at.width() - 16);
        }
    }

    /// A key and what it does; lit while it is in hand.
    private static void tool(HallPage page, Box at, String key, String words, boolean lit) {
        GraphicsContext gc = page.gc();
        Palette palette = page.palette();
        double arc = page.times(12);
        gc.setFill(lit ? palette.ink() : palette.stage());
        gc.fillRoundRect(at.x(), at.y(), at.width(), at.height(), arc, arc);
        gc.setStroke(lit ? palette.ink() : palette.line());
        gc.setLineWidth(page.times(1.2));
        gc.strokeRoundRect(at.x(), at.y(), at.width(), at.height(), arc, arc);
        Font font = page.font(20);
        double gap = page.times(12);
        double wide = TextWidth.of(key, page.strong(19)) + gap + TextWidth.of(words, font);
        double left = at.centreX() - wide / 2;
        Color colour = lit ? palette.stage() : palette.ink();
        page.write(key, page.strong(19), colour, TextAlignment.LEFT, left, at.centreY());
        Color soft = lit ? palette.stage() : page.soft();
        page.write(words, font, soft, TextAlignment.RIGHT, left + wide, at.centreY());
    }

    /// What the network sees, and the one answer.
    private void head(HallPage page, Box at, double side, Probe probe, ClassNames names) {
        Palette palette = page.palette();
        double y = at.y() + page.times(34);
        String heading = page.messages().get("seen.title");
        page.write(
                heading, page.font(20), page.soft(), TextAlignment.LEFT, at.x(), at.y() + page.times(10), at.width());
        page.gc().setStroke(palette.dim());
        page.gc().setLineWidth(page.times(1));
        if (probe == null) {
            Dashes.set(page.gc(), page.times(5), page.times(5));
            page.gc().strokeRect(at.x(), y, side, side);
            Dashes.none(page.gc());
            return;
        }
        float[] pixels = probe.input();
        seen.ink(page.gc(), pixels.length, i -> pixels[i], palette, Math.round(at.x()), Math.round(y), side);
        page.gc().strokeRect(at.x() - 0.5, y - 0.5, side + 1, side + 1);
        String name = names.of(probe.answer());
        boolean word = name.length() > 2;
        double x = at.x() + side + page.times(32);
        double room = at.right() - x;
        Font large = page.strong(word ? 48 : 118);
        page.write(name, large, palette.ink(), TextAlignment.LEFT, x, y + side / 2, word ? room : room / 2);
        String sure = Numbers.percent(probe.probabilities()[probe.answer()]);
        Font font = page.font(32);
        if (word) {
            page.write(sure, font, page.soft(), TextAlignment.LEFT, x, y + side - page.times(16), room);
        } else {
            double beside = Math.min(TextWidth.of(name, large), room / 2) + page.times(28);
            page.write(sure, font, page.soft(), TextAlignment.LEFT, x + beside, y + side / 2, room - beside);
        }
    }

    /// Of many classes those ten that are thought likeliest, in their order.
    private static List<Integer> shown(Probe probe, int classes) {
        float[] sure = probe == null ? new float[classes] : probe.probabilities();
        return IntStream.range(0, classes)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> -sure[k]))
                .limit(MOST_ANSWERS)
                .sorted()
                .toList();
    }

    private static void bars(HallPage page, Box at, Probe probe, ClassNames names, int classes) {
        GraphicsContext gc = page.gc();
        Palette palette = page.palette();
        List<Integer> shown = shown(probe, classes);
        double row = Math.min(at.height() / shown.size(), page.times(48));
        Font font = page.font(20);
        Font strong = page.strong(20);
        double longest = shown.stream()
                .mapToDouble(k -> TextWidth.of(names.of(k), strong))
                .max()
                .orElse(0);
        double left = at.x() + Math.min(longest, at.width() * 0.3) + page.times(14);
        double right = at.right() - TextWidth.of("> 99.9%", strong) - page.times(10);
        double bar = Math.min(page.times(18), row * 0.6);
        for (int i = 0; i < shown.size(); i++) {
            int k = shown.get(i);
            boolean answer = probe != null && probe.answer() == k;
            double y = at.y() + (i + 0.5) * row;
            Color colour = answer ? palette.ink() : page.soft();
            String name = names.of(k);
            page.write(name, answer ? strong : font, colour, TextAlignment.LEFT, at.x(), y, left - at.x() - 6);
            gc.setFill(palette.inset());
            gc.fillRoundRect(left, y - bar / 2, right - left, bar, bar / 2, bar / 2);
            if (probe != null) {
                float sure = probe.probabilities()[k];
                gc.setFill(answer ? palette.ink() : palette.dim());
                double wide = Math.max(1, sure * (right - left));
                gc.fillRoundRect(left, y - bar / 2, wide, bar, bar / 2, bar / 2);
                String percent = Numbers.percent(sure);
                page.write(percent, answer ? strong : font, colour, TextAlignment.RIGHT, at.right(), y);
            }
        }
    }
}
