package dev.backlight.model.look;

import dev.backlight.data.LearningData;
import dev.backlight.data.picture.Split;
import dev.backlight.model.ExperimentModel;
import dev.backlight.model.digits.FeaturesModel;
import dev.backlight.model.run.PastEvaluation;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.recipe.ExperimentConfig;

/// Closer looks at what a network makes of the sample and of the test set, each in the background and only while
/// asked for.
public final class Insights implements AutoCloseable {
    private final SaliencyModel saliency = new SaliencyModel();
    private final EmbeddingModel embedding = new EmbeddingModel();
    private final PastEvaluation past = new PastEvaluation();
    private final ExperimentModel experiment;
    private final FeaturesModel features;

    public Insights(ExperimentModel experiment) {
        this.experiment = experiment;
        features = new FeaturesModel(experiment);
    }

    /// Which pixels speak for and against a class.
    public SaliencyModel saliency() {
        return saliency;
    }

    /// Where the hidden layer puts the digits.
    public EmbeddingModel embedding() {
        return embedding;
    }

    /// What else than pixels could enter the network.
    public FeaturesModel features() {
        return features;
    }

    /// Whether everything asked for has been computed.
    public boolean isSettled() {
        return saliency.isSettled() && embedding.isSettled() && !features.isBusy() && !past.isBusy();
    }

    /// How the network on screen did on the test set and on what is held out.
    ///
    /// @param newest the result of the training as it is now; may be null
    public Evaluation judged(Evaluation newest) {
        if (!experiment.timeline().isPast()) {
            return newest;
        }
        ExperimentConfig config = experiment.configProperty().get();
        LearningData data = experiment.dataProperty().get();
        return past.of(
                experiment.snapshotProperty().get(),
                config.loss(),
                data.test(),
                data instanceof Split pictures ? config.divide(pictures.train()).validation() : null);
    }

    public void pump() {
        saliency.pump(
                experiment.probeProperty().get(),
                experiment.configProperty().get().loss(),
                experiment.stateProperty().get());
        embedding.pump(experiment);
        features.poll();
    }

    @Override
    public void close() {
        past.close();
        saliency.close();
        embedding.close();
        features.close();
    }
}
