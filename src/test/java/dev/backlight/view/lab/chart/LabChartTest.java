package dev.backlight.view.lab.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.lab.Family;
import dev.backlight.lab.Lab;
import dev.backlight.lab.LabDescription;
import dev.backlight.lab.LabHouse;
import dev.backlight.lab.Settings;
import dev.backlight.lab.Trial;
import dev.backlight.lab.answer.Bet;
import dev.backlight.lab.answer.Outcome;
import dev.backlight.lab.answer.Sentence;
import dev.backlight.lab.catalogue.Labs;
import dev.backlight.lab.record.Measure;
import dev.backlight.lab.record.Reading;
import dev.backlight.lab.record.Records;
import dev.backlight.lab.record.TrialRecord;
import dev.backlight.lab.run.LabRunner;
import dev.backlight.model.lab.Experiment;
import dev.backlight.model.lab.LabModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Theme;
import dev.backlight.view.chart.ChartPainter;
import dev.backlight.view.chart.Note;
import dev.backlight.view.chart.Span;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.canvas.Canvas;
import org.junit.jupiter.api.Test;

class LabChartTest {
    private static final Reading HALF = new Reading.Reaches(0.5);

    /// Seeds that get half way at step 1, 2 and 9, after all of what was given is known at step 0: 4 in the mean,
    /// where the mean of their curves gets there at step 2.
    private static final class Steps implements Lab {
        @Override
        public LabDescription description() {
            return new LabDescription(
                    "grokking", // whose texts it borrows
                    Family.EMERGENCE,
                    List.of(),
                    List.of(Measure.share("unseen", "step", false), Measure.share("seen", "step", false)),
                    List.of("decay"),
                    new Bet.Line("unseen", 0, 10, HALF, 1, List.of()),
                    List.of(),
                    List.of());
        }

        @Override
        public List<Trial> trials(Settings settings) {
            return settings.each()
                    .mapToObj(seed -> new Trial("decay", seed, book -> {
                        int jump = List.of(1, 2, 9).get((int) seed - 1);
                        for (int step = 0; step <= 10; step++) {
                            book.point("seen", step, 1);
                            book.point("unseen", step, step >= jump ? 1 : 0);
                        }
                    }))
                    .toList();
        }

        @Override
        public Outcome outcome(Settings settings, List<TrialRecord> records) {
            return new Outcome(
                    Sentence.of("headline"),
                    Sentence.of("sentence"),
                    List.of(),
                    List.of(),
                    Records.meanReached(records, "unseen", HALF),
                    -1);
        }
    }

    @Test
    void marksWhatTheAnswerSays() {
        Lab lab = new Steps();
        try (LabModel labs = new LabModel(List.of(lab), new LabRunner(2, LabHouse.DIGITS, () -> false))) {
            Experiment experiment = labs.experiments().getFirst();
            experiment.start();
            Await.until(labs::pump, () -> experiment.phase().isOver());
            var marks = LabChart.of(experiment, new LabWords(lab, new Messages(Locale.ENGLISH)), false)
                    .marks();
            assertThat(marks)
                    .filteredOn(Note.class::isInstance)
                    .map(mark -> ((Note) mark).x())
                    .containsExactlyInAnyOrder(1.0, 2.0, 9.0);
            assertThat(marks)
                    .filteredOn(Span.class::isInstance)
                    .map(mark -> ((Span) mark).to())
                    .containsExactly(experiment.outcome().answer())
                    .containsExactly(4.0);
        }
    }

    @Test
    void theFieldStaysWhereItIsFromBetToAnswer() {
        Lab lab = Labs.of("parity");
        try (LabModel labs = new LabModel(List.of(lab), new LabRunner(2, LabHouse.DIGITS, () -> false))) {
            Experiment experiment = labs.experiments().getFirst();
            experiment.recipeProperty().set(Settings.of(lab, Map.of("steps", 800.0, "examples", 200.0), 1, 3));
            LabWords words = new LabWords(lab, new Messages(Locale.ENGLISH));
            Box before = field(experiment, words);
            experiment.start();
            Await.until(
                    labs::pump, () -> !experiment.records().getFirst().series().isEmpty());
            assertThat(field(experiment, words)).isEqualTo(before);
            Await.until(labs::pump, () -> experiment.phase().isOver());
            assertThat(field(experiment, words)).isEqualTo(before);
        }
    }

    private static Box field(Experiment experiment, LabWords words) {
        GraphicsContext gc = GraphicsContext.on(new Canvas(600, 300));
        Box area = new Box(0, 0, 600, 300);
        return new ChartPainter()
                .paint(gc, LabChart.of(experiment, words, false), area, Palette.of(Theme.LIGHT), Locale.ENGLISH)
                .box();
    }

    @Test
    void noTwoColumnsOfItsTableAreCalledTheSame() {
        Lab lab = Labs.of("parity");
        try (LabModel labs = new LabModel(List.of(lab), new LabRunner(2, LabHouse.DIGITS, () -> false))) {
            Experiment experiment = labs.experiments().getFirst();
            experiment.recipeProperty().set(Settings.of(lab, Map.of("steps", 200.0, "examples", 200.0), 1, 3));
            experiment.start();
            Await.until(labs::pump, () -> experiment.phase().isOver());
            LabWords words = new LabWords(lab, new Messages(Locale.ENGLISH));
            assertThat(LabColumn.of(experiment, words))
                    .map(column -> column.title(experiment, words))
                    .contains("control, no decay", "training loss: control, no decay")
                    .doesNotHaveDuplicates();
        }
    }
}
