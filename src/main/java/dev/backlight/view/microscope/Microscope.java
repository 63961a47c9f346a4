package dev.backlight.view.microscope;

import dev.backlight.glass.Study;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.view.microscope.choice.Choice;
import dev.backlight.view.microscope.choice.Spot;
import dev.backlight.view.microscope.choice.Stop;
import dev.backlight.view.microscope.equation.Derivation;
import dev.backlight.view.microscope.graph.StudyGraph;
import dev.backlight.view.microscope.graph.StudyNames;
import dev.backlight.view.microscope.page.StudyPage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The graph and the page of one study, at one of its stops. Every stop can be left both ways.
public final class Microscope extends HBox implements StopWalk {
    private final StudyGraph graph;
    private final StudyPage page;
    private final Motion motion;
    private final ObjectProperty<Spot> lit = new SimpleObjectProperty<>(this, "lit");
    private final ReadOnlyIntegerWrapper stop = new ReadOnlyIntegerWrapper(this, "stop", 0);
    private final ReadOnlyObjectWrapper<List<StopName>> stops = new ReadOnlyObjectWrapper<>(this, "stops", List.of());
    private final ReadOnlyObjectWrapper<List<Integer>> weight = new ReadOnlyObjectWrapper<>(this, "weight", List.of());
    private List<Stop> all = List.of();
    private Study study;
    private Choice choice;

    /// A stop in a list.
    ///
    /// @param id the word in the text bundles: `microscope.stop.ID`
    /// @param detail which layer; empty where none is meant
    /// @param part 0 forward, 1 backward, 2 the step
    public record StopName(String id, String detail, int part) {}

    public Microscope(Settings settings) {
        graph = new StudyGraph(settings, lit, this::choose);
        page = new StudyPage(settings, lit, this::follow);
        motion = new Motion(graph::flow, this::walk);
        HBox.setHgrow(graph, Priority.ALWAYS);
        graph.setPrefWidth(560);
        page.setPrefWidth(420);
        page.setMinWidth(300);
        setId("microscope");
        setMinSize(0, 0);
        getChildren().addAll(graph, page);
    }

    /// Index of the stop among `stops`.
    @Override
    public ReadOnlyIntegerProperty stopProperty() {
        return stop.getReadOnlyProperty();
    }

    /// All stops of the study.
    @Override
    public ReadOnlyObjectProperty<List<StopName>> stopsProperty() {
        return stops.getReadOnlyProperty();
    }

    /// Whether the slow motion runs.
    @Override
    public ReadOnlyBooleanProperty playingProperty() {
        return motion.playingProperty();
    }

    /// Looks at another study; stop and chosen weight stay where they can.
    ///
    /// @param now null for nothing to see
    public void show(Study now) {
        setVisible(now != null);
        if (now == null) {
            motion.rest();
            return;
        }
        if (study == null
                || !study.spec().layers().equals(now.spec().layers())
                || !choice.fits(now)
                || isOther(now) && choice.saysNothing(now)) {
            choice = Choice.strongest(now);
            weight.set(List.of());
        }
        study = now;
        List<Stop> next = Stop.of(now);
        if (!next.equals(all)) {
            all = next;
            stop.set(Math.min(stop.get(), all.size() - 1));
            stops.set(all.stream().map(this::name).toList());
        }
        refresh();
    }

    private boolean isOther(Study now) {
        return !Arrays.equals(study.given(), now.given()) || !Arrays.equals(study.target(), now.target());
    }

    private StopName name(Stop one) {
        boolean hidden = one.column() >= 0 && study.columns().size() > 1;
        int part = one.isStep() || one.kind() == Stop.Kind.AGAIN ? 2 : one.isBackward() ? 1 : 0;
        return new StopName(one.kind().id(), hidden ? StudyNames.word(study, one.column() + 1) : "", part);
    }

    public void forward() {
        motion.rest();
        walk(1);
    }

    public void back() {
        motion.rest();
        walk(-1);
    }

