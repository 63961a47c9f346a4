package dev.backlight.view.lab.chart;

import dev.backlight.lab.answer.Figure;
import dev.backlight.lab.record.Look;
import dev.backlight.lab.record.Measure;
import dev.backlight.model.lab.Experiment;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;
import java.util.stream.Collectors;

/// Those figures of a lab's answer that are to be compared, as bars.
public final class FigureBars extends PaintedView {
    private final Experiment experiment;
    private final LabWords words;

    public FigureBars(Experiment experiment, Settings settings) {
        super(settings);
        this.experiment = experiment;
        words = new LabWords(experiment.lab(), settings.messages());
        watch(experiment.changesProperty().subscribe(_ -> show()));
    }

    private void show() {
        setAccessibleText(figures().stream()
                .map(figure -> name(figure) + " " + words.value(figure.format(), figure.value()))
                .collect(Collectors.joining(", ")));
        requestPaint();
    }

    private List<Figure> figures() {
        return experiment.outcome().figures().stream()
                .filter(figure -> experiment.lab().bars().contains(figure.name()) && Double.isFinite(figure.value()))
                .toList();
    }

    private String name(Figure figure) {
        return words.or("figure." + figure.name(), figure.name());
    }

    /// Whether there is nothing to compare.
    public boolean isEmpty() {
        return figures().isEmpty();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        List<Figure> figures = figures();
        if (figures.isEmpty()) {
            return;
        }
        float[] values = new float[figures.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) figures.get(i).value();
        }
        Measure.Format format = figures.getFirst().format();
        List<String> names = figures.stream().map(this::name).toList();
        LabelledBars.paint(
                gc,
                new Look("bars", Look.Kind.BARS, 0, values.length, 1, values, names),
                new Box(0, 0, width, height),
                palette,
                value -> words.value(format, value),
                settings().messages().locale());
    }
}
