package dev.backlight.view.pipeline;

import dev.backlight.data.features.FeatureRecipe;
import dev.backlight.data.picture.Augmentation;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.digits.FeaturesModel;
import dev.backlight.model.look.Sample;
import dev.backlight.model.run.Standing;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.training.answer.Probe;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.view.features.FeatureNames;
import dev.backlight.view.metric.MomentWords;
import dev.backlight.view.paint.Numbers;
import java.util.ArrayList;
import java.util.List;

/// The one figure each station is known by.
public final class StationFigures {
    private static final int MOST_PARTS = 2;

    /// Letters of a network's widths that stand in a station without being squeezed.
    private static final int MOST_WIDTHS = 22;

    private final DigitsModel digits;
    private final Settings settings;
    private final Messages messages;

    public StationFigures(DigitsModel digits, Settings settings) {
        this.digits = digits;
        this.settings = settings;
        messages = settings.messages();
    }

    public String of(Station station) {
        return switch (station) {
            case INPUT -> source();
            case PREPROCESSING ->
                augmentation(digits.run().configProperty().get().augmentation());
            case FEATURES -> features();
            case NETWORK -> network(digits.run().snapshotProperty().get().spec());
            case TRAINING -> epoch();
            case EVALUATION -> accuracy();
            case APPLICATION -> answer();
            case FEEDBACK -> corrections();
        };
    }

    private String epoch() {
        Standing now = Standing.of(digits.run());
        return now.isUntrained()
                ? messages.get("pipeline.press")
                : messages.get("pipeline.epoch", MomentWords.epoch(now.epoch()));
    }

    private String features() {
        ExperimentConfig config = digits.run().configProperty().get();
        FeatureRecipe recipe = FeaturesModel.recipeOf(config);
        if (recipe.equals(FeatureRecipe.PIXELS)) {
            return messages.get("pipeline.pixels");
        }
        return FeatureNames.brief(recipe, messages);
    }

    private String corrections() {
        int count = digits.feedback().setProperty().get().size();
        if (count == 0 && Standing.of(digits.run()).isUntrained()) {
            return messages.get("pipeline.correct");
        }
        return count == 0
                ? messages.get("pipeline.corrections.none")
                : messages.get("pipeline.corrections.count", count);
    }

    private String source() {
        Sample sample = digits.sample().sampleProperty().get();
        if (sample == null) {
            return messages.get("pipeline.nothing");
        }
        boolean first = Standing.of(digits.run()).isUntrained() && sample.source() != Sample.Source.DRAWING;
        return switch (sample.source()) {
            case DRAWING -> messages.get("pipeline.drawing");
            case TEST_SET ->
                first
                        ? messages.get(
                                "pipeline.digits",
                                Numbers.grouped(digits.trainingSet().size()))
                        : messages.get("pipeline.test", Numbers.grouped(sample.index()));
            case TRAINING_SET -> messages.get("pipeline.train", Numbers.grouped(sample.index()));
        };
    }

    private String augmentation(Augmentation how) {
        if (how.isNone()) {
            return messages.get("pipeline.augment.off");
        }
        List<String> parts = new ArrayList<>();
        if (how.rotation() > 0) {
            parts.add("±" + Math.round(how.rotation()) + "°");
        }
        if (how.shift() > 0) {
            parts.add("±" + how.shift() + " px");
        }
        if (how.scale() > 0) {
            parts.add("±" + Math.round(100 * how.scale()) + "%");
        }
        if (how.elasticAlpha() > 0) {
            parts.add(messages.get("pipeline.augment.elastic"));
        }
        if (how.noise() > 0) {
            parts.add(messages.get("pipeline.augment.noise"));
        }
        return String.join(", ", parts.subList(0, Math.min(MOST_PARTS, parts.size())));
    }

    private String accuracy() {
        Standing now = Standing.of(digits.run());
        if (now.isUntrained()) {
            return messages.get("pipeline.after");
        }
        return Double.isNaN(now.accuracy())
                ? messages.get("pipeline.waiting")
                : messages.get("pipeline.right", MomentWords.accuracy(now));
    }

    private String answer() {
        if (settings.askingProperty().get()) {
            return messages.get("pipeline.asking"); // it would give the question away
        }
        Probe probe = digits.sample().probeProperty().get();
        Sample sample = digits.sample().sampleProperty().get();
        boolean drawn = sample != null && sample.source() == Sample.Source.DRAWING;
        if (!drawn && Standing.of(digits.run()).isUntrained()) {
            return messages.get("pipeline.draw");
        }
        if (probe == null) {
            return messages.get("pipeline.answer.none");
        }
        String name = digits.sample().names().of(probe.answer());
        return messages.get("pipeline.answer", name, Numbers.percent(probe.probabilities()[probe.answer()]));
    }

    /// Its widths where they can be read, else how many layers it has.
    private String network(NetworkSpec spec) {
        String widths = spec.summary();
        return widths.length() <= MOST_WIDTHS
                ? widths
                : messages.get("pipeline.network.layers", spec.layers().size());
    }
}
