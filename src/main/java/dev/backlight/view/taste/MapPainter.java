package dev.backlight.view.taste;

import dev.backlight.model.taste.Advice;
import dev.backlight.model.taste.TasteModel;
import dev.backlight.model.taste.ThingNames;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.training.taste.Recommender;
import dev.backlight.training.taste.TasteRecipe;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Dashes;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/// The map of tastes: things that the same people like lie in the same direction, people lie where what they like
/// lies, and so do you.
final class MapPainter {
    private static final double SMALLER = 0.62;
    private static final int EVERY = 3;
    private static final double LINE = 17;
    private static final double EDGE = 14;

    private final GraphicsContext gc;
    private final TasteModel model;
    private final Palette palette;
    private final Messages messages;
    private final double left;
    private final double top;
    private final double width;
    private final double height;
    private final Advice now;
    private final double scale;

    MapPainter(
            GraphicsContext gc,
            TasteModel model,
            double left,
            double top,
            double width,
            double height,
            Palette palette,
            Settings settings) {
        this.gc = gc;
        this.model = model;
        this.palette = palette;
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        messages = settings.messages();
        now = model.adviceProperty().get();
        double[] you = now.map().place(now.you().factors());
        double far = Math.max(0.3, Math.max(Math.abs(you[0]), Math.abs(you[1]))); // nobody stands at the map's edge
        for (int item : model.shown()) {
            double[] place = now.map().place(now.recommender().item(item));
            far = Math.max(far, Math.max(Math.abs(place[0]), Math.abs(place[1])));
        }
        scale = 0.42 * Math.min(width, height) / far;
    }

    private double x(double[] place) {
        return left + width / 2 + place[0] * scale * width / Math.min(width, height);
    }

    private double y(double[] place) {
        return top + height / 2 - place[1] * scale;
    }

    private double[] place(int item) {
        return now.map().place(now.recommender().item(item));
    }

    /// The thing that is there; -1 for none.
    int itemAt(double px, double py) {
        int best = -1;
        double least = 10;
        for (int item : model.shown()) {
            double far = Math.hypot(x(place(item)) - px, y(place(item)) - py);
            if (far < least) {
                least = far;
                best = item;
            }
        }
        return best;
    }

    void paint() {
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
        gc.setFill(palette.ink());
        gc.setFont(Type.semibold(12, messages.locale()));
        gc.fillText(messages.get("domain.taste.map"), left, top - 10);
        gc.setStroke(palette.line());
        gc.strokeRoundRect(left, top, width, height, 12, 12);
        gc.setStroke(palette.line2());
        gc.strokeLine(left + width / 2, top + 8, left + width / 2, top + height - 8);
        gc.strokeLine(left + 8, top + height / 2, left + width - 8, top + height / 2);
        people();
        items(true);
        you();
    }

    void paintSmall() {
        people();
        items(false);
        you();
    }

    private void people() {
        gc.setFill(palette.dim());
        gc.setGlobalAlpha(0.45);
        for (int person = 0; person < model.ratings().people(); person += EVERY) {
            double[] place = now.map().place(now.recommender().person(person).factors());
            place[0] *= SMALLER;
            place[1] *= SMALLER;
            double px = x(place);
            double py = y(place);
            if (px > left + 4 && px < left + width - 4 && py > top + 4 && py < top + height - 4) {
                gc.fillOval(px - 1, py - 1, 2, 2);
            }
        }
        gc.setGlobalAlpha(1);
    }

    private void items(boolean named) {
        Map<Integer, Double> rated = model.ratedProperty().get();
        List<Integer> best = now.list().stream().limit(3).map(Advice.Item::item).toList();
        for (int item : model.shown()) {
            double px = x(place(item));
            double py = y(place(item));
            boolean advised = best.contains(item);
            gc.setFill(rated.containsKey(item) ? palette.ink() : palette.sequential(advised ? 0.7 : 0.3));
            gc.fillRoundRect(px - 5, py - 5, 10, 10, 3, 3);
            if (advised) {
                gc.setStroke(palette.ink());
                gc.strokeRoundRect(px - 5, py - 5, 10, 10, 3, 3);
            }
            if (named && item == model.pointedProperty().get()) {
                gc.setStroke(palette.ink());
                gc.strokeRoundRect(px - 8, py - 8, 16, 16, 6, 6);
            }
        }
        if (named) {
            names(rated, best);
        }
    }

