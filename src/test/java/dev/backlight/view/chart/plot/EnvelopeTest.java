package dev.backlight.view.chart.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    @Test
    void theBandHoldsEveryPointAndIsSmootherThanTheLine() {
        Random random = new Random(3);
        double[] y = random.doubles(400, 20, 80).toArray();
        Envelope envelope = new Envelope(200);
        for (int i = 0; i < y.length; i++) {
            envelope.add(i / 2.0, y[i]);
        }
        envelope.smooth();
        double line = 0;
        double edge = 0;
        for (int i = 0; i < y.length; i++) {
            assertThat(y[i]).isBetween(envelope.top(i / 2) - 1e-9, envelope.bottom(i / 2) + 1e-9);
            line += i == 0 ? 0 : Math.abs(y[i] - y[i - 1]);
            edge += i == 0 ? 0 : Math.abs(envelope.top(i / 2) - envelope.top((i - 1) / 2));
        }
        assertThat(edge).isLessThan(line / 10);
    }

    @Test
    void betweenFewPointsTheBandGoesStraight() {
        Envelope envelope = new Envelope(101);
        envelope.add(0, 10);
        envelope.add(100, 60);
        envelope.add(500, 99);
        envelope.add(50, Double.NaN);
        envelope.smooth();
        assertThat(envelope.first()).isZero();
        assertThat(envelope.last()).isEqualTo(100);
        assertThat(35.0).isBetween(envelope.top(50), envelope.bottom(50));
        assertThat(envelope.bottom(50) - envelope.top(50)).isLessThan(6);
    }

    @Test
    void withoutPointsThereIsNoBand() {
        Envelope envelope = new Envelope(10);
        envelope.smooth();
        assertThat(envelope.last()).isLessThan(envelope.first());
        assertThat(envelope.lastStep()).isLessThan(envelope.first());
    }
}
