package dev.backlight.glass.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.engine.spec.sequence.SequenceLayerSpec;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.glass.sequence.layer.RecurrentStep;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LooksTest {
    /// One unit: ∂L/∂h is a product of slopes, one for each letter that the error walks back.
    @Test
    void theErrorOfTheLastAnswerWalksBackByTheChainRule() {
        SequenceSpec spec = new SequenceSpec(
                1,
                3,
                List.of(
                        new SequenceLayerSpec.Embedding(1, 1),
                        new SequenceLayerSpec.Recurrent(Cell.RNN, 1),
                        SequenceLayerSpec.dense(1, 2, 1)));
        float[][] parameters = {{1}, {0.5f}, {0.75f}, {0.25f}, {2, -1}, {0, 0}};
        RecurrentLook look = RecurrentLook.of(spec, parameters, new int[] {0, 0, 0}, 1);
        double h1 = Math.tanh(0.75);
        double h2 = Math.tanh(0.75 + 0.75 * h1);
        double h3 = Math.tanh(0.75 + 0.75 * h2);
        double p = 1 / (1 + Math.exp(-3 * h3));
        double third = p * 2 + (1 - p - 1) * -1;
        assertThat(look.probabilities(2)[0]).isCloseTo(p, within(1e-12));
        assertThat(look.blame()[2]).isCloseTo(third, within(1e-12));
        double second = third * (1 - h3 * h3) * 0.75;
        assertThat(look.blame()[1]).isCloseTo(second, within(1e-12));
        assertThat(look.blame()[0]).isCloseTo(second * (1 - h2 * h2) * 0.75, within(1e-12));
        assertThat(RecurrentLook.of(spec, parameters, new int[] {0, 0}, -1).blame())
                .containsOnly(0);
    }

    @Test
    void theWorkedCellShowsItsGates() {
        WorkedSequence worked = WorkedSequence.lstm();
        RecurrentStep first = RecurrentLook.of(worked.spec(), worked.parameters(), worked.tokens(), 0)
                .steps()
                .getFirst();
        assertThat(first.gates().get(0)[0]).isCloseTo(0.75, within(1e-6));
        assertThat(first.gates().get(1)[0]).isCloseTo(0.8, within(1e-6));
        assertThat(first.gates().get(2)[0]).isCloseTo(0.5, within(1e-6));
        assertThat(first.memory()[0]).isCloseTo(0.45, within(1e-6));
    }

    @Test
    void theWorkedHeadSharesItsAttentionAndAddsNothingWhenItIsOff() {
        WorkedSequence worked = WorkedSequence.attentionHead();
        AttentionLook look = AttentionLook.of(worked.spec(), worked.parameters(), worked.tokens(), Set.of());
        assertThat(look.share(0, 0, 1)).isCloseTo(0.75, within(1e-6));
        assertThat(look.share(0, 1, 0)).isCloseTo(0.8, within(1e-6));
        AttentionLook off = AttentionLook.of(worked.spec(), worked.parameters(), worked.tokens(), Set.of(0));
        assertThat(off.probabilities(0)).containsExactly(0.5, 0.5);
    }

    @Test
    void theWorkedHeadIsTakenApartIntoQueryKeysValuesScoresAndShares() {
        WorkedSequence worked = WorkedSequence.attentionHead();
        AttentionLook look = AttentionLook.of(worked.spec(), worked.parameters(), worked.tokens(), Set.of());
        HeadNumbers first = HeadNumbers.of(look, 0, 0);
        assertThat(first.scores()[1] - first.scores()[0]).isCloseTo(Math.log(3), within(1e-6));
        double product = first.query()[0] * first.keys()[1][0] + first.query()[1] * first.keys()[1][1];
        assertThat(first.scores()[1]).isCloseTo(product / Math.sqrt(2), within(1e-12));
        assertThat(first.shares()).containsExactly(new double[] {0.25, 0.75}, within(1e-6));
        assertThat(first.mixed()).containsExactly(new double[] {2.5, -1}, within(1e-6));
        assertThat(first.values()[0][0] * 0.25 + first.values()[1][0] * 0.75).isCloseTo(2.5, within(1e-6));
        assertThatThrownBy(() -> HeadNumbers.of(look, 1, 0)).hasMessage("There is no head 1: give one below 1.");
    }
}
