package dev.backlight.training.plane;

import dev.backlight.data.plane.PlaneRecipe;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.training.plane.PlaneConfig.LossKind;
import dev.backlight.training.plane.PlaneConfig.Penalty;
import java.util.ArrayList;
import java.util.List;

/// A configuration in the making: `config.edit().batch(30).seed(4).done()`. Nothing is checked before `done`.
public final class PlaneDraft {
    private PlaneRecipe data;
    private List<String> features;
    private List<Integer> hidden;
    private Activation activation;
    private Initializer initializer;
    private float dropout;
    private boolean batchNorm;
    private List<Float> layerDropout;
    private List<Boolean> layerNorm;
    private Penalty penalty;
    private float penaltyRate;
    private LossKind loss;
    private OptimizerSpec optimizer;
    private Schedule schedule;
    private int batch;
    private long seed;
    private boolean discretise;
    private boolean showTest;

    PlaneDraft(PlaneConfig from) {
        data = from.data();
        features = from.features();
        hidden = from.hidden();
        activation = from.activation();
        initializer = from.initializer();
        dropout = from.dropout();
        batchNorm = from.batchNorm();
        layerDropout = from.layerDropout();
        layerNorm = from.layerNorm();
        penalty = from.penalty();
        penaltyRate = from.penaltyRate();
        loss = from.loss();
        optimizer = from.optimizer();
        schedule = from.schedule();
        batch = from.batch();
        seed = from.seed();
        discretise = from.discretise();
        showTest = from.showTest();
    }

    /// @throws IllegalArgumentException with one sentence if a number is impossible
    public PlaneConfig done() {
        return new PlaneConfig(
                data,
                features,
                hidden,
                activation,
                initializer,
                dropout,
                batchNorm,
                layerDropout,
                layerNorm,
                penalty,
                penaltyRate,
                loss,
                optimizer,
                schedule,
                batch,
                seed,
                discretise,
                showTest);
    }

    public PlaneDraft data(PlaneRecipe value) {
        data = value;
        return this;
    }

    public PlaneDraft features(List<String> value) {
        features = value;
        return this;
    }

    public PlaneDraft features(String... value) {
        return features(List.of(value));
    }

    public PlaneDraft hidden(List<Integer> value) {
        hidden = value;
        return this;
    }

    public PlaneDraft hidden(Integer... value) {
        return hidden(List.of(value));
    }

    public PlaneDraft activation(Activation value) {
        activation = value;
        return this;
    }

    public PlaneDraft initializer(Initializer value) {
        initializer = value;
        return this;
    }

    /// After all hidden layers.
    public PlaneDraft dropout(float value) {
        dropout = value;
        layerDropout = List.of();
        return this;
    }

    /// In all hidden layers.
    public PlaneDraft batchNorm(boolean value) {
        batchNorm = value;
        layerNorm = List.of();
        return this;
    }

    /// @param each layer's own; empty for the dropout of all
    public PlaneDraft layerDropout(List<Float> each) {
        layerDropout = each;
        return this;
    }

    /// @param each layer's own; empty for that of all
    public PlaneDraft layerNorm(List<Boolean> each) {
        layerNorm = each;
        return this;
    }

    /// Takes a hidden layer out, with what is its own.
    public PlaneDraft withoutLayer(int layer) {
        hidden = without(hidden, layer);
        layerDropout = without(layerDropout, layer);
        layerNorm = without(layerNorm, layer);
        return this;
    }

    /// Puts a hidden layer in, without dropout and normalisation of its own where each layer has its own.
    ///
    /// @param place it will have, from 0
    public PlaneDraft withLayer(int place, int units) {
        hidden = with(hidden, place, units);
        layerDropout = layerDropout.isEmpty() ? layerDropout : with(layerDropout, place, 0f);
        layerNorm = layerNorm.isEmpty() ? layerNorm : with(layerNorm, place, false);
        return this;
    }

    private static <T> List<T> with(List<T> all, int place, T value) {
        List<T> more = new ArrayList<>(all);
        more.add(place, value);
        return more;
    }

    private static <T> List<T> without(List<T> all, int place) {
        List<T> rest = new ArrayList<>(all);
        if (place < rest.size()) {
            rest.remove(place);
        }
        return rest;
    }

    public PlaneDraft penalty(Penalty value, float rate) {
        penalty = value;
        penaltyRate = rate;
        return this;
    }

    public PlaneDraft loss(LossKind value) {
        loss = value;
        return this;
    }

    public PlaneDraft optimizer(OptimizerSpec value) {
        optimizer = value;
        return this;
    }

    public PlaneDraft learningRate(float value) {
        optimizer = optimizer.withLearningRate(value);
        return this;
    }

    public PlaneDraft schedule(Schedule value) {
        schedule = value;
        return this;
    }

    public PlaneDraft batch(int value) {
        batch = value;
        return this;
    }

    public PlaneDraft seed(long value) {
        seed = value;
        return this;
    }

    public PlaneDraft discretise(boolean value) {
        discretise = value;
        return this;
    }

    public PlaneDraft showTest(boolean value) {
        showTest = value;
        return this;
    }
}
