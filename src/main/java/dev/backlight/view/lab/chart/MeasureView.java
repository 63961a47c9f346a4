package dev.backlight.view.lab.chart;

import dev.backlight.lab.record.Measure;
import dev.backlight.model.lab.Experiment;
import dev.backlight.model.window.Settings;
import dev.backlight.view.chart.Chart;
import dev.backlight.view.chart.ChartPainter;
import dev.backlight.view.chart.Series;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;

/// A small chart of something measured that the main chart has no axes for.
public final class MeasureView extends PaintedView {
    private final Experiment experiment;
    private final Measure measure;
    private final LabWords words;
    private final ChartPainter painter = new ChartPainter();

    public MeasureView(Experiment experiment, Measure measure, Settings settings) {
        super(settings);
        this.experiment = experiment;
        this.measure = measure;
        words = new LabWords(experiment.lab(), settings.messages());
        setAccessibleText(words.measure(measure));
        watch(experiment.changesProperty().subscribe(_ -> requestPaint()));
    }

    /// Measures of a lab that its main chart has no axes for, of which something was measured.
    public static List<Measure> apart(Experiment experiment, LabWords words) {
        return LabLines.apart(experiment, words).stream()
                .filter(measure -> experiment.records().stream()
                        .anyMatch(trial -> trial.of(measure.name()).size() > 1))
                .toList();
    }

    /// What is named as the title above is not named again: words at its end would take the room of a small chart.
    private Series unnamed(Series line) {
        return line.name().equals(words.measure(measure)) ? line.named("") : line;
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        List<Series> lines = new LabLines(experiment, words, measure)
                .all().stream().map(this::unnamed).toList();
        LabAxes axes = new LabAxes(experiment, words, measure, lines);
        Chart chart = Chart.of(axes.x(), axes.y().titled(""), lines);
        painter.paint(
                gc,
                chart,
                new Box(0, 0, width, height),
                palette,
                settings().messages().locale());
    }
}
