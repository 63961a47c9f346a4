package dev.backlight.view.pipeline;

import java.util.List;

/// The eight stages a sample passes, in their fixed order. Each says which views stand in it: names of lenses,
/// `GRAPH` for the network graph alone, and an empty name for the graph with the drawing panel over the charts.
public enum Station {
    INPUT("input", "input"),
    PREPROCESSING("preprocessing", "preprocessing"),
    FEATURES("features", "features"),
    NETWORK("network", Station.GRAPH, "weights", "layers", "microscope", "embedding", "network"),
    TRAINING("training", "charts"),
    EVALUATION("evaluation", "evaluation"),
    APPLICATION("application", ""),
    FEEDBACK("feedback", "feedback");

    /// The view that is the network graph without panels and charts.
    public static final String GRAPH = "graph";

    private final String id;
    private final List<String> views;

    Station(String id, String... views) {
        this.id = id;
        this.views = List.of(views);
    }

    /// The stable word in text keys.
    public String id() {
        return id;
    }

    /// The views that stand in this station, that which opens first at the front.
    public List<String> views() {
        return views;
    }
}
