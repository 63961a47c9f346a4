package dev.backlight.view.taste;

import dev.backlight.data.ratings.Ratings.Rating;
import dev.backlight.model.taste.Advice;
import dev.backlight.model.taste.TasteModel;
import dev.backlight.model.taste.ThingNames;
import dev.backlight.model.window.Settings;
import dev.backlight.training.taste.Recommender;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/// Some people and you by all things: what is known in ink, what is filled in in plum, ordered by the map so that
/// who is alike stands together.
final class TasteMatrix {
    private static final int PEOPLE = 20;
    private static final int LEAST = 14;
    private static final double NAMES = 92;
    private static final double LEGEND = 22;
    private static final double SLANT = 62;
    private static final double LINE = 10.5;
    private static final double BOLD_LINE = 12.5;

    private final GraphicsContext gc;
    private final TasteModel model;
    private final double left;
    private final double top;
    private final Palette palette;
    private final Settings settings;
    private final List<Integer> columns;
    private final double cell;
    private final double row;
    private final double bottom;
    private final Map<Integer, Map<Integer, Float>> known = new HashMap<>();
    private final List<Integer> people;

    TasteMatrix(
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
        this.left = left;
        this.top = top;
        this.palette = palette;
        this.settings = settings;
        Advice now = model.adviceProperty().get();
        columns = model.shown().stream()
                .sorted(Comparator.comparingDouble(
                        item -> angle(now.map().place(now.recommender().item(item)))))
                .toList();
        cell = (width - 34) / columns.size();
        row = Math.min(18, (height - NAMES - LEGEND) / (PEOPLE + 2));
        bottom = top + NAMES + (PEOPLE + 0.5) * row;
        people = people(now);
    }

    /// Some who rated neither few nor most of what is shown, in the order of the map.
    private List<Integer> people(Advice now) {
        Set<Integer> shown = Set.copyOf(columns);
        for (Rating rating : model.ratings().all()) {
            if (shown.contains(rating.item())) {
                known.computeIfAbsent(rating.person(), _ -> new HashMap<>()).put(rating.item(), rating.stars());
            }
        }
        return known.keySet().stream()
                .filter(person ->
                        known.get(person).size() >= LEAST && known.get(person).size() <= 2 * LEAST)
                .sorted()
                .limit(PEOPLE)
                .sorted(Comparator.comparingDouble(person ->
                        angle(now.map().place(now.recommender().person(person).factors()))))
                .toList();
    }

    /// The person whose row is there; -1 for you, and for none.
    int personAt(double x, double y) {
        int at = (int) Math.floor((y - top - NAMES) / row);
        return itemAt(x, y) >= 0 && at >= 0 && at < people.size() ? people.get(at) : -1;
    }

    private static double angle(double[] place) {
        return Math.atan2(place[1], place[0]);
    }

    /// The thing whose column is there; -1 for none.
    int itemAt(double x, double y) {
        int column = (int) Math.floor((x - left) / cell);
        boolean within = column >= 0 && column < columns.size() && y > top + NAMES - 20 && y < bottom + row;
        return within ? columns.get(column) : -1;
    }

    /// The thing whose cell of your own row is there; -1 for none.
    int ownAt(double x, double y) {
        return y >= bottom && y < bottom + row ? itemAt(x, y) : -1;
    }

    /// The thing so many columns further, round the edges; of none the first or the last.
    int beside(int item, int columns) {
        int at = this.columns.indexOf(item);
        int first = columns > 0 ? 0 : this.columns.size() - 1;
        return this.columns.get(at < 0 ? first : Math.floorMod(at + columns, this.columns.size()));
    }

    void paint() {
        Advice now = model.adviceProperty().get();
        names();
        for (int r = 0; r < people.size(); r++) {
            Recommender.Taste taste = now.recommender().person(people.get(r));
            for (int c = 0; c < columns.size(); c++) {
                Float stars = known.get(people.get(r)).get(columns.get(c));
                cell(c, top + NAMES + r * row, stars == null ? -1 : stars, taste, now);
            }
        }
        for (int c = 0; c < columns.size(); c++) {
            double stars = model.ratedProperty().get().getOrDefault(columns.get(c), -1.0);
            cell(c, bottom, stars, now.you(), now);
        }
        gc.setStroke(palette.spot());
        gc.setLineWidth(2);
        gc.strokeRoundRect(left - 3, bottom - 3, cell * columns.size() + 5, row + 5, 6, 6);
        gc.setLineWidth(1);
        pointed();
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(palette.ink());
        gc.setFont(Type.semibold(12, settings.messages().locale()));
        gc.fillText(settings.messages().get("domain.taste.you"), left + cell * columns.size() + 8, bottom + row / 2);
        gc.setFill(palette.mut());
        gc.setFont(Type.text(11, settings.messages().locale()));
        gc.fillText(settings.messages().get("domain.taste.legend"), left, bottom + row + 18);
        gc.setTextBaseline(VPos.BASELINE);
    }

    /// A frame around the cell that is pointed at, in your row if nobody's is.
    private void pointed() {
        int column = columns.indexOf(model.pointedProperty().get());
        if (column >= 0) {
            int at = people.indexOf(model.pointedPersonProperty().get());
            double y = at < 0 ? bottom : top + NAMES + at * row;
            gc.setStroke(palette.ink());
            gc.strokeRoundRect(left + column * cell - 1.5, y - 1.5, cell + 2, row + 1, 5, 5);
        }
    }

    private void names() {
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        List<String> names = ThingNames.of(model.ratings(), settings.messages());
        int pointed = model.pointedProperty().get();
        Set<Integer> rated = model.ratedProperty().get().keySet();
        List<Integer> order = IntStream.range(0, columns.size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        c -> columns.get(c) == pointed ? 0 : rated.contains(columns.get(c)) ? 1 : 2))
                .toList();
        int strong = (int) columns.stream()
                .filter(item -> item == pointed || rated.contains(item))
                .count();
        double across = Math.sin(Math.toRadians(SLANT));
        HeadNames.written(order, strong, cell * across, BOLD_LINE, LINE).forEach((c, place) -> {
            int item = columns.get(c);
            boolean important = item == pointed || rated.contains(item);
            double above = left + (c + 0.5) * cell;
            double x = left + 0.5 * cell + place / across;
            gc.save();
            if (Math.abs(x - above) > 1) {
                gc.setStroke(palette.dim());
                gc.strokeLine(x, top + NAMES - 6, above, top + NAMES - 1);
            }
            gc.translate(x, top + NAMES - 7);
            gc.rotate(-SLANT);
            gc.setFont(
                    important
                            ? Type.semibold(10, settings.messages().locale())
                            : Type.text(10, settings.messages().locale()));
            gc.setFill(important ? palette.ink() : palette.mut());
            gc.fillText(names.get(item), 0, 0, NAMES);
            gc.restore();
        });
    }

    private void cell(int column, double y, double stars, Recommender.Taste taste, Advice now) {
        double x = left + column * cell;
        double size = Math.min(cell - 1, row - 2);
        boolean known = stars > 0;
        double shown = known ? stars : now.recommender().stars(taste, columns.get(column));
        double share = (shown - 1) / 4;
        double inset = known ? 0 : 0.5;
        gc.setFill(
                known
                        ? palette.stage().interpolate(palette.ink(), 0.15 + 0.8 * share)
                        : palette.sequential(0.08 + 0.65 * share));
        gc.fillRoundRect(x + inset, y + inset, cell - 1 - 2 * inset, row - 2 - 2 * inset, size / 3, size / 3);
    }
}
