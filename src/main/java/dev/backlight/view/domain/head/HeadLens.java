package dev.backlight.view.domain.head;

import dev.backlight.glass.sequence.HeadNumbers;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// One head at one position, number by number: the query, beside it the key and value of one position that answers,
/// their product and its share among all. The pointer, or the arrow keys, choose who answers; else it is the one
/// with the largest share.
public final class HeadLens extends PaintedView implements Lens {
    private static final double PAD = 16;
    private static final double NAME = 76;
    private static final double ROW = 20;
    private static final double APART = 22;

    /// All rows under one another.
    private static final double TALL = 136;
    private static final double GAP = 28;

    /// Cells narrower than this have a colour and no number.
    private static final double NARROW = 34;

    private final HeadSource source;
    private int chosen = -1;
    private double tableLeft;
    private double column;

    public HeadLens(HeadSource source, Settings settings) {
        super(settings);
        this.source = source;
        setId("head-lens");
        setMinSize(0, 0);
        setFocusTraversable(true);
        source.causes().forEach(cause -> watch(cause.subscribe(_ -> requestPaint())));
        setOnMouseMoved(event -> choose(at(event.getX())));
        setOnMouseExited(_ -> choose(-1));
        setOnKeyPressed(this::walk);
    }

    private int at(double x) {
        return source.look() == null || x < tableLeft || column == 0
                ? -1
                : Math.min((int) ((x - tableLeft) / column), source.look().logits().length - 1);
    }

    private void walk(KeyEvent event) {
        int by = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        if (by != 0 && source.look() != null) {
            choose(Math.floorMod(Math.max(chosen, 0) + by, source.look().logits().length));
            event.consume();
        }
    }

    private void choose(int position) {
        if (position != chosen) {
            chosen = position;
            requestPaint();
        }
    }

    @Override
    public String name() {
        return "head";
    }

    @Override
    public Region node() {
        return this;
    }

