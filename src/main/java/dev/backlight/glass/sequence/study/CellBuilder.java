package dev.backlight.glass.sequence.study;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.engine.spec.sequence.SequenceLayerSpec;
import dev.backlight.glass.sequence.study.Rule.Products.Pair;
import java.util.Collections;
import java.util.List;

/// Lays out the steps of a recurrent layer, gate by gate, as `GlassRnn`, `GlassGru` and `GlassLstm` write them.
final class CellBuilder {
    private static final int NONE = -1;

    private final StudyBuilder to;
    private final SequenceLayerSpec.Recurrent layer;
    private final int units;
    private final int input;
    private final int state;
    private final int biases;
    private int position;

    CellBuilder(StudyBuilder to, SequenceLayerSpec.Recurrent layer) {
        this.to = to;
        this.layer = layer;
        units = layer.units();
        input = to.nextParameter();
        state = to.nextParameter();
        biases = to.nextParameter();
    }

    /// @param rows what each step reads
    /// @return the state after each
    int[] build(int[] rows) {
        int stateBiases = layer.cell() == Cell.GRU ? to.nextParameter() : NONE;
        int[] states = new int[rows.length];
        int h = start("h");
        int c = layer.cell() == Cell.LSTM ? start("c") : NONE;
        for (int t = 0; t < rows.length; t++) {
            position = t;
            switch (layer.cell()) {
                case RNN -> h = bent(Role.STATE, "h", "", Activation.TANH, sum("h", rows[t], h, 0));
                case LSTM -> {
                    c = cell(rows[t], h, c);
                    int o = gate("o", rows[t], h, 3);
                    int squashed = bent(Role.SQUASHED, "tanh c", "", Activation.TANH, c);
                    h = products(Role.STATE, "h", new Pair(o, squashed));
                }
                case GRU -> h = fresh(rows[t], h, stateBiases);
            }
            states[t] = h;
        }
        return states;
    }

    private int start(String sign) {
        return to.add(Role.START, sign, "", -1, units, new Rule.Fixed(Collections.nCopies(units, 0.0)));
    }

    private int cell(int x, int h, int c) {
        int i = gate("i", x, h, 0);
        int f = gate("f", x, h, 1);
        int g = bent(Role.CANDIDATE, "g", "", Activation.TANH, sum("g", x, h, 2));
        return products(Role.CELL, "c", new Pair(f, c), new Pair(i, g));
    }

    private int fresh(int x, int h, int stateBiases) {
        int r = gate("r", x, h, 0);
        int u = gate("u", x, h, 1);
        int seen = to.add(
                Role.SUM,
                "s",
                "n",
                position,
                units,
                new Affine(List.of(new Affine.Part(h, state, "Uₙ", 0, 2 * units)), stateBiases, 0));
        int read = to.add(
                Role.SUM,
                "x",
                "n",
                position,
                units,
                new Affine(List.of(new Affine.Part(x, input, "Wₙ", 0, 2 * units)), biases, 2 * units));
        int sum = products(Role.SUM, "z", "n", new Pair(read, NONE), new Pair(r, seen));
        int n = bent(Role.CANDIDATE, "n", "", Activation.TANH, sum);
        int closed = to.add(Role.CLOSED, "1−u", "", position, units, new Rule.Rest(u));
        return products(Role.STATE, "h", new Pair(closed, n), new Pair(u, h));
    }

    private int gate(String sign, int x, int h, int block) {
        return bent(Role.GATE, sign, "", Activation.SIGMOID, sum(sign, x, h, block));
    }

    private int sum(String foot, int x, int h, int block) {
        int column = block * units;
        String small = layer.cell().gates() == 1 ? "" : foot;
        Affine rule = new Affine(
                List.of(
                        new Affine.Part(x, input, "W" + small, 0, column),
                        new Affine.Part(h, state, "U" + small, 0, column)),
                biases,
                column);
        return to.add(Role.SUM, "z", foot, position, units, rule);
    }

    private int bent(Role role, String sign, String foot, Activation function, int of) {
        return to.add(role, sign, foot, position, units, new Rule.Bent(function, of));
    }

    private int products(Role role, String sign, Pair... pairs) {
        return products(role, sign, "", pairs);
    }

    private int products(Role role, String sign, String foot, Pair... pairs) {
        return to.add(role, sign, foot, position, units, new Rule.Products(List.of(pairs)));
    }
}
