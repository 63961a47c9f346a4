package dev.backlight.storage.exchange.sequence;

/// Matrices of a recurrent cell, whose gates stand side by side, brought into another order.
final class Gates {
    private Gates() {}

    /// @param values [rows x gates·units], row-major
    /// @param order which of our gates is the first there, and so on
    /// @return [gates·units x rows], row-major
    static float[] turned(float[] values, int rows, int units, int... order) {
        int columns = order.length * units;
        float[] turned = new float[values.length];
        for (int gate = 0; gate < order.length; gate++) {
            for (int unit = 0; unit < units; unit++) {
                for (int row = 0; row < rows; row++) {
                    turned[(gate * units + unit) * rows + row] = values[row * columns + order[gate] * units + unit];
                }
            }
        }
        return turned;
    }

    /// @param values [gates·units]
    static float[] ordered(float[] values, int units, int... order) {
        float[] ordered = new float[values.length];
        for (int gate = 0; gate < order.length; gate++) {
            System.arraycopy(values, order[gate] * units, ordered, gate * units, units);
        }
        return ordered;
    }
}
