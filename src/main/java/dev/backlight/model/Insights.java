package dev.backlight.model;

/// Closer looks at what a network makes of the sample, each in the background and only while asked for.
public final class Insights implements AutoCloseable {
    private final SaliencyModel saliency = new SaliencyModel();
    private final EmbeddingModel embedding = new EmbeddingModel();
    private final FeaturesModel features;

    Insights(ExperimentModel experiment) {
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
        return saliency.isSettled() && embedding.isSettled() && !features.isBusy();
    }

    void pump(ExperimentModel experiment) {
        saliency.pump(
                experiment.probeProperty().get(),
                experiment.configProperty().get().loss(),
                experiment.stateProperty().get());
        embedding.pump(experiment);
        features.poll();
    }

    @Override
    public void close() {
        saliency.close();
        embedding.close();
        features.close();
    }
}
