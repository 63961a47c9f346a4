package dev.backlight.engine.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.engine.layer.Parameter;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.math.ThreadTeam;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every rule step by step against the equations of its paper, one number at a time in double.
class OptimizerTest {
    private static final int SIZE = 37;

    static Stream<OptimizerSpec> specs() {
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

    /// One number under a rule.
    private static final class Textbook {
        double w;
        double m;
        double v;

        void step(OptimizerSpec spec, double g, int t) {
            double rate = spec.learningRate();
            switch (spec) {
                case OptimizerSpec.GradientDescent _, OptimizerSpec.Sgd _ -> w = w - rate * g;
                case OptimizerSpec.Momentum s -> {
                    m = s.momentum() * m - rate * g;
                    w = w + m;
                }
                case OptimizerSpec.Nesterov s -> {
                    m = s.momentum() * m - rate * g;
                    w = w + s.momentum() * m - rate * g;
                }
                case OptimizerSpec.AdaGrad _ -> {
                    v = v + g * g;
                    w = w - rate * g / (Math.sqrt(v) + 1e-8);
                }
                case OptimizerSpec.RmsProp s -> {
                    v = s.decay() * v + (1.0 - s.decay()) * g * g;
                    w = w - rate * g / (Math.sqrt(v) + 1e-8);
                }
                case OptimizerSpec.Adam s -> adam(rate, s.beta1(), s.beta2(), s.epsilon(), g, t);
                case OptimizerSpec.AdamW s -> {
                    w = w - rate * s.weightDecay() * w;
                    adam(rate, s.beta1(), s.beta2(), s.epsilon(), g, t);
                }
            }
        }

        private void adam(double rate, double beta1, double beta2, double epsilon, double g, int t) {
            m = beta1 * m + (1 - beta1) * g;
            v = beta2 * v + (1 - beta2) * g * g;
            double mHat = m / (1 - Math.pow(beta1, t));
            double vHat = v / (1 - Math.pow(beta2, t));
            w = w - rate * mHat / (Math.sqrt(vHat) + epsilon);
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void followsItsEquationsForFiftySteps(OptimizerSpec spec) {
        SplittableRandom random = new SplittableRandom(3);
        Parameter parameter = new Parameter("w", 1, SIZE, 0, 0);
        Textbook[] textbook = new Textbook[SIZE];
        for (int i = 0; i < SIZE; i++) {
            textbook[i] = new Textbook();
            parameter.value().data[i] = (float) random.nextGaussian();
            textbook[i].w = parameter.value().data[i];
        }
        Optimizer optimizer = Optimizer.of(spec, List.of(parameter));
        for (int t = 1; t <= 50; t++) {
            for (int i = 0; i < SIZE; i++) {
                parameter.gradient().data[i] = (float) random.nextGaussian();
                textbook[i].step(spec, parameter.gradient().data[i], t);
            }
            optimizer.step();
            for (int i = 0; i < SIZE; i++) {
                assertThat((double) parameter.value().data[i])
                        .as("step %d, value %d", t, i)
                        .isCloseTo(textbook[i].w, within(1e-5 * (1 + Math.abs(textbook[i].w))));
            }
        }
        assertThat(optimizer.steps()).isEqualTo(50);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void continuesBitForBitFromASavedState(OptimizerSpec spec) {
        Parameter through = random("w", 5);
        Optimizer whole = Optimizer.of(spec, List.of(through));
        walk(through, whole, 0, 10);
        float[][] state = whole.copyState();
        Parameter resumed = new Parameter("w", 1, SIZE, 0, 0);
        System.arraycopy(through.value().data, 0, resumed.value().data, 0, SIZE);
        Optimizer second = Optimizer.of(spec, List.of(resumed));
        second.restoreState(10, state);
        walk(through, whole, 10, 20);
        walk(resumed, second, 10, 20);
        assertThat(resumed.value().data).isEqualTo(through.value().data);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void givesTheSameBitsOnEveryNumberOfThreads(OptimizerSpec spec) {
        int size = 200 * 101;
        float[][] results = new float[3][];
        for (int threads = 1; threads <= 3; threads++) {
            try (ThreadTeam team = ThreadTeam.of(threads)) {
                Parameter parameter = new Parameter("w", 200, 101, 0, 0);
                Optimizer optimizer = Optimizer.of(spec, List.of(parameter), team);
                for (int t = 0; t < 5; t++) {
                    SplittableRandom random = new SplittableRandom(t);
                    for (int i = 0; i < size; i++) {
                        parameter.gradient().data[i] = (float) random.nextGaussian();
                    }
                    optimizer.step();
                }
                results[threads - 1] = parameter.value().data;
            }
        }
        assertThat(results[1]).isEqualTo(results[0]);
        assertThat(results[2]).isEqualTo(results[0]);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void refusesAForeignState(OptimizerSpec spec) {
        Optimizer optimizer = Optimizer.of(spec, List.of(random("w", 1)));
        assertThatThrownBy(() -> optimizer.restoreState(1, new float[5][1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("state");
        assertThatThrownBy(() -> spec.withLearningRate(Float.NaN)).hasMessageContaining("learning rate");
    }

    private static Parameter random(String name, long seed) {
        Parameter parameter = new Parameter(name, 1, SIZE, 0, 0);
        new Initializer.Normal(1).fill(parameter.value(), 1, 1, new SplittableRandom(seed));
        return parameter;
    }

    private static void walk(Parameter parameter, Optimizer optimizer, int from, int to) {
        for (int t = from; t < to; t++) {
            new Initializer.Normal(1).fill(parameter.gradient(), 1, 1, new SplittableRandom(t));
            optimizer.step();
        }
    }
}
