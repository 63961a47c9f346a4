package dev.backlight.view.lab.chart;

import dev.backlight.lab.record.Measure;
import dev.backlight.lab.record.Records;
import dev.backlight.lab.record.TrialRecord;
import dev.backlight.model.lab.Experiment;
import dev.backlight.view.chart.Series;
import dev.backlight.view.chart.plot.Pen;
import dev.backlight.view.chart.plot.Points;
import dev.backlight.view.paint.Palette;
import java.util.ArrayList;
import java.util.List;

/// The lines of a lab's chart: the mean over the seeds of what is asked, bold, each seed thin below it, what else
/// is measured on the same scale, the controls, and the mean of the run before.
final class LabLines {
    private static final Pen MEAN = Pen.SOLID.wide(2.5);
    private static final Pen SEED = new Pen(Palette::ink, 1, Pen.Dash.SOLID, 0.38);
    private static final Pen GIVEN = new Pen(Palette::dim, 1.75, Pen.Dash.DASHED, 1);
    private static final Pen INSIDE = new Pen(Palette::plum, 2, Pen.Dash.SOLID, 1);
    private static final Pen BEFORE = new Pen(Palette::dim, 1.75, Pen.Dash.SOLID, 1);

    /// A line of so few points shows where it was measured.
    private static final int FEW = 16;

    private final Experiment experiment;
    private final LabWords words;
    private final Measure main;

    LabLines(Experiment experiment, LabWords words) {
        this(experiment, words, experiment.mainMeasure());
    }

    /// @param measure that the lines are about
    LabLines(Experiment experiment, LabWords words, Measure measure) {
        this.experiment = experiment;
        this.words = words;
        main = measure;
    }

    List<Series> all() {
        List<Series> lines = new ArrayList<>();
        List<String> variants = measured();
        List<Measure> companions = companions();
        String first = variants.getFirst();
        List<TrialRecord> asked = Records.of(experiment.records(), first, main.name());
        boolean byVariant = variants.size() > 1 && companions.isEmpty();
        if (!asked.isEmpty()) {
            String name = byVariant ? words.variant(first) : words.measure(main);
            lines.add(mean(name, asked, main, MEAN).bold());
            asked.forEach(trial -> lines.add(Series.of(points(trial.of(main.name())), SEED)));
        }
        for (Measure companion : companions) {
            List<TrialRecord> beside = Records.of(experiment.records(), first, companion.name());
            if (!beside.isEmpty()) {
                Pen pen = companion == companions.getFirst() ? GIVEN : INSIDE;
                lines.add(mean(words.measure(companion), beside, companion, pen));
            }
        }
        for (int i = 1; i < variants.size(); i++) {
            List<TrialRecord> control = Records.of(experiment.records(), variants.get(i), main.name());
            if (!control.isEmpty()) {
                lines.add(mean(words.variant(variants.get(i)), control, main, i == 1 ? Pen.DOTTED : Pen.DASHED));
            }
        }
        List<TrialRecord> before = Records.of(experiment.before(), first, main.name());
        if (!before.isEmpty()) {
            lines.add(mean(words.messages().get("labs.before"), before, main, BEFORE));
        }
        return lines;
    }

    /// What the lines of the run will be called, as lines of no points, so that there is room for their names
    /// before they begin: the field of the chart is the same before a run, while it goes on, and after it.
    List<Series> ahead() {
        List<Measure> companions = companions();
        List<String> variants = experiment.lab().variants();
        boolean byVariant = variants.size() > 1 && companions.isEmpty();
        Points none = Points.of(new double[0], new double[0]);
        List<Series> ahead = new ArrayList<>();
        String first = byVariant ? words.variant(variants.getFirst()) : words.measure(main);
        ahead.add(Series.of(first, none, MEAN).bold());
        companions.forEach(companion -> ahead.add(Series.of(words.measure(companion), none, INSIDE)));
        variants.stream()
                .skip(1)
                .filter(variant -> !experiment.shown().without().contains(variant))
                .forEach(variant -> ahead.add(Series.of(words.variant(variant), none, Pen.DOTTED)));
        return ahead;
    }

    /// The sides of the comparison that have measured it; all before any has.
    private List<String> measured() {
        List<String> all = experiment.lab().variants();
        List<String> some = all.stream()
                .filter(variant ->
                        !Records.of(experiment.records(), variant, main.name()).isEmpty())
                .toList();
        return some.isEmpty() || main.equals(experiment.mainMeasure()) ? all : some;
    }

    /// Measures of a lab that the main chart has no axes for.
    static List<Measure> apart(Experiment experiment, LabWords words) {
        Measure main = experiment.mainMeasure();
        List<Measure> beside = new LabLines(experiment, words).companions();
        return experiment.lab().measures().stream()
                .filter(measure -> !measure.equals(main) && !beside.contains(measure))
                .toList();
    }

    /// Other measures on the same axes.
    List<Measure> companions() {
        if (!main.equals(experiment.mainMeasure())) {
            return List.of();
        }
        return experiment.lab().measures().stream()
                .filter(measure -> !measure.equals(main)
                        && measure.along().equals(main.along())
                        && measure.logarithmic() == main.logarithmic()
                        && measure.format() == main.format()
                        && measure.most() == main.most())
                .toList();
    }

    private Series mean(String name, List<TrialRecord> trials, Measure measure, Pen pen) {
        Points points = points(Records.mean(trials, measure.name()));
        Series line = Series.of(name, points, pen);
        return points.size() > FEW ? line : line.marked(_ -> Series.Marker.FILLED);
    }

    static Points points(dev.backlight.lab.record.Series curve) {
        return Points.of(curve.xs(), curve.ys());
    }
}
