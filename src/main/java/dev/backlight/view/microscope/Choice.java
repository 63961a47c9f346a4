package dev.backlight.view.microscope;

import dev.backlight.glass.Study;

/// The weight that is looked at, and by it the neuron it leads to.
///
/// @param column of the neuron, from 0
/// @param from what it comes from: an input, or a neuron of the column before
/// @param to the neuron
public record Choice(int column, int from, int to) {

    /// The weight of the last layer that matters most to the loss.
    static Choice strongest(Study study) {
        int column = study.columns().size() - 1;
        Choice best = new Choice(column, 0, 0);
        double most = -1;
        for (int from = 0; from < study.incoming(column).length; from++) {
            for (int to = 0; to < study.columns().get(column).size(); to++) {
                double gradient = Math.abs(study.gradient(column, from, to));
                if (gradient > most * (1 + 1e-9)) {
                    most = gradient;
                    best = new Choice(column, from, to);
                }
            }
        }
        return best;
    }

    boolean fits(Study study) {
        return column < study.columns().size()
                && from < study.incoming(column).length
                && to < study.columns().get(column).size();
    }
}
