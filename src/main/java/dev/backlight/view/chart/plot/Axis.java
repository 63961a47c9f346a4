package dev.backlight.view.chart.plot;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// One axis of a chart: where a number lies on it, and which round numbers are written beside it.
///
/// @param low number at its beginning; above 0 where it is logarithmic
/// @param high number at its end
/// @param logarithmic whether equal ratios, not equal differences, are equally far apart
public record Axis(double low, double high, boolean logarithmic) {
    private static final double[] ROUND = {1, 2, 5, 10};

    public static Axis linear(double low, double high) {
        return new Axis(low, high, false);
    }

    /// @param low above 0
    public static Axis logarithmic(double low, double high) {
        return new Axis(low, high, true);
    }

    /// The share of the axis at which a number lies: 0 at its beginning, 1 at its end, beyond them outside. NaN for
    /// a number that lies nowhere, as 0 does on a logarithmic axis.
    public double share(double value) {
        if (logarithmic) {
            return value <= 0 ? Double.NaN : (Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low));
        }
        return (value - low) / (high - low);
    }

    /// The number at a share of the axis.
    public double value(double share) {
        return logarithmic ? low * Math.pow(high / low, share) : low + share * (high - low);
    }

    /// Round numbers within the axis, rising: multiples of 1, 2 or 5 times a power of ten; on a logarithmic axis
    /// such numbers themselves, or of many decades the powers of ten alone.
    ///
    /// @param most at most one more than so many of them, where the axis is linear; about so many else
    /// @param least difference of two of them on a linear axis, such as 1 where only whole numbers have a meaning
    /// @return none of an axis that has no length or no end
    public double[] ticks(int most, double least) {
        if (!Double.isFinite(low) || !Double.isFinite(high) || high <= low || logarithmic && low <= 0) {
            return new double[0];
        }
        return logarithmic ? decades(most) : multiples(step((high - low) / most, least));
    }

    /// The smallest round number that is neither below the distance nor below the least.
    private static double step(double distance, double least) {
        double wanted = Math.max(distance, least);
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        return Arrays.stream(ROUND)
                .map(round -> round * power)
                .filter(step -> step >= wanted * (1 - 1e-9))
                .findFirst()
                .orElse(10 * power);
    }

    private double[] multiples(double step) {
        long first = (long) Math.ceil(low / step - 1e-9);
        long last = (long) Math.floor(high / step + 1e-9);
        return DoubleStream.iterate(first, at -> at <= last, at -> at + 1)
                .map(at -> at * step)
                .toArray();
    }

    private double[] decades(int most) {
        int first = (int) Math.floor(Math.log10(low) + 1e-9);
        int last = (int) Math.ceil(Math.log10(high) - 1e-9);
        int decades = Math.max(1, last - first);
        int every = Math.max(1, (decades + most - 1) / most);
        boolean between = 3 * decades <= most;
        return DoubleStream.iterate(first, at -> at <= last, at -> at + every)
                .flatMap(at -> Arrays.stream(ROUND)
                        .limit(between ? ROUND.length - 1 : 1)
                        .map(round -> round * Math.pow(10, at)))
                .filter(tick -> tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9))
                .toArray();
    }
}
