package dev.backlight.training.sequence;

import dev.backlight.data.sequence.SequenceData;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.engine.spec.sequence.Reading;
import dev.backlight.engine.spec.sequence.SequenceLayerSpec;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import java.util.ArrayList;
import java.util.List;

/// The recipes of the tasks over sequences, each tried with several seeds.
public final class SequenceRecipes {
    private static final float FLOOR = 0.05f;

    private SequenceRecipes() {}

    /// Next letter: embedding 16, 64 units.
    public static SequenceRecipe names(SequenceData data, Cell cell, long seed) {
        return names(data, cell, 16, 64, 5e-3f, seed);
    }

    /// The same of another size.
    ///
    /// @param width of the embedding
    public static SequenceRecipe names(
            SequenceData data, Cell cell, int width, int units, float learningRate, long seed) {
        return new SequenceRecipe(
                recurrent(data, width, 0.3f, new SequenceLayerSpec.Recurrent(cell, units), null),
                adam(learningRate, 0.99f),
                new Schedule.Cosine(4000, FLOOR),
                64,
                4000,
                5,
                seed);
    }

    /// Next letter as a Transformer: rows of 64, four heads, two blocks.
    public static SequenceRecipe namesTransformer(SequenceData data, long seed) {
        return namesTransformer(data, 64, 2, seed);
    }

    /// The same of another size.
    ///
    /// @param width of the rows
    /// @param blocks attention and two dense layers each
    public static SequenceRecipe namesTransformer(SequenceData data, int width, int blocks, long seed) {
        return namesTransformer(data, width, 4, blocks, 3e-3f, seed);
    }

    /// The same with other heads and at another pace.
    public static SequenceRecipe namesTransformer(
            SequenceData data, int width, int heads, int blocks, float learningRate, long seed) {
        return new SequenceRecipe(
                transformer(data, width, heads, blocks, true, null),
                adam(learningRate, 0.99f),
                new Schedule.Cosine(3500, FLOOR),
                64,
                3500,
                5,
                seed);
    }

    /// Language of a surname: embedding 16, 64 units, the last state answers.
    ///
    /// @param epochs passes over the surnames
    public static SequenceRecipe surnames(SequenceData data, Cell cell, int epochs, long seed) {
        return surnames(data, cell, epochs, 5e-3f, seed);
    }

    /// The same at another pace.
    public static SequenceRecipe surnames(SequenceData data, Cell cell, int epochs, float learningRate, long seed) {
        int batch = 32;
        int steps = epochs * Math.ceilDiv(data.train().size(), batch);
        return new SequenceRecipe(
                recurrent(data, 16, 0.3f, new SequenceLayerSpec.Recurrent(cell, 64), Reading.LAST),
                adam(learningRate, 0.999f),
                new Schedule.Cosine(steps, FLOOR),
                batch,
                steps,
                5,
                seed);
    }

    /// Sentiment: embedding 8, 16 units, the last state answers.
    public static SequenceRecipe sentiment(SequenceData data, Cell cell, long seed) {
        return sentiment(data, cell, cell == Cell.RNN ? 5e-3f : 1e-2f, seed);
    }

    /// The same at another pace.
    public static SequenceRecipe sentiment(SequenceData data, Cell cell, float learningRate, long seed) {
        int batch = 32;
        int steps = 12 * Math.ceilDiv(data.train().size(), batch);
        return new SequenceRecipe(
                recurrent(data, 8, 0.3f, new SequenceLayerSpec.Recurrent(cell, 16), Reading.LAST),
                adam(learningRate, 0.999f),
                new Schedule.Constant(),
                batch,
                steps,
                5,
                seed);
    }

    /// The honest rival without order: the mean of what each word brings, and one dense layer.
    public static SequenceRecipe bagOfWords(SequenceData data, long seed) {
        int batch = 32;
        int steps = 12 * Math.ceilDiv(data.train().size(), batch);
        SequenceSpec bag = new SequenceSpec(
                data.vocabulary().size(),
                data.maxTime(),
                List.of(
                        new SequenceLayerSpec.Embedding(8, 0.3f),
                        new SequenceLayerSpec.Pool(Reading.MEAN),
                        SequenceLayerSpec.dense(8, data.answers().size(), 1)));
        return new SequenceRecipe(bag, adam(2e-2f, 0.999f), new Schedule.Constant(), batch, steps, 5, seed);
    }

    /// Memory: embedding 8, 24 units, the last state answers.
    ///
    /// @param forgetBias the one knob: what the forget gates of an LSTM start at
    public static SequenceRecipe memory(SequenceData data, Cell cell, float forgetBias, long seed) {
        return memory(data, cell, forgetBias, 2e-2f, seed);
    }

    /// The same at another pace.
    public static SequenceRecipe memory(SequenceData data, Cell cell, float forgetBias, float learningRate, long seed) {
        return new SequenceRecipe(
                recurrent(data, 8, 0.5f, new SequenceLayerSpec.Recurrent(cell, 24, forgetBias), Reading.LAST),
                adam(learningRate, 0.999f),
                new Schedule.Cosine(1000, FLOOR),
                32,
                1000,
                1,
                seed);
    }

