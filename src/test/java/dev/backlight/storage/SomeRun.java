package dev.backlight.storage;

import dev.backlight.engine.Network;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.storage.file.DataMark;
import dev.backlight.storage.run.KeptRun;
import dev.backlight.training.TinyData;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.judge.Score;
import dev.backlight.training.past.Curves;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Runs that nobody has trained, to be kept.
public final class SomeRun {
    public static final Instant BEGIN = Instant.parse("2026-01-02T03:04:05.678Z");

    private SomeRun() {}

    /// A small one that ended so many minutes after the first.
    public static KeptRun at(int minutes) {
        return of(TinyData.config().withSeed(minutes), 10, minutes);
    }

    /// @param steps of its curves
    public static KeptRun of(ExperimentConfig config, int steps, int minutes) {
        NetworkSpec network = config.network();
        Score validation = config.validation().isNone() ? null : new Score(Double.NaN, 0.875);
        Evaluation result = new Evaluation(
                3, 30, 0.25 + minutes, 0.975, validation, new int[][] {{9, 1}, {2, 8}}, network, parameters(network));
        return new KeptRun(
                minutes + 1,
                config,
                DataMark.of(TinyData.split()),
                BEGIN.plusSeconds(60L * minutes),
                RunState.FINISHED,
                result,
                curves(steps));
    }

    /// The same run with other weights.
    public static KeptRun with(KeptRun run, Weights parameters) {
        Evaluation r = run.result();
        Evaluation other = new Evaluation(
                r.epoch(), r.step(), r.loss(), r.accuracy(), r.validation(), r.confusion(), r.network(), parameters);
        return new KeptRun(run.number(), run.config(), run.data(), run.when(), run.ended(), other, run.curves());
    }

    /// So many inputs with a weight to either of two outputs, and two biases.
    public static Weights zeros(int inputs) {
        NetworkSpec spec = NetworkSpec.mlp(inputs, new int[0], Activation.RELU, 2);
        return Weights.of(spec, new float[2 * inputs], new float[2]);
    }

    static Weights parameters(NetworkSpec network) {
        try (ThreadTeam team = ThreadTeam.of(1)) {
            return Network.create(network, 3, team, 1).weights();
        }
    }

    /// Three kinds for each step, two for each tenth.
    static Curves curves(int steps) {
        SplittableRandom random = new SplittableRandom(steps);
        Map<String, Curves.Line> lines = new LinkedHashMap<>();
        for (String name : List.of("TRAIN_LOSS", "TRAIN_ACCURACY", "GRADIENT_NORM")) {
            lines.put(name, line(steps, 1, random));
        }
        for (String name : List.of("TEST_LOSS", "TEST_ACCURACY")) {
            lines.put(name, line(steps / 10, 10, random));
        }
        return new Curves(lines);
    }

    private static Curves.Line line(int size, int every, SplittableRandom random) {
        double[] x = new double[size];
        double[] y = new double[size];
        for (int i = 0; i < size; i++) {
            x[i] = i * every / 469.0;
            y[i] = random.nextDouble();
        }
        return new Curves.Line(x, y);
    }
}
