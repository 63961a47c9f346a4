package dev.backlight.data.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.plane.PlaneSplit.Targets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class PlaneSplitTest {
    private static final Features BOTH = new Features(List.of("x1", "x2"));

    @Test
    void dealsOutByTheShareAndLosesNothing() {
        PlaneSplit split = PlaneSplit.of(PlaneRecipe.of(PlaneKind.XOR).withTrainShare(70), BOTH, Targets.SIGNS);
        assertThat(split.train().size()).isEqualTo(350);
        assertThat(split.test().size()).isEqualTo(150);
        List<PlanePoint> all = new ArrayList<>(split.train().points());
        all.addAll(split.test().points());
        assertThat(all).containsExactlyInAnyOrderElementsOf(Generators.points(PlaneRecipe.of(PlaneKind.XOR)));
    }

    @Test
    void fillsFeaturesLabelsAndTargets() {
        Features features = new Features(List.of("x1", "x2^2", "x1*x2"));
        PlaneSplit split = PlaneSplit.of(PlaneRecipe.of(PlaneKind.XOR), features, Targets.SIGNS);
        FMatrixRMaj x = new FMatrixRMaj(2, 3);
        FMatrixRMaj targets = new FMatrixRMaj(2, 1);
        int[] labels = new int[2];
        int[] order = {9, 8, 7};
        split.train().fill(order, 1, 3, x, labels);
        split.train().fillTargets(order, 1, 3, targets);
        PlanePoint seventh = split.train().points().get(7);
        assertThat(x.get(1, 0)).isEqualTo(seventh.x1());
        assertThat(x.get(1, 1)).isEqualTo((float) Math.pow(seventh.x2(), 2));
        assertThat(x.get(1, 2)).isEqualTo((float) ((double) seventh.x1() * seventh.x2()));
        assertThat(labels[1]).isEqualTo((int) seventh.label());
        assertThat(targets.get(1, 0)).isEqualTo(seventh.label() == 1 ? 1 : -1);
        assertThatThrownBy(() -> split.train().fill(order, 0, 3, x, labels)).hasMessageContaining("[3x3]");
    }

    @Test
    void theTaskSaysHowManyOutputsAndWhichTargets() {
        PlaneSplit bits = PlaneSplit.of(PlaneRecipe.of(PlaneKind.GAUSS), BOTH, Targets.BITS);
        FMatrixRMaj target = new FMatrixRMaj(1, 1);
        for (int i = 0; i < 20; i++) {
            bits.test().fillTargets(new int[] {i}, 0, 1, target);
            assertThat(target.get(0, 0)).isEqualTo(bits.test().points().get(i).label());
        }
        PlaneSplit three = PlaneSplit.of(PlaneRecipe.of(PlaneKind.THREE_BLOBS), BOTH, Targets.SIGNS);
        assertThat(three.train().outputs()).isEqualTo(3);
        assertThat(three.train().hasTargets()).isFalse();
        PlaneSplit values = PlaneSplit.of(PlaneRecipe.of(PlaneKind.PLANE), BOTH, Targets.SIGNS);
        assertThat(values.train().classes()).isZero();
        assertThat(values.train().outputs()).isEqualTo(1);
        values.train().fillTargets(new int[] {3}, 0, 1, target);
        assertThat(target.get(0, 0)).isEqualTo(values.train().points().get(3).label());
    }

    @Test
    void pointsOfOnesOwnKeepTheirSideWhenOthersCome() {
        List<PlanePoint> own = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            own.add(new PlanePoint(-5 + 0.1f * i, 1, i % 2));
        }
        PlaneRecipe recipe = PlaneRecipe.of(PlaneKind.OWN);
        PlaneSplit before = PlaneSplit.of(recipe.withOwn(own), BOTH, Targets.SIGNS);
        own.add(0, new PlanePoint(0, -4, 1));
        PlaneSplit after = PlaneSplit.of(recipe.withOwn(own), BOTH, Targets.SIGNS);
        assertThat(before.train().size()).isBetween(35, 65);
        assertThat(after.train().points()).containsAll(before.train().points());
        assertThat(after.test().points()).containsAll(before.test().points());
    }

    @Test
    void twoPointsAreEnoughAndOneIsNot() {
        PlanePoint a = new PlanePoint(1, 1, 0);
        PlanePoint b = new PlanePoint(2, 1, 1);
        PlaneRecipe recipe = PlaneRecipe.of(PlaneKind.OWN);
        PlaneSplit two = PlaneSplit.of(recipe.withOwn(List.of(a, b)), BOTH, Targets.SIGNS);
        assertThat(two.train().size()).isEqualTo(1);
        assertThat(two.test().size()).isEqualTo(1);
        assertThatThrownBy(() -> PlaneSplit.of(recipe.withOwn(List.of(a)), BOTH, Targets.SIGNS))
                .hasMessageContaining("paint at least two");
    }

    @Test
    void impossibleRecipesAreRefusedInOneSentence() {
        PlaneRecipe recipe = PlaneRecipe.of(PlaneKind.XOR);
        assertThatThrownBy(() -> recipe.withNoise(51)).hasMessageContaining("51%");
        assertThatThrownBy(() -> recipe.withTrainShare(5)).hasMessageContaining("5%");
        assertThatThrownBy(() -> recipe.withCurve("x+")).isInstanceOf(FormulaException.class);
        assertThatThrownBy(() -> recipe.withOwn(List.of(new PlanePoint(7, 0, 0))))
                .hasMessageContaining("(7.0, 0.0)");
        assertThatThrownBy(() -> recipe.withOwn(List.of(new PlanePoint(1, 0, 4))))
                .hasMessageContaining("class 4.0");
        assertThatThrownBy(() -> recipe.withOwn(List.of(new PlanePoint(Float.NaN, 0, 1))))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> PlaneKind.of("sprial")).hasMessageContaining("\"sprial\"");
    }

    /// Below the axis too, where all points of a row once had the same place and so the same side.
    @Test
    void pointsOfARowAreDealtOutOneByOne() {
        for (float row : new float[] {1, -1, -0.0f}) {
            List<PlanePoint> own = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                own.add(new PlanePoint(-5 + 0.1f * i, row, i % 2));
            }
            PlaneSplit split = PlaneSplit.of(PlaneRecipe.of(PlaneKind.OWN).withOwn(own), BOTH, Targets.SIGNS);
            assertThat(split.train().size()).as("x2 = " + row).isBetween(35, 65);
            PlaneRecipe most = PlaneRecipe.of(PlaneKind.OWN).withTrainShare(90).withOwn(own);
            assertThat(PlaneSplit.of(most, BOTH, Targets.SIGNS).train().size()).isBetween(80, 98);
        }
    }

    @Test
    void theBordersOfARecipeCanBeUsed() {
        PlaneRecipe recipe = PlaneRecipe.of(PlaneKind.XOR);
        assertThat(recipe.withNoise(0).withNoise(50).noise()).isEqualTo(50);
        assertThat(recipe.withTrainShare(10).withTrainShare(90).trainShare()).isEqualTo(90);
        for (int share : new int[] {9, 91}) {
            assertThatThrownBy(() -> recipe.withTrainShare(share)).hasMessageContaining(share + "%");
        }
        assertThatThrownBy(() -> recipe.withNoise(-1)).hasMessageContaining("-1%");
        PlanePoint corner = new PlanePoint(6, -6, 3);
        PlaneRecipe most = recipe.withOwn(Collections.nCopies(PlaneRecipe.MOST_POINTS, corner));
        assertThat(most.own()).hasSize(PlaneRecipe.MOST_POINTS);
        assertThatThrownBy(() -> recipe.withOwn(Collections.nCopies(PlaneRecipe.MOST_POINTS + 1, corner)))
                .hasMessage("There are 5001 points: give at most 5000.");
        for (PlanePoint outside : List.of(
                new PlanePoint(Math.nextUp(6f), 0, 0), new PlanePoint(0, Math.nextDown(-6f), 0),
                new PlanePoint(0, 0, -1), new PlanePoint(0, 0, 0.5f))) {
            assertThatThrownBy(() -> recipe.withOwn(List.of(outside))).hasMessageContaining("can't be used");
        }
    }

    @Test
    void onesOwnPointsHaveAsManyClassesAsLabelsAtLeastTwo() {
        PlaneRecipe recipe = PlaneRecipe.of(PlaneKind.XOR);
        assertThat(recipe.withOwn(List.of()).classes()).isEqualTo(2);
        assertThat(recipe.withOwn(List.of(new PlanePoint(0, 0, 0))).classes()).isEqualTo(2);
        PlaneRecipe four = recipe.withOwn(List.of(new PlanePoint(0, 0, 3)));
        assertThat(four.classes()).isEqualTo(4);
        assertThat(four.withKind(PlaneKind.XOR).classes()).as("kept for later").isEqualTo(2);
        assertThat(four.withKind(PlaneKind.XOR).kind()).isEqualTo(PlaneKind.XOR);
        assertThat(four.withKind(PlaneKind.MULTI_GAUSS).classes()).isZero();
    }

    @Test
    void kindsHaveWordsOfTheirOwn() {
        for (PlaneKind kind : PlaneKind.values()) {
            assertThat(PlaneKind.of(kind.id())).isEqualTo(kind);
            assertThat(kind.isRegression()).isEqualTo(kind == PlaneKind.PLANE || kind == PlaneKind.MULTI_GAUSS);
        }
        assertThatThrownBy(() -> PlaneKind.of("")).hasMessageContaining("choose circle, xor, gauss");
    }

    @Test
    void examplesSayWhatTheyAre() {
        PlaneSplit three = PlaneSplit.of(PlaneRecipe.of(PlaneKind.THREE_BLOBS), BOTH, Targets.SIGNS);
        assertThat(three.train().name()).isEqualTo("blobs3");
        assertThat(three.train().features()).isEqualTo(2);
        assertThat(three.train().classes()).isEqualTo(3);
        int[] labels = new int[1];
        FMatrixRMaj x = new FMatrixRMaj(1, 2);
        three.train().fill(new int[] {0, 0, 5}, 2, 3, x, labels);
        assertThat(labels[0]).isEqualTo((int) three.train().points().get(5).label());
        assertThatThrownBy(() -> three.train().fillTargets(new int[] {0}, 0, 1, x))
                .hasMessage("blobs3 has labels, no targets.");
        assertThat(BOTH.formulas()).extracting(Formula::text).containsExactly("x1", "x2");
    }
}
