package dev.backlight.lab.emergence;

import dev.backlight.engine.layer.Parameter;
import dev.backlight.lab.Notebook;
import dev.backlight.lab.kit.Fourier;
import dev.backlight.lab.record.Look;
import dev.backlight.math.RowOps;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What the weights from the first number to each hidden unit look like as waves over 0 to p − 1: how much of its
/// strongest wave each unit holds, and pictures of that at a few moments. Nanda et al., 2023, section 4.
final class Waves {
    static final String SPECTRUM = "spectrum";
    static final String WAVES = "waves";
    private static final int SHOWN = 40;
    private static final int[] MOMENTS = {1, 100, 300, 600, 900, 1500, 3000, 6000};

    private final int modulus;
    private final int units;
    private final Fourier fourier;
    private final Map<Integer, float[][]> moments = new TreeMap<>();
    private float[][] shares;
    private float[][] weights;

    Waves(int modulus, int units) {
        this.modulus = modulus;
        this.units = units;
        this.fourier = new Fourier(modulus);
    }

    /// @param first weights [2p x units]
    /// @return order: the mean over the units of the strongest wave's share, 0 to 1
    double see(int step, Parameter first) {
        weights = new float[units][modulus];
        shares = new float[units][fourier.frequencies()];
        double order = 0;
        for (int unit = 0; unit < units; unit++) {
            for (int a = 0; a < modulus; a++) {
                weights[unit][a] = first.value().get(a, unit);
            }
            fourier.shares(weights[unit], shares[unit]);
            order += shares[unit][strongest(unit)] / units;
        }
        for (int moment : MOMENTS) {
            if (moment == step) {
                moments.put(step, shares);
            }
        }
        return order;
    }

    private int strongest(int unit) {
        return RowOps.largest(shares[unit]);
    }

    /// Writes the pictures: units sorted by the wave that is their strongest at the end, evenly picked.
    void tell(Notebook notebook) {
        int[] sorted = IntStream.range(0, units)
                .boxed()
                .sorted(Comparator.comparingInt(this::strongest).thenComparingInt(unit -> unit))
                .mapToInt(Integer::intValue)
                .toArray();
        int rows = Math.min(SHOWN, units);
        int columns = fourier.frequencies();
        moments.forEach((step, seen) -> {
            float[] values = new float[rows * columns];
            for (int row = 0; row < rows; row++) {
                System.arraycopy(seen[sorted[row * units / rows]], 0, values, row * columns, columns);
            }
            notebook.look(new Look(SPECTRUM, Look.Kind.MATRIX, step, rows, columns, values));
        });
        float[] waves = new float[3 * modulus];
        for (int row = 0; row < 3; row++) {
            System.arraycopy(weights[sorted[(2 * row + 1) * units / 6]], 0, waves, row * modulus, modulus);
        }
        notebook.look(new Look(WAVES, Look.Kind.SIGNED, moments.size(), 3, modulus, waves));
    }
}
