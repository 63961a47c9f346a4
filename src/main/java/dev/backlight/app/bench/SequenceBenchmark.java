package dev.backlight.app.bench;

import dev.backlight.data.DataException;
import dev.backlight.data.sequence.NextLetterTask;
import dev.backlight.data.sequence.SequenceData;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.engine.spec.sequence.SequenceLayerSpec;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.math.Gemm;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.sequence.SequenceRecipe;
import dev.backlight.training.sequence.SequenceRecipes;
import dev.backlight.training.sequence.SequenceTraining;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ejml.data.FMatrixRMaj;

/// How many letters a second whole training steps of the names recipe take in, beside what this machine's own
/// matrix products alone would take. A letter is a position that exists: there is no padding to count.
public final class SequenceBenchmark implements Benchmark {
    private static final int WARM_STEPS = 400;
    private static final int STEPS = 200;
    private static final int ROUNDS = 4;
    private static final int TRANSFORMER_WIDTH = 32;
    /// Forward, gradient by the weights, gradient by the input.
    private static final int PRODUCTS = 3;

    /// One product for every position: rows of `inputs` numbers become rows of `outputs`.
    private record Product(int inputs, int outputs) {}

    @Override
    public String name() {
        return "sequence";
    }

    @Override
    public Map<String, Object> run() {
        SequenceData names;
        try {
            names = NextLetterTask.names();
        } catch (DataException missing) {
            throw new UncheckedIOException(missing);
        }
        Map<String, SequenceRecipe> recipes = new LinkedHashMap<>();
        recipes.put("RNN 16-64", SequenceRecipes.names(names, Cell.RNN, 1));
        recipes.put("LSTM 16-64", SequenceRecipes.names(names, Cell.LSTM, 1));
        recipes.put("Transformer 32, one block", SequenceRecipes.namesTransformer(names, TRANSFORMER_WIDTH, 1, 1));
        Map<String, Object> figures = new LinkedHashMap<>();
        int cores = Runtime.getRuntime().availableProcessors();
        recipes.forEach((name, recipe) -> {
            Map<String, Object> byThreads = new LinkedHashMap<>();
            for (int threads : cores > 1 ? new int[] {1, cores} : new int[] {1}) {
                byThreads.put(threads == 1 ? "oneThread" : "allThreads", measure(recipe, names, threads));
            }
            figures.put(name, byThreads);
        });
        return figures;
    }

    private static Map<String, Object> measure(SequenceRecipe recipe, SequenceData names, int threads) {
        try (ThreadTeam team = ThreadTeam.of(threads)) {
            SequenceTraining training = new SequenceTraining(recipe, names, team);
            steps(training, WARM_STEPS);
            double best = 0;
            double rows = 0;
            for (int round = 0; round < ROUNDS; round++) {
                long before = training.positions();
                long start = System.nanoTime();
                steps(training, STEPS);
                double seconds = (System.nanoTime() - start) / 1e9;
                best = Math.max(best, (training.positions() - before) / seconds);
                rows = (double) (training.positions() - before) / STEPS;
            }
            double bound = rows / productSeconds(recipe.network(), (int) rows, team);
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("network", recipe.network().summary().toString());
            figures.put("batch", recipe.batch());
            figures.put("threads", threads);
            figures.put("lettersPerSecond", best);
            figures.put("microsecondsPerStep", 1e6 * rows / best);
            figures.put("productsOnlyLettersPerSecond", bound);
            figures.put("shareOfBound", best / bound);
            return figures;
        }
    }

    private static void steps(SequenceTraining training, int count) {
        for (int i = 0; i < count; i++) {
            training.step();
        }
    }

    private static double productSeconds(SequenceSpec spec, int rows, ThreadTeam team) {
        double seconds = 0;
        for (Product product : products(spec.layers(), 1)) {
            FMatrixRMaj x = ones(rows, product.inputs);
            FMatrixRMaj w = ones(product.inputs, product.outputs);
            FMatrixRMaj y = ones(rows, product.outputs);
            seconds += PRODUCTS * best(() -> Gemm.multiply(team, x, w, y));
        }
        return seconds;
    }

    private static double best(Runnable product) {
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < 200; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                product.run();
            }
            best = Math.min(best, (System.nanoTime() - start) / 20e9);
        }
        return best;
    }

    private static FMatrixRMaj ones(int rows, int columns) {
        FMatrixRMaj matrix = new FMatrixRMaj(rows, columns);
        Arrays.fill(matrix.data, 0.01f);
        return matrix;
    }

    /// The products with weights. Those of a head, whose sides are a few positions, are not counted.
    private static List<Product> products(List<SequenceLayerSpec> layers, int inputs) {
        List<Product> products = new ArrayList<>();
        int width = inputs;
        for (SequenceLayerSpec layer : layers) {
            switch (layer) {
                case SequenceLayerSpec.Recurrent recurrent -> {
                    int columns = recurrent.cell().gates() * recurrent.units();
                    products.add(new Product(width, columns));
                    products.add(new Product(recurrent.units(), columns));
                }
                case SequenceLayerSpec.Attention _ -> {
                    for (int i = 0; i < 4; i++) {
                        products.add(new Product(width, width));
                    }
                }
                case SequenceLayerSpec.Residual(List<SequenceLayerSpec> branch) ->
                    products.addAll(products(branch, width));
                case SequenceLayerSpec.Rows(LayerSpec.Dense dense) -> products.add(new Product(width, dense.units()));
                case SequenceLayerSpec.Embedding _,
                        SequenceLayerSpec.Places _,
                        SequenceLayerSpec.Norm _,
                        SequenceLayerSpec.Pool _,
                        SequenceLayerSpec.Rows _ -> {}
            }
            width = layer.output(width);
        }
        return products;
    }
}
