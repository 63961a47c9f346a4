package dev.backlight.view.microscope;

import dev.backlight.glass.Study;
import dev.backlight.model.Settings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The graph and the page of one study, at one of its stops. Every stop can be left both ways.
public final class Microscope extends HBox {
    public static final int STOPS = Stop.values().length;

    /// The first stop on the way back.
    public static final int FIRST_BACKWARD = Stop.OUTPUT_DELTAS.ordinal();

    private final StudyGraph graph;
    private final StudyPage page;
    private final ReadOnlyIntegerWrapper stop = new ReadOnlyIntegerWrapper(this, "stop", 0);
    private Study study;
    private Choice choice;

    public Microscope(Settings settings) {
        graph = new StudyGraph(settings, this::choose);
        page = new StudyPage(settings);
        HBox.setHgrow(graph, Priority.ALWAYS);
        graph.setPrefWidth(560);
        page.setPrefWidth(420);
        page.setMinWidth(300);
        setId("microscope");
        setMinSize(0, 0);
        getChildren().addAll(graph, page);
    }

    /// The word of a stop in the text bundles.
    public static String stopId(int index) {
        return Stop.values()[index].id();
    }

    public ReadOnlyIntegerProperty stopProperty() {
        return stop.getReadOnlyProperty();
    }

    /// Looks at another study; the chosen weight stays where it can.
    ///
    /// @param now null for nothing to see
    public void show(Study now) {
        setVisible(now != null);
        if (now == null) {
            return;
        }
        if (study == null || !study.spec().layers().equals(now.spec().layers()) || !choice.fits(now)) {
            choice = Choice.strongest(now);
        }
        study = now;
        refresh();
    }

    public void forward() {
        go(Math.min(STOPS - 1, stop.get() + 1));
    }

    public void back() {
        go(Math.max(0, stop.get() - 1));
    }

    public void go(int index) {
        stop.set(index);
        refresh();
    }

    public void dispose() {
        graph.dispose();
        page.dispose();
    }

    private void choose(Choice chosen) {
        choice = chosen;
        refresh();
    }

    private void refresh() {
        if (study != null) {
            Stop at = Stop.values()[stop.get()];
            graph.show(study, at, choice);
            page.show(study, at, choice);
        }
    }
}
