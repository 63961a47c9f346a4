package dev.backlight.engine.spec.sequence;

import dev.backlight.text.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What a recurrent layer does at each step of time with its input x and its state h.
public enum Cell {
    /// `h = tanh(x·W + h′·U + b)`. Elman, 1990.
    RNN("RNN", 1),
    /// Input, forget, cell and output gate beside a cell that is added to: PyTorch's `torch.nn.LSTM`. Hochreiter
    /// and Schmidhuber, 1997.
    LSTM("LSTM", 4),
    /// Reset and update gate: PyTorch's `torch.nn.GRU`. Cho et al., 2014.
    GRU("GRU", 3);

    private final String label;
    private final int gates;

    Cell(String label, int gates) {
        this.label = label;
        this.gates = gates;
    }

    /// The name in the field's own spelling, the same in every language.
    public String label() {
        return label;
    }

    /// How many blocks of as many columns as there are units its weights have.
    public int gates() {
        return gates;
    }

    /// The other cells, from the simplest on.
    public List<Cell> others() {
        return Stream.of(RNN, GRU, LSTM).filter(other -> other != this).toList();
    }

    /// The cell of a label.
    ///
    /// @throws IllegalArgumentException with one sentence if there is none
    public static Cell labelled(String label) {
        return Arrays.stream(values())
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new Refusal("\"{0}\" is no cell: choose RNN, GRU or LSTM.", label));
    }
}