    /// That which is pointed at, what one has rated and what is advised have their names first.
    private void names(Map<Integer, Double> rated, List<Integer> best) {
        MapNames names = new MapNames(
                new Box(left, top, width, height),
                model.shown().stream()
                        .map(item -> new double[] {x(place(item)), y(place(item))})
                        .toList());
        List<String> things = ThingNames.of(model.ratings(), messages);
        int pointed = model.pointedProperty().get();
        List<Integer> order = model.shown().stream()
                .sorted(Comparator.comparingInt(item -> item == pointed
                        ? 0
                        : rated.containsKey(item) ? 1 : best.contains(item) ? 2 + best.indexOf(item) : 9))
                .toList();
        gc.setTextBaseline(VPos.CENTER);
        for (int item : order) {
            boolean strong = item == pointed || rated.containsKey(item) || best.contains(item);
            String words = things.get(item);
            var font = strong ? Type.semibold(11, messages.locale()) : Type.text(11, messages.locale());
            names.place(new double[] {x(place(item)), y(place(item))}, TextWidth.of(words, font), strong)
                    .ifPresent(box -> {
                        gc.setFont(font);
                        gc.setFill(strong ? palette.ink() : palette.mut());
                        gc.fillText(words, box.x(), box.centreY());
                    });
        }
        gc.setTextBaseline(VPos.BASELINE);
    }

    /// Where you lie, and how your stars led you there, one after the other.
    private void you() {
        Map<Integer, Double> before = new LinkedHashMap<>();
        double fromX = left + width / 2;
        double fromY = top + height / 2;
        gc.setStroke(palette.mut());
        Dashes.set(gc, 2, 4);
        for (Map.Entry<Integer, Double> one : model.ratedProperty().get().entrySet()) {
            before.put(one.getKey(), one.getValue());
            double[] there = now.map().place(now.recommender().foldIn(before).factors());
            double toX = within(x(there), left, width);
            double toY = within(y(there), top, height);
            gc.strokeLine(fromX, fromY, toX, toY);
            gc.setFill(palette.mut());
            gc.fillOval(toX - 2, toY - 2, 4, 4);
            fromX = toX;
            fromY = toY;
        }
        Dashes.none(gc);
        double px = fromX;
        double py = fromY;
        double[] xs = new double[10];
        double[] ys = new double[10];
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? 13 : 5.5;
            double angle = -Math.PI / 2 + i * Math.PI / 5;
            xs[i] = px + radius * Math.cos(angle);
            ys[i] = py + radius * Math.sin(angle);
        }
        gc.setFill(model.ratedProperty().get().isEmpty() ? palette.stage() : palette.spot());
        gc.fillPolygon(xs, ys, 10);
        gc.setStroke(palette.ink());
        gc.setLineWidth(1.5);
        gc.strokePolygon(xs, ys, 10);
        gc.setLineWidth(1);
    }

    private static double within(double at, double from, double size) {
        return Math.clamp(at, from + EDGE, Math.max(from + EDGE, from + size - EDGE));
    }

    /// Of the thing that is pointed at, or of the best: its stars term by term, for whoever is pointed at or you.
    void formula(double y) {
        int pointed = model.pointedProperty().get();
        int person = model.pointedPersonProperty().get();
        if (pointed < 0 && now.list().isEmpty()) {
            return; // all is rated, nothing is advised
        }
        int item = pointed >= 0 ? pointed : now.list().getFirst().item();
        Recommender recommender = now.recommender();
        Recommender.Taste taste = person >= 0 ? recommender.person(person) : now.you();
        TasteRecipe.Kind kind = model.recipeProperty().get().kind();
        String thing = ThingNames.of(model.ratings(), messages).get(item);
        StarTerms terms = StarTerms.of(recommender, taste, item, kind);
        double stars = recommender.stars(taste, item);
        boolean whole = Math.abs(stars - terms.sum()) < 1e-6;
        String begin = messages.get(
                "domain.taste.formula.of",
                person >= 0 ? messages.get("domain.taste.of.person", thing, person + 1) : thing);
        String end = whole
                ? "= " + Numbers.fixed(stars, 2)
                : messages.get("domain.taste.formula.cut", Numbers.fixed(terms.sum(), 2), Numbers.fixed(stars, 0));
        var font = Type.text(11, messages.locale());
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(font);
        gc.setFill(palette.ink());
        gc.fillText(messages.get("domain.taste.formula." + kind.name().toLowerCase(Locale.ROOT)), left, y, width);
        gc.setFill(palette.mut());
        double line = y + LINE;
        for (String words : terms.lines(begin, end, width, part -> TextWidth.of(part, font))) {
            gc.fillText(words, left, line, width);
            line += LINE;
        }
    }
}
