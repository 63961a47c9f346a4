package dev.backlight.view.chart.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningMeanTest {
    private final List<Double> raw = new ArrayList<>();
    private final RunningMean mean = new RunningMean(
            new Points() {
                @Override
                public int size() {
                    return raw.size();
                }

                @Override
                public double x(int i) {
                    return 10 * i + raw.getFirst(); // another line begins elsewhere
                }

                @Override
                public double y(int i) {
                    return raw.get(i);
                }
            },
            0.1);

    @Test
    void theFirstNumbersHaveTheSameWeightAndLaterOnesAFixedShare() {
        raw.addAll(List.of(8.0, 2.0, 5.0));
        assertThat(mean.size()).isEqualTo(3);
        assertThat(mean.y(0)).isEqualTo(8);
        assertThat(mean.y(1)).isEqualTo(5);
        assertThat(mean.y(2)).isEqualTo(5);
        for (int i = 0; i < 17; i++) {
            raw.add(5.0);
        }
        raw.add(15.0);
        assertThat(mean.size()).isEqualTo(21);
        assertThat(mean.y(20)).isCloseTo(6, within(1e-12));
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
        assertThat(mean.y(1)).isEqualTo(8);
        raw.clear();
        assertThat(mean.size()).isZero();
    }
}
