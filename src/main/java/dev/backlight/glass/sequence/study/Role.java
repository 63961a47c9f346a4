package dev.backlight.glass.sequence.study;

/// What a row of numbers is on its way from the tokens to the loss.
public enum Role {
    /// The row that stands for what is read.
    READ(Axis.INPUT),
    /// What stands for a place.
    PLACE(Axis.INPUT),
    /// A row together with its place.
    PLACED(Axis.INPUT),
    /// A state before anything was read.
    START(Axis.UNIT),
    /// What comes together before a gate or a candidate opens.
    SUM(Axis.UNIT),
    /// How far a gate is open.
    GATE(Axis.UNIT),
    /// How far a gate is closed, `1 − u`.
    CLOSED(Axis.UNIT),
    /// What may be written.
    CANDIDATE(Axis.UNIT),
    /// The cell of an LSTM.
    CELL(Axis.UNIT),
    /// The cell, squashed by tanh.
    SQUASHED(Axis.UNIT),
    /// What the layers above see.
    STATE(Axis.UNIT),
    QUERY(Axis.DEPTH),
    KEY(Axis.DEPTH),
    VALUE(Axis.DEPTH),
    /// `q·k/√d` for every position that may answer.
    SCORES(Axis.POSITION),
    /// The softmax of the scores.
    SHARES(Axis.POSITION),
    /// The values, mixed by the shares.
    MIXED(Axis.DEPTH),
    /// All heads brought together by W_o.
    TOGETHER(Axis.INPUT),
    NORMALISED(Axis.INPUT),
    /// A branch added to what went past it.
    BESIDE(Axis.INPUT),
    /// A dense layer within the network.
    DENSE(Axis.WIDE),
    ACTIVATED(Axis.WIDE),
    /// The mean over positions.
    MEAN(Axis.UNIT),
    /// The answer before the softmax.
    LOGITS(Axis.ANSWER),
    PROBABILITIES(Axis.ANSWER),
    LOSS(Axis.ONE);

    /// What the numbers of a row are counted by; whoever follows one number through rows of the same axis follows
    /// the same unit.
    public enum Axis {
        INPUT,
        UNIT,
        DEPTH,
        POSITION,
        WIDE,
        ANSWER,
        ONE
    }

    private final Axis axis;

    Role(Axis axis) {
        this.axis = axis;
    }

    public Axis axis() {
        return axis;
    }
}
