package dev.backlight.view.microscope;

import dev.backlight.model.text.Messages;
import dev.backlight.view.hall.HallForm;
import dev.backlight.view.hall.HallPage;
import dev.backlight.view.microscope.choice.Hits;
import dev.backlight.view.microscope.choice.Stop;
import dev.backlight.view.microscope.equation.Derivation;
import dev.backlight.view.microscope.graph.StudyHall;
import dev.backlight.view.microscope.maths.Maths;
import dev.backlight.view.microscope.maths.MathsWords;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.util.Subscription;

/// One example, one step, for a hall: at each stop the formula, at most six of its factors, and what comes of them.
///
public final class MicroscopeHall implements HallForm {
    private static final int MOST_ROWS = 6;

    /// Beside a graph.
    private static final int FEW_ROWS = 4;

    /// The graph's share of the width.
    private static final double BESIDE = 0.6;

    private final StopWalk walk;
    private final int before;
    private final String title;
    private final Told told;
    private final List<ObservableValue<?>> causes;

    /// What a microscope has to say at the stop on screen.
    ///
    /// @param number beside the title; may give nothing
    /// @param sentence under the picture
    /// @param derivation what is painted; gives null where nothing is looked at
    /// @param graph stands beside it
    public record Told(
            Supplier<String> number, Supplier<String> sentence, Supplier<Derivation> derivation, Graph graph) {}

    /// The network beside what is said of it.
    public interface Graph {
        /// Where there is none that could be read from the last row.
        Graph NONE = new Graph() {
            @Override
            public boolean fits() {
                return false;
            }

            @Override
            public void paint(HallPage page, Box box) {
                // there is nothing to paint
            }
        };

        boolean fits();

        void paint(HallPage page, Box box);
    }

    /// @param title over all stops
    /// @param causes what else changes what is seen, beside the stop
    public MicroscopeHall(StopWalk walk, String title, Told told, List<ObservableValue<?>> causes) {
        this.walk = walk;
        before = walk.stopProperty().get();
        this.title = title;
        this.told = told;
        this.causes = List.copyOf(causes);
    }

    /// Of a picture or point.
    ///
    /// @param said what the network answered and what it was; empty where nobody knows
    static MicroscopeHall of(Microscope microscope, Messages messages, Supplier<String> said) {
        return new MicroscopeHall(
                microscope,
                messages.get("hall.microscope.title"),
                new Told(
                        () -> microscope.study() == null
                                ? ""
                                : messages.get(
                                        "moment.loss",
                                        Numbers.fixed(microscope.study().loss(), 4)),
                        () -> sentence(microscope, messages, said.get()),
                        () -> microscope.derivation(messages),
                        graph(microscope)),
                List.of(microscope.litProperty()));
    }

    private static Graph graph(Microscope microscope) {
        StudyHall hall = new StudyHall();
        return new Graph() {
            @Override
            public boolean fits() {
                return microscope.study() != null;
            }

            @Override
            public void paint(HallPage page, Box box) {
                hall.paint(
                        page,
                        box,
                        microscope.study(),
                        microscope.at(),
                        microscope.choice(),
                        microscope.litProperty().get());
            }
        };
    }

