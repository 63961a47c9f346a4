package dev.backlight.glass.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.engine.sequence.SequenceBatch;
import dev.backlight.engine.sequence.SequenceNetwork;
import dev.backlight.engine.spec.Weights;
import dev.backlight.glass.sequence.layer.GlassAttention;
import dev.backlight.glass.sequence.layer.GlassLstm;
import dev.backlight.glass.sequence.layer.LstmStep;
import dev.backlight.math.ThreadTeam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

/// The worked examples number by number, as pencil and paper (and a calculator's tanh) give them.
class WorkedSequenceTest {
    private static final Offset<Double> NEAR = within(1e-6);

    // ½·tanh 0.45; then z = ln 3 + ½·h, ln 4 − h, ln 2 + h, 2·h
    private static final double H1 = 0.210949503;
    private static final double I2 = 0.769251047;
    private static final double F2 = 0.764109765;
    private static final double G2 = 0.718286769;
    private static final double O2 = 0.603937576;
    private static final double C2 = 0.896392243;
    private static final double H2 = 0.431535530;

    @Test
    void theTwoStepsOfTheLstmAreThoseOfPencilAndPaper() {
        WorkedSequence worked = WorkedSequence.lstm();
        GlassLstm lstm = new GlassLstm(
                matrix(1, 4, worked.parameters()[1]),
                matrix(1, 4, worked.parameters()[2]),
                matrix(1, 4, worked.parameters()[3]));
        List<LstmStep> steps = lstm.walk(new DMatrixRMaj(2, 1, true, 1, 1));
        LstmStep first = steps.get(0);
        assertThat(first.input()[0]).isCloseTo(0.75, NEAR);
        assertThat(first.forget()[0]).isCloseTo(0.8, NEAR);
        assertThat(first.candidate()[0]).isCloseTo(0.6, NEAR);
        assertThat(first.output()[0]).isCloseTo(0.5, NEAR);
        assertThat(first.cell()[0]).isCloseTo(0.45, NEAR);
        assertThat(first.state()[0]).isCloseTo(H1, NEAR);
        LstmStep second = steps.get(1);
        assertThat(second.input()[0]).isCloseTo(I2, NEAR);
        assertThat(second.forget()[0]).isCloseTo(F2, NEAR);
        assertThat(second.candidate()[0]).isCloseTo(G2, NEAR);
        assertThat(second.output()[0]).isCloseTo(O2, NEAR);
        assertThat(second.cell()[0]).isCloseTo(C2, NEAR);
        assertThat(second.state()[0]).isCloseTo(H2, NEAR);
        assertThat(fast(worked, 1)).containsExactly(new double[] {H1, H2}, NEAR);
    }

    @Test
    void theHeadsSharesAndAnswersAreThoseOfPencilAndPaper() {
        WorkedSequence worked = WorkedSequence.attentionHead();
        List<DMatrixRMaj> weights = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            weights.add(matrix(2, 2, worked.parameters()[i]));
        }
        GlassAttention head = new GlassAttention(1, false, weights, null);
        DMatrixRMaj x = new DMatrixRMaj(2, 2, true, 1, 0, 0, 1);
        GlassAttention.Values values = head.look(x);
        assertThat(values.shares().getFirst().data).containsExactly(new double[] {0.25, 0.75, 0.8, 0.2}, NEAR);
        assertThat(values.mixed().data).containsExactly(new double[] {2.5, -1, 1.4, 1.2}, NEAR);
        assertThat(fast(worked, 1)).containsExactly(new double[] {2.5, -1, 1.4, 1.2}, within(2e-6));
    }

    @Test
    void theHeadsGradientsAreThoseOfPencilAndPaper() {
        WorkedSequence worked = WorkedSequence.attentionHead();
        List<DMatrixRMaj> weights = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            weights.add(matrix(2, 2, worked.parameters()[i]));
        }
        GlassAttention head = new GlassAttention(1, false, weights, null);
        DMatrixRMaj x = new DMatrixRMaj(2, 2, true, 1, 0, 0, 1);
        List<DMatrixRMaj> gradients = new ArrayList<>();
        head.backward(x, head.forward(x, null), null, new DMatrixRMaj(2, 2, true, 1, 0, 0, 1), gradients);
        double a = 0.375 / Math.sqrt(2); // ¼·(1 − 2.5) = −0.375 and ¾·(3 − 2.5)
        double b = 0.64 / Math.sqrt(2); // ⅘·(2 − 1.2) = 0.64 and ⅕·(−2 − 1.2)
        double ln3 = Math.log(3);
        double ln4 = Math.log(4);
        assertThat(gradients.get(0).data).containsExactly(new double[] {a * ln3, -a * ln4, -b * ln3, b * ln4}, NEAR);
        assertThat(gradients.get(1).data).containsExactly(new double[] {-0.375, 0.64, 0.375, -0.64}, NEAR);
        assertThat(gradients.get(2).data).containsExactly(new double[] {0.25, 0.8, 0.75, 0.2}, NEAR);
        assertThat(gradients.get(3).data).containsExactly(new double[] {2.5, 1.4, -1, 1.2}, NEAR);
    }

    /// What a layer of the fast path gives.
    private static double[] fast(WorkedSequence worked, int layer) {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            SequenceNetwork network = SequenceNetwork.create(worked.spec(), 1, team, 1);
            network.set(Weights.of(worked.spec(), worked.parameters()));
            SequenceBatch batch = network.newBatch();
            batch.add(worked.tokens(), worked.answers());
            batch.arrange();
            network.forward(batch, false);
            double[] values = new double[network.output(layer).getNumElements()];
            Arrays.setAll(values, i -> network.output(layer).data[i]);
            return values;
        }
    }

    private static DMatrixRMaj matrix(int rows, int columns, float[] numbers) {
        DMatrixRMaj matrix = new DMatrixRMaj(rows, columns);
        Arrays.setAll(matrix.data, i -> numbers[i]);
        return matrix;
    }
}
