package dev.backlight.view.lab.chart;

import dev.backlight.lab.record.Measure;
import dev.backlight.model.lab.Experiment;
import dev.backlight.view.chart.Series;
import java.util.ArrayList;
import java.util.List;

/// A column of a lab's table: a line and what its numbers are.
record LabColumn(Series line, Measure measure) {
    /// All that a lab has measured so far, the main chart's lines first.
    static List<LabColumn> of(Experiment experiment, LabWords words) {
        List<LabColumn> columns = new ArrayList<>();
        add(experiment, words, experiment.mainMeasure(), columns);
        LabLines.apart(experiment, words).forEach(measure -> add(experiment, words, measure, columns));
        return columns;
    }

    private static void add(Experiment experiment, LabWords words, Measure measure, List<LabColumn> columns) {
        new LabLines(experiment, words, measure)
                .all().stream()
                        .filter(line -> !line.name().isEmpty() && line.points().size() > 0)
                        .forEach(line -> columns.add(new LabColumn(line, measure)));
    }

    /// What the main chart has no axes for is measured of the same sides: it says what it is, too.
    String title(Experiment experiment, LabWords words) {
        String whole = words.measure(measure);
        return measure.equals(experiment.mainMeasure()) || whole.equals(line.name())
                ? line.name()
                : words.messages().get("labs.table.of", whole, line.name());
    }
}
