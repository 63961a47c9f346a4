package dev.backlight.glass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.engine.Network;
import dev.backlight.engine.loss.Loss;
import dev.backlight.engine.optimizer.Optimizer;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Place;
import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StudyTest {
    /// Every number of Mazur's page, to the digits printed there.
    @Test
    void agreesWithMazurNumberByNumber() {
        Study study = WorkedExample.MAZUR.study();
        Column hidden = study.columns().get(0);
        Column output = study.columns().get(1);
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
                double w = study.change(0, from, to).after();
                assertThat(w).isCloseTo(updated[from][to], within(1e-7));
                double v = study.change(1, from, to).after();
                assertThat(v).isCloseTo(updatedOutput[from][to], within(1e-7));
            }
        }
        assertThat(study.lossAfter()).isLessThan(study.loss());
    }

    /// His page moves no biases; with biases learned it is 0.280471447. The number that his page prints comes of
    /// the hidden neurons' blame over output weights that have moved already.
    @Test
    void sayTwoLossesAfterTheStepWithAndWithoutBiases() {
        Study page = WorkedExample.MAZUR.study();
        assertThat(page.lossAfter()).isCloseTo(0.291027774, within(1e-9));
        double[][] weights = {new double[4], {0.35, 0.35}, new double[4], {0.60, 0.60}};
        for (int hidden = 0; hidden < 2; hidden++) {
            double blame = 0;
            for (int output = 0; output < 2; output++) {
                double moved = page.change(1, hidden, output).after();
                weights[2][2 * hidden + output] = moved;
                blame += page.columns().get(1).deltas()[output] * moved;
            }
            for (int in = 0; in < 2; in++) {
                weights[0][2 * in + hidden] =
                        page.parameter(0, in, hidden) - 0.5 * blame * page.slope(0, hidden) * page.given()[in];
            }
        }
        Study printed =
                new Study(page.spec(), weights, page.given(), page.target(), page.lossSpec(), Step.plain(0.5), null);
        assertThat(printed.loss()).isCloseTo(0.291027924, within(1e-9));
        assertThat(page.step().movesBiases()).isFalse();
        assertThat(page.biasChange(1, 0).after()).isEqualTo(0.60);
        Study learned = WorkedExample.MAZUR_BIASES.study();
        assertThat(learned.lossAfter()).isCloseTo(0.280471447, within(1e-9));
        assertThat(learned.loss()).isEqualTo(page.loss());
    }

    /// Mazur leaves the biases as they are.
    @Test
    void endsWhereMazurEndsAfterTenThousandRounds() {
        Study study = WorkedExample.MAZUR.study();
        double[][] weights = {{0.15, 0.25, 0.20, 0.30}, {0.35, 0.35}, {0.40, 0.50, 0.45, 0.55}, {0.60, 0.60}};
        for (int round = 0; round < 10_000; round++) {
            for (int column = 0; column < 2; column++) {
                for (int i = 0; i < 4; i++) {
                    weights[2 * column][i] = study.change(column, i / 2, i % 2).after();
                }
            }
            study = new Study(
                    study.spec(),
                    weights,
                    study.given(),
                    study.target(),
                    new LossSpec.SquaredError(),
                    Step.plain(0.5),
                    null);
        }
        assertThat(study.loss()).isCloseTo(0.0000351085, within(1e-8));
        assertThat(study.outputs()[0]).isCloseTo(0.015912196, within(2e-6));
        assertThat(study.outputs()[1]).isCloseTo(0.984065734, within(2e-6));
    }

    @ParameterizedTest
    @EnumSource(WorkedExample.class)
    void backpropagationAgreesWithDifferencesAtEveryWeight(WorkedExample example) {
        Study study = example.study();
        for (int column = 0; column < study.columns().size(); column++) {
            for (int to = 0; to < study.columns().get(column).size(); to++) {
                if (study.columns().get(column).learns()) {
                    for (int from : study.sources(column, to)) {
                        assertThat(study.numericalGradient(column, from, to))
                                .isCloseTo(study.gradient(column, from, to), within(1e-9));
                    }
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

    /// Each number as worked on paper.
    @Test
    void convolvesByHand() {
        Study study = WorkedExample.CONVOLUTION.study();
        Column convolution = study.columns().get(0);
        Column pool = study.columns().get(1);
        Column dense = study.columns().get(2);
        assertThat(convolution.sums()).containsExactly(3, 1, 2, 0, -2.5, 0.5, 3.5, -1.5);
        assertThat(convolution.answers()).containsExactly(3, 1, 2, 0, 0, 0.5, 3.5, 0);
        assertThat(pool.answers()).containsExactly(3, 3.5);
        assertThat(dense.answers()[0]).isCloseTo(0.5, within(1e-12));
        assertThat(study.loss()).isCloseTo(0.125, within(1e-12));
        assertThat(dense.deltas()[0]).isCloseTo(-0.5, within(1e-12));
        assertThat(pool.deltas()).containsExactly(new double[] {-0.1, 0.05}, within(1e-12));
        double[] blame = {-0.1, 0, 0, 0, 0, 0, 0.05, 0};
        assertThat(convolution.deltas()).containsExactly(blame, within(1e-12));
        double[] upright = {0, 0, -0.1, 0, -0.1, -0.1, 0, 0, -0.1};
        double[] dots = {0, 0.05, 0.05, 0, 0, 0.05, 0, 0.05, 0};
        for (int w = 0; w < 9; w++) {
            assertThat(study.gradient(0, study.patch(0, 0)[w], 0)).isCloseTo(upright[w], within(1e-12));
            assertThat(study.gradient(0, study.patch(0, 6)[w], 6)).isCloseTo(dots[w], within(1e-12));
        }
        assertThat(study.biasGradient(0, 3)).isCloseTo(-0.1, within(1e-12));
        assertThat(study.change(2, 0, 0).after()).isCloseTo(0.215, within(1e-12));
        assertThat(study.change(2, 1, 0).after()).isCloseTo(-0.0825, within(1e-12));
        assertThat(study.biasChange(2, 0).after()).isCloseTo(0.255, within(1e-12));
        assertThat(study.after().columns().get(1).answers())
                .containsExactly(new double[] {3.005, 3.4975}, within(1e-12));
        assertThat(study.after().outputs()[0]).isCloseTo(0.61253125, within(1e-12));
        assertThat(study.lossAfter()).isCloseTo(0.07506601611328125, within(1e-12));
    }

    @Test
    void aPoolKnowsItsWinnerAndSendsItTheWholeBlame() {
        Study study = WorkedExample.CONVOLUTION.study();
        assertThat(study.sources(1, 1)).containsExactly(4, 5, 6, 7);
        assertThat(study.weight(1, 6, 1)).isEqualTo(1);
        assertThat(study.weight(1, 5, 1)).isZero();
        assertThat(study.targets(1, 6)).containsExactly(1);
    }

    /// Each layer as sums over its sources is the layer itself, and each blame the sum over its targets.
    @Test
    void everyKindOfLayerIsTheSumOfItsParts() {
        LayerSpec tanh = new LayerSpec.Activate(Activation.TANH);
        NetworkSpec spec = new NetworkSpec(
                new Shape(2, 6, 6),
                List.of(
                        new LayerSpec.Conv2d(3, 3, 1, 1),
                        new LayerSpec.BatchNorm(),
                        tanh,
                        new LayerSpec.AveragePool(2, 2),
                        new LayerSpec.Conv2d(2, 2, 1, 0),
                        tanh,
                        new LayerSpec.MaxPool(2, 2),
                        new LayerSpec.Flatten(),
                        new LayerSpec.Dropout(0.5f),
                        new LayerSpec.Dense(3)));
        SplittableRandom random = new SplittableRandom(3);
        double[] x = random.doubles(72, -1, 1).toArray();
        float[][] parameters;
        try (ThreadTeam team = ThreadTeam.of(1)) {
            parameters = Network.create(spec, 5, team, 1).weights().copy();
        }
        for (float[] parameter : parameters) {
            for (int i = 0; i < parameter.length; i++) {
                parameter[i] += (float) random.nextDouble(0.1, 0.5);
            }
        }
        Study study = new Study(
                spec,
                Weights.of(spec, parameters),
                x,
                new double[] {1, 0, 0},
                new LossSpec.SoftmaxCrossEntropy(),
                Step.plain(0.1),
                new Dropped(7, 4));
        for (int c = 0; c < study.columns().size(); c++) {
            double[] incoming = study.incoming(c);
            Column column = study.columns().get(c);
            for (int to = 0; to < column.size(); to++) {
                double sum = study.bias(c, to);
                for (int from : study.sources(c, to)) {
                    sum += study.weight(c, from, to) * incoming[from];
                }
                assertThat(sum).as("column %d unit %d", c, to).isCloseTo(column.sums()[to], within(1e-9));
                if (column.learns()) {
                    int from = study.sources(c, to)[0];
                    double gradient = study.uses(c, from, to).stream()
                            .mapToDouble(use ->
                                    study.cameIn(study.columns().indexOf(column), use) * column.deltas()[use.to()])
                            .sum();
                    assertThat(gradient).isCloseTo(study.gradient(c, from, to), within(1e-12));
                    assertThat(study.numericalGradient(c, from, to)).isCloseTo(gradient, within(1e-8));
                }
            }
            for (int from = 0; c > 0 && from < incoming.length; from++) {
                double blame = 0;
                for (int to : study.targets(c, from)) {
                    blame += study.weight(c, from, to) * column.deltas()[to];
                }
                assertThat(blame * study.slope(c - 1, from))
                        .isCloseTo(study.columns().get(c - 1).deltas()[from], within(1e-9));
            }
        }
        assertThat(study.lossAfter()).isLessThan(study.loss());
    }

    @Test
    void theSameUnitsAreOffAsInTraining() {
        NetworkSpec spec = new NetworkSpec(Shape.flat(20), List.of(new LayerSpec.Dropout(0.4f)));
        double[] ones = new double[20];
        Arrays.fill(ones, 1);
        FMatrixRMaj x = new FMatrixRMaj(1, 20);
        Arrays.fill(x.data, 1);
        try (ThreadTeam team = ThreadTeam.of(1)) {
            Network network = Network.create(spec, 9, team, 1);
            network.seek(12);
            FMatrixRMaj trained = network.forward(x, true);
            Study study = new Study(
                    spec,
                    Weights.of(spec),
                    ones,
                    new double[20],
                    new LossSpec.SquaredError(),
                    Step.plain(1),
                    new Dropped(9, 12));
            assertThat(study.outputs()).contains(0.0);
            for (int i = 0; i < 20; i++) {
                assertThat(study.outputs()[i]).isCloseTo(trained.data[i], within(1e-6));
            }
        }
    }

    static Stream<OptimizerSpec> rules() {
        return Stream.of(
                new OptimizerSpec.GradientDescent(0.1f),
                new OptimizerSpec.Sgd(0.05f),
                new OptimizerSpec.Momentum(0.05f, 0.9f),
                new OptimizerSpec.Nesterov(0.05f, 0.9f),
                new OptimizerSpec.AdaGrad(0.1f),
                new OptimizerSpec.RmsProp(0.01f, 0.9f),
                new OptimizerSpec.Adam(0.01f),
                new OptimizerSpec.AdamW(0.01f));
    }

    /// The step that a study takes is the one the training would take, with what its optimizer remembers.
    @ParameterizedTest
    @MethodSource("rules")
    void takesTheStepOfTheFastPath(OptimizerSpec rule) {
        LayerSpec tanh = new LayerSpec.Activate(Activation.TANH);
        NetworkSpec spec = new NetworkSpec(
                Shape.flat(3),
                List.of(new LayerSpec.Dense(4, Initializer.auto(), 0.001f, 0.01f), tanh, new LayerSpec.Dense(2)));
        float[] example = {0.3f, -0.7f, 0.9f};
        float[] wanted = {0.5f, -0.5f};
        try (ThreadTeam team = ThreadTeam.of(1)) {
            Network network = Network.create(spec, 3, team, 1);
            Optimizer optimizer = Optimizer.of(rule, network.parameters(), null);
            Loss loss = Loss.of(new LossSpec.SquaredError());
            FMatrixRMaj x = new FMatrixRMaj(1, 3, true, example);
            FMatrixRMaj target = new FMatrixRMaj(1, 2, true, wanted);
            FMatrixRMaj grad = new FMatrixRMaj(1, 2);
            for (int t = 0; t < 4; t++) {
                Study study = new Study(
                        spec,
                        network.weights(),
                        new double[] {0.3f, -0.7f, 0.9f},
                        new double[] {0.5, -0.5},
                        new LossSpec.SquaredError(),
                        new Step(rule, rule.learningRate(), optimizer.steps(), optimizer.copyState()),
                        null);
                loss.valueAndGradient(network.forward(x, true), target, grad);
                network.backward(grad);
                optimizer.step();
                Weights after = network.weights();
                for (int column = 0; column < 2; column++) {
                    for (int to = 0; to < study.columns().get(column).size(); to++) {
                        for (int from : study.sources(column, to)) {
                            Place place = study.place(column, from, to);
                            assertThat(study.change(column, from, to).after())
                                    .isCloseTo(after.get(place), within(2e-6));
                        }
                        assertThat(study.biasChange(column, to).after())
                                .isCloseTo(after.get(2 * column + 1).get(to), within(2e-6));
                    }
                }
            }
        }
    }

    @Test
    void adamsFirstStepIsTheLearningRate() {
        Change.Moments change = (Change.Moments) Change.of(new OptimizerSpec.Adam(0.001f), 0.001, 1, 0.5, 0.02, 0, 0);
        assertThat(change.first()).isCloseTo(0.002, within(1e-15));
        assertThat(change.second()).isCloseTo(4e-7, within(1e-18));
        assertThat(change.firstCorrected()).isCloseTo(0.02, within(1e-15));
        assertThat(change.secondCorrected()).isCloseTo(4e-4, within(1e-15));
        assertThat(change.after()).isCloseTo(0.499, within(1e-9));
    }
}
