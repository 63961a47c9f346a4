package dev.backlight.view.pipeline;

import java.util.List;

/// The eight stages a sample passes, in their fixed order. Each says which lens opens it; an empty name stands for
/// the network graph with the drawing panel.
public enum Station {
    INPUT("input", "input"),
    PREPROCESSING("preprocessing", "preprocessing"),
    FEATURES("features", "features"),
    FUSION("fusion", "fusion", "features"),
    TRAINING("training", "charts"),
    EVALUATION("evaluation", "evaluation"),
    APPLICATION("application", ""),
    FEEDBACK("feedback", "feedback");

    private final String id;
    private final List<String> lenses;

    Station(String id, String... lenses) {
        this.id = id;
        this.lenses = List.of(lenses);
    }

    /// The stable word in text keys.
    public String id() {
        return id;
    }

    /// Names of lenses that show this station, the best first.
    public List<String> lenses() {
        return lenses;
    }
}
