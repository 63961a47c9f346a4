package dev.backlight.view.microscope.sequence;

import dev.backlight.glass.sequence.study.Quantity;
import dev.backlight.glass.sequence.study.SequenceStudy;
import dev.backlight.model.window.Settings;
import dev.backlight.view.microscope.Microscope.StopName;
import dev.backlight.view.microscope.Motion;
import dev.backlight.view.microscope.StopWalk;
import dev.backlight.view.microscope.choice.Spot;
import dev.backlight.view.microscope.equation.Derivation;
import dev.backlight.view.microscope.page.DerivationPage;
import dev.backlight.view.microscope.page.GradientCheck;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The graph and the page of one sequence, at one of its stops.
public final class SequenceMicroscope extends HBox implements StopWalk {
    private final Settings settings;
    private final ObjectProperty<Spot> lit = new SimpleObjectProperty<>(this, "lit");
    private final ReadOnlyIntegerWrapper stop = new ReadOnlyIntegerWrapper(this, "stop", 0);
    private final ReadOnlyObjectWrapper<List<StopName>> stops = new ReadOnlyObjectWrapper<>(this, "stops", List.of());
    private final SequenceGraph graph;
    private final DerivationPage page;
    private final Motion motion;
    private List<SequenceStop> all = List.of();
    private SequenceStudy study;
    private SequenceWords words;
    private Focus focus;

    public SequenceMicroscope(Settings settings) {
        this.settings = settings;
        graph = new SequenceGraph(settings, lit, this::choose, this::read);
        page = new DerivationPage(settings, lit, spot -> {
            if (spot instanceof Spot.Number number) {
                choose(number);
            }
        });
        motion = new Motion(graph::flow, this::walk);
        HBox.setHgrow(graph, Priority.ALWAYS);
        graph.setPrefWidth(560);
        page.setPrefWidth(440);
        page.setMinWidth(320);
        setId("sequence-microscope");
        setMinSize(0, 0);
        getChildren().addAll(graph, page);
    }

    @Override
    public ReadOnlyIntegerProperty stopProperty() {
        return stop.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<List<StopName>> stopsProperty() {
        return stops.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty playingProperty() {
        return motion.playingProperty();
    }

    /// Looks at another study; the stop stays where it can, and so do the numbers looked at if the network and the
    /// sequence are the same.
    ///
    /// @param now null for nothing to see
    /// @param head whose queries, keys and values are shown, numbered through all layers from 0
    public void show(SequenceStudy now, SequenceWords with, int head) {
        setVisible(now != null);
        if (now == null) {
            motion.rest();
            return;
        }
        boolean same = study != null
                && study.spec().equals(now.spec())
                && study.tokens().length == now.tokens().length
                && study.asked() == now.asked()
                && study.target() == now.target();
        focus = same ? focus.with(head) : Focus.of(now, head);
        study = now;
        words = with;
        arrange();
    }

    private void arrange() {
        all = SequenceStop.of(study, focus);
        stop.set(Math.min(stop.get(), all.size() - 1));
        stops.set(all.stream().map(SequenceStop::name).toList());
        refresh();
    }

    private void read(int position) {
        SequenceStop before = all.get(stop.get());
        focus = focus.at(position);
        arrange();
        find(before);
    }

    private void choose(Spot.Number number) {
        Quantity of = study.quantity(number.quantity());
        SequenceStop before = all.get(stop.get());
        focus = focus.with(of, number.index());
        arrange();
        SequenceStop there =
                before instanceof SequenceStop.Forward ? new SequenceStop.Forward(of) : new SequenceStop.Back(of);
        int index = all.indexOf(there);
        if (index >= 0 && !(before instanceof SequenceStop.Gradient)) {
            go(index);
        } else {
            find(before);
        }
    }

    /// Goes to the stop of the same name as one of before.
    private void find(SequenceStop before) {
        int index = stops.get().indexOf(before.name());
        go(index >= 0 ? index : Math.min(stop.get(), all.size() - 1));
    }

    /// The step on, from where one is.
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

    @Override
    public void go(int index) {
        motion.rest();
        stop.set(index);
        refresh();
    }

    /// Plays the way in slow motion, or pauses it.
    ///
    /// @param backwards towards the first stop
    public void play(boolean backwards) {
        motion.toggle(backwards);
    }

    public void pause() {
        motion.pause();
    }

    /// What is looked at; null for nothing.
    SequenceStudy study() {
        return study;
    }

    /// What is hovered, in the graph or on the page; null for nothing.
    ObjectProperty<Spot> litProperty() {
        return lit;
    }

    /// What the page says now.
    public Derivation derivation() {
        return page.derivation();
    }

    /// The check beside what the page says; null forward.
    GradientCheck check() {
        return page.check();
    }

    private void refresh() {
        if (study == null) {
            return;
        }
        SequenceSigns signs = new SequenceSigns(study, focus, words, settings.messages());
        SequenceStop at = all.get(stop.get());
        graph.show(study, all, stop.get(), signs);
        int k = focus.index(at.quantity());
        SequenceBack back = new SequenceBack(study, signs);
        switch (at) {
            case SequenceStop.Forward(Quantity made) -> page.show(SequenceForward.of(study, signs, made, k), null);
            case SequenceStop.Back(Quantity of) ->
                page.show(back.delta(of, k), new GradientCheck(study.delta(of, k), study.numerical(of, k)));
            case SequenceStop.Gradient(Quantity sum, var part) -> {
                int j = focus.index(study.quantity(part.input()));
                int place = study.place(part, j, k);
                page.show(
                        back.gradient(sum, part, j, k),
                        new GradientCheck(
                                study.gradient(part.parameter(), place), study.numericalOf(part.parameter(), place)));
            }
        }
    }

    public void dispose() {
        motion.rest();
        graph.dispose();
        page.dispose();
    }
}
