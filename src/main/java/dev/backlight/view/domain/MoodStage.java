package dev.backlight.view.domain;

import dev.backlight.model.sequence.mood.MoodModel;
import dev.backlight.model.sequence.mood.MoodReading;
import dev.backlight.model.sequence.mood.MoodReading.Word;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Dashes;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// A review word by word: what each changed in the verdict, the verdict so far under it, and the memory. A click on
/// a word crosses it out.
public final class MoodStage extends PaintedView {
    private static final double LEFT = 20;
    private static final double DRAWN_FOR = 572;

    /// Height of a tile to the size of its letters.
    private static final double TILE = 1.45;

    /// Of the number below a tile, and half of a heading.
    private static final double NUMBER = 28;
    private static final double NOTE = 9;
    private static final double MOST_LOGIT = 8;

    private final MoodModel model;
    private double[] lefts = {};
    private double[] widths = {};
    private double top;
    private double letters;

    public MoodStage(MoodModel model, Settings settings) {
        super(settings);
        this.model = model;
        setId("sentiment-stage");
        setMinSize(0, 0);
        setFocusTraversable(true);
        watch(model.readingProperty().subscribe(now -> {
            describe(now);
            requestPaint();
        }));
        setOnMouseClicked(this::click);
    }

    private void describe(MoodReading now) {
        if (now == null) {
            return;
        }
        StringBuilder words = new StringBuilder();
        for (Word word : now.words()) {
            words.append(word.text()).append(' ');
            words.append(word.crossed() ? text("domain.sentiment.crossed") : Numbers.signed(word.change(), 1));
            words.append(", ");
        }
        setAccessibleText(words + verdict(now));
    }

    private String verdict(MoodReading now) {
        double p = now.positive();
        return text(p >= 0.5 ? "domain.sentiment.positive" : "domain.sentiment.negative") + " "
                + Numbers.percent(Math.max(p, 1 - p));
    }

    private void click(MouseEvent event) {
        requestFocus();
        for (int i = 0; i < lefts.length; i++) {
            boolean across = event.getX() >= lefts[i] - 6 && event.getX() < lefts[i] + widths[i] + 6;
            if (across && Math.abs(event.getY() - top) < 44 && !model.crossed().remove(i)) {
                model.crossed().add(i);
            }
        }
    }

    private Locale locale() {
        return settings().messages().locale();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        MoodReading now = model.readingProperty().get();
        if (now == null) {
            return;
        }
        double tall = height / DRAWN_FOR;
        top = 118 * tall;
        place(now, width, tall);
        gc.setTextBaseline(VPos.CENTER);
        head(gc, 64 * tall, "domain.sentiment.sentence", "domain.sentiment.sentence.note", palette);
        words(gc, now.words(), palette);
        head(gc, 212 * tall, "domain.sentiment.sofar", "domain.sentiment.sofar.note", palette);
        curve(gc, now, width, 232 * tall, 386 * tall, palette);
        head(gc, 412 * tall, "domain.sentiment.memory", "domain.sentiment.memory.note", palette);
        memory(gc, now.words(), 428 * tall, height - 24, palette);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
        NetworkTitle.paint(
                gc, model.run().snapshotProperty().get(), palette, settings().messages());
    }

    /// The largest letters that leave the headings above and below a sentence free; those have the same size
    /// where a stage is low.
    ///
    /// @param tall the height of the stage to the one that it was drawn for
    static double largest(boolean chinese, double tall) {
        double tile = Math.min(118 * tall - 64 * tall, 212 * tall - 118 * tall - NUMBER) - NOTE;
        return Math.clamp(2 * tile / TILE, 12, chinese ? 44 : 36);
    }

    /// One line, in letters as large as fit.
    private void place(MoodReading now, double width, double tall) {
        int n = now.words().size();
        lefts = new double[n];
        widths = new double[n];
        double size = largest(now.chinese(), tall) + 1;
        double gap = 0;
        double sum = Double.MAX_VALUE;
        while (sum > width - 2 * LEFT - 12 && size > 9) {
            size--;
            gap = size / 2;
            sum = gap * (n - 1);
            for (int i = 0; i < n; i++) {
                widths[i] = TextWidth.of(now.words().get(i).text(), font(size));
                sum += widths[i];
            }
        }
        double x = (width - sum) / 2;
        for (int i = 0; i < n; i++) {
            lefts[i] = x;
            x += widths[i] + gap;
        }
        letters = size;
    }

    private static Font font(double size) {
        return Type.medium(size, Locale.SIMPLIFIED_CHINESE);
    }

    private void head(GraphicsContext gc, double y, String title, String note, Palette palette) {
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(palette.ink());
        Font bold = Type.semibold(12, locale());
        gc.setFont(bold);
        gc.fillText(text(title), LEFT, y);
        gc.setFill(palette.mut());
        gc.setFont(Type.text(11, locale()));
        gc.fillText(text(note), LEFT + TextWidth.of(text(title), bold) + 10, y);
    }

