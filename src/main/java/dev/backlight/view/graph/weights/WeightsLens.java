package dev.backlight.view.graph.weights;

import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.Snapshot;
import dev.backlight.view.paint.Look;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.paint.Repaint;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// The first layer's weights: every unit as a picture, the selected one large with its votes, and how all weights
/// are distributed. Repaints only while it can be seen.
public final class WeightsLens extends Region implements Lens {
    private final RunModel<?> run;
    private final Settings settings;
    private final Canvas canvas = new Canvas();
    private final WeightsPage page = new WeightsPage();
    private final IntegerProperty selectedUnit = new SimpleIntegerProperty(this, "selectedUnit", -1);
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Repaint repaint;

    public WeightsLens(RunModel<?> run, Settings settings) {
        this.run = run;
        this.settings = settings;
        repaint = new Repaint(this, this::paint);
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getStyleClass().add("weights-lens");
        getChildren().addAll(canvas, repaint.node());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(480, 100);
        setOnMousePressed(this::press);
        subscriptions.add(run.snapshotProperty().subscribe(repaint::request));
        subscriptions.add(settings.themeProperty().subscribe(repaint::request));
        subscriptions.add(settings.messages().localeProperty().subscribe(repaint::request));
        subscriptions.add(selectedUnit.subscribe(repaint::request));
    }

    @Override
    public String name() {
        return "weights";
    }

    @Override
    public Region node() {
        return this;
    }

    /// The unit shown large; -1 lets the first one stand in.
    public IntegerProperty selectedUnitProperty() {
        return selectedUnit;
    }

    /// Ends all listening; the view is not used any more.
    @Override
    public void dispose() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
        repaint.dispose();
    }

    @Override
    protected void layoutChildren() {
        repaint.request();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 904;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 156;
    }

    private void paint() {
        Snapshot snapshot = run.snapshotProperty().get();
        if (snapshot == null || getWidth() < 1 || getHeight() < 1) {
            return;
        }
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        Look look = Look.of(settings).naming(run.dataProperty().get().train().names());
        Palette palette = look.palette();
        setBackground(Background.fill(palette.stage()));
        page.paint(GraphicsContext.on(canvas), look, getWidth(), getHeight(), snapshot, selectedUnit.get());
        setAccessibleText(page.describe(look));
    }

    private void press(MouseEvent event) {
        int unit = page.unitAt(event.getX(), event.getY());
        if (unit >= 0) {
            selectedUnit.set(unit);
        }
    }
}
