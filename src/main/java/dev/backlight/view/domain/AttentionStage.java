package dev.backlight.view.domain;

import dev.backlight.model.sequence.AttentionModel;
import dev.backlight.model.sequence.AttentionReading;
import dev.backlight.model.sequence.HeadHabit;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.ArcType;
import javafx.scene.text.TextAlignment;

/// Who asks whom: a name with a hidden letter, the arcs of one head above it, and the matrix of every head below. A
/// click on a letter hides it, a click on a matrix brings up its head's arcs.
public final class AttentionStage extends PaintedView {
    private static final double LEFT = 20;

    /// From a letter's top to a matrix: its frame, what stands under it, a head's name.
    private static final double UNDER = 86;

    /// From this width on letters stand further apart.
    private static final double WIDE = 1100;

    private final AttentionModel model;
    private double cell;
    private double middle;
    private double lettersTop;
    private double matrixTop;
    private double side;
    private double gap;
    private int asked = -1;

    public AttentionStage(AttentionModel model, Settings settings) {
        super(settings);
        this.model = model;
        setId("attention-stage");
        setMinSize(0, 0);
        setFocusTraversable(true);
        watch(model.readingProperty().subscribe(_ -> changed()));
        watch(model.habitsProperty().subscribe(_ -> changed()));
        watch(model.heads().shownProperty().subscribe(_ -> changed()));
        setOnMouseClicked(this::click);
        setOnMouseMoved(event -> hover(letterAt(event.getX(), event.getY())));
        setOnMouseExited(_ -> hover(-1));
    }

    private void changed() {
        AttentionReading now = model.readingProperty().get();
        int head = model.heads().shownProperty().get();
        if (now != null && head < now.look().heads()) {
            int strongest = now.strongest(head);
            setAccessibleText(text(
                    "domain.attention.accessible" + sight(),
                    now.hidden(),
                    head + 1,
                    strongest,
                    now.letter(now.tokens()[strongest]),
                    Numbers.percent(now.look().share(head, now.asker(), strongest))));
        }
        requestPaint();
    }

    /// Behind the names of texts that differ where the letter asked for is not seen itself, but told by the one
    /// before.
    private String sight() {
        return model.recipeProperty().get().seesRight() ? "" : ".left";
    }

    private void hover(int letter) {
        if (letter != asked) {
            asked = letter;
            requestPaint();
        }
    }

    private void click(MouseEvent event) {
        requestFocus();
        AttentionReading now = model.readingProperty().get();
        int letter = letterAt(event.getX(), event.getY());
        if (model.isAskable(letter)) {
            model.hiddenProperty().set(letter);
        }
        int head = (int) Math.floor((event.getX() - LEFT) / (side + gap));
        boolean within = event.getY() >= matrixTop - 26 && event.getY() < matrixTop + side && event.getX() >= LEFT;
        if (within && head < now.look().heads()) {
            model.heads().shownProperty().set(head);
        }
    }

    private int letterAt(double x, double y) {
        AttentionReading now = model.readingProperty().get();
        int letter = cell == 0 ? -1 : (int) Math.floor((x - first(now)) / cell + 0.5);
        boolean within = letter >= 0 && letter < now.word().length && y >= lettersTop - 20 && y < lettersTop + 44;
        return within ? letter : -1;
    }

    private double first(AttentionReading now) {
        return middle - cell * (now.word().length - 1) / 2;
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        AttentionReading now = model.readingProperty().get();
        int heads = now.look().heads();
        int head = Math.min(model.heads().shownProperty().get(), heads - 1);
        double tall = height / 592;
        middle = width / 2;
        cell = Math.min(width > WIDE ? 92 : 66, (width - 40) / now.word().length);
        lettersTop = 238 * tall;
        matrixTop = Math.max(372 * tall, lettersTop + UNDER);
        gap = heads > 4 ? 12 : 27;
        side = Math.min((width - 2 * LEFT - (heads - 1) * gap) / heads, height - matrixTop - 28);
        gap = heads == 1
                ? gap
                : Math.clamp((width - 2 * LEFT - heads * side) / (heads - 1), gap, Math.max(gap, side / 2));
        gc.setTextBaseline(VPos.CENTER);
        heading(gc, head, palette);
        int asker = asked < 0 ? now.asker() : Math.min(asked, now.tokens().length - 1);
        arcs(gc, now, head, asker, palette);
        letters(gc, now, head, asker, palette);
        for (int h = 0; h < heads; h++) {
            matrix(gc, now, h, asker, new Box(LEFT + h * (side + gap), matrixTop, side, side), palette);
        }
        gc.setFill(palette.mut());
        gc.setFont(Type.text(11, locale()));
        gc.setTextAlign(TextAlignment.LEFT);
        gc.fillText(text("domain.attention.axes"), LEFT, matrixTop + side + 14);
        gc.setTextBaseline(VPos.BASELINE);
        NetworkTitle.paint(
                gc, model.run().snapshotProperty().get(), palette, settings().messages());
    }

    private Locale locale() {
        return settings().messages().locale();
    }

