package dev.backlight.view.microscope;

import dev.backlight.glass.Study;
import dev.backlight.model.text.Messages;
import dev.backlight.view.hall.HallForm;
import dev.backlight.view.hall.HallPage;
import dev.backlight.view.microscope.choice.Hits;
import dev.backlight.view.microscope.choice.Stop;
import dev.backlight.view.microscope.equation.Derivation;
import dev.backlight.view.microscope.equation.Maths;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import javafx.util.Subscription;

/// One example, one step, for a hall: at each stop the formula, at most six of its factors, and what comes of them.
final class MicroscopeHall implements HallForm {
    private static final int MOST_ROWS = 6;

    private final Microscope microscope;
    private final Messages messages;
    private final Supplier<String> said;

    /// @param said what the network answered and what it was; empty where nobody knows
    MicroscopeHall(Microscope microscope, Messages messages, Supplier<String> said) {
        this.microscope = microscope;
        this.messages = messages;
        this.said = said;
    }

    @Override
    public String title() {
        return messages.get("hall.microscope.title");
    }

    @Override
    public String number() {
        Study study = microscope.study();
        return study == null ? "" : messages.get("moment.loss", Numbers.fixed(study.loss(), 4));
    }

    @Override
    public int stops() {
        return microscope.stopsProperty().get().size();
    }

    @Override
    public int stop() {
        return microscope.stopProperty().get();
    }

    @Override
    public void go(int next) {
        microscope.go(next);
    }

    @Override
    public String sentence() {
        if (stop() >= stops()) {
            return messages.get("microscope.nothing");
        }
        String id = microscope.stopsProperty().get().get(stop()).id();
        boolean answer = id.equals(Stop.Kind.OUTPUT.id()) && !said.get().isEmpty();
        return answer ? said.get() : messages.get("hall.stop." + id);
    }

    @Override
    public void paint(HallPage page) {
        Derivation now = microscope.derivation(messages);
        if (now == null) {
            return;
        }
        Box box = page.box();
        Palette palette = page.palette();
        double room = box.width();
        double y = box.y() + page.times(16);
        page.write(now.title(), page.strong(24), palette.ink(), TextAlignment.LEFT, box.x(), y, room);
        y += page.times(66);
        formula(page, now.formula(), 40, box.x(), y, room);
        y += page.times(60);
        List<Derivation.Factor> rows = now.rows().size() <= MOST_ROWS
                ? now.rows()
                : now.rows().stream()
                        .sorted(Comparator.comparingDouble(row -> -size(row.value())))
                        .limit(MOST_ROWS)
                        .sorted(Comparator.comparingInt(now.rows()::indexOf))
                        .toList();
        double each = Math.min(page.times(52), (box.bottom() - page.times(84) - y) / Math.max(1, rows.size()));
        for (Derivation.Factor row : rows) {
            row(page, row, box, y + each / 2);
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

    private static void row(HallPage page, Derivation.Factor row, Box box, double y) {
        Palette palette = page.palette();
        double symbol = formula(page, row.symbol(), 28, box.x(), y, box.width() * 0.3);
        double left = Math.max(box.x() + box.width() * 0.3, symbol + page.times(24));
        double value = TextWidth.of(row.value(), page.strong(28));
        formula(page, row.name(), 24, left, y, box.right() - value - page.times(24) - left);
        Color colour = row.sign() == 0 ? palette.ink() : palette.signText(row.sign());
        page.write(row.value(), page.strong(28), colour, TextAlignment.RIGHT, box.right(), y, box.width() * 0.4);
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
        String number = now.signed() ? Numbers.signed(now.result(), 4) : Numbers.fixed(now.result(), 4);
        double value = TextWidth.of(number, page.strong(40));
        double end = formula(page, now.symbol(), 34, box.x(), y, box.width() * 0.3);
        page.write(" = ", page.font(34), palette.ink(), TextAlignment.LEFT, end, y);
        double left = end + page.times(52);
        formula(page, now.filled(), 24, left, y, box.right() - value - page.times(24) - left);
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
        return Subscription.combine(
                microscope.stopProperty().subscribe(repaint),
                microscope.stopsProperty().subscribe(repaint),
                microscope.litProperty().subscribe(() -> repaint.run()));
    }
}
