package dev.backlight.view.pipeline;

import dev.backlight.data.features.FeatureRecipe;
import dev.backlight.data.picture.Augmentation;
import dev.backlight.model.ExperimentModel;
import dev.backlight.model.digits.FeaturesModel;
import dev.backlight.model.look.Sample;
import dev.backlight.model.text.Messages;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.Probe;
import dev.backlight.view.features.FeatureNames;
import dev.backlight.view.paint.Numbers;
import java.util.ArrayList;
import java.util.List;

/// The one figure each station is known by.
public final class StationFigures {
    private static final int MOST_PARTS = 2;

    private final ExperimentModel experiment;
    private final Messages messages;

    public StationFigures(ExperimentModel experiment, Messages messages) {
        this.experiment = experiment;
        this.messages = messages;
    }

    public String of(Station station) {
        int inputs = experiment.configProperty().get().network().entry().size();
        return switch (station) {
            case INPUT -> source();
            case PREPROCESSING -> augmentation(experiment.configProperty().get().augmentation());
            case FEATURES -> features();
            case FUSION -> messages.get("pipeline.inputs", Numbers.grouped(inputs));
            case TRAINING ->
                messages.get(
                        "pipeline.epoch",
                        Numbers.grouped(experiment.progressProperty().get().epoch()));
            case EVALUATION -> accuracy();
            case APPLICATION -> answer();
            case FEEDBACK -> corrections();
        };
    }

    private String features() {
        ExperimentConfig config = experiment.configProperty().get();
        FeatureRecipe recipe = FeaturesModel.recipeOf(config);
        if (recipe.equals(FeatureRecipe.PIXELS)) {
            return messages.get("pipeline.pixels");
        }
        return FeatureNames.brief(recipe, messages);
    }

    private String corrections() {
        int count = experiment.feedback().setProperty().get().size();
        return count == 0
                ? messages.get("pipeline.corrections.none")
                : messages.get("pipeline.corrections.count", count);
    }

    private String source() {
        Sample sample = experiment.sampleProperty().get();
        if (sample == null) {
            return messages.get("pipeline.nothing");
        }
        return switch (sample.source()) {
            case DRAWING -> messages.get("pipeline.drawing");
            case TEST_SET -> messages.get("pipeline.test", Numbers.grouped(sample.index()));
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
        Evaluation evaluation = experiment.evaluationProperty().get();
        return evaluation == null ? messages.get("pipeline.waiting") : Numbers.percent(evaluation.accuracy(), 2);
    }

    private String answer() {
        Probe probe = experiment.probeProperty().get();
        if (probe == null) {
            return messages.get("pipeline.answer.none");
        }
        int answer = probe.answer();
        String name = answer < experiment.testSet().classes()
                ? experiment.testSet().classNames().get(answer)
                : String.valueOf(answer);
        return messages.get("pipeline.answer", name, Numbers.percent(probe.probabilities()[answer]));
    }
}
