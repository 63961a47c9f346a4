package dev.backlight.view.lab.chart;

import dev.backlight.lab.answer.Bet;
import dev.backlight.lab.record.Measure;
import dev.backlight.lab.record.Series;
import dev.backlight.lab.record.TrialRecord;
import dev.backlight.model.lab.Experiment;
import dev.backlight.model.window.Settings;
import dev.backlight.view.chart.plot.Pen;
import dev.backlight.view.chart.plot.Plot;
import dev.backlight.view.chart.plot.Trace;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;
import java.util.Map;
import javafx.scene.text.TextAlignment;

/// A small multiple for each network of a lab, all on the axes of its chart.
public final class TrialStrip extends PaintedView {
    private static final double LEAST = 118;
    private static final double GAP = 14;
    private static final double HEAD = 18;
    private static final double FOOT = 8;
    private static final double TALLEST = 110;

    private final Experiment experiment;
    private final LabWords words;

    public TrialStrip(Experiment experiment, Settings settings) {
        super(settings);
        this.experiment = experiment;
        words = new LabWords(experiment.lab(), settings.messages());
        watch(experiment.changesProperty().subscribe(_ -> requestPaint()));
        watch(experiment.momentProperty().subscribe(_ -> requestPaint()));
        watch(experiment.recipeProperty().subscribe(_ -> requestPaint()));
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        List<TrialRecord> trials = experiment.records().isEmpty() ? planned() : experiment.records();
        int most = (int) Math.max(1, (width + GAP) / (LEAST + GAP));
        int rows = height >= 2 * (HEAD + 40 + FOOT) && trials.size() > most ? 2 : 1;
        int across = Math.min(most, (trials.size() + rows - 1) / rows);
        double each = Math.min(220, (width - GAP * (across - 1)) / across);
        double tall = Math.min(TALLEST, height / rows - HEAD - FOOT);
        for (int i = 0; i < Math.min(trials.size(), across * rows); i++) {
            Measure measure = shown(trials.get(i));
            LabAxes axes = axes(measure);
            double x = (i % across) * (each + GAP);
            double y = (i / across) * (HEAD + tall + FOOT);
            Plot plot = new Plot(
                    gc,
                    new Box(x, y + HEAD + 4, each, tall - 4),
                    axes.x().axis(),
                    axes.y().axis(),
                    palette,
                    palette.stage(),
                    settings().messages().locale());
            one(plot, trials.get(i), x, y);
        }
    }

    /// The networks of the next run, which have measured nothing yet.
    private List<TrialRecord> planned() {
        return experiment.lab().chosen(experiment.recipeProperty().get()).stream()
                .map(trial -> new TrialRecord(
                        trial.variant(),
                        trial.seed(),
                        TrialRecord.State.WAITING,
                        0,
                        List.of(),
                        Map.of(),
                        List.of(),
                        null))
                .toList();
    }

    private LabAxes axes(Measure measure) {
        return new LabAxes(experiment, words, measure, new LabLines(experiment, words, measure).all());
    }

    /// Whether the bet is about the sides of the comparison, so that none of them is a control.
    private boolean isOneKind() {
        return experiment
                .lab()
                .variants()
                .equals(experiment.lab().bet().choices().stream()
                        .map(Bet.Option::name)
                        .toList());
    }

    /// What a network is shown by: what the lab is about, or what it has measured instead.
    private Measure shown(TrialRecord trial) {
        Measure main = experiment.mainMeasure();
        if (trial.series().isEmpty() || trial.of(main.name()).size() > 0) {
            return main;
        }
        return experiment.lab().measures().stream()
                .filter(measure -> trial.of(measure.name()).size() > 0)
                .findFirst()
                .orElse(main);
    }

    private void one(Plot plot, TrialRecord trial, double x, double y) {
        Palette palette = plot.palette();
        Measure main = shown(trial);
        Box box = plot.box();
        boolean control = !trial.isOf(experiment.lab().variants().getFirst());
        boolean named = control || isOneKind();
        String variant = words.variant(trial.variant()).split("[,，（(]")[0];
        Series curve = trial.of(main.name());
        double moment = experiment.momentProperty().get();
        double value = Double.isNaN(moment) ? curve.last() : curve.at(moment);
        String number = switch (trial.state()) {
            case FAILED -> text("labs.failed.short");
            case WAITING -> experiment.records().isEmpty() ? "" : text("labs.waiting");
            case RUNNING, DONE, STOPPED -> Double.isNaN(value) ? "" : words.value(main.format(), value);
        };
        double room = box.width() - TextWidth.of(number, plot.plain()) - 6;
        plot.write(name(named, trial, variant, room), plot.strong(), palette.ink(), TextAlignment.LEFT, x, y + 8);
        plot.write(number, plot.plain(), palette.mut(), TextAlignment.RIGHT, box.right(), y + 8);
        GraphicsContext gc = plot.gc();
        gc.setLineWidth(1);
        gc.setStroke(palette.line2());
        gc.strokeLine(box.x(), Plot.sharp(box.y()), box.right(), Plot.sharp(box.y()));
        gc.setStroke(palette.dim());
        gc.strokeLine(box.x(), Plot.sharp(box.bottom()), box.right(), Plot.sharp(box.bottom()));
        Trace trace = new Trace();
        new LabLines(experiment, words)
                .companions().stream()
                        .limit(1)
                        .forEach(given -> trace.line(
                                plot,
                                LabLines.points(trial.of(given.name())),
                                new Pen(Palette::dim, 1.25, Pen.Dash.DASHED, 1)));
        trace.line(plot, LabLines.points(curve), control ? Pen.DOTTED.in(Palette::ink) : Pen.SOLID.wide(1.75));
        if (curve.size() > 0 && !Double.isNaN(value)) {
            double at = Double.isNaN(moment) ? curve.x(curve.size() - 1) : moment;
            gc.setFill(palette.ink());
            gc.fillOval(plot.x(at) - 3, plot.yWithin(value) - 3, 6, 6);
        }
    }

    /// The seed is what tells one network of a side from the others: where there is little room, the side's name is
    /// cut.
    private String name(boolean named, TrialRecord trial, String variant, double room) {
        String shown = variant;
        while (true) {
            String name = text(named ? "labs.seed.of" : "labs.seed", String.valueOf(trial.seed()), shown);
            boolean fits =
                    TextWidth.of(name, Type.semibold(11, settings().messages().locale())) <= room;
            if (!named || fits || shown.length() <= 3) {
                return name;
            }
            shown = shown.substring(0, shown.length() - 2).stripTrailing() + "…";
        }
    }
}
