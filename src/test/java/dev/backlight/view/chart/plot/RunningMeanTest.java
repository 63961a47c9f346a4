package dev.backlight.view.chart.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningMeanTest {
    private final List<Double> raw = new ArrayList<>();
    private double apart = 1 / 469.0;
    private final RunningMean mean = new RunningMean(new Points() {
        @Override
        public int size() {
            return raw.size();
        }

        @Override
        public double x(int i) {
            return apart * i + raw.getFirst(); // another line begins elsewhere
        }

        @Override
        public double y(int i) {
            return raw.get(i);
        }
    });

    /// `Σ 0.98^(t-i)·y_i / Σ 0.98^(t-i)`.
    @Test
    void itIsTheWeightedMeanOfTheNumbersThereAre() {
        raw.addAll(List.of(8.0, 3.0, 7.0));
        assertThat(mean.size()).isEqualTo(3);
        assertThat(mean.y(0)).isEqualTo(8);
        assertThat(mean.y(1)).isCloseTo((0.98 * 8 + 3) / 1.98, within(1e-12));
        assertThat(mean.y(2)).isCloseTo((0.98 * 0.98 * 8 + 0.98 * 3 + 7) / (0.98 * 0.98 + 0.98 + 1), within(1e-12));
        for (int i = 0; i < 2000; i++) {
            raw.add(5.0);
        }
        raw.add(15.0);
        assertThat(mean.size()).isEqualTo(2004);
        assertThat(mean.y(2003)).isCloseTo(5.2, within(1e-12));
    }

    /// A mean that began at the first number would still stand at 1.3.
    @Test
    void aSteepFallAtTheBeginningIsFollowed() {
        for (int i = 0; i < 40; i++) {
            raw.add(2.3 / (1 + i / 4.0));
        }
        mean.size();
        assertThat(mean.y(39)).isLessThan(0.55);
    }

    @Test
    void whereAnEpochIsOneBatchItIsTheLineItself() {
        apart = 1;
        raw.addAll(List.of(2.3, 1.9, 1.2, 0.7));
        mean.size();
        assertThat(mean.y(3)).isEqualTo(0.7);
    }

    @Test
    void whatItSaidStaysWhenTheLineGoesOn() {
        raw.addAll(List.of(3.0, 1.0, 4.0));
        mean.size();
        double before = mean.y(2);
        raw.addAll(List.of(100.0, 200.0));
        mean.size();
        assertThat(mean.y(2)).isEqualTo(before);
    }

    @Test
    void anotherLineIsAddedUpFromItsBeginning() {
        raw.addAll(List.of(3.0, 1.0, 4.0));
        mean.size();
        raw.clear();
        raw.addAll(List.of(7.0, 9.0, 9.0, 9.0));
        mean.size();
        assertThat(mean.y(1)).isCloseTo((0.98 * 7 + 9) / 1.98, within(1e-12));
        raw.clear();
        assertThat(mean.size()).isZero();
    }
}
