package dev.backlight.view.chart.plot;

import dev.backlight.view.paint.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.function.DoubleFunction;

/// An axis as it is written: its numbers in words, and what they count.
///
/// @param axis where numbers lie
/// @param words a number as it is written beside the axis
/// @param title what is counted, and that the axis is logarithmic if it is; empty where the chart's title says it
/// @param least difference of two written numbers, such as 1 where only whole numbers have a meaning
public record Scale(Axis axis, DoubleFunction<String> words, String title, double least) {
    private static final MathContext SIX_DIGITS = new MathContext(6);
    private static final double GROUPED_FROM = 1000;

    /// Numbers as short as they are exact: `0`, `0.25`, `4,000`.
    public static Scale numbers(Axis axis) {
        return new Scale(axis, Scale::number, "", 0);
    }

    /// Shares of one as percent: `95%`.
    public static Scale percent(Axis axis) {
        return new Scale(axis, share -> number(100 * share) + "%", "", 0);
    }

    public Scale titled(String words) {
        return new Scale(axis, this.words, words, least);
    }

    /// Only whole numbers are written.
    public Scale whole() {
        return new Scale(axis, words, title, 1);
    }

    /// The numbers to be written; on a logarithmic axis its end, too, where that leaves room.
    ///
    /// @param most about so many
    public double[] ticks(int most) {
        double[] ticks = axis.ticks(most, least);
        if (!axis.logarithmic() || ticks.length == 0) {
            return ticks;
        }
        double free = 1 - axis.share(ticks[ticks.length - 1]);
        if (free < 0.5 / most) {
            return ticks;
        }
        double[] more = Arrays.copyOf(ticks, ticks.length + 1);
        more[ticks.length] = axis.high();
        return more;
    }

    private static String number(double value) {
        if (!Double.isFinite(value) || Math.abs(value) < 1e-12) {
            return Double.isFinite(value) ? "0" : Numbers.fixed(value, 0);
        }
        BigDecimal rounded = new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros();
        boolean whole = rounded.scale() <= 0;
        return whole && Math.abs(value) >= GROUPED_FROM
                ? Numbers.grouped(rounded.longValue())
                : Numbers.fixed(value, Math.max(0, rounded.scale()));
    }
}