    private void heading(GraphicsContext gc, int head, Palette palette) {
        List<HeadHabit> habits = model.habitsProperty().get();
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(palette.ink());
        gc.setFont(Type.semibold(13, locale()));
        if (head < habits.size()) {
            HeadHabit habit = habits.get(head);
            boolean clear = habit.share() > HeadHabit.CLEAR;
            String place =
                    "domain.attention.looks." + (clear ? habit.place().name().toLowerCase(Locale.ROOT) : "spread");
            gc.fillText(text(place, head + 1), LEFT, 54);
        }
        gc.setFill(palette.mut());
        gc.setFont(Type.text(11, locale()));
        gc.fillText(text("domain.attention.arcs" + sight()), LEFT, 73);
    }

    private void arcs(GraphicsContext gc, AttentionReading now, int head, int asker, Palette palette) {
        double base = lettersTop - 4;
        double most = lettersTop - 100;
        for (int i = 0; i < now.tokens().length; i++) {
            for (int j = 0; j < now.tokens().length; j++) {
                double share = now.look().share(head, i, j);
                boolean own = i == asker;
                if (i == j || !own && share <= 0.16) {
                    continue;
                }
                double a = first(now) + i * cell;
                double b = first(now) + j * cell;
                double reach = Math.abs(a - b) / 2 / (cell * 6);
                double rise = Math.max(14, most * Math.pow(Math.min(1, reach), 0.75));
                gc.setGlobalAlpha(own ? Math.max(0.12, Math.min(1, 0.2 + share)) : 0.1 + 0.25 * share);
                gc.setStroke(palette.plum());
                gc.setLineWidth(own ? 1 + 6 * share : 1 + 2 * share);
                gc.strokeArc(Math.min(a, b), base - rise, Math.abs(a - b), 2 * rise, 0, 180, ArcType.OPEN);
            }
        }
        gc.setGlobalAlpha(1);
        gc.setLineWidth(1);
    }

    private void letters(GraphicsContext gc, AttentionReading now, int head, int asker, Palette palette) {
        double w = Math.min(Math.max(44, cell * 0.7), cell - 6);
        gc.setTextAlign(TextAlignment.CENTER);
        for (int t = 0; t < now.word().length; t++) {
            double x = first(now) + t * cell - w / 2;
            boolean hidden = t == now.hidden();
            boolean seen = t < now.tokens().length;
            double share = seen ? now.look().share(head, asker, t) : 0;
            gc.setFill(hidden ? palette.spotWash() : palette.sequential(share));
            gc.fillRoundRect(x, lettersTop, w, 40, 10, 10);
            gc.setStroke(hidden ? palette.spot() : t == asker ? palette.ink() : palette.line());
            gc.setLineWidth(hidden || t == asker ? 2 : 1);
            gc.strokeRoundRect(x, lettersTop, w, 40, 10, 10);
            gc.setLineWidth(1);
            gc.setFill(
                    hidden ? palette.ink() : share > 0.1 ? Palette.textOn(palette.sequential(share)) : palette.ink());
            gc.setFont(hidden ? Type.bold(20) : Type.medium(20));
            gc.fillText(hidden ? "?" : now.letter(now.word()[t]), x + w / 2, lettersTop + 20);
            if (hidden || share >= 0.1) {
                gc.setFont(Type.medium(11, locale()));
                gc.setFill(hidden ? palette.ink() : palette.plum());
                String under = hidden ? text("domain.attention.hidden" + sight()) : Numbers.percent(share, 0);
                gc.fillText(under, x + w / 2, lettersTop + 54);
            }
        }
    }

    private void matrix(GraphicsContext gc, AttentionReading now, int head, int asker, Box box, Palette palette) {
        boolean off = model.heads().off().contains(head);
        boolean chosen = head == model.heads().shownProperty().get();
        int n = now.tokens().length;
        int strongest = now.strongest(head);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(chosen ? Type.semibold(13, locale()) : Type.text(13, locale()));
        gc.setFill(chosen ? palette.ink() : palette.mut());
        gc.fillText(text("domain.attention.head", head + 1), box.x(), box.y() - 16);
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.setFont(Type.text(11, locale()));
        gc.setFill(palette.mut());
        String right = off
                ? text("domain.attention.off")
                : now.letter(now.tokens()[strongest]) + ", "
                        + Numbers.percent(now.look().share(head, now.asker(), strongest), 0);
        gc.fillText(right, box.right(), box.y() - 16);
        double size = box.width() / n;
        gc.setGlobalAlpha(off ? 0.25 : 1);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                gc.setFill(palette.sequential(now.look().share(head, i, j)));
                gc.fillRect(box.x() + j * size, box.y() + i * size, size + 0.4, size + 0.4);
            }
        }
        gc.setGlobalAlpha(1);
        gc.setStroke(chosen ? palette.ink() : palette.line());
        gc.setLineWidth(chosen ? 2 : 1);
        gc.strokeRect(box.x(), box.y(), box.width(), box.height());
        gc.setStroke(palette.spot());
        gc.setLineWidth(1.5);
        gc.strokeRect(box.x(), box.y() + asker * size, box.width(), size);
        gc.setLineWidth(1);
    }
}
