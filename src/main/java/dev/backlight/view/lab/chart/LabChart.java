package dev.backlight.view.lab.chart;

import dev.backlight.lab.answer.Bet;
import dev.backlight.lab.answer.Guess;
import dev.backlight.lab.answer.PlacedBet;
import dev.backlight.lab.record.Measure;
import dev.backlight.lab.record.Reading;
import dev.backlight.lab.record.Records;
import dev.backlight.lab.record.TrialRecord;
import dev.backlight.model.lab.Experiment;
import dev.backlight.view.chart.Chart;
import dev.backlight.view.chart.Cursor;
import dev.backlight.view.chart.Mark;
import dev.backlight.view.chart.Note;
import dev.backlight.view.chart.Series;
import dev.backlight.view.chart.Span;
import java.util.ArrayList;
import java.util.List;

/// A lab's chart as a value, from what the experiment shows now.
public final class LabChart {
    /// From where on what was given counts as known.
    private static final Reading KNOWN = new Reading.Reaches(0.99);

    private LabChart() {}

    /// @param pencil whether somebody is drawing a bet
    public static Chart of(Experiment experiment, LabWords words, boolean pencil) {
        LabLines measured = new LabLines(experiment, words);
        List<Series> lines = new ArrayList<>(measured.all());
        LabAxes axes = new LabAxes(experiment, words, lines);
        lines.addAll(measured.ahead());
        Chart chart = Chart.of(axes.x(), axes.y(), lines);
        List<Mark> marks = new ArrayList<>();
        if (experiment.lab().bet() instanceof Bet.Line bet
                && bet.reading() instanceof Reading.Reaches
                && !measured.companions().isEmpty()) {
            marks.add(new Span.Room()); // for the bracket that the answer may have
        }
        PlacedBet placed = experiment.betProperty().get();
        if (experiment.lab().bet() instanceof Bet.Line line && placed != null) {
            marks.add(new GuessMark(line, placed.guess(), pencil));
            name(experiment, line, placed.guess(), words, marks);
        }
        if (experiment.phase().isOver()) {
            events(experiment, words, marks);
        }
        double moment = experiment.momentProperty().get();
        if (!Double.isNaN(moment)) {
            marks.add(new Cursor(moment, true));
        }
        return chart.with(marks);
    }

    /// Whether there is anything that could be written beside the axis along.
    static boolean isKnown(Experiment experiment, LabWords words) {
        return new LabAxes(experiment, words, new LabLines(experiment, words).all()).isKnown();
    }

    private static void name(Experiment experiment, Bet.Line bet, Guess guess, LabWords words, List<Mark> marks) {
        if (experiment.isOpenForBets() || guess.line() == null || guess.line().size() == 0) {
            return;
        }
        dev.backlight.lab.record.Series line = guess.line();
        Measure main = experiment.mainMeasure();
        double half = (main.least() + main.most()) / 2;
        int middle = 0;
        for (int i = 1; i < line.size(); i++) { // where it is half way up there is room beside it
            middle = Math.abs(line.y(i) - half) < Math.abs(line.y(middle) - half) ? i : middle;
        }
        String number = words.number(bet, guess.number(), main);
        marks.add(new Note(line.x(middle), line.y(middle), words.messages().get("labs.bet.yours"), number, false));
    }

    /// Where each seed's answer was read, and how far their mean, which is the answer, is from where the given line
    /// got there. The mean of the lines gets there elsewhere; that is no number of the answer.
    private static void events(Experiment experiment, LabWords words, List<Mark> marks) {
        if (!(experiment.lab().bet() instanceof Bet.Line bet) || !(bet.reading() instanceof Reading.Reaches level)) {
            return;
        }
        Measure main = experiment.mainMeasure();
        String first = experiment.lab().variants().getFirst();
        List<TrialRecord> trials = Records.of(experiment.records(), first, main.name());
        double at = Records.meanReached(trials, main.name(), level);
        if (Double.isNaN(at)) {
            return;
        }
        trials.stream()
                .mapToDouble(trial -> level.of(trial.of(main.name())))
                .filter(x -> !Double.isNaN(x))
                .forEach(x -> marks.add(Note.dot(x, level.level())));
        List<Measure> companions = new LabLines(experiment, words).companions();
        if (!companions.isEmpty()) {
            String given = companions.getFirst().name();
            double from = Records.meanReached(Records.of(experiment.records(), first, given), given, KNOWN);
            if (from < at) {
                marks.add(new Span(from, at, 1, level.level(), words.messages().get("labs.gap")));
            }
        }
    }
}
