package dev.backlight.view.domain.answer;

import dev.backlight.glass.sequence.layer.RecurrentStep;
import dev.backlight.model.sequence.answer.AnswerReading;
import dev.backlight.model.text.Messages;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/// One painting of a sequence and its answer: a column for each position; below one another what is read, what is
/// kept, the memory, the answer so far, and the error on its way back.
final class AnswerRows {
    private static final double LEFT = 20;
    private static final double FIRST = 196;
    private static final double DRAWN_FOR = 592;
    private static final double SCALE = 3;
    private static final double WIDEST = 130;

    /// Answers beyond so many take room from the memory.
    private static final int MANY = 8;

    /// From a row's name to the next one's where a line of explanation fits between.
    private static final double NOTE_ROOM = 34;

    private final GraphicsContext gc;
    private final AnswerReading reading;
    private final List<String> names;
    private final Palette palette;
    private final Messages messages;
    private final double pitch;
    private final double strip;
    private final double tall;

    /// @param names of the answers, in the language of the screen
    AnswerRows(
            GraphicsContext gc,
            AnswerReading reading,
            List<String> names,
            double width,
            double height,
            Palette palette,
            Messages messages) {
        this.gc = gc;
        this.reading = reading;
        this.names = names;
        this.palette = palette;
        this.messages = messages;
        pitch = pitch(width, reading.tokens().length);
        strip = pitch > 24 ? pitch - 6 : pitch;
        tall = height / DRAWN_FOR;
    }

    /// From one column to the next: a short word is no strip at the left of a wide stage.
    static double pitch(double width, int positions) {
        return Math.min(Math.clamp(width / 10, 76, WIDEST), (width - FIRST - 20) / positions);
    }

    private double x(int position) {
        return FIRST + (position + 0.5) * pitch;
    }

    private double y(double drawn) {
        return drawn * tall;
    }

    void paint() {
        int n = reading.tokens().length;
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(palette.spotWash());
        gc.fillRoundRect(x(n - 1) - pitch / 2, y(48), pitch, y(580) - y(48), 16, 16);
        letters();
        List<RecurrentStep> steps = reading.look().steps();
        boolean gated = !steps.getFirst().gates().isEmpty();
        if (gated) {
            label(y(112), "domain.answer.kept", "domain.answer.kept.note");
            for (int t = 0; t < n; t++) {
                column(t, steps.get(t).gates().get(1), y(104), y(162), false);
            }
            frame(y(104), y(162));
        }
        boolean cell = gated && steps.getFirst().gates().size() == 3;
        double top = gated ? y(182) : y(104);
        boolean many = names.size() > MANY;
        double memoryEnd = y(many ? 252 : 290);
        label(top + 10, cell ? "domain.text.cell" : "domain.text.state", "domain.answer.memory.note");
        for (int t = 0; t < n; t++) {
            column(t, scaled(steps.get(t).memory(), cell ? SCALE : 1), top, memoryEnd, true);
        }
        frame(top, memoryEnd);
        answers(many ? memoryEnd + y(18) : y(312), many ? y(478) : y(470));
        blame(y(490), y(566));
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }

    private static double[] scaled(double[] numbers, double by) {
        return Arrays.stream(numbers).map(one -> one / by).toArray();
    }

    private void label(double y, String title, String note) {
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(palette.ink());
        gc.setFont(Type.semibold(12, messages.locale()));
        gc.fillText(messages.get(title), LEFT, y);
        gc.setFill(palette.mut());
        gc.setFont(Type.text(11, messages.locale()));
        double at = y + 17;
        for (String line : note.isEmpty() ? new String[0] : messages.get(note).split("\n")) {
            gc.fillText(line, LEFT, at);
            at += 15;
        }
    }

    private void letters() {
        boolean gated = !reading.look().steps().getFirst().gates().isEmpty();
        double next = gated ? y(112) : y(104) + 10;
        double at = Math.max(38, Math.min(y(70), next - 38));
        label(at, "domain.text.reads", next - at < NOTE_ROOM ? "" : "domain.answer.reads.note");
        double size = Math.clamp(pitch * 0.6, 9, 32);
        gc.setTextAlign(TextAlignment.CENTER);
        int last = reading.tokens().length - 1;
        for (int t = 0; t <= last; t++) {
            boolean edge = t == 0 || t == last;
            gc.setFill(edge || pitch > 24 ? palette.ink() : palette.mut());
            gc.setFont(edge ? Type.bold(size) : Type.medium(size));
            gc.fillText(reading.token(t), x(t), y(76));
        }
    }