    /// Hidden letter: rows of 32, four heads, one block.
    ///
    /// @param bothSides whether a position sees those behind it too
    public static SequenceRecipe hiddenLetter(SequenceData data, boolean bothSides, long seed) {
        return hiddenLetter(data, bothSides, 32, 4, 1, 5e-3f, seed);
    }

    /// The same of another size.
    ///
    /// @param width of the rows
    /// @param blocks attention and two dense layers each
    public static SequenceRecipe hiddenLetter(
            SequenceData data, boolean bothSides, int width, int heads, int blocks, float learningRate, long seed) {
        return new SequenceRecipe(
                transformer(data, width, heads, blocks, !bothSides, Reading.ASKED),
                adam(learningRate, 0.99f),
                new Schedule.Cosine(4000, FLOOR),
                64,
                4000,
                1,
                seed);
    }

    /// Number words to Chinese numerals: rows of 32, four heads, one block.
    public static SequenceRecipe translation(SequenceData data, long seed) {
        return translation(data, 4, 1, 5e-3f, seed);
    }

    /// The same of another size.
    ///
    /// @param blocks attention and two dense layers each
    public static SequenceRecipe translation(SequenceData data, int heads, int blocks, float learningRate, long seed) {
        return new SequenceRecipe(
                transformer(data, 32, heads, blocks, true, Reading.ASKED),
                adam(learningRate, 0.99f),
                new Schedule.Cosine(600, FLOOR),
                64,
                600,
                1,
                seed);
    }

    /// Copying: attention alone, one head, places for queries and keys only.
    ///
    /// @param layers two of them find out how to copy, suddenly; one does not
    public static SequenceRecipe copying(SequenceData data, int layers, long seed) {
        List<SequenceLayerSpec> all = new ArrayList<>(List.of(new SequenceLayerSpec.Embedding(32, 0.5f)));
        for (int i = 0; i < layers; i++) {
            all.add(new SequenceLayerSpec.Residual(
                    List.of(new SequenceLayerSpec.Norm(true), new SequenceLayerSpec.Attention(1, true, true))));
        }
        all.addAll(List.of(
                new SequenceLayerSpec.Norm(true),
                new SequenceLayerSpec.Pool(Reading.ASKED),
                SequenceLayerSpec.dense(32, data.answers().size(), 1)));
        return new SequenceRecipe(
                new SequenceSpec(data.vocabulary().size(), data.maxTime(), all),
                adam(1e-2f, 0.98f),
                new Schedule.WarmUp(50, new Schedule.Constant()),
                32,
                800,
                1,
                seed);
    }

    private static OptimizerSpec adam(float learningRate, float beta2) {
        return new OptimizerSpec.Adam(learningRate, 0.9f, beta2, 1e-8f);
    }

    private static SequenceSpec recurrent(
            SequenceData data, int width, float deviation, SequenceLayerSpec.Recurrent layer, Reading reading) {
        List<SequenceLayerSpec> layers =
                new ArrayList<>(List.of(new SequenceLayerSpec.Embedding(width, deviation), layer));
        if (reading != null) {
            layers.add(new SequenceLayerSpec.Pool(reading));
        }
        layers.add(SequenceLayerSpec.dense(layer.units(), data.answers().size(), 1));
        return new SequenceSpec(data.vocabulary().size(), data.maxTime(), layers);
    }

    /// Blocks of attention and of two dense layers with four times the width between, each beside its input, with
    /// root mean square normalisation before (as in Karpathy's microgpt, 2026).
    private static SequenceSpec transformer(
            SequenceData data, int width, int heads, int blocks, boolean causal, Reading reading) {
        List<SequenceLayerSpec> layers = new ArrayList<>(
                List.of(new SequenceLayerSpec.Embedding(width, 0.1f), new SequenceLayerSpec.Places(true)));
        for (int i = 0; i < blocks; i++) {
            layers.add(new SequenceLayerSpec.Residual(
                    List.of(new SequenceLayerSpec.Norm(false), new SequenceLayerSpec.Attention(heads, causal))));
            layers.add(new SequenceLayerSpec.Residual(List.of(
                    new SequenceLayerSpec.Norm(false),
                    SequenceLayerSpec.dense(width, 4 * width, 1),
                    SequenceLayerSpec.activate(Activation.RELU),
                    SequenceLayerSpec.dense(4 * width, width, 0.5))));
        }
        layers.add(new SequenceLayerSpec.Norm(false));
        if (reading != null) {
            layers.add(new SequenceLayerSpec.Pool(reading));
        }
        layers.add(SequenceLayerSpec.dense(width, data.answers().size(), 1));
        return new SequenceSpec(data.vocabulary().size(), data.maxTime(), layers);
    }
}
