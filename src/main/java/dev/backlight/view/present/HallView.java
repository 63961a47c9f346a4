package dev.backlight.view.present;

import dev.backlight.model.window.Settings;
import dev.backlight.view.hall.HallForm;
import dev.backlight.view.hall.HallPage;
import dev.backlight.view.hall.HallPen;
import dev.backlight.view.hall.HallWords;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// The whole screen of a hall: title and one number, the picture of a stop, a sentence in large letters, and how
/// far one is. Nothing else, and no letter smaller than 19 pixels.
final class HallView extends PaintedView {
    private static final double WIDTH = 1024;
    private static final double HEIGHT = 768;
    private static final double SIDE = 32;
    private static final double TOP = 72;
    private static final double BAND = 140;
    private static final double SENTENCE = 34;
    private static final double LEAST_SENTENCE = 25;

    private final HallForm form;
    private boolean drawing;

    HallView(HallForm form, Settings settings) {
        super(settings);
        this.form = form;
        setId("hall");
        setFocusTraversable(true);
        watch(form.follow(this::requestPaint));
        setOnMouseMoved(event -> setCursor(isOver(event) ? Cursor.CROSSHAIR : null));
        setOnMousePressed(this::press);
        setOnMouseDragged(event -> {
            if (drawing) {
                form.pen().ifPresent(pen -> pen.drag(box(), scale(), event.getX(), event.getY()));
            }
        });
        setOnMouseReleased(_ -> {
            drawing = false;
            form.pen().ifPresent(HallPen::release);
        });
    }

    private void press(MouseEvent event) {
        drawing = isOver(event);
        if (drawing) {
            boolean other = event.getButton() == MouseButton.SECONDARY;
            form.pen().ifPresent(pen -> pen.press(box(), scale(), event.getX(), event.getY(), other));
        }
    }

    private boolean isOver(MouseEvent event) {
        return form.pen()
                .filter(pen -> pen.isOver(box(), scale(), event.getX(), event.getY()))
                .isPresent();
    }

    private double scale() {
        return scale(getWidth(), getHeight());
    }

    private Box box() {
        return box(getWidth(), getHeight());
    }

    /// What a picture has.
    private static Box box(double width, double height) {
        double scale = scale(width, height);
        double side = SIDE * scale;
        return new Box(side, TOP * scale, width - 2 * side, height - BAND * scale - (TOP + 12) * scale);
    }

    /// How much of a window's height its sentence has.
    static double band(double width, double height) {
        return BAND * scale(width, height);
    }

    private static double scale(double width, double height) {
        return Math.max(0.9, Math.min(width / WIDTH, height / HEIGHT));
    }

    /// Goes on by so many stops, as far as there are any.
    void move(int by) {
        form.go(Math.clamp(form.stop() + (long) by, 0, Math.max(0, form.stops() - 1)));
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        double scale = scale(width, height);
        gc.setFill(palette.stage());
        gc.fillRect(0, 0, width, height);
        double band = height - BAND * scale;
        HallPage page = new HallPage(
                gc, box(width, height), scale, palette.distant(), settings().messages());
        title(page, width);
        gc.save();
        gc.setImageSmoothing(false); // pixels are pixels
        form.paint(page);
        gc.restore();
        band(page, band, width, height);
        setAccessibleText(form.title() + ". " + HallWords.plain(form.sentence()));
    }

    private void title(HallPage page, double width) {
        GraphicsContext gc = page.gc();
        Palette palette = page.palette();
        double y = page.times(36);
        double x = page.times(SIDE);
        gc.setFill(palette.spot());
        gc.fillPolygon(
                new double[] {x, x + page.times(18), x}, new double[] {y - page.times(9), y, y + page.times(9)}, 3);
        gc.setFill(palette.ink());
        gc.fillOval(x + page.times(17), y - page.times(8.5), page.times(17), page.times(17));
        double left = x + page.times(48);
        Font font = page.font(22);
        double number = TextWidth.of(form.number(), font);
        page.write(
                form.title(),
                page.strong(21),
                palette.ink(),
                TextAlignment.LEFT,
                left,
                y,
                width - left - number - 3 * x);
        page.write(form.number(), font, page.soft(), TextAlignment.RIGHT, width - x, y);
    }

