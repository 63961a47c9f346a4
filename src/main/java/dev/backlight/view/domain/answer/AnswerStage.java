package dev.backlight.view.domain.answer;

import dev.backlight.model.sequence.answer.AnswerModel;
import dev.backlight.model.sequence.answer.AnswerReading;
import dev.backlight.model.window.Settings;
import dev.backlight.view.domain.NetworkTitle;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;
import java.util.function.Function;

/// A sequence as a recurrent network reads it to its end: what it keeps, its memory, its answer so far, and how far
/// the error of the answer reaches back.
public final class AnswerStage extends PaintedView {
    private final AnswerModel<?> model;
    private final Function<String, String> word;

    /// @param id of the room
    /// @param word an answer in the language of the screen
    public AnswerStage(AnswerModel<?> model, String id, Function<String, String> word, Settings settings) {
        super(settings);
        this.model = model;
        this.word = word;
        setId(id + "-stage");
        setMinSize(0, 0);
        setFocusTraversable(true);
        setOnMouseClicked(_ -> requestFocus());
        watch(model.readingProperty().subscribe(now -> {
            describe(now);
            requestPaint();
        }));
    }

    private List<String> names(AnswerReading now) {
        return now.data().answers().stream().map(word).toList();
    }

    private void describe(AnswerReading now) {
        if (now == null) {
            return;
        }
        int[] best = now.likeliest(2);
        double[] p = now.answer();
        double[] blame = now.look().blame();
        List<String> names = names(now);
        setAccessibleText(text(
                "domain.answer.accessible",
                names.get(best[0]),
                Numbers.percent(p[best[0]]),
                names.get(best[1]),
                Numbers.percent(p[best[1]]),
                Numbers.fixed(blame[blame.length - 1], 2),
                Numbers.fixed(blame[0], 3)));
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        AnswerReading now = model.readingProperty().get();
        if (now != null) {
            new AnswerRows(
                            gc,
                            now,
                            names(now),
                            width,
                            height,
                            palette,
                            settings().messages())
                    .paint();
        }
        NetworkTitle.paint(
                gc, model.run().snapshotProperty().get(), palette, settings().messages());
    }
}
