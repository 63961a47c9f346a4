package dev.backlight.glass.sequence.layer;

/// One step of a long short-term memory, number by number: the gates as PyTorch orders them, what is kept and what
/// is shown. Each array has a number for every unit.
///
/// @param input i = σ(z_i), how much of the candidate is written
/// @param forget f = σ(z_f), how much of the old cell is kept
/// @param candidate g = tanh(z_g)
/// @param output o = σ(z_o), how much of the cell is shown
/// @param cellBefore c′, the cell of the step before
/// @param cell c = f ⊙ c′ + i ⊙ g
/// @param stateBefore h′, the state of the step before
/// @param state h = o ⊙ tanh(c)
public record LstmStep(
        double[] input,
        double[] forget,
        double[] candidate,
        double[] output,
        double[] cellBefore,
        double[] cell,
        double[] stateBefore,
        double[] state) {}
