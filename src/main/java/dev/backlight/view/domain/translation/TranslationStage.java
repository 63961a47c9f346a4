package dev.backlight.view.domain.translation;

import dev.backlight.model.sequence.translation.TranslationModel;
import dev.backlight.model.sequence.translation.TranslationReading;
import dev.backlight.model.window.Settings;
import dev.backlight.view.domain.NetworkTitle;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// Words above, numerals at the left, and between them where the network looked for each numeral: large for one
/// head or the mean of all, small for every head. A click on a small one makes it large, a second click the mean.
public final class TranslationStage extends PaintedView {
    private static final double LEFT = 20;
    private static final double GRID = 96;

    /// How sure it is, and the gaps beside it.
    private static final double SURE = 44;
    private static final double TOP = 116;
    private static final double GAP = 20;

    /// The largest cell, and the widest of the small pictures.
    private static final double WIDEST = 128;
    private static final double TALLEST = 60;
    private static final double SMALL = 280;

    private final TranslationModel model;
    private double smallTop;
    private double smallSide;

    public TranslationStage(TranslationModel model, Settings settings) {
        super(settings);
        this.model = model;
        setId("translation-stage");
        setMinSize(0, 0);
        setFocusTraversable(true);
        watch(model.readingProperty().subscribe(_ -> changed()));
        watch(model.heads().shownProperty().subscribe(_ -> changed()));
        setOnMouseClicked(this::click);
    }

    private void changed() {
        TranslationReading now = model.readingProperty().get();
        if (now != null) {
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < now.written(); i++) {
                words.append(text(
                                "domain.translation.looked",
                                Alignment.shown(now.token(now.question() + i)),
                                now.token(Alignment.strongest(now, head(now), i))))
                        .append(' ');
            }
            setAccessibleText(text("domain.translation.accessible", now.number(), now.answer(), words.toString()));
        }
        requestPaint();
    }

    private int head(TranslationReading now) {
        return Math.min(model.heads().shownProperty().get(), now.look().heads() - 1);
    }

    private void click(MouseEvent event) {
        requestFocus();
        TranslationReading now = model.readingProperty().get();
        int head = (int) Math.floor((event.getX() - LEFT) / (smallSide + GAP));
        if (now != null
                && event.getY() > smallTop - 22
                && event.getX() > LEFT
                && head < now.look().heads()) {
            model.heads()
                    .shownProperty()
                    .set(head == model.heads().shownProperty().get() ? -1 : head);
        }
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        TranslationReading now = model.readingProperty().get();
        NetworkTitle.paint(
                gc, model.run().snapshotProperty().get(), palette, settings().messages());
        if (now == null) {
            return;
        }
        Locale locale = settings().messages().locale();
        int columns = now.tokens().length - 1;
        int heads = now.look().heads();
        smallSide = Math.min((width - 2 * LEFT - (heads - 1) * GAP) / heads, SMALL);
        double smallTall = Math.min(smallSide, height * 0.22);
        smallTop = height - smallTall - 14;
        double wide = Math.min(WIDEST, (width - GRID - LEFT) / columns);
        double tall = Math.min(TALLEST, (smallTop - 40 - TOP) / now.written());
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(Type.semibold(13, locale));
        gc.setFill(palette.ink());
        int head = head(now);
        String title = head < 0 ? text("domain.translation.mean") : text("domain.attention.head", head + 1);
        gc.fillText(title, LEFT, 56);
        gc.setFont(Type.text(11, locale));
        gc.setFill(palette.mut());
        gc.fillText(text("domain.translation.axes"), LEFT, 74);
        words(gc, now, wide, palette);
        Alignment.paint(gc, now, head, new double[] {GRID, TOP, wide, tall}, palette);
        symbols(gc, now, head, wide, tall, palette);
        for (int h = 0; h < heads; h++) {
            double x = LEFT + h * (smallSide + GAP);
            boolean off = model.heads().off().contains(h);
            gc.setTextAlign(TextAlignment.LEFT);
            gc.setFont(h == head ? Type.semibold(12, locale) : Type.text(12, locale));
            gc.setFill(h == head ? palette.ink() : palette.mut());
            String name = text("domain.attention.head", h + 1);
            gc.fillText(off ? name + " · " + text("domain.attention.off") : name, x, smallTop - 12);
            gc.setGlobalAlpha(off ? 0.25 : 1);
            Alignment.paint(
                    gc, now, h, new double[] {x, smallTop, smallSide / columns, smallTall / now.written()}, palette);
            gc.setGlobalAlpha(1);
            if (h == head) {
                gc.setStroke(palette.ink());
                gc.setLineWidth(2);
                gc.strokeRect(x - 1, smallTop - 1, smallSide + 2, smallTall + 2);
                gc.setLineWidth(1);
            }
        }
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }

    private static void words(GraphicsContext gc, TranslationReading now, double wide, Palette palette) {
        gc.setTextAlign(TextAlignment.CENTER);
        for (int t = 0; t < now.tokens().length - 1; t++) {
            boolean asked = t < now.question();
            String word = Alignment.shown(now.token(t));
            gc.setFont(Type.medium(fitting(word, 15, wide - 4), Locale.SIMPLIFIED_CHINESE));
            gc.setFill(asked ? palette.ink() : palette.mut());
            gc.fillText(word, GRID + (t + 0.5) * wide, TOP - 14);
        }
    }

    /// The largest size at which a word is no wider than its room, and at least what can be read.
    static double fitting(String word, double largest, double room) {
        double size = largest;
        while (size > 8 && TextWidth.of(word, Type.medium(size, Locale.SIMPLIFIED_CHINESE)) > room) {
            size--;
        }
        return Math.max(8, size);
    }

    private static void symbols(
            GraphicsContext gc, TranslationReading now, int head, double wide, double tall, Palette palette) {
        for (int i = 0; i < now.written(); i++) {
            double y = TOP + (i + 0.5) * tall;
            gc.setTextAlign(TextAlignment.RIGHT);
            String symbol = Alignment.shown(now.token(now.question() + i));
            gc.setFont(Type.medium(
                    fitting(symbol, Math.clamp(tall * 0.62, 10, 24), GRID - LEFT - SURE), Locale.SIMPLIFIED_CHINESE));
            gc.setFill(palette.ink());
            gc.fillText(symbol, GRID - 12, y);
            gc.setTextAlign(TextAlignment.LEFT);
            gc.setFont(Type.text(11));
            gc.setFill(palette.mut());
            gc.fillText(Numbers.percent(now.sure(i), 0), LEFT, y);
            int strongest = Alignment.strongest(now, head, i);
            double share = now.share(head, i, strongest);
            Color ground = palette.sequential(share);
            gc.setTextAlign(TextAlignment.CENTER);
            gc.setFill(Palette.textOn(ground));
            gc.fillText(Numbers.percent(share, 0), GRID + (strongest + 0.5) * wide, y);
        }
    }
}
