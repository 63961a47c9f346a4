package dev.backlight.view.lab.chart;

import dev.backlight.lab.record.Look;
import dev.backlight.lab.record.TrialRecord;
import dev.backlight.model.lab.Experiment;
import dev.backlight.model.window.Settings;
import dev.backlight.view.chart.Chart;
import dev.backlight.view.chart.Series;
import dev.backlight.view.chart.plot.Axis;
import dev.backlight.view.chart.plot.Pen;
import dev.backlight.view.chart.plot.Plot;
import dev.backlight.view.chart.plot.Trace;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Dashes;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;
import java.util.Optional;

/// A lab's chart without words, or, where it has drawn pictures, the last of them; before its run a sketch of the
/// question, which suggests no answer, or empty axes with the first centimetre of a stroke.
public final class CardPicture extends PaintedView {
    /// Fewer are an example, and no answer.
    private static final int MANY = 16;

    private final Experiment experiment;
    private final LabWords words;

    public CardPicture(Experiment experiment, Settings settings) {
        super(settings);
        this.experiment = experiment;
        words = new LabWords(experiment.lab(), settings.messages());
        setMouseTransparent(true);
        watch(experiment.changesProperty().subscribe(_ -> requestPaint()));
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        Optional<Look> picture = picture();
        if (experiment.records().stream().allMatch(trial -> trial.series().isEmpty()) && picture.isEmpty()) {
            nothing(gc, width, height, palette);
        } else if (picture.isPresent()) {
            LookPainter.paint(gc, picture.get(), new Box(0, 0, width, height), palette);
        } else {
            lines(gc, width, height, palette);
        }
    }

    private Optional<Look> picture() {
        return lastPictures(experiment.records());
    }

    /// The last pictures that a trial drew; what else was seen after them hides nothing.
    static Optional<Look> lastPictures(List<TrialRecord> records) {
        return records.stream()
                .map(trial -> trial.looks().stream()
                        .filter(look -> look.kind() == Look.Kind.PICTURES && look.count() >= MANY)
                        .reduce((_, later) -> later))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void lines(GraphicsContext gc, double width, double height, Palette palette) {
        Chart chart = LabChart.of(experiment, words, false);
        Axis x = chart.x().axis();
        Box box = new Box(2, 4, width - 4, height - 8);
        Plot plot = new Plot(
                gc,
                box,
                x,
                chart.y().axis(),
                palette,
                palette.stage(),
                settings().messages().locale());
        gc.setStroke(palette.line2());
        gc.setLineWidth(1);
        for (double part : new double[] {0, 0.5}) {
            double y = Plot.sharp(box.y() + part * box.height());
            gc.strokeLine(box.x(), y, box.right(), y);
        }
        gc.setStroke(palette.dim());
        gc.strokeLine(box.x(), Plot.sharp(box.bottom()), box.right(), Plot.sharp(box.bottom()));
        gc.save();
        gc.clip(0, 0, width, height);
        for (Series line : chart.series().reversed()) {
            Pen pen = line.pen();
            new Trace().line(plot, line.points(), pen.wide(Math.min(pen.width(), 2)));
        }
        gc.restore();
    }

    private void nothing(GraphicsContext gc, double width, double height, Palette palette) {
        gc.setStroke(palette.line());
        gc.setLineWidth(1);
        Dashes.set(gc, 4, 4);
        gc.strokeRoundRect(0.5, 0.5, width - 1, height - 1, 8, 8);
        Dashes.none(gc);
        Box inside = new Box(12, 10, width - 24, height - 20);
        if (QuestionSketch.paint(experiment.lab().name(), gc, inside, palette)) {
            return;
        }
        gc.setStroke(palette.line());
        gc.strokeLine(14, Plot.sharp(height - 22), width - 14, Plot.sharp(height - 22));
        gc.setStroke(palette.spot());
        gc.setGlobalAlpha(0.62);
        gc.setLineWidth(9);
        gc.setLineCap(javafx.scene.shape.StrokeLineCap.ROUND);
        gc.strokePolyline(
                new double[] {20, 32, 44, 54}, new double[] {height - 36, height - 36, height - 37, height - 40}, 4);
        gc.setLineCap(javafx.scene.shape.StrokeLineCap.SQUARE);
        gc.setGlobalAlpha(1);
        gc.setLineWidth(1);
    }
}
