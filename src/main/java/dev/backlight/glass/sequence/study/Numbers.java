package dev.backlight.glass.sequence.study;

/// All numbers that a rule may read.
///
/// @param parameters as `Weights.copy` gives them, in double
/// @param columns of each parameter
/// @param values of each quantity that has been computed
record Numbers(double[][] parameters, int[] columns, double[][] values) {

    double parameter(int parameter, int row, int column) {
        return parameters[parameter][row * columns[parameter] + column];
    }

    double[] of(int quantity) {
        return values[quantity];
    }
}
