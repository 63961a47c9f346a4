package dev.backlight.glass.sequence.layer;

import java.util.List;

/// One step of a recurrent layer. Each array has a number for every unit.
///
/// @param gates how far open: of an LSTM input, forget and output, of a GRU reset and update, of a plain recurrent
///     layer none
/// @param memory what is carried on beside the state: the cell of an LSTM; of the others the state itself
/// @param state h, what the layers above see
public record RecurrentStep(List<double[]> gates, double[] memory, double[] state) {
    public RecurrentStep {
        gates = List.copyOf(gates);
    }
}
