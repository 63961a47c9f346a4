package dev.backlight.view.domain;

import dev.backlight.model.sequence.Reading;
import dev.backlight.model.sequence.TextModel;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import javafx.scene.input.MouseEvent;

/// A name as a recurrent network reads it: letters over time, gates, cell, what it expects next, and the error of
/// the last answer on its way back. A click on a letter reads up to it.
public final class TextStage extends PaintedView {
    private final TextModel model;
    private TextColumns columns;

    public TextStage(TextModel model, Settings settings) {
        super(settings);
        this.model = model;
        setId("text-stage");
        setMinSize(0, 0);
        setFocusTraversable(true);
        watch(model.readingProperty().subscribe(_ -> {
            requestPaint();
            describe();
        }));
        watch(model.unitProperty().subscribe(_ -> requestPaint()));
        setOnMouseClicked(this::click);
        setOnMouseMoved(event -> point(columns == null ? -1 : columns.unitAt(event.getX(), event.getY())));
        setOnMouseExited(_ -> point(-1));
    }

    private void point(int at) {
        model.unitProperty().set(at);
    }

    private void click(MouseEvent event) {
        requestFocus();
        int place = columns == null ? -1 : columns.positionAt(event.getX());
        if (place >= 0) {
            model.readProperty().set(place);
        }
    }

    private void describe() {
        Reading now = model.readingProperty().get();
        int last = now.read() - 1;
        StringBuilder letters = new StringBuilder();
        for (int t = 1; t <= last; t++) {
            letters.append(now.letter(now.tokens()[t])).append(' ');
        }
        int[] best = now.likeliest(last, 2);
        double[] p = now.look().probabilities(last);
        setAccessibleText(text(
                "domain.text.accessible",
                letters.toString().strip(),
                TextColumns.shown(now.letter(best[0])),
                Numbers.percent(p[best[0]]),
                TextColumns.shown(now.letter(best[1])),
                Numbers.percent(p[best[1]]),
                Numbers.fixed(now.look().blame()[last], 2),
                Numbers.fixed(now.look().blame()[0], 2)));
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        columns = new TextColumns(
                gc,
                model.readingProperty().get(),
                width,
                height,
                palette,
                settings().messages());
        columns.paint(model.unitProperty().get());
        NetworkTitle.paint(
                gc, model.run().snapshotProperty().get(), palette, settings().messages());
    }
}
