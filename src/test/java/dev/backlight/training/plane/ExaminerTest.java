package dev.backlight.training.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.data.plane.Formula;
import dev.backlight.data.plane.PlaneKind;
import dev.backlight.data.plane.PlanePoint;
import dev.backlight.data.plane.PlaneRecipe;
import dev.backlight.data.plane.PlaneSplit;
import dev.backlight.data.plane.Task;
import dev.backlight.engine.Network;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Place;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.answer.Predictor;
import dev.backlight.training.answer.Probe;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.plane.PlaneConfig.LossKind;
import dev.backlight.training.plane.PlaneConfig.Penalty;
import java.util.List;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class ExaminerTest {
    private static final PlaneConfig CONFIG = PlaneConfig.standard()
            .edit()
            .data(PlaneRecipe.of(PlaneKind.XOR).withNoise(20))
            .features("x1", "x2", "sin(x1)")
            .hidden(5, 3)
            .done();

    @Test
    void mapsAreWhatThePredictorSaysAtEachPlace() {
        for (PlaneConfig config : List.of(
                CONFIG,
                CONFIG.edit().loss(LossKind.CROSS_ENTROPY).done(),
                CONFIG.edit()
                        .batchNorm(true)
                        .dropout(0.5f)
                        .activation(Activation.RELU)
                        .done(),
                CONFIG.edit().data(PlaneRecipe.of(PlaneKind.PLANE)).done(),
                CONFIG.edit()
                        .data(PlaneRecipe.of(PlaneKind.FOUR_BLOBS))
                        .loss(LossKind.CROSS_ENTROPY)
                        .done())) {
            Snapshot snapshot = fresh(config);
            PlaneMaps maps = examine(config, snapshot).maps();
            Predictor predictor = new Predictor(snapshot, config.lossSpec());
            Wiring wiring = Wiring.of(config.network());
            for (int[] cell : new int[][] {{0, 0}, {0, 98}, {50, 20}, {98, 44}}) {
                Probe probe = predictor.probe(features(config, cell[0], cell[1]));
                int at = cell[0] * PlaneMaps.SIZE + cell[1];
                assertThat(maps.output()[at]).isCloseTo(expected(config, probe), within(1e-5f));
                int small = cell[0] / 2 * PlaneMaps.NEURON_SIZE + cell[1] / 2;
                for (int layer = 0; layer < wiring.layers(); layer++) {
                    float[] answers = probe.activations().get(wiring.answers(layer));
                    for (int unit = 0; unit < answers.length; unit++) {
                        assertThat(maps.neuron(layer, unit)[small]).isCloseTo(answers[unit], within(1e-5f));
                    }
                }
                assertThat(maps.feature(2)[small])
                        .isCloseTo((float) Math.sin(PlaneMaps.coordinate(cell[1])), within(1e-5f));
                if (config.task() == Task.CLASSES) {
                    assertThat((int) maps.answers()[at]).isEqualTo(probe.answer());
                }
            }
        }
    }

    private static float[] features(PlaneConfig config, int row, int column) {
        float[] values = new float[config.features().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Formula.parse(config.features().get(i))
                    .at(PlaneMaps.coordinate(column), -PlaneMaps.coordinate(row));
        }
        return values;
    }

    private static float expected(PlaneConfig config, Probe probe) {
        float y = probe.logits()[0];
        return switch (config.task()) {
            case REGRESSION -> y;
            case BINARY -> config.loss() == LossKind.CROSS_ENTROPY ? 2 * probe.probabilities()[0] - 1 : y;
            case CLASSES -> {
                float[] p = probe.probabilities().clone();
                java.util.Arrays.sort(p);
                yield p[p.length - 1] - p[p.length - 2];
            }
        };
    }

    @Test
    void theMapsReachFromCornerToCorner() {
        assertThat(PlaneMaps.coordinate(0)).isEqualTo(-5.94f);
        assertThat(PlaneMaps.coordinate(99)).isCloseTo(5.94f, within(1e-5f));
        PlaneMaps maps = examine(CONFIG, fresh(CONFIG)).maps();
        assertThat(maps.feature(1)[0]).as("x2 is largest at the top").isPositive();
        assertThat(maps.feature(0)[0]).as("x1 is smallest at the left").isNegative();
    }

    @Test
    void answersCountTheWrongPointsAndTheirLoss() {
        PlaneConfig half = PlaneConfig.standard()
                .edit()
                .data(PlaneRecipe.of(PlaneKind.OWN)
                        .withOwn(List.of(
                                new PlanePoint(1, 0, 1),
                                new PlanePoint(2, 0, 1),
                                new PlanePoint(3, 0, 0),
                                new PlanePoint(-1, 0, 0),
                                new PlanePoint(-2, 0, 0),
                                new PlanePoint(-3, 1, 0))))
                .features("x1")
                .hidden()
                .done();
        PlaneSplit data = half.split();
        Weights parameters = Weights.of(half.network(), new float[] {100}, new float[] {0});
        PlaneInsight insight = new Examiner(half, data)
                .examine(new Snapshot(0, 1, 0, half.network(), parameters, 0, 0), Ablation.NONE);
        int wrong = 0;
        for (int i = 0; i < data.train().size(); i++) {
            PlanePoint point = data.train().points().get(i);
            assertThat(insight.train().wrong()[i]).isEqualTo(point.x1() == 3);
            wrong += point.x1() == 3 ? 1 : 0;
        }
        for (boolean one : insight.test().wrong()) {
            wrong += one ? 1 : 0;
        }
        assertThat(wrong).isEqualTo(1);
        double right = 1 - insight.train().accuracy();
        assertThat(insight.train().loss()).as("a wrong one costs ½·2²").isCloseTo(2 * right, within(1e-6));
    }

    @Test
    void gradientsAreThoseOfFiniteDifferencesPenaltiesIncluded() {
        PlaneConfig config = CONFIG.edit().penalty(Penalty.L2, 0.1f).done();
        Snapshot snapshot = fresh(config);
        Weights gradients = examine(config, snapshot).gradients();
        float step = 1e-2f;
        for (int[] place : new int[][] {{0, 0}, {0, 7}, {1, 2}, {2, 5}, {4, 1}, {5, 0}}) {
            double difference =
                    (lossAt(config, snapshot, place, step) - lossAt(config, snapshot, place, -step)) / (2 * step);
            assertThat((double) gradients.get(new Place(place[0], place[1]))).isCloseTo(difference, within(2e-3));
        }
    }

    private static double lossAt(PlaneConfig config, Snapshot snapshot, int[] place, float step) {
        float[][] moved = snapshot.parameters().copy();
        moved[place[0]][place[1]] += step;
        double penalty = 0;
        for (int i = 0; i < moved.length; i += 2) {
            for (float w : moved[i]) {
                penalty += 0.5 * config.penaltyRate() * w * w;
            }
        }
        Snapshot other = new Snapshot(0, 1, 0, snapshot.spec(), Weights.of(snapshot.spec(), moved), 0, 0);
        return examine(config, other).train().loss() + penalty;
    }

    @Test
    void tellsDeadAndSaturatedNeurons() {
        PlaneConfig relu = CONFIG.edit().activation(Activation.RELU).hidden(2).done();
        Snapshot whole = fresh(relu);
        Snapshot snapshot = whole.withParameters(whole.parameters().with(new Place(1, 0), -1000));
        List<UnitStatistics> units = examine(relu, snapshot).units().get(0);
        assertThat(units.get(0).dead()).isTrue();
        assertThat(units.get(0).saturated()).isEqualTo(1);
        assertThat(units.get(0).largest()).isZero();
        assertThat(units.get(1).dead()).isFalse();
        PlaneConfig tanh = CONFIG.edit().hidden(2).done();
        Snapshot flat = fresh(tanh);
        for (int i = 0; i < flat.parameters().get(0).length(); i += 2) {
            flat = flat.withParameters(flat.parameters().with(new Place(0, i), 0));
        }
        flat = flat.withParameters(flat.parameters().with(new Place(1, 0), 3));
        UnitStatistics saturated = examine(tanh, flat).units().get(0).get(0);
        assertThat(saturated.saturated()).isEqualTo(1);
        assertThat(saturated.mean()).isCloseTo((float) Math.tanh(3), within(1e-5f));
        assertThat(java.util.Arrays.stream(saturated.histogram()).sum()).isEqualTo(250);
        assertThat(saturated.isStuck()).isTrue();
    }

    /// With one point each unit that is off for it would be called dead.
    @Test
    void saysNothingOfNeuronsWhereThereAreHardlyAnyPoints() {
        FMatrixRMaj inputs = new FMatrixRMaj(9, 1);
        inputs.fill(-1);
        FMatrixRMaj answers = new FMatrixRMaj(9, 1);
        UnitStatistics few = UnitStatistics.of(Activation.RELU, inputs, answers, 0);
        assertThat(few.saturated()).isEqualTo(1);
        assertThat(few.dead()).isFalse();
        assertThat(few.isStuck()).isFalse();
        inputs.reshape(10, 1);
        inputs.fill(-1);
        UnitStatistics enough = UnitStatistics.of(Activation.RELU, inputs, new FMatrixRMaj(10, 1), 0);
        assertThat(enough.dead()).isTrue();
        assertThat(enough.isStuck()).isTrue();
    }

    @Test
    void aHistogramCountsEachPointOnce() {
        UnitStatistics unit = examine(CONFIG, fresh(CONFIG)).units().get(1).get(2);
        assertThat(unit.histogram()).hasSize(UnitStatistics.BINS);
        assertThat(java.util.Arrays.stream(unit.histogram()).sum()).isEqualTo(250);
        assertThat(unit.histogram()[0]).isPositive();
        assertThat(unit.histogram()[UnitStatistics.BINS - 1]).isPositive();
        assertThat(unit.least()).isLessThan(unit.mean());
        assertThat(unit.largest()).isGreaterThan(unit.mean());
    }

    @Test
    void anAblatedEdgeIsOneWithoutWeightAndNothingElseChanges() {
        Snapshot snapshot = fresh(CONFIG);
        Ablation.Edge edge = new Ablation.Edge(1, 4, 2);
        Weights cut = Ablation.NONE.toggle(edge).applyTo(CONFIG.network(), snapshot.parameters());
        Wiring wiring = Wiring.of(CONFIG.network());
        Place place = new Place(wiring.weights(1), wiring.position(1, 4, 2));
        assertThat(cut.get(place)).isZero();
        assertThat(snapshot.parameters().get(place)).isNotZero();
        assertThat(cut.with(place, snapshot.parameters().get(place))).isEqualTo(snapshot.parameters());
        assertThat(Ablation.NONE.toggle(edge).toggle(edge)).isEqualTo(Ablation.NONE);
    }

    @Test
    void anAblatedFeatureMakesItsDirectionFlat() {
        Snapshot snapshot = fresh(CONFIG);
        Ablation without = Ablation.NONE.toggle(new Ablation.Neuron(-1, 1));
        float[] output = new Examiner(CONFIG, CONFIG.split())
                .examine(snapshot, without)
                .maps()
                .output();
        assertThat(output[0]).isEqualTo(output[99 * PlaneMaps.SIZE]);
    }

    @Test
    void theWiringFindsItsWayThroughNormalisationAndDropout() {
        PlaneConfig config = CONFIG.edit().batchNorm(true).dropout(0.2f).done();
        Wiring wiring = Wiring.of(config.network());
        assertThat(wiring.layers()).isEqualTo(3);
        assertThat(wiring.weights(1)).isEqualTo(6);
        assertThat(wiring.biases(2)).isEqualTo(13);
        assertThat(wiring.inputs(0)).isEqualTo(3);
        assertThat(wiring.answers(0)).isEqualTo(2);
        assertThat(wiring.answers(1)).isEqualTo(6);
        NetworkSpec lenet =
                dev.backlight.training.recipe.Preset.of("lenet").config().network();
        assertThatThrownBy(() -> Wiring.of(lenet)).hasMessageContaining("dense layers only");
    }

    @Test
    void theLandscapeHasItsMiddleAtTheSnapshotAndGoesTheLengthOfTheWeights() {
        Snapshot snapshot = fresh(CONFIG);
        PlaneSplit data = CONFIG.split();
        LossLandscape landscape = LossLandscape.compute(CONFIG, data, snapshot, 1, 5, share -> {}, () -> false);
        int size = LossLandscape.SIZE;
        assertThat((double) landscape.loss()[size * size / 2])
                .isCloseTo(examine(CONFIG, snapshot).train().loss(), within(1e-6));
        assertThat(landscape.loss()[0]).isNotEqualTo(landscape.loss()[size - 1]);
        PlaneConfig zeros = CONFIG.edit().initializer(new Initializer.Zeros()).done();
        LossLandscape flat = LossLandscape.compute(zeros, data, fresh(zeros), 1, 5, share -> {}, () -> false);
        assertThat(flat.loss()).containsOnly(flat.loss()[0]);
        assertThat(LossLandscape.compute(CONFIG, data, snapshot, 1, 5, share -> {}, () -> true))
                .isNull();
    }

    private static PlaneInsight examine(PlaneConfig config, Snapshot snapshot) {
        return new Examiner(config, config.split()).examine(snapshot, Ablation.NONE);
    }

    private static Snapshot fresh(PlaneConfig config) {
        Weights parameters =
                Network.create(config.network(), 3, ThreadTeam.of(1), 1).weights();
        return new Snapshot(0, 1, 0, config.network(), parameters, 0, 0);
    }
}