    private void words(GraphicsContext gc, List<Word> words, Palette palette) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            double middle = lefts[i] + widths[i] / 2;
            double high = letters * TILE;
            Color ground = palette.diverging().color(Math.clamp(0.62 * word.change() / 9, -1, 1));
            boolean tinted = !word.crossed() && Math.abs(word.change()) > MoodReading.CLEAR;
            if (tinted) {
                gc.setFill(ground);
                gc.fillRoundRect(lefts[i] - 6, top - high / 2, widths[i] + 12, high, 8, 8);
            }
            gc.setTextAlign(TextAlignment.CENTER);
            gc.setFill(word.crossed() ? palette.dim() : tinted ? Palette.textOn(ground) : palette.ink());
            gc.setFont(font(letters));
            gc.fillText(word.text(), middle, top);
            gc.setStroke(palette.ink());
            gc.setLineWidth(2);
            if (word.crossed()) {
                gc.strokeLine(lefts[i] - 4, top, lefts[i] + widths[i] + 4, top);
            } else if (!word.known()) {
                Dashes.set(gc, 2, 4);
                gc.strokeLine(lefts[i], top + high / 2, lefts[i] + widths[i], top + high / 2);
                Dashes.none(gc);
            }
            gc.setLineWidth(1);
            if (!word.crossed()) {
                boolean strong = Math.abs(word.change()) > 3;
                gc.setFont(strong ? Type.semibold(15) : Type.text(12));
                gc.setFill(
                        Math.abs(word.change()) > MoodReading.CLEAR ? palette.signText(word.change()) : palette.mut());
                gc.fillText(Numbers.signed(word.change(), 1), middle, top + high / 2 + 18);
            }
        }
    }

    private void curve(GraphicsContext gc, MoodReading now, double width, double from, double to, Palette palette) {
        double zero = (from + to) / 2;
        double most = MOST_LOGIT;
        for (Word word : now.words()) {
            most = Math.max(most, Math.abs(word.verdict()));
        }
        double unit = (to - from) / 2 / most;
        gc.setStroke(palette.line());
        gc.strokeLine(LEFT, Math.round(zero) + 0.5, width - LEFT, Math.round(zero) + 0.5);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(Type.semibold(12, locale()));
        gc.setFill(palette.posText());
        gc.fillText(text("domain.sentiment.positive"), LEFT, from + 10);
        gc.setFill(palette.negText());
        gc.fillText(text("domain.sentiment.negative"), LEFT, to - 10);
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.setFont(Type.text(11));
        gc.setFill(palette.mut());
        gc.fillText(Numbers.signed(most, 0), width - LEFT, from + 6);
        gc.fillText(Numbers.signed(-most, 0), width - LEFT, to - 6);
        double x = LEFT;
        double y = zero - unit * now.start();
        gc.setStroke(palette.ink());
        gc.setLineWidth(2);
        for (int i = 0; i < lefts.length; i++) {
            Word word = now.words().get(i);
            double nextX = lefts[i] + widths[i] / 2;
            double nextY = zero - unit * word.verdict();
            gc.setGlobalAlpha(0.13);
            gc.setFill(palette.sign(word.verdict()));
            gc.fillPolygon(new double[] {x, nextX, nextX, x}, new double[] {y, nextY, zero, zero}, 4);
            gc.setGlobalAlpha(1);
            gc.strokeLine(x, y, nextX, nextY);
            x = nextX;
            y = nextY;
        }
        int flip = now.flip();
        for (int i = 0; i < lefts.length; i++) {
            Word word = now.words().get(i);
            double px = lefts[i] + widths[i] / 2;
            double py = zero - unit * word.verdict();
            gc.setFill(word.crossed() ? palette.panel() : palette.diverging().color(word.verdict() / most));
            gc.fillOval(px - 5, py - 5, 10, 10);
            gc.setStroke(i == flip ? palette.spot() : palette.ink());
            gc.setLineWidth(i == flip ? 3 : 1.5);
            gc.strokeOval(px - 5, py - 5, 10, 10);
        }
        gc.setLineWidth(1);
        if (flip >= 0) {
            gc.setTextAlign(TextAlignment.RIGHT);
            gc.setFont(Type.text(11, locale()));
            gc.setFill(palette.ink());
            String words = text("domain.sentiment.flip", now.words().get(flip).text());
            gc.fillText(words, width - LEFT, from * 212 / 232);
        }
    }

    private void memory(GraphicsContext gc, List<Word> words, double from, double to, Palette palette) {
        for (int i = 0; i < words.size(); i++) {
            double[] memory = words.get(i).memory();
            double wide = Math.min(44, widths[i] + 8);
            double x = lefts[i] + (widths[i] - wide) / 2;
            double row = (to - from) / Math.max(1, memory.length);
            gc.setGlobalAlpha(words.get(i).crossed() ? 0.3 : 1);
            for (int j = 0; j < memory.length; j++) {
                gc.setFill(palette.diverging().color(Math.clamp(memory[j] / 2, -1, 1)));
                gc.fillRect(x, from + j * row, wide, row + 0.3);
            }
            gc.setGlobalAlpha(1);
            gc.setStroke(i == words.size() - 1 ? palette.ink() : palette.line());
            gc.strokeRect(x, from, wide, to - from);
        }
    }
}
