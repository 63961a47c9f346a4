package dev.backlight.data.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class GeneratorsTest {
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "OWN")
    void everyPointLiesInThePlaneAndEveryClassHasItsShare(PlaneKind kind) {
        for (int noise : new int[] {0, 25, 50}) {
            List<PlanePoint> points = Generators.points(PlaneRecipe.of(kind).withNoise(noise));
            assertThat(points).hasSizeGreaterThanOrEqualTo(498);
            assertThat(points).allSatisfy(point -> {
                assertThat(Math.abs(point.x1())).isLessThanOrEqualTo(6);
                assertThat(Math.abs(point.x2())).isLessThanOrEqualTo(6);
            });
            for (int label = 0; label < kind.classes(); label++) {
                int wanted = label;
                assertThat(points.stream()
                                .filter(point -> point.label() == wanted)
                                .count())
                        .isGreaterThan(points.size() / kind.classes() / 2L);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "OWN")
    void theSameSeedGivesTheSamePointsAndAnotherGivesOthers(PlaneKind kind) {
        PlaneRecipe recipe = PlaneRecipe.of(kind).withNoise(20);
        assertThat(Generators.points(recipe)).isEqualTo(Generators.points(recipe));
        assertThat(Generators.points(recipe)).isNotEqualTo(Generators.points(recipe.withSeed(2)));
    }

    @Test
    void withoutNoiseEachPictureIsWhatItsNameSays() {
        assertThat(Generators.points(PlaneRecipe.of(PlaneKind.CIRCLE)))
                .allSatisfy(p -> assertThat(p.label()).isEqualTo(Math.hypot(p.x1(), p.x2()) < 2.6 ? 1 : 0));
        assertThat(Generators.points(PlaneRecipe.of(PlaneKind.XOR)))
                .allSatisfy(p -> assertThat(p.label()).isEqualTo(p.x1() * p.x2() > 0 ? 1 : 0));
        assertThat(Generators.points(PlaneRecipe.of(PlaneKind.ABOVE).withCurve("x/2")))
                .allSatisfy(p -> assertThat(p.label()).isEqualTo(p.x2() > p.x1() / 2 ? 1 : 0));
        assertThat(Generators.points(PlaneRecipe.of(PlaneKind.PLANE)))
                .allSatisfy(p -> assertThat(p.label()).isCloseTo((p.x1() + p.x2()) / 10, within(1e-5f)));
        assertThat(Generators.points(PlaneRecipe.of(PlaneKind.CHECKERBOARD)))
                .allSatisfy(p -> assertThat(p.label())
                        .isEqualTo(Math.floorMod((int) (Math.floor(p.x1() / 2.5) + Math.floor(p.x2() / 2.5)), 2)));
    }

    @Test
    void theArmsOfASpiralStartOppositeAndGoOutwards() {
        List<PlanePoint> points = Generators.points(PlaneRecipe.of(PlaneKind.SPIRAL));
        PlanePoint plus = points.get(200);
        PlanePoint minus = points.get(450);
        assertThat(plus.label()).isEqualTo(1);
        assertThat(minus.label()).isZero();
        assertThat(minus.x1()).isCloseTo(-plus.x1(), within(1e-5f));
        assertThat(minus.x2()).isCloseTo(-plus.x2(), within(1e-5f));
        assertThat(Math.hypot(plus.x1(), plus.x2())).isCloseTo(4, within(1e-5));
    }

    @Test
    void theHillsOfTheMultiGaussStandWhereTensorFlowPlaygroundHasThem() {
        List<PlanePoint> points = Generators.points(PlaneRecipe.of(PlaneKind.MULTI_GAUSS));
        float[][] hills = {{-4, 2.5f, 1}, {0, 2.5f, -1}, {4, 2.5f, 1}, {-4, -2.5f, -1}, {0, -2.5f, 1}, {4, -2.5f, -1}};
        for (float[] hill : hills) {
            assertThat(points)
                    .filteredOn(p -> Math.hypot(p.x1() - hill[0], p.x2() - hill[1]) < 0.5)
                    .isNotEmpty()
                    .allSatisfy(p -> assertThat(p.label() * hill[2]).isGreaterThan(0.7f));
        }
        assertThat(points)
                .filteredOn(p -> Math.hypot(p.x1() + 2, p.x2()) < 0.4)
                .allSatisfy(p -> assertThat(p.label()).isZero());
    }

    @Test
    void noiseMovesPointsOverTheBorder() {
        long wrong = Generators.points(PlaneRecipe.of(PlaneKind.XOR).withNoise(50)).stream()
                .filter(p -> (p.label() == 1) != p.x1() * p.x2() > 0)
                .count();
        assertThat(wrong).isBetween(50L, 250L);
    }

    /// A share code says the recipe and not the points, so they stay what they were in every version: how many, and
    /// sums over all of x1, x2 and label in which each seventh, fifth and third counts alike.
    @ParameterizedTest
    @CsvSource({
        "CIRCLE, 500, -182.46, -99.32, 446.00",
        "XOR, 500, -381.30, 83.07, 523.00",
        "GAUSS, 500, 107.68, 130.45, 500.00",
        "SPIRAL, 500, -3.65, 1.37, 499.00",
        "MOONS, 500, 87.53, -6.23, 500.00",
        "RINGS, 500, 131.01, 139.75, 504.00",
        "CHECKERBOARD, 500, -28.56, -97.19, 504.00",
        "ABOVE, 500, -244.09, -64.13, 528.00",
        "THREE_BLOBS, 498, 181.97, 139.44, 998.00",
        "FOUR_BLOBS, 500, -167.28, 56.41, 1499.00",
        "THREE_ARMS, 498, -8.30, 8.19, 994.00",
        "FOUR_ARMS, 500, 0.29, -3.25, 1498.00",
        "PLANE, 1200, -101.52, -7.18, -21.52",
        "MULTI_GAUSS, 1200, 1040.99, 7.86, 11.59"
    })
    void aRecipeOfTodayGivesTheSamePointsForEver(PlaneKind kind, int count, double x1, double x2, double label) {
        List<PlanePoint> points =
                Generators.points(PlaneRecipe.of(kind).withNoise(20).withSeed(9));
        double[] sums = new double[3];
        for (int i = 0; i < points.size(); i++) {
            sums[0] += points.get(i).x1() * (i % 7);
            sums[1] += points.get(i).x2() * (i % 5);
            sums[2] += points.get(i).label() * (1 + i % 3);
        }
        assertThat(points).hasSize(count);
        assertThat(sums).containsExactly(new double[] {x1, x2, label}, within(0.02));
    }
}
