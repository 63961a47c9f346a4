package dev.backlight.view.graph;

import dev.backlight.model.look.SampleModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.answer.Probe;
import dev.backlight.training.past.Snapshot;
import dev.backlight.view.graph.card.Attention;
import dev.backlight.view.graph.edge.Target;
import dev.backlight.view.graph.edge.Targets;
import dev.backlight.view.graph.layout.Frame;
import dev.backlight.view.graph.layout.FrameMaker;
import dev.backlight.view.graph.paint.GraphStage;
import dev.backlight.view.graph.weights.Inspector;
import dev.backlight.view.graph.weights.WhyCard;
import dev.backlight.view.paint.Look;
import dev.backlight.view.stage.paint.Repaint;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// The network, drawn: the input as a picture, hidden units as tiles of their weights that glow with their
/// activation, outputs with their logits, and curves by sign and magnitude. Pointing shows the values.
///
/// It repaints at most once a pulse, and only the layers whose content changed.
public final class NetworkGraphView extends Region {
    private final RunModel<?> run;
    private final SampleModel sample;
    private final Settings settings;
    private final GraphStage stage = new GraphStage();
    private final Inspector inspector = new Inspector();
    private final WhyCard why = new WhyCard();
    private final GuessNotes notes;
    private final Attention attention = new Attention(stage, this::describe);
    private final ArrangementChoice choice;
    private final FrameMaker frames = new FrameMaker();
    private final IntegerProperty selectedUnit = new SimpleIntegerProperty(this, "selectedUnit", -1);
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Repaint repaint;

    public NetworkGraphView(RunModel<?> run, SampleModel sample, Settings settings) {
        this.run = run;
        this.sample = sample;
        this.settings = settings;
        choice = new ArrangementChoice(settings.messages());
        notes = new GuessNotes(settings.messages());
        repaint = new Repaint(this, this::paint);
        getStyleClass().add("network-graph");
        getStylesheets()
                .add(NetworkGraphView.class
                        .getResource("/dev/backlight/view/css/graph.css")
                        .toExternalForm());
        getChildren().addAll(stage, notes, choice, inspector, why, attention.card(), repaint.node());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(480, 320);
        stage.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        subscriptions.add(run.snapshotProperty().subscribe(repaint::request));
        subscriptions.add(sample.probeProperty().subscribe(repaint::request));
        subscriptions.add(settings.themeProperty().subscribe(repaint::request));
        subscriptions.add(settings.dashNegativeProperty().subscribe(repaint::request));
        subscriptions.add(settings.messages().localeProperty().subscribe(repaint::request));
        subscriptions.add(choice.arrangementProperty().subscribe(repaint::request));
        subscriptions.add(selectedUnit.subscribe(repaint::request));
        subscriptions.add(settings.open().follow(attention.pinnedProperty(), attention::close));
        subscriptions.add(focusVisibleProperty().subscribe(shown -> attention.showRing(shown)));
    }

    /// The unit of the first hidden layer that is shown large; -1 for none.
    public IntegerProperty selectedUnitProperty() {
        return selectedUnit;
    }

    /// Ends all listening; the view is not used any more.
    public void dispose() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
        choice.dispose();
        repaint.dispose();
    }

    @Override
    protected void layoutChildren() {
        stage.resizeRelocate(0, 0, getWidth(), getHeight());
        notes.resizeRelocate(0, 0, getWidth(), getHeight());
        double width = choice.prefWidth(-1);
        double height = choice.prefHeight(-1);
        choice.resizeRelocate(getWidth() - 16 - width, 22 - height / 2, width, height);
        repaint.request();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 904;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 592;
    }

    private void paint() {
        Snapshot snapshot = run.snapshotProperty().get();
        if (snapshot == null || getWidth() < 1 || getHeight() < 1) {
            return;
        }
        Probe probe = sample.probeProperty().get();
        Frame frame = frames.make(
                Look.of(settings).naming(sample.names()),
                getWidth(),
                getHeight(),
                snapshot,
                probe,
                choice.arrangementProperty().get(),
                selectedUnit.get());
        if (frame.selected() != selectedUnit.get()) {
            selectedUnit.set(frame.selected());
        }
        stage.paint(frame);
        inspector.paint(frame, stage.mosaic());
        why.paint(frame, stage.mosaic());
        notes.show(frame, sample.sampleProperty().get());
        choice.setVisible(!frame.untrained()); // of noise one order is as good as another
        attention.refresh();
        describe();
    }

    private void press(MouseEvent event) {
        requestFocus();
        if (attention.hovered() != null) {
            select(attention.hovered());
            attention.focus(Targets.node(attention.hovered()));
        }
    }

    private void key(KeyEvent event) {
        if (attention.pressed(event)) {
            if (event.getCode() == KeyCode.ENTER && attention.focused() != null) {
                select(attention.focused());
            }
            event.consume();
        }
    }

    /// Chosen again, a unit steps back behind the answer.
    private void choose(int item) {
        selectedUnit.set(selectedUnit.get() == item ? -1 : item);
    }

    private void select(Target target) {
        switch (target) {
            case Target.Unit(int column, int item) when column == 0 -> choose(item);
            case Target.Inflow(int column, int item) when column == 0 -> choose(item);
            case Target.Output _ -> selectedUnit.set(-1);
            default -> {}
        }
    }

    private void describe() {
        if (stage.frame() != null) {
            String focused = isFocusVisible() ? attention.spoken() : null;
            setAccessibleText(focused == null ? frames.describe(stage.frame()) : focused);
        }
    }
}