    private void column(int t, double[] numbers, double from, double to, boolean signed) {
        double row = (to - from) / numbers.length;
        for (int i = 0; i < numbers.length; i++) {
            gc.setFill(
                    signed ? palette.diverging().color(Math.clamp(numbers[i], -1, 1)) : palette.sequential(numbers[i]));
            gc.fillRect(x(t) - strip / 2, from + i * row, strip + (strip == pitch ? 0.3 : 0), row + 0.3);
        }
    }

    private void frame(double from, double to) {
        gc.setStroke(palette.line());
        if (strip == pitch) {
            gc.strokeRect(FIRST, from, pitch * reading.tokens().length, to - from);
        }
    }

    private void answers(double from, double to) {
        label(from + 8, "domain.answer.sofar", "domain.answer.sofar.note");
        double row = Math.min(26, (to - from) / names.size());
        double size = Math.clamp(row - 1, 10, 12);
        int best = reading.likeliest(1)[0];
        BitSet named = named(reading.truth(), reading.likeliest(names.size()), row, size + 1);
        for (int k = 0; k < names.size(); k++) {
            boolean strong = k == reading.truth() || reading.truth() < 0 && k == best;
            gc.setFont(strong ? Type.semibold(size, messages.locale()) : Type.text(size, messages.locale()));
            gc.setFill(strong ? palette.ink() : palette.mut());
            gc.setTextAlign(TextAlignment.RIGHT);
            if (named.get(k)) {
                gc.fillText(names.get(k), FIRST - 8, from + (k + 0.5) * row);
            }
            for (int t = 0; t < reading.tokens().length; t++) {
                gc.setFill(palette.sequential(reading.look().probabilities(t)[k]));
                gc.fillRect(x(t) - strip / 2, from + k * row, strip + (strip == pitch ? 0.3 : 0), row - 1);
            }
            if (strong) {
                gc.setStroke(palette.ink());
                gc.strokeRect(FIRST - 1, from + k * row - 0.5, pitch * reading.tokens().length + 2, row);
            }
        }
    }

    /// The rows whose names have room: the true answer's first, then in the order of what it holds for likely.
    ///
    /// @param truth -1 if nobody knows it
    /// @param order of the answers, the likeliest first
    /// @param row its height
    /// @param line height that a name needs
    static BitSet named(int truth, int[] order, double row, double line) {
        int apart = (int) Math.ceil(line / row - 1e-9);
        BitSet named = new BitSet();
        IntStream.concat(truth < 0 ? IntStream.empty() : IntStream.of(truth), Arrays.stream(order))
                .filter(k ->
                        IntStream.range(Math.max(0, k - apart + 1), k + apart).noneMatch(named::get))
                .forEach(named::set);
        return named;
    }

    private void blame(double from, double base) {
        label(from + 6, "domain.text.blame", "domain.answer.blame.note");
        double[] blame = reading.look().blame();
        double most = Math.max(1e-12, Arrays.stream(blame).max().orElse(1));
        int last = blame.length - 1;
        gc.setStroke(palette.dim());
        gc.strokeLine(FIRST, base + 0.5, FIRST + pitch * blame.length, base + 0.5);
        double bar = Math.max(2, Math.min(28, strip * 0.6));
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setFont(Type.text(11));
        for (int t = last; t >= 0; t--) {
            double share = blame[t] / most;
            double height = Math.max(1, (base - from - 18) * share);
            gc.setFill(palette.sequential(0.3 + 0.7 * share));
            gc.fillRoundRect(x(t) - bar / 2, base - height, bar, height, 4, 4);
            boolean end = t == 0 || t == last;
            if (end || pitch >= 30) {
                gc.setFill(end ? palette.ink() : palette.mut());
                gc.fillText(size(blame[t]), x(t), base - height - 9);
            }
        }
    }

    private static String size(double blame) {
        return blame < 0.0005 ? "< 0.001" : Numbers.fixed(blame, blame < 0.095 ? 3 : 2);
    }
}