    /// The arrow keys walk among those that answer.
    @Override
    public boolean takes(KeyEvent event) {
        return isFocused() && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT);
    }

    private static int largest(double[] shares) {
        int best = 0;
        for (int j = 1; j < shares.length; j++) {
            best = shares[j] > shares[best] ? j : best;
        }
        return best;
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        if (source.look() == null || source.head() >= source.look().heads()) {
            return;
        }
        int head = source.head();
        HeadNumbers now = HeadNumbers.of(source.look(), head, source.asker());
        int answerer = chosen >= 0 && chosen < now.shares().length ? chosen : largest(now.shares());
        gc.setTextBaseline(VPos.CENTER);
        double half = width * 0.5;
        double cell = (half - PAD - NAME) / now.query().length;
        double top = Math.max(13, (height - TALL) / 2);
        heading(gc, text("domain.head.title", head + 1, source.token(source.asker())), PAD, top, palette);
        String answers = source.token(answerer);
        double y = top + 11;
        strip(gc, text("domain.head.query", source.token(source.asker())), now.query(), PAD, y, cell, palette);
        strip(gc, text("domain.head.key", answers), now.keys()[answerer], PAD, y + APART, cell, palette);
        strip(gc, text("domain.head.value", answers), now.values()[answerer], PAD, y + 2 * APART, cell, palette);
        boolean seen = now.shares()[answerer] > 0;
        String said = seen
                ? text(
                        "domain.head.product",
                        Numbers.signed(now.scores()[answerer] * Math.sqrt(now.query().length), 2),
                        now.query().length,
                        Numbers.signed(now.scores()[answerer], 2),
                        Numbers.percent(now.shares()[answerer]))
                : text("domain.head.unseen", answers);
        gc.setFont(Type.text(12, face(said)));
        gc.setFill(palette.ink());
        gc.setTextAlign(TextAlignment.LEFT);
        gc.fillText(said, PAD, y + 3 * APART + 9, half - PAD);
        strip(gc, text("domain.head.mixed"), now.mixed(), PAD, y + 3 * APART + 20, cell, palette);
        table(gc, now, answerer, half + GAP, top, width, palette);
        setAccessibleText(
                text("domain.head.title", head + 1, source.token(source.asker())) + ": " + answers + ". " + said);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }

    private void heading(GraphicsContext gc, String words, double x, double y, Palette palette) {
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(Type.semibold(12, face(words)));
        gc.setFill(palette.ink());
        gc.fillText(words, x, y);
    }

    /// Numerals of the translation are no letters of the window's own face in every language.
    private Locale face(String words) {
        return Type.faceOf(words, settings().messages().locale());
    }

    private void strip(
            GraphicsContext gc, String name, double[] numbers, double x, double y, double cell, Palette palette) {
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(Type.text(12, face(name)));
        gc.setFill(palette.mut());
        gc.fillText(name, x, y + ROW / 2, NAME - 6);
        for (int d = 0; d < numbers.length; d++) {
            double left = x + NAME + d * cell;
            Color ground = palette.diverging().color(numbers[d] / 2);
            gc.setFill(ground);
            gc.fillRect(left, y, cell + 0.3, ROW);
            if (cell >= NARROW) {
                gc.setFill(Palette.textOn(ground));
                gc.setFont(Type.text(11));
                gc.setTextAlign(TextAlignment.CENTER);
                gc.fillText(Numbers.signed(numbers[d], 2), left + cell / 2, y + ROW / 2, cell - 2);
            }
        }
        gc.setStroke(palette.line());
        gc.strokeRect(x + NAME, y, cell * numbers.length, ROW);
    }

    /// Everybody who may answer: the score, and the share as a bar and a number.
    private void table(
            GraphicsContext gc, HeadNumbers now, int answerer, double left, double top, double width, Palette palette) {
        int positions = now.shares().length;
        tableLeft = left + 56;
        column = Math.min(46, (width - PAD - tableLeft) / positions);
        double base = top + 100;
        double tall = 66;
        String[] rows = {"domain.head.answers", "domain.head.score", "domain.head.share"};
        double[] at = {top, top + 18, base + 13};
        for (int i = 0; i < rows.length; i++) {
            gc.setTextAlign(TextAlignment.LEFT);
            gc.setFont(Type.text(11, settings().messages().locale()));
            gc.setFill(palette.mut());
            gc.fillText(text(rows[i]), left, at[i], 52);
        }
        for (int j = 0; j < positions; j++) {
            double middle = tableLeft + (j + 0.5) * column;
            boolean seen = now.shares()[j] > 0;
            if (j == answerer) {
                gc.setFill(palette.spotWash());
                gc.fillRoundRect(middle - column / 2, top - 12, column, base + 24 - top + 12, 8, 8);
            }
            gc.setTextAlign(TextAlignment.CENTER);
            gc.setFill(seen ? palette.ink() : palette.dim());
            double size = 14;
            String token = source.token(j);
            while (size > 8 && TextWidth.of(token, Type.semibold(size, face(token))) > column - 3) {
                size--;
            }
            gc.setFont(Type.semibold(size, face(token)));
            gc.fillText(token, middle, top, column);
            gc.setFont(Type.text(11));
            gc.setFill(seen ? palette.mut() : palette.dim());
            gc.fillText(seen ? Numbers.fixed(now.scores()[j], 1) : "–", middle, top + 18, column - 3);
            gc.setFill(palette.plum());
            double height = tall * now.shares()[j];
            gc.fillRoundRect(
                    middle - Math.min(10, column / 3), base - height, Math.min(20, column / 1.5), height, 4, 4);
            gc.setFill(j == answerer ? palette.ink() : palette.mut());
            gc.fillText(seen ? Numbers.percent(now.shares()[j], 0) : "", middle, base + 13, column - 2);
        }
        gc.setStroke(palette.dim());
        gc.strokeLine(tableLeft, Math.round(base) + 0.5, tableLeft + positions * column, Math.round(base) + 0.5);
    }
}
