package dev.backlight.app.lab;

import dev.backlight.lab.Lab;
import dev.backlight.lab.LabResult;
import dev.backlight.lab.LabTexts;
import dev.backlight.lab.answer.Figure;
import dev.backlight.lab.answer.Outcome;
import dev.backlight.lab.answer.Sentence;
import dev.backlight.lab.record.Series;
import dev.backlight.lab.record.TrialRecord;
import dev.backlight.model.text.Messages;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a run of a lab says on the command line: the answer, its figures one a line, the trials one a line.
final class LabReport {
    private final Lab lab;
    private final LabResult result;
    private final double firstPoint;
    private final Messages messages;

    /// @param firstPoint after how many seconds the first curve began; NaN if none did
    LabReport(Lab lab, LabResult result, double firstPoint, Messages messages) {
        this.firstPoint = firstPoint;
        this.lab = lab;
        this.result = result;
        this.messages = messages;
    }

    void print(PrintWriter out) {
        Outcome outcome = lab.outcome(result.settings(), result.trials());
        out.println(messages.get(LabTexts.key(lab, "question")));
        if (!outcome.isNone()) {
            out.println(say(outcome.sentence()));
            outcome.more().forEach(sentence -> out.println(say(sentence)));
            for (Figure figure : outcome.figures()) {
                out.println("  " + figure.name() + " " + number(figure.value()));
            }
        }
        for (TrialRecord trial : result.trials()) {
            out.println("  " + trial.variant() + " seed " + trial.seed() + ": " + words(trial));
        }
        out.println(messages.get("lab.caveat") + ": " + messages.get(LabTexts.key(lab, "caveat")));
        String begun =
                Double.isNaN(firstPoint) ? "" : String.format(Locale.ROOT, ", first curve after %.2f s", firstPoint);
        out.printf(Locale.ROOT, "%d trials, %.1f s%s%n", result.trials().size(), result.seconds(), begun);
        out.flush();
    }

    private String say(Sentence sentence) {
        return messages.get(
                LabTexts.key(lab, sentence.part()), sentence.values().toArray());
    }

    private static String words(TrialRecord trial) {
        if (trial.problem() != null) {
            return trial.problem();
        }
        String curves = trial.series().stream()
                .filter(curve -> curve.size() > 0)
                .map(LabReport::end)
                .collect(Collectors.joining(", "));
        String figures = trial.figures().entrySet().stream()
                .map(figure -> figure.getKey() + " " + number(figure.getValue()))
                .collect(Collectors.joining(", "));
        return curves + (curves.isEmpty() || figures.isEmpty() ? "" : "; ") + figures;
    }

    private static String end(Series curve) {
        return curve.measure() + " ends at " + number(curve.last());
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "none";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.4f", value);
    }
}
