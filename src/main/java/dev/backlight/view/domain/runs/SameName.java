package dev.backlight.view.domain.runs;

import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.glass.sequence.RecurrentLook;
import dev.backlight.model.domain.run.RoomRun;
import dev.backlight.model.sequence.Ranking;
import dev.backlight.model.sequence.Reading;
import dev.backlight.model.sequence.TextModel;
import dev.backlight.model.sequence.TextRecipe;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.Snapshot;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/// The same name, read by each of the runs that are laid over each other: what it expects next, and how the error
/// of that answer walks back along the letters.
public final class SameName extends PaintedView {
    private static final double PAD = 14;
    private static final double NAME = 86;
    private static final double ANSWER = 176;
    private static final double FADES = 88;
    private static final double HEAD = 30;
    private static final int LIKELIEST = 3;

    private final TextModel model;
    private final RunNaming<TextRecipe> naming;

    public SameName(TextModel model, RunNaming<TextRecipe> naming, Settings settings) {
        super(settings);
        this.model = model;
        this.naming = naming;
        setId("same-name");
        setMinSize(0, 0);
        watch(model.readingProperty().subscribe(_ -> requestPaint()));
        watch(naming.follow(this::requestPaint));
        watch(model.twins().fractionProperty().subscribe(_ -> requestPaint()));
    }

    /// What a run makes of the name that is read; null where its network doesn't read such letters.
    private static RecurrentLook look(RoomRun<TextRecipe> run, Reading now) {
        Snapshot network = run.network();
        return network != null
                        && network.architecture() instanceof SequenceSpec spec
                        && spec.vocabulary() == now.vocabulary().size()
                        && spec.maxTime() >= now.read()
                ? RecurrentLook.of(
                        spec,
                        network.parameters().copy(),
                        Arrays.copyOf(now.tokens(), now.read()),
                        now.next()[now.read() - 1])
                : null;
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        Reading now = model.readingProperty().get();
        if (now == null) {
            return;
        }
        List<RoomRun<TextRecipe>> runs = naming.runs().overlaid();
        int last = now.read() - 1;
        double room = width - 2 * PAD - NAME - ANSWER - FADES;
        int shown = Math.min(now.read(), (int) Math.max(1, room / 24));
        double pitch = Math.min(72, room / shown);
        gc.setTextBaseline(VPos.CENTER);
        words(gc, text("domain.runs.same"), PAD, 16, palette, true);
        for (int t = last - shown + 1; t <= last; t++) {
            String letter = t == 0 ? "◦" : now.letter(now.tokens()[t]);
            gc.setTextAlign(TextAlignment.CENTER);
            gc.setFont(
                    Type.semibold(14, Type.faceOf(letter, settings().messages().locale())));
            gc.setFill(t == last ? palette.ink() : palette.mut());
            gc.fillText(letter, x(t - last + shown - 1, pitch), HEAD + 6);
        }
        double row = Math.min(90, (height - HEAD - 22) / Math.max(runs.size(), 2));
        StringJoiner said = new StringJoiner(" ");
        for (int i = 0; i < runs.size(); i++) {
            RecurrentLook look = look(runs.get(i), now);
            if (look != null) {
                double base = HEAD + 16 + (i + 1) * row - 6;
                said.add(row(gc, runs.get(i), look, now, new double[] {base, row, pitch, shown}, width, palette));
            }
        }
        if (runs.size() == 1) {
            words(gc, text("domain.runs.hint"), PAD, HEAD + 16 + 1.5 * row, palette, false);
        }
        setAccessibleText(text("domain.runs.same") + ": " + said);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }

    private static double x(int column, double pitch) {
        return PAD + NAME + (column + 0.5) * pitch;
    }

    /// @param place base line, height, pitch and number of the columns
    /// @return what is seen in it
    private String row(
            GraphicsContext gc,
            RoomRun<TextRecipe> run,
            RecurrentLook look,
            Reading now,
            double[] place,
            double width,
            Palette palette) {
        int last = now.read() - 1;
        int shown = (int) place[3];
        double middle = place[0] - place[1] / 2 + 4;
        words(gc, naming.brief(run), PAD, middle - 8, palette, true);
        words(gc, text("domain.runs.step", Numbers.grouped(run.network().step())), PAD, middle + 8, palette, false);
        double most = Math.max(1e-12, Arrays.stream(look.blame()).max().orElse(1));
        gc.setStroke(palette.dim());
        gc.strokeLine(
                PAD + NAME, Math.round(place[0]) + 0.5, PAD + NAME + shown * place[2], Math.round(place[0]) + 0.5);
        for (int column = 0; column < shown; column++) {
            double share = look.blame()[last - shown + 1 + column] / most;
            double height = Math.max(1, (place[1] - 12) * share);
            gc.setFill(palette.sequential(0.3 + 0.7 * share));
            double wide = Math.min(24, place[2] - 4);
            gc.fillRoundRect(x(column, place[2]) - wide / 2, place[0] - height, wide, height, 4, 4);
        }
        double least = Arrays.stream(look.blame()).min().orElse(0);
        String fades = text("domain.runs.fades", Numbers.percent(least / Math.max(1e-12, look.blame()[last]), 0));
        double right = PAD + NAME + shown * place[2] + 10;
        words(gc, fades, right, middle, palette, false);
        double[] p = look.probabilities(last);
        double at = Math.min(width - PAD - ANSWER, right + FADES);
        StringBuilder expects = new StringBuilder();
        int[] best = Ranking.best(p, LIKELIEST);
        for (int i = 0; i < best.length; i++) {
            boolean right1 = best[i] == now.next()[last];
            String letter = now.letter(best[i]);
            String word =
                    (letter.equals(".") ? text("domain.text.end") : letter) + " " + Numbers.percent(p[best[i]], 0);
            gc.setFont(
                    right1
                            ? Type.bold(
                                    12, Type.faceOf(word, settings().messages().locale()))
                            : Type.text(
                                    12, Type.faceOf(word, settings().messages().locale())));
            gc.setFill(right1 ? palette.ink() : palette.mut());
            gc.setTextAlign(TextAlignment.LEFT);
            gc.fillText(word, at + i * ANSWER / LIKELIEST, middle, ANSWER / LIKELIEST - 4);
            expects.append(' ').append(word);
        }
        return naming.brief(run) + ":" + expects + ", " + fades + ".";
    }

    private void words(GraphicsContext gc, String words, double x, double y, Palette palette, boolean strong) {
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(
                strong
                        ? Type.semibold(12, settings().messages().locale())
                        : Type.text(11, settings().messages().locale()));
        gc.setFill(strong ? palette.ink() : palette.mut());
        gc.fillText(words, x, y);
    }
}