    private static String sentence(Microscope microscope, Messages messages, String said) {
        int at = microscope.stopProperty().get();
        List<Microscope.StopName> all = microscope.stopsProperty().get();
        if (at >= all.size()) {
            return messages.get("microscope.nothing");
        }
        String id = all.get(at).id();
        boolean answer = id.equals(Stop.Kind.OUTPUT.id()) && !said.isEmpty();
        return answer ? said : messages.get("hall.stop." + id);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String number() {
        return told.number().get();
    }

    @Override
    public int stops() {
        return walk.stopsProperty().get().size();
    }

    @Override
    public int stop() {
        return walk.stopProperty().get();
    }

    @Override
    public void go(int next) {
        walk.go(next);
    }

    @Override
    public void leave() {
        walk.go(before);
    }

    @Override
    public String sentence() {
        return told.sentence().get();
    }

    @Override
    public void paint(HallPage page) {
        Derivation now = told.derivation().get();
        if (now == null) {
            return;
        }
        Box whole = page.box();
        if (!told.graph().fits()) {
            derivation(page, now, whole, MOST_ROWS);
            return;
        }
        double left = Math.round(whole.width() * BESIDE);
        told.graph().paint(page, new Box(whole.x(), whole.y(), left - page.times(40), whole.height()));
        Box rest = new Box(whole.x() + left, whole.y(), whole.width() - left, whole.height());
        derivation(page, now, rest, FEW_ROWS);
    }

    private static void derivation(HallPage page, Derivation now, Box box, int most) {
        Palette palette = page.palette();
        double room = box.width();
        double y = box.y() + page.times(16);
        Locale face = Type.faceOf(now.title(), page.messages().locale());
        double asked = MathsWords.width(now.title(), Type.semibold(page.times(24), face));
        double letters = Math.clamp(24 * room / asked, HallPage.SMALLEST, 24);
        Font strong = Type.semibold(page.times(letters), face);
        page.gc().setTextBaseline(VPos.CENTER);
        for (String line : MathsWords.lines(now.title(), strong, room)) {
            MathsWords.paint(page.gc(), line, strong, palette.ink(), box.x(), y, room);
            y += page.times(26);
        }
        y += page.times(6);
        List<Maths> lines = now.formula().lines();
        double wide = lines.stream()
                .mapToDouble(line -> line.measure(page.times(40)).width())
                .max()
                .orElse(1);
        double size = Math.clamp(40 * room / wide, HallPage.SMALLEST, lines.size() > 1 ? 30 : 40);
        for (Maths line : lines) {
            Maths.Extent extent = line.measure(page.times(size));
            y += extent.above();
            formula(page, line, size, box.x(), y, room);
            y += extent.below();
        }
        y = Math.max(y + page.times(14), box.y() + page.times(118));
        List<Derivation.Factor> rows = now.rows().size() <= most
                ? now.rows()
                : now.rows().stream()
                        .sorted(Comparator.comparingDouble(row -> -size(row.value())))
                        .limit(most)
                        .sorted(Comparator.comparingInt(now.rows()::indexOf))
                        .toList();
        boolean narrow = most == FEW_ROWS;
        double each =
                Math.min(page.times(narrow ? 68 : 52), (box.bottom() - page.times(84) - y) / Math.max(1, rows.size()));
        for (Derivation.Factor row : rows) {
            if (narrow) {
                twoLines(page, row, box, y + each / 2, each);
            } else {
                row(page, row, box, y + each / 2, each);
            }
            y += each;
        }
        result(page, now, box, Math.min(y + page.times(44), box.bottom() - page.times(34)));
    }

    private static double size(String value) {
        String digits = value.replace(Numbers.MINUS, '-').replaceAll("[^0-9.eE-]", "");
        try {
            return Math.abs(Double.parseDouble(digits));
        } catch (NumberFormatException words) {
            return 0; // a word, not a number: it can step back
        }
    }

    /// @param each height of the row: a fraction is made smaller, so that it does not stand in its neighbours
    private static void row(HallPage page, Derivation.Factor row, Box box, double y, double each) {
        Palette palette = page.palette();
        double high = row.symbol() == null ? 0 : high(row.symbol(), page.times(28));
        double size = 28 * Math.min(1, 0.94 * each / Math.max(1, high));
        double symbol = small(page, row.symbol(), size, box.x(), y, box.width() * 0.3);
        double left = Math.max(box.x() + box.width() * 0.3, symbol + page.times(24));
        Font figures = figures(page, row.value(), 28);
        double value = TextWidth.of(row.value(), figures);
        formula(page, row.name(), 24, left, y, box.right() - value - page.times(24) - left);
        Color colour = row.sign() == 0 ? palette.ink() : palette.signText(row.sign());
        page.write(row.value(), figures, colour, TextAlignment.RIGHT, box.right(), y, box.width() * 0.4);
    }

    /// Sign and value over what the sign is called.
    private static void twoLines(HallPage page, Derivation.Factor row, Box box, double y, double each) {
        Palette palette = page.palette();
        Font figures = figures(page, row.value(), 26);
        double value = TextWidth.of(row.value(), figures);
        double room = box.width() - value - page.times(20);
        boolean tall = row.symbol() != null && high(row.symbol(), page.times(26)) > page.times(40); // a fraction
        boolean under = !tall && row.name() != null && each >= page.times(58);
        double top = under ? y - page.times(14) : y;
        double size = tall ? 26 * Math.min(1, 0.94 * each / high(row.symbol(), page.times(26))) : 26;
        double end = small(page, row.symbol(), size, box.x(), top, room);
        if (under) {
            below(page, row.name(), box.x(), y + page.times(16), room);
        } else if (tall && row.name() != null) {
            below(page, row.name(), end + page.times(20), y, room - (end - box.x()) - page.times(20));
        }
        Color colour = row.sign() == 0 ? palette.ink() : palette.signText(row.sign());
        page.write(row.value(), figures, colour, TextAlignment.RIGHT, box.right(), top, box.width() * 0.6);
    }

    private static void below(HallPage page, Maths name, double x, double y, double room) {
        double size = page.times(HallPage.SMALLEST);
        if (name.measure(size).width() <= room) {
            name.paint(page.gc(), x, y, size, page.soft(), new Hits(page.palette(), null));
        }
    }

    /// Powers of ten are only in the face for figures.
    private static Font figures(HallPage page, String value, double size) {
        return Type.semibold(page.times(size), Type.faceOf(value, Locale.ENGLISH));
    }

    private static double high(Maths maths, double size) {
        Maths.Extent extent = maths.measure(size);
        return extent.above() + extent.below();
    }

    /// A symbol at its size, below the smallest letters if its row is low.
    private static double small(HallPage page, Maths maths, double size, double x, double y, double room) {
        if (maths == null || page.times(size) >= page.times(HallPage.SMALLEST)) {
            return formula(page, maths, size, x, y, room);
        }
        double wanted = page.times(size);
        double width = maths.measure(wanted).width();
        double fits = Math.min(wanted, wanted * room / Math.max(1, width));
        return maths.paint(page.gc(), x, y, fits, page.palette().ink(), new Hits(page.palette(), null));
    }

    /// Smaller where it would be too wide, never below the smallest letters; what is wider still is left out.
    private static double formula(HallPage page, Maths maths, double size, double x, double y, double room) {
        if (maths == null) {
            return x;
        }
        double wanted = page.times(size);
        double width = maths.measure(wanted).width();
        if (width > room) {
            wanted = Math.max(page.times(HallPage.SMALLEST), wanted * room / width);
        }
        if (maths.measure(wanted).width() > room + 1) {
            page.write("…", page.font(size), page.soft(), TextAlignment.LEFT, x, y);
            return x;
        }
        return maths.paint(page.gc(), x, y, wanted, page.palette().ink(), new Hits(page.palette(), null));
    }

    private static void result(HallPage page, Derivation now, Box box, double y) {
        Palette palette = page.palette();
        page.gc().setFill(palette.spotWash());
        page.gc()
                .fillRoundRect(
                        box.x() - page.times(12),
                        y - page.times(34),
                        box.width() + page.times(24),
                        page.times(68),
                        page.times(14),
                        page.times(14));
        int digits = now.result() != 0 && Math.abs(now.result()) < 0.01 ? 6 : 4;
        String number = now.signed() ? Numbers.signed(now.result(), digits) : Numbers.fixed(now.result(), digits);
        double value = TextWidth.of(number, page.strong(40));
        double high = now.symbol() == null ? 0 : high(now.symbol(), page.times(34));
        double size = 34 * Math.min(1, page.times(62) / Math.max(1, high));
        double end = formula(page, now.symbol(), size, box.x(), y, box.width() * 0.3);
        page.write(" = ", page.font(34), palette.ink(), TextAlignment.LEFT, end, y);
        double left = end + page.times(52);
        double free = box.right() - value - page.times(24) - left;
        if (now.filled() == null
                || now.filled().measure(page.times(HallPage.SMALLEST)).width() <= free) {
            formula(page, now.filled(), 24, left, y, free); // else the rows above have the same numbers
        }
        page.write(
                number,
                page.strong(40),
                now.signed() ? palette.signText(now.result()) : palette.ink(),
                TextAlignment.RIGHT,
                box.right(),
                y);
    }

    @Override
    public Subscription follow(Runnable repaint) {
        return Stream.concat(Stream.of(walk.stopProperty(), walk.stopsProperty()), causes.stream())
                .map(cause -> cause.subscribe(_ -> repaint.run()))
                .reduce(Subscription.EMPTY, Subscription::and);
    }
}
