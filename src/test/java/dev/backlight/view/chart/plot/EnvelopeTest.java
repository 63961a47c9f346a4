package dev.backlight.view.chart.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.view.paint.Box;
import java.util.Locale;
import java.util.Random;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    @Test
    void theBandHoldsMostPointsAndIsSmootherThanTheLine() {
        Random random = new Random(3);
        double[] y = random.doubles(400, 20, 80).toArray();
        Envelope envelope = band(y);
        double line = 0;
        double edge = 0;
        int held = 0;
        for (int i = 0; i < y.length; i++) {
            held += y[i] >= envelope.top(i / 2) && y[i] <= envelope.bottom(i / 2) ? 1 : 0;
            line += i == 0 ? 0 : Math.abs(y[i] - y[i - 1]);
            edge += i == 0 ? 0 : Math.abs(envelope.top(i / 2) - envelope.top((i - 1) / 2));
        }
        assertThat(held).isBetween(y.length / 2, y.length * 3 / 4); // of an even scatter 58 %
        assertThat(edge).isLessThan(line / 10);
    }

    /// Batches of few points are all right or half wrong now and then; the chart must not be grey for that.
    @Test
    void whatLiesFarOutNowAndThenDoesNotLetTheBandCoverTheChart() {
        Random random = new Random(5);
        double[] y = random.doubles(2000, 45, 55).toArray();
        for (int i = 0; i < y.length; i += 20) {
            y[i] = i % 40 == 0 ? 0 : 100;
        }
        Envelope envelope = band(y);
        for (int column = envelope.first(); column <= envelope.last(); column++) {
            assertThat(envelope.bottom(column) - envelope.top(column)).isBetween(5.0, 35.0);
        }
    }

    private static Envelope band(double[] y) {
        Envelope envelope = new Envelope(200);
        for (int i = 0; i < y.length; i++) {
            envelope.add(i * 200.0 / y.length, y[i]);
        }
        envelope.smooth();
        return envelope;
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
    void theBandOfALineIsThatOfItsPoints() {
        Random random = new Random(5);
        double[] x = random.doubles(900, -0.1, 3.2).sorted().toArray();
        double[] y = random.doubles(900, -0.5, 5).toArray();
        y[40] = Double.NaN;
        y[300] = Double.POSITIVE_INFINITY;
        y[301] = 0;
        Points points = Points.of(x, y);
        for (Axis upwards : new Axis[] {Axis.linear(0, 2), Axis.logarithmic(0.01, 10)}) {
            Plot plot = new Plot(
                    null, new Box(30, 10, 120, 80), Axis.linear(0, 3), upwards, null, Color.WHITE, Locale.ENGLISH);
            Envelope each = new Envelope(121);
            for (int i = 0; i < x.length; i++) {
                each.add(plot.x(x[i]) - 30, plot.y(y[i]));
            }
            Envelope line = new Envelope(121);
            Trace.cover(line, plot, points);
            each.smooth();
            line.smooth();
            assertThat(line.first()).isEqualTo(each.first());
            assertThat(line.last()).isEqualTo(each.last());
            for (int column = each.first(); column <= each.last(); column++) {
                assertThat(line.top(column)).isEqualTo(each.top(column));
                assertThat(line.bottom(column)).isEqualTo(each.bottom(column));
            }
        }
    }

    @Test
    void withoutPointsThereIsNoBand() {
        Envelope envelope = new Envelope(10);
        envelope.smooth();
        assertThat(envelope.last()).isLessThan(envelope.first());
        assertThat(envelope.lastStep()).isLessThan(envelope.first());
    }
}
