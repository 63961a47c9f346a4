package dev.backlight.lab.kit;

/// Puts the hidden units of one network into the order of another's. Networks whose units are shuffled compute the
/// same, so weights can be compared or mixed only after that. Ainsworth, Hayase and Srinivasa, Git Re-Basin, 2022,
/// section 3.2.
public final class UnitMatching {
    private UnitMatching() {}

    /// For networks of one hidden layer: `parameters` are weights [inputs x units], biases [units], weights [units
    /// x outputs], biases [outputs], as `Weights.copy` gives them.
    ///
    /// @return for each unit of `a` the unit of `b` that is most like it, all different
    public static int[] match(float[][] a, float[][] b) {
        int units = a[1].length;
        int inputs = a[0].length / units;
        int outputs = a[3].length;
        double[][] worth = new double[units][units];
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < units; j++) {
                double sum = a[1][i] * (double) b[1][j];
                for (int k = 0; k < inputs; k++) {
                    sum += a[0][k * units + i] * (double) b[0][k * units + j];
                }
                for (int k = 0; k < outputs; k++) {
                    sum += a[2][i * outputs + k] * (double) b[2][j * outputs + k];
                }
                worth[i][j] = sum;
            }
        }
        return Assignment.best(worth);
    }

    /// The same network with unit `order[i]` at place i.
    public static float[][] reorder(float[][] parameters, int[] order) {
        int units = order.length;
        int inputs = parameters[0].length / units;
        int outputs = parameters[3].length;
        float[][] changed = {
            new float[parameters[0].length], new float[units], new float[parameters[2].length], parameters[3].clone()
        };
        for (int i = 0; i < units; i++) {
            changed[1][i] = parameters[1][order[i]];
            for (int k = 0; k < inputs; k++) {
                changed[0][k * units + i] = parameters[0][k * units + order[i]];
            }
            System.arraycopy(parameters[2], order[i] * outputs, changed[2], i * outputs, outputs);
        }
        return changed;
    }

    /// `(1 − share)·a + share·b`, number by number.
    public static float[][] mix(float[][] a, float[][] b, double share) {
        float[][] mixed = new float[a.length][];
        for (int p = 0; p < a.length; p++) {
            mixed[p] = new float[a[p].length];
            for (int i = 0; i < mixed[p].length; i++) {
                mixed[p][i] = (float) ((1 - share) * a[p][i] + share * b[p][i]);
            }
        }
        return mixed;
    }
}
