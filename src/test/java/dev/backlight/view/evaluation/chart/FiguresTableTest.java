package dev.backlight.view.evaluation.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.analysis.ConfusionMatrix;
import dev.backlight.model.text.Messages;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTableTest {
    @Test
    void eachClassIsARowOfCountsAndFigures() {
        ConfusionMatrix confusion = new ConfusionMatrix(new int[][] {{3, 1}, {0, 4}});
        String table = FiguresTable.of(confusion, k -> k == 0 ? "cat" : "dog", new Messages(Locale.ENGLISH));
        assertThat(table.lines())
                .containsExactly(
                        "Digit\tcat\tdog\tPrecision\tRecall\tF1\tCount",
                        "cat\t3\t1\t1.0000\t0.7500\t0.8571\t4",
                        "dog\t0\t4\t0.8000\t1.0000\t0.8889\t4",
                        "Macro\t3\t5\t0.9000\t0.8750\t0.8730\t8");
    }
}
