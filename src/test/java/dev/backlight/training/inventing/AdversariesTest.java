package dev.backlight.training.inventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.data.DataException;
import dev.backlight.engine.Network;
import dev.backlight.engine.spec.Place;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.learner.Outcome;
import dev.backlight.training.past.LearnerState;
import java.util.Arrays;
import java.util.Random;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

/// The duel of two networks: losses, gradients, and what comes out.
class AdversariesTest {
    @Test
    void lossesAreCrossEntropiesAndTheirSlopes() {
        for (boolean real : new boolean[] {true, false}) {
            for (double z : new double[] {-30, -2, -0.1, 0, 0.7, 25}) {
                double p = 1 / (1 + Math.exp(-z));
                double expected = Math.abs(z) > 20 ? Math.max(0, real ? -z : z) : -Math.log(real ? p : 1 - p);
                assertThat(Adversaries.entropy(z, real)).isCloseTo(expected, within(1e-8));
                double h = 1e-5;
                double slope = (Adversaries.entropy(z + h, real) - Adversaries.entropy(z - h, real)) / (2 * h);
                assertThat(Adversaries.slope(z, real)).isCloseTo(slope, within(1e-8));
            }
        }
    }

    @Test
    void theGeneratorsGradientAgreesWithFiniteDifferences() {
        agrees(InventingRecipe.standard().withUnits(8));
    }

    @Test
    void soDoesThatOfSmallDigits() throws DataException {
        agrees(InventingRecipe.digits(RealDigits.load()).withUnits(8));
    }

    private static void agrees(InventingRecipe recipe) {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            Adversaries duel = recipe.learner(team);
            duel.step();
            duel.step();
            Weights before = duel.weights();
            duel.step();
            Weights after = duel.weights();
            // the generator's step saw the discriminator of after, and its own numbers of before
            float[][] gradients = duel.gradients().toArray(float[][]::new);
            float[] noise = duel.lastNoise();
            Weights generator = before.of(Adversaries.GENERATOR);
            Weights discriminator = after.of(Adversaries.DISCRIMINATOR);
            int checked = 0;
            for (int p = 0; p < generator.size(); p++) {
                for (int i = 0;
                        i < generator.get(p).length();
                        i += 5 + generator.get(p).length() / 100) {
                    Place place = new Place(p, i);
                    float h = 2e-3f;
                    double up =
                            loss(recipe, generator.with(place, generator.get(place) + h), discriminator, noise, team);
                    double down =
                            loss(recipe, generator.with(place, generator.get(place) - h), discriminator, noise, team);
                    assertThat((double) gradients[p][i]).as("%s", place).isCloseTo((up - down) / (2 * h), within(4e-3));
                    checked++;
                }
            }
            assertThat(checked).isGreaterThan(20);
        }
    }

    private static double loss(
            InventingRecipe recipe, Weights generator, Weights discriminator, float[] noise, ThreadTeam team) {
        int count = noise.length / recipe.noise();
        Network g = Network.create(recipe.generator(), 0, team, count);
        g.set(generator);
        Network d = Network.create(recipe.discriminator(), 0, team, count);
        d.set(discriminator);
        FMatrixRMaj answers =
                d.forward(g.forward(FMatrixRMaj.wrap(count, recipe.noise(), noise.clone()), false), false);
        double sum = 0;
        for (int i = 0; i < answers.numRows; i++) {
            sum += Adversaries.entropy(answers.data[i], true);
        }
        return sum / answers.numRows;
    }

    @Test
    void findsMostHeapsAndGoesOnBitForBit() {
        InventingRecipe recipe = InventingRecipe.standard().withSteps(1600);
        try (ThreadTeam one = ThreadTeam.of(1);
                ThreadTeam two = ThreadTeam.of(2)) {
            Adversaries whole = recipe.learner(one);
            Adversaries half = recipe.learner(two);
            for (int i = 0; i < 50; i++) {
                half.step();
            }
            LearnerState state = half.checkpoint(half.weights());
            Adversaries resumed = recipe.learner(one);
            resumed.restore(state);
            for (int i = 0; i < 100; i++) {
                whole.step();
            }
            for (int i = 0; i < 50; i++) {
                resumed.step();
            }
            assertThat(resumed.weights()).isEqualTo(whole.weights());
            while (!whole.isOver()) {
                assertThat(whole.step()).isNotEqualTo(Outcome.DIVERGED);
            }
            Inventions found = Inventions.of(recipe, whole.weights(), one);
            assertThat(found.heaps()).isGreaterThanOrEqualTo(7);
            assertThat(found.near()).isGreaterThan(0.3); // of chance it would be 0.09
        }
    }

    @Test
    void aJudgeOfDigitsKnowsRealOnesAndNoNoise() throws DataException {
        RealDigits digits = RealDigits.load();
        float[] real = new float[400 * digits.numbers()];
        digits.draw(new Random(3), real, 400);
        long sure =
                Arrays.stream(digits.kindsOf(real)).filter(kind -> kind >= 0).count();
        assertThat(sure).isGreaterThan(320);
        assertThat(Arrays.stream(digits.kindsOf(real)).distinct().count()).isGreaterThanOrEqualTo(10);
        Random random = new Random(4);
        float[] mist = new float[400 * digits.numbers()];
        for (int i = 0; i < mist.length; i++) {
            mist[i] = -0.2f + 0.05f * random.nextFloat();
        }
        assertThat(Arrays.stream(digits.kindsOf(mist)).filter(kind -> kind >= 0).count())
                .isLessThan(200);
    }

    @Test
    void toldApartIsTheShareOfPairs() {
        assertThat(Inventions.auc(new double[] {3, 2}, new double[] {1, 0})).isEqualTo(1);
        assertThat(Inventions.auc(new double[] {0, 1}, new double[] {2, 3})).isZero();
        // pairs: 2>1, 2=2 half, 0<1, 0<2
        assertThat(Inventions.auc(new double[] {2, 0}, new double[] {1, 2})).isEqualTo(1.5 / 4);
    }

    @Test
    void pointsBelongToTheHeapTheyAreNear() {
        assertThat(RealPoints.RING.heapOf(0.7, 0.05)).isZero();
        assertThat(RealPoints.RING.heapOf(0, -0.7)).isEqualTo(6);
        assertThat(RealPoints.RING.heapOf(0, 0)).isEqualTo(-1);
    }
}
