package dev.backlight.lab;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.backlight.lab.record.Series;
import dev.backlight.lab.record.TrialRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Records as they are read while trials are being run: of one of them a measure, or all, has no point yet.
public final class Torn {
    private Torn() {}

    /// Holds that an answer can be made of what there is, whatever is missing.
    public static void check(Lab lab, Settings settings, List<TrialRecord> whole) {
        for (int torn = 0; torn < whole.size(); torn++) {
            TrialRecord one = whole.get(torn);
            for (Series missing : one.series()) {
                check(lab, settings, whole, torn, without(one, List.of(missing.measure())), missing.measure());
            }
            List<String> all = one.series().stream().map(Series::measure).toList();
            check(lab, settings, whole, torn, without(one, all), "anything");
        }
    }

    private static void check(
            Lab lab, Settings settings, List<TrialRecord> whole, int at, TrialRecord torn, String missing) {
        List<TrialRecord> records = new ArrayList<>(whole);
        records.set(at, torn);
        assertThatCode(() -> lab.outcome(settings, records))
                .as("%s: trial %d without %s", lab.name(), at, missing)
                .doesNotThrowAnyException();
        assertThatCode(() -> lab.outcome(settings, List.of(torn)))
                .as("%s: trial %d alone without %s", lab.name(), at, missing)
                .doesNotThrowAnyException();
    }

    /// A curve that has begun keeps its name; figures come at a trial's end.
    private static TrialRecord without(TrialRecord record, List<String> measures) {
        List<Series> series = record.series().stream()
                .map(one -> measures.contains(one.measure())
                        ? new Series(one.measure(), Arrays.copyOf(one.xs(), 0), Arrays.copyOf(one.ys(), 0))
                        : one)
                .toList();
        return new TrialRecord(
                record.variant(),
                record.seed(),
                TrialRecord.State.RUNNING,
                record.done(),
                series,
                Map.of(),
                record.looks(),
                record.problem());
    }
}