    private boolean walk(int by) {
        int next = stop.get() + by;
        if (next < 0 || next >= all.size()) {
            return false;
        }
        stop.set(next);
        refresh();
        return true;
    }

    /// Plays the way in slow motion, or pauses it.
    ///
    /// @param backwards towards the first stop
    public void play(boolean backwards) {
        motion.toggle(backwards);
    }

    /// What is hovered, in the graph or on the page; null for nothing.
    ObjectProperty<Spot> litProperty() {
        return lit;
    }

    /// What is looked at.
    Choice choice() {
        return choice;
    }

    StudyGraph graph() {
        return graph;
    }

    StudyPage page() {
        return page;
    }

    /// Halts the slow motion where it is.
    public void pause() {
        motion.pause();
    }

    @Override
    public void go(int index) {
        motion.rest();
        stop.set(index);
        refresh();
    }

    /// The weight that somebody has chosen, and with it the unit it leads to: layer, from, to, each from 1; empty
    /// while the one that matters most lights up.
    public ReadOnlyObjectProperty<List<Integer>> weightProperty() {
        return weight.getReadOnlyProperty();
    }

    /// Lets the way of one weight light up, whatever was chosen before; one that there isn't is left alone.
    ///
    /// @param wanted layer, from, to, each from 1; empty for the one that matters most
    public void look(List<Integer> wanted) {
        if (study == null || wanted.equals(weight.get())) {
            return;
        }
        if (wanted.isEmpty()) {
            choice = Choice.strongest(study);
            weight.set(List.of());
            refresh();
        } else if (has(wanted.get(0) - 1, wanted.get(1) - 1, wanted.get(2) - 1)) {
            choose(Choice.strongest(study).along(study, wanted.get(0) - 1, wanted.get(1) - 1, wanted.get(2) - 1));
        }
    }

    private boolean has(int column, int from, int to) {
        return column < study.columns().size()
                && from < study.incoming(column).length
                && to < study.columns().get(column).size()
                && study.meets(column, from, to);
    }

    /// Where a unit is painted, within the graph; empty where it isn't.
    ///
    /// @param level 0 for the input, else the layer from 1
    public Optional<Bounds> place(int level, int unit) {
        return graph.place(level, unit);
    }

    /// Asks about what the present stop has not shown yet.
    ///
    /// @return whether there was something to ask
    public boolean ask(PredictionCard card) {
        motion.rest();
        return study != null && isVisible() && card.ask(Prediction.of(study, all.get(stop.get()), choice));
    }

    /// What is looked at; null for nothing.
    Study study() {
        return study;
    }

    /// The stop on screen; null where nothing is looked at.
    Stop at() {
        return study == null ? null : all.get(stop.get());
    }

    /// What the page says at the stop on screen; null where nothing is looked at.
    Derivation derivation(Messages messages) {
        return study == null ? null : Derivation.of(study, all.get(stop.get()), choice, messages);
    }

    public void dispose() {
        motion.rest();
        graph.dispose();
        page.dispose();
    }

    private void choose(Choice chosen) {
        boolean fits = chosen.fits(study);
        choice = fits ? chosen : Choice.strongest(study);
        weight.set(fits ? List.of(choice.column() + 1, choice.from() + 1, choice.to() + 1) : List.of());
        refresh();
    }

    /// Goes to where a number of the page stands.
    private void follow(Spot spot) {
        switch (spot) {
            case Spot.Unit(int level, int unit) -> choose(choice.through(study, level, unit));
            case Spot.Weight(int column, int from, int to) -> choose(choice.along(study, column, from, to));
            case Spot.Number _ -> throw new IllegalArgumentException("A sequence has a graph of its own.");
            case Spot.Loss() -> go(all.indexOf(new Stop(Stop.Kind.LOSS, -1)));
        }
    }

    private void refresh() {
        if (study != null) {
            Stop at = all.get(stop.get());
            graph.show(study, at, stop.get(), all.size(), choice);
            page.show(study, at, choice);
        }
    }
}
