package dev.backlight.model.sequence.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.engine.sequence.SequenceNetwork;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.engine.spec.sequence.SequenceLayerSpec;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.sequence.SequenceWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class BranchTest {
    private static final SequenceSpec SPEC = new SequenceSpec(
            4,
            3,
            List.of(
                    new SequenceLayerSpec.Embedding(3, 1),
                    new SequenceLayerSpec.Recurrent(Cell.LSTM, 5),
                    SequenceLayerSpec.dense(5, 4, 1)));

    @Test
    void allBranchesTogetherAreCertainAndEachIsWhatTheNetworkAnswers() {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            SequenceNetwork network = SequenceNetwork.create(SPEC, 3, team, 1);
            SequenceWriter writer = new SequenceWriter(network);
            List<Branch> branches = Branch.of(SPEC, network.weights().copy(), new int[] {0, 2}, 0, 4, 4);

            assertThat(branches.stream().mapToDouble(Branch::reach).sum()).isCloseTo(1, within(1e-9));
            double[] first = writer.last(new int[] {0, 2});
            for (Branch branch : branches) {
                assertThat(branch.share()).isCloseTo(first[branch.token()], within(1e-5));
                if (branch.token() == 0) {
                    assertThat(branch.next()).isEmpty();
                    continue;
                }
                double[] second = writer.last(new int[] {0, 2, branch.token()});
                for (Branch next : branch.next()) {
                    assertThat(next.share()).isCloseTo(second[next.token()], within(1e-5));
                    assertThat(next.reach()).isEqualTo(branch.reach() * next.share());
                }
            }
            assertThat(branches).isSortedAccordingTo((a, b) -> Double.compare(b.share(), a.share()));
        }
    }

    @Test
    void goesNoFurtherThanTheNetworkReads() {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            float[][] numbers =
                    SequenceNetwork.create(SPEC, 3, team, 1).weights().copy();
            List<Branch> branches = Branch.of(SPEC, numbers, new int[] {0, 1, 2}, 0, 2, 2);
            assertThat(branches)
                    .hasSize(2)
                    .allSatisfy(branch -> assertThat(branch.leaves()).isEqualTo(1));
            assertThat(Branch.of(SPEC, numbers, new int[] {0, 1, 2, 3}, 0, 2)).isEmpty();
        }
    }
}
