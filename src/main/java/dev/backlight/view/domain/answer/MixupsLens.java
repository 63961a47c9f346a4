package dev.backlight.view.domain.answer;

import dev.backlight.model.sequence.answer.AnswerModel;
import dev.backlight.model.sequence.answer.Judgement;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// Which answer is taken for which, and how many of each are found: rows are true, columns are answered. A row's
/// colours are shares of that row, so that a rare answer shows as much as a frequent one.
public final class MixupsLens extends PaintedView implements Lens {
    private static final double PAD = 14;
    private static final double NAMES = 92;

    private final AnswerModel<?> model;
    private final Function<String, String> word;

    /// @param word an answer in the language of the screen
    public MixupsLens(AnswerModel<?> model, Function<String, String> word, Settings settings) {
        super(settings);
        this.model = model;
        this.word = word;
        setId("mixups-lens");
        setMinSize(0, 0);
        watch(model.judgementProperty().subscribe(now -> {
            describe(now);
            requestPaint();
        }));
    }

    @Override
    public String name() {
        return "mixups";
    }

    @Override
    public Region node() {
        return this;
    }

    private void describe(Judgement now) {
        if (now != null) {
            setAccessibleText(text(
                    "domain.answer.accuracies",
                    Numbers.percent(now.accuracy(), 1),
                    Numbers.percent(now.macroRecall(), 1),
                    Numbers.percent(now.largest(), 1)));
        }
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        Judgement now = model.judgementProperty().get();
        if (now == null) {
            return;
        }
        Locale locale = settings().messages().locale();
        List<String> names = now.answers().stream().map(word).toList();
        int n = names.size();
        double row = Math.min(30, (height - 2 * PAD - 16) / n);
        double top = PAD + 16;
        double cell = Math.min(34, Math.max(row, (width * 0.5 - NAMES - PAD) / n));
        double grid = PAD + NAMES;
        double size = Math.clamp(row - 0.5, 8, 12);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFont(Type.semibold(12, locale));
        gc.setFill(palette.ink());
        gc.fillText(text("domain.answer.mixups"), PAD, PAD);
        double bars = grid + cell * n + 36 + NAMES;
        gc.fillText(text("domain.answer.recall"), bars - NAMES, PAD);
        double room = Math.max(40, Math.min(320, width - bars - PAD - 100));
        for (int i = 0; i < n; i++) {
            double middle = top + (i + 0.5) * row;
            double all = Math.max(1, Arrays.stream(now.taken()[i]).sum());
            gc.setTextAlign(TextAlignment.RIGHT);
            gc.setFont(Type.text(size, locale));
            gc.setFill(palette.ink());
            gc.fillText(names.get(i), grid - 6, middle);
            for (int j = 0; j < n; j++) {
                gc.setFill(palette.sequential(now.taken()[i][j] / all));
                gc.fillRect(grid + j * cell, top + i * row, cell - 1, row - 1);
            }
            gc.setStroke(palette.ink());
            gc.strokeRect(grid + i * cell - 0.5, top + i * row - 0.5, cell, row);
            bar(gc, names.get(i), now.recall(i), new double[] {bars, middle, room, row}, palette);
            gc.setTextAlign(TextAlignment.LEFT);
            gc.setFill(palette.mut());
            gc.fillText(Numbers.grouped(Math.round(all)), bars + room + 48, middle);
        }
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }

    /// @param place x, middle, width, row height
    private void bar(GraphicsContext gc, String name, double recall, double[] place, Palette palette) {
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.setFill(palette.ink());
        gc.fillText(name, place[0] - 8, place[1]);
        double thick = Math.max(3, Math.min(12, place[3] - 3));
        gc.setFill(palette.inset());
        gc.fillRoundRect(place[0], place[1] - thick / 2, place[2], thick, 4, 4);
        if (!Double.isNaN(recall)) {
            gc.setFill(palette.ink());
            gc.fillRoundRect(place[0], place[1] - thick / 2, Math.max(1, place[2] * recall), thick, 4, 4);
            gc.fillText(Numbers.percent(recall, 0), place[0] + place[2] + 38, place[1]);
        }
    }
}
