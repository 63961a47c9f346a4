package dev.backlight.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.engine.optimizer.Plateau;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.api.Assertions;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class NetworkSpecTest {
    private static final NetworkSpec LENET = new NetworkSpec(
            new Shape(1, 28, 28),
            List.of(
                    new LayerSpec.Conv2d(6, 5, 1, 2),
                    new LayerSpec.MaxPool(2, 2),
                    new LayerSpec.Conv2d(16, 5, 1, 0),
                    new LayerSpec.MaxPool(2, 2),
                    new LayerSpec.Flatten(),
                    new LayerSpec.Dense(120),
                    new LayerSpec.Dense(10)));

    @Test
    void infersShapes() {
        assertThat(LENET.shapes())
                .containsExactly(
                        new Shape(6, 28, 28),
                        new Shape(6, 14, 14),
                        new Shape(16, 10, 10),
                        new Shape(16, 5, 5),
                        Shape.flat(400),
                        Shape.flat(120),
                        Shape.flat(10));
        assertThat(LENET.parameterCount()).isEqualTo(156 + 2416 + 401 * 120 + 1210);
        assertThat(LENET.summary()).isEqualTo("1×28×28 – 6×28×28 – 6×14×14 – 16×10×10 – 16×5×5 – 120 – 10");
        NetworkSpec article = NetworkSpec.mlp(784, new int[] {128}, Activation.RELU, 10);
        assertThat(article.summary()).isEqualTo("784 – 128 – 10");
        assertThat(article.parameterCount()).isEqualTo(101_770);
    }

    @Test
    void refusesAnImpossibleStackNamingTheLayerAndBothShapes() {
        assertThatThrownBy(() -> new NetworkSpec(
                        new Shape(1, 28, 28), List.of(new LayerSpec.Conv2d(6, 5, 1, 0), new LayerSpec.Dense(10))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Layer 2, dense 10")
                .hasMessageContaining("3456")
                .hasMessageContaining("6×24×24");
        assertThatThrownBy(() -> new NetworkSpec(new Shape(1, 4, 4), List.of(new LayerSpec.MaxPool(5, 1))))
                .hasMessageContaining("Layer 1, max pool 5×5")
                .hasMessageContaining("1×5×5")
                .hasMessageContaining("1×4×4");
        assertThatThrownBy(() -> new LayerSpec.Dense(0)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> new LayerSpec.Dropout(1)).hasMessageContaining("below 1");
        assertThatThrownBy(() -> new LayerSpec.Dense(3, Initializer.auto(), Float.NaN, 0))
                .hasMessageContaining("L1");
        assertThatThrownBy(() -> new NetworkSpec(Shape.flat(1), List.of())).hasMessageContaining("at least one layer");
        assertThatThrownBy(() -> new Shape(1, 0, 3)).hasMessageContaining("1×0×3");
        assertThatThrownBy(() -> new Shape(100_000, 100_000, 1)).hasMessageContaining("more values");
    }

    @Test
    void schedulesFollowTheirFormulas() {
        assertThat(new Schedule.Step(10, 0.5f).factor(25)).isEqualTo(0.25f);
        Schedule cosine = new Schedule.Cosine(100, 0.1f);
        assertThat(cosine.factor(0)).isEqualTo(1f);
        assertThat(cosine.factor(50)).isCloseTo(0.55f, Assertions.within(1e-6f));
        assertThat(cosine.factor(500)).isCloseTo(0.1f, Assertions.within(1e-6f));
        Schedule warm = new Schedule.WarmUp(4, cosine);
        assertThat(warm.factor(0)).isEqualTo(0.25f);
        assertThat(warm.factor(3)).isEqualTo(1f);
        assertThat(warm.factor(54)).isCloseTo(0.55f, Assertions.within(1e-6f));
        Plateau plateau = new Plateau(new Schedule.ReduceOnPlateau(0.5f, 2, 0.2f));
        float[] seen = new float[11];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = plateau.observe(1);
        }
        assertThat(seen).containsExactly(1f, 1f, 1f, 0.5f, 0.5f, 0.5f, 0.25f, 0.25f, 0.25f, 0.2f, 0.2f);
    }

    @Test
    void initializersHaveTheirSpread() {
        FMatrixRMaj weights = new FMatrixRMaj(300, 200);
        assertThat(deviation(weights, new Initializer.He())).isCloseTo(Math.sqrt(2.0 / 300), Assertions.within(1e-3));
        assertThat(deviation(weights, new Initializer.Xavier()))
                .isCloseTo(Math.sqrt(2.0 / 500), Assertions.within(1e-3));
        assertThat(deviation(weights, new Initializer.Normal(0.5f))).isCloseTo(0.5, Assertions.within(1e-2));
        assertThat(deviation(weights, new Initializer.Uniform(3))).isCloseTo(Math.sqrt(3), Assertions.within(2e-2));
        assertThat(deviation(weights, new Initializer.Constant(2))).isEqualTo(2);
        assertThat(deviation(weights, new Initializer.Zeros())).isZero();
        new Initializer.Orthogonal().fill(weights, 300, 200, new SplittableRandom(2));
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                double dot = 0;
                for (int i = 0; i < 300; i++) {
                    dot += weights.get(i, a) * weights.get(i, b);
                }
                assertThat(dot).isCloseTo(a == b ? 1 : 0, Assertions.within(1e-5));
            }
        }
    }

    /// Root mean square about zero.
    private static double deviation(FMatrixRMaj weights, Initializer initializer) {
        initializer.fill(weights, weights.numRows, weights.numCols, new SplittableRandom(2));
        double sum = 0;
        for (int i = 0; i < weights.getNumElements(); i++) {
            sum += (double) weights.data[i] * weights.data[i];
        }
        return Math.sqrt(sum / weights.getNumElements());
    }
}