    private void band(HallPage page, double top, double width, double height) {
        GraphicsContext gc = page.gc();
        Palette palette = page.palette();
        gc.setFill(palette.panel());
        gc.fillRect(0, top, width, height - top);
        gc.setFill(palette.line());
        gc.fillRect(0, top, width, 1);
        sentence(page, form.sentence(), page.times(SIDE), top + page.times(48), width - 2 * page.times(SIDE));
        double foot = height - page.times(28);
        steps(page, foot);
        keys(page, width - page.times(SIDE), foot);
    }

    /// In one line as large as it can be; what is too long for that, in two.
    private void sentence(HallPage page, String sentence, double x, double y, double room) {
        var locale = page.messages().locale();
        double size = page.times(SENTENCE);
        double width = TextWidth.of(HallWords.plain(sentence), Type.semibold(size, locale));
        if (width > room) {
            size = Math.max(page.times(LEAST_SENTENCE), Math.floor(size * room / width));
        }
        Font font = Type.semibold(size, locale);
        List<List<HallWords.Part>> lines = lines(sentence, font, room);
        double line = size * 1.16;
        double at = y - (lines.size() - 1) * line / 2;
        for (List<HallWords.Part> parts : lines) {
            double left = x;
            for (HallWords.Part part : parts) {
                Color colour =
                        part.sign() == 0 ? page.palette().ink() : page.palette().signText(part.sign());
                page.write(part.words(), font, colour, TextAlignment.LEFT, left, at);
                left += TextWidth.of(part.words(), font);
            }
            at += line;
        }
    }

    /// Broken between words, in Chinese between signs.
    private static List<List<HallWords.Part>> lines(String sentence, Font font, double room) {
        List<List<HallWords.Part>> lines = new ArrayList<>(List.of(new ArrayList<>()));
        double used = 0;
        for (HallWords.Part part : HallWords.parts(sentence)) {
            for (String word : part.words().splitWithDelimiters("(?<= )|(?<=[\u3000-\uFFEF])", 0)) {
                if (word.isEmpty()) {
                    continue;
                }
                double wide = TextWidth.of(word, font);
                if (used + wide > room && used > 0 && lines.size() < 2) {
                    lines.add(new ArrayList<>());
                    used = 0;
                }
                lines.getLast().add(new HallWords.Part(word, part.sign()));
                used += wide;
            }
        }
        return lines;
    }

    private void steps(HallPage page, double y) {
        GraphicsContext gc = page.gc();
        Palette palette = page.palette();
        int stops = form.stops();
        if (stops < 2) {
            return;
        }
        double gap = page.times(7);
        double each = Math.min(page.times(20), (page.times(220) - stops * gap) / stops);
        double x = page.times(SIDE);
        for (int i = 0; i < stops; i++) {
            boolean now = i == form.stop();
            double wide = now ? 2 * each : each;
            gc.setFill(now ? palette.spot() : i < form.stop() ? palette.dim() : palette.line());
            gc.fillRoundRect(x, y - page.times(3), wide, page.times(6), page.times(6), page.times(6));
            x += wide + gap;
        }
        String words = page.messages().get("present.step", form.stop() + 1, stops);
        page.write(words, page.font(20), page.soft(), TextAlignment.LEFT, x + page.times(10), y);
    }

    private static void keys(HallPage page, double right, double y) {
        double x = right;
        x = key(page, "Esc", "present.exit", x, y);
        x = key(page, "B", "present.black", x, y);
        x = key(page, "\u203A", "present.next", x, y);
        key(page, "\u2039", "present.back", x, y);
    }

    private static double key(HallPage page, String cap, String words, double right, double y) {
        String name = page.messages().get(words);
        Font font = page.font(20);
        page.write(name, font, page.soft(), TextAlignment.RIGHT, right, y);
        double end = right - TextWidth.of(name, font) - page.times(11);
        double wide = Math.max(page.times(32), TextWidth.of(cap, page.strong(19)) + page.times(18));
        page.gc().setStroke(page.palette().line());
        page.gc().setLineWidth(page.times(1.2));
        page.gc().strokeRoundRect(end - wide, y - page.times(15), wide, page.times(30), page.times(10), page.times(10));
        page.write(cap, page.strong(19), page.palette().ink(), TextAlignment.CENTER, end - wide / 2, y);
        return end - wide - page.times(28);
    }
}
