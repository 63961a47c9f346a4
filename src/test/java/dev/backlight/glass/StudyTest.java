package dev.backlight.glass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.engine.LayerSpec;
import dev.backlight.engine.LossSpec;
import dev.backlight.engine.NetworkSpec;
import dev.backlight.engine.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StudyTest {
    /// Every number of Mazur's page, to the digits printed there.
    @Test
    void agreesWithMazurNumberByNumber() {
        Study study = WorkedExample.MAZUR.study();
        Study.Column hidden = study.columns().get(0);
        Study.Column output = study.columns().get(1);
        assertThat(hidden.sums()[0]).isCloseTo(0.3775, within(1e-7));
        assertThat(hidden.answers()[0]).isCloseTo(0.593269992, within(1e-8));
        assertThat(hidden.answers()[1]).isCloseTo(0.596884378, within(1e-8));
        assertThat(output.sums()[0]).isCloseTo(1.105905967, within(1e-7));
        assertThat(output.answers()[0]).isCloseTo(0.75136507, within(1e-8));
        assertThat(output.answers()[1]).isCloseTo(0.772928465, within(1e-8));
        assertThat(study.loss()).isCloseTo(0.298371109, within(1e-8));
        assertThat(output.answers()[0] - study.target()[0]).isCloseTo(0.74136507, within(1e-8));
        assertThat(study.slope(1, 0)).isCloseTo(0.186815602, within(1e-8));
        assertThat(output.deltas()[0]).isCloseTo(0.138498562, within(1e-8));
        assertThat(study.gradient(1, 0, 0)).isCloseTo(0.082167041, within(1e-8));
        assertThat(hidden.deltas()[0]).isCloseTo(0.036350306 * 0.241300709, within(1e-8));
        assertThat(study.gradient(0, 0, 0)).isCloseTo(0.000438568, within(1e-8));
        double[][] updated = {{0.149780716, 0.24975114}, {0.19956143, 0.29950229}};
        double[][] updatedOutput = {{0.35891648, 0.511301270}, {0.408666186, 0.561370121}};
        for (int from = 0; from < 2; from++) {
            for (int to = 0; to < 2; to++) {
                double w = study.weight(0, from, to) - study.rate() * study.gradient(0, from, to);
                assertThat(w).isCloseTo(updated[from][to], within(1e-7));
                double v = study.weight(1, from, to) - study.rate() * study.gradient(1, from, to);
                assertThat(v).isCloseTo(updatedOutput[from][to], within(1e-7));
            }
        }
        assertThat(study.lossAfter()).isLessThan(study.loss());
    }

    @ParameterizedTest
    @EnumSource(WorkedExample.class)
    void backpropagationAgreesWithDifferencesAtEveryWeight(WorkedExample example) {
        Study study = example.study();
        for (int column = 0; column < study.columns().size(); column++) {
            for (int from = 0; from < study.incoming(column).length; from++) {
                for (int to = 0; to < study.columns().get(column).size(); to++) {
                    assertThat(study.numericalGradient(column, from, to))
                            .isCloseTo(study.gradient(column, from, to), within(1e-9));
                }
            }
        }
    }

    @Test
    void aGradientIsWhatCameInTimesDelta() {
        Study study = WorkedExample.XOR.study();
        for (int to = 0; to < 2; to++) {
            assertThat(study.gradient(0, 0, to))
                    .isCloseTo(study.input()[0] * study.columns().getFirst().deltas()[to], within(1e-15));
        }
    }

    @Test
    void refusesConvolutionsInOneSentence() {
        NetworkSpec spec = new NetworkSpec(
                new Shape(1, 4, 4),
                List.of(new LayerSpec.Conv2d(1, 3, 1, 0), new LayerSpec.Flatten(), new LayerSpec.Dense(2)));
        float[][] parameters = {new float[9], new float[1], new float[8], new float[2]};
        assertThatThrownBy(() -> new Study(
                        spec, parameters, new double[16], new double[2], new LossSpec.SoftmaxCrossEntropy(), 0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("choose a network without it");
    }
}
