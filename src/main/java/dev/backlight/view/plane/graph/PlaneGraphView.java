package dev.backlight.view.plane.graph;

import dev.backlight.data.plane.Task;
import dev.backlight.engine.spec.Weights;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.plane.PlaneInsight;
import dev.backlight.training.plane.Wiring;
import dev.backlight.view.microscope.maths.Maths;
import dev.backlight.view.microscope.maths.WrittenMaths;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.plane.ClassMark;
import dev.backlight.view.plane.Mark;
import dev.backlight.view.plane.PlaneNames;
import dev.backlight.view.plane.PlaneTools;
import dev.backlight.view.plane.card.PlaneCard;
import dev.backlight.view.stage.paint.Fineness;
import dev.backlight.view.stage.paint.Repaint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import javafx.util.Subscription;

/// The playground's network: every neuron a picture of its answer, every edge its weight by width and sign.
/// Pointing shows the numbers, a click pins them so that they can be changed.
public final class PlaneGraphView extends Region {
    private static final double NEAR = 8;

    private final PlaneModel model;
    private final Settings settings;
    private final PlanePicture picture = new PlanePicture();
    private final Canvas words = new Canvas();
    private final Canvas marks = new Canvas();
    private final PlaneCounters counters;
    private final PlaneCard card;
    private final Repaint repaint = new Repaint(this, this::paint);
    private final PlaneTools tools;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private PlaneLayout layout;
    private PlaneConfig laidOut;
    private Mark hovered;
    private Mark pinned;
    private final ReadOnlyBooleanWrapper isPinned = new ReadOnlyBooleanWrapper(this, "pinned");

    public PlaneGraphView(PlaneModel model, Settings settings, PlaneTools tools) {
        this.model = model;
        this.settings = settings;
        this.tools = tools;
        counters = new PlaneCounters(model, settings.messages(), tools.changes());
        card = new PlaneCard(model, settings, tools.changes());
        setId("plane-graph");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(360, 300);
        words.setMouseTransparent(true);
        marks.setMouseTransparent(true);
        picture.layer().view().setMouseTransparent(true);
        getChildren().addAll(picture.layer().view(), words, marks, counters, card, repaint.node());
        setOnMouseMoved(event -> point(event.getX(), event.getY()));
        setOnMouseExited(_ -> hover(null));
        setOnMousePressed(this::press);
        subscriptions.add(model.configProperty().subscribe(this::rearrange));
        subscriptions.add(settings.open().follow(isPinned, () -> pin(null)));
        subscriptions.add(model.insightProperty().subscribe(repaint::request));
        subscriptions.add(model.run().snapshotProperty().subscribe(repaint::request));
        subscriptions.add(model.ablationProperty().subscribe(repaint::request));
        subscriptions.add(model.frozenProperty().subscribe(repaint::request));
        subscriptions.add(tools.gradientsProperty().subscribe(repaint::request));
        subscriptions.add(settings.dashNegativeProperty().subscribe(repaint::request));
        subscriptions.add(settings.themeProperty().subscribe(this::rearrange));
    }

    public void dispose() {
        subscriptions.forEach(Subscription::unsubscribe);
        card.dispose();
        repaint.dispose();
    }

    /// Shows the card of an edge as if it had been clicked.
    ///
    /// @param column that it leaves
    public void pinEdge(int column, int from, int to) {
        pin(new Mark.Edge(column, from, to));
    }

    @Override
    protected void layoutChildren() {
        if (words.getWidth() != getWidth() || words.getHeight() != getHeight()) {
            for (Canvas canvas : List.of(words, marks)) {
                canvas.setWidth(getWidth());
                canvas.setHeight(getHeight());
            }
            counters.resize(getWidth(), PlaneLayout.TOP);
            rearrange();
        }
    }

    private void rearrange() {
        PlaneConfig config = model.config();
        boolean other = laidOut == null
                || !laidOut.hidden().equals(config.hidden())
                || !laidOut.features().equals(config.features())
                || laidOut.data().classes() != config.data().classes();
        if (other) {
            hovered = null;
            pin(null);
            layout = null; // nothing of it may be asked about before the next frame
            counters.clear();
        }
        laidOut = null;
        repaint.request();
    }

    private void paint() {
        if (getWidth() < 1 || getHeight() < 1) {
            return;
        }
        PlaneConfig config = model.config();
        if (laidOut == null) {
            laidOut = config;
            layout = PlaneLayout.of(config, getWidth(), getHeight());
            counters.show(config, layout);
            setBackground(javafx.scene.layout.Background.fill(palette().stage()));
            label(config);
        }
        Snapshot snapshot = model.run().snapshotProperty().get();
        double scale = Fineness.onScreen(this);
        if (snapshot == null || !snapshot.spec().equals(config.network())) {
            picture.clear(layout, scale);
            return;
        }
        PlaneInsight insight = model.insightProperty().get();
        PlaneInsight own = insight != null && insight.snapshot().spec().equals(config.network()) ? insight : null;
        boolean byGradient = tools.gradientsProperty().get() && own != null;
        Weights carried = byGradient ? own.gradients() : snapshot.parameters();
        Wiring wiring = Wiring.of(config.network());
        List<PlaneEdges.Line> lines = PlaneEdges.of(wiring, carried, byGradient);
        picture.paint(
                config,
                layout,
                lines,
                snapshot.parameters(),
                own,
                model.ablationProperty().get(),
                settings,
                scale);
        paintMarks(own);
        card.refresh();
        if (card.mark() != null) {
            arrange(card.mark());
        }
        setAccessibleText(settings.messages()
                .get(
                        "plane.graph.accessible",
                        config.features().size(),
                        config.hidden().toString(),
                        config.network().output().size()));
    }

    private Palette palette() {
        return Palette.of(settings.themeProperty().get());
    }

    private void label(PlaneConfig config) {
        Palette palette = palette();
        Locale locale = settings.messages().locale();
        GraphicsContext gc = GraphicsContext.on(words);
        gc.clearRect(0, 0, words.getWidth(), words.getHeight());
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(palette.ink());
        gc.setFont(Type.semibold(13));
        String summary = config.network().summary();
        gc.fillText(summary, 20, 24);
        javafx.scene.text.Text ruler = new javafx.scene.text.Text(summary);
        ruler.setFont(Type.semibold(13));
        gc.setFill(palette.mut());
        gc.setFont(Type.text(13, locale));
        String parameters = settings.messages()
                .get("network.parameters", Numbers.grouped(config.network().parameterCount()));
        gc.fillText(parameters, 20 + ruler.getLayoutBounds().getWidth() + 12, 24);
        spare(gc, palette);
        classes(gc, config, palette);
        for (int i = 0; i < config.features().size(); i++) {
            feature(gc, config.features().get(i), layout.columns().getFirst().get(i), palette.ink());
        }
    }

    private static void feature(GraphicsContext gc, String formula, Box box, Color ink) {
        Maths name = WrittenMaths.of(PlaneNames.feature(formula));
        Maths.label(gc, name, box.x() - 8, box.centreY(), 14, TextAlignment.RIGHT, ink, box.x() - 12);
    }

    /// Features that are not used: faint, with a plus that adds them.
    private void spare(GraphicsContext gc, Palette palette) {
        layout.spare().forEach((formula, box) -> {
            feature(gc, formula, box, palette.mut());
            gc.setFill(palette.stage());
            gc.fillOval(box.centreX() - 10, box.centreY() - 10, 20, 20);
            gc.setStroke(palette.mut());
            gc.setLineWidth(1);
            gc.strokeOval(box.centreX() - 9.5, box.centreY() - 9.5, 19, 19);
            gc.setStroke(palette.mut());
            gc.setLineWidth(1.5);
            gc.strokeLine(box.centreX() - 5, box.centreY(), box.centreX() + 5, box.centreY());
            gc.strokeLine(box.centreX(), box.centreY() - 5, box.centreX(), box.centreY() + 5);
        });
    }

    /// What each output stands for, where there are several classes.
    private void classes(GraphicsContext gc, PlaneConfig config, Palette palette) {
        if (config.task() == Task.CLASSES) {
            List<Box> outputs = layout.columns().getLast();
            for (int k = 0; k < outputs.size(); k++) {
                ClassMark.paint(
                        gc, k, outputs.get(k).right() + 14, outputs.get(k).centreY(), 6, palette);
            }
        }
    }

    private void paintMarks(PlaneInsight insight) {
        Palette palette = palette();
        GraphicsContext gc = GraphicsContext.on(marks);
        gc.clearRect(0, 0, marks.getWidth(), marks.getHeight());
        if (insight != null) {
            PlaneVerdicts.paint(gc, layout, insight, getWidth(), palette, settings.messages());
        }
        Mark lit = pinned != null ? pinned : hovered;
        if (lit instanceof Mark.Edge(int column, int from, int to)) {
            var curve = layout.curve(column, from, to);
            gc.setStroke(palette.spot());
            gc.setGlobalAlpha(0.38);
            gc.setLineWidth(11);
            gc.beginPath();
            gc.moveTo(curve.x0(), curve.y0());
            gc.bezierCurveTo(curve.middleX(), curve.y0(), curve.middleX(), curve.y1(), curve.x1(), curve.y1());
            gc.stroke();
            gc.setGlobalAlpha(1);
            ring(gc, palette, layout.columns().get(column).get(from));
            ring(gc, palette, layout.columns().get(column + 1).get(to));
        } else if (lit instanceof Mark.Neuron(int column, int unit)) {
            ring(gc, palette, layout.columns().get(column).get(unit));
        }
    }

    private static void ring(GraphicsContext gc, Palette palette, Box box) {
        gc.setStroke(palette.spot());
        gc.setLineWidth(2);
        gc.strokeRoundRect(box.x() - 1, box.y() - 1, box.width() + 2, box.height() + 2, 16, 16);
    }

    private void point(double x, double y) {
        hover(layout == null ? null : at(x, y));
    }

    private Mark at(double x, double y) {
        for (int column = 0; column < layout.columns().size(); column++) {
            for (int unit = 0; unit < layout.columns().get(column).size(); unit++) {
                if (layout.columns().get(column).get(unit).grow(2).contains(x, y)) {
                    return new Mark.Neuron(column, unit);
                }
            }
        }
        Mark nearest = null;
        double least = NEAR;
        for (int column = 0; column + 1 < layout.columns().size(); column++) {
            for (int from = 0; from < layout.columns().get(column).size(); from++) {
                for (int to = 0; to < layout.columns().get(column + 1).size(); to++) {
                    double away = layout.curve(column, from, to).distance(x, y);
                    if (away < least) {
                        least = away;
                        nearest = new Mark.Edge(column, from, to);
                    }
                }
            }
        }
        return nearest;
    }

    private void hover(Mark mark) {
        if (mark == null ? hovered == null : mark.equals(hovered)) {
            return;
        }
        hovered = mark;
        if (pinned == null) {
            show(mark, false);
        }
        repaint.request();
    }

    private void press(MouseEvent event) {
        requestFocus();
        String unused = layout == null ? null : spareAt(event.getX(), event.getY());
        if (unused != null) {
            counters.add(unused);
            return;
        }
        pin(layout == null ? null : at(event.getX(), event.getY()));
    }

    /// The feature that is not used at a place; null for none.
    private String spareAt(double x, double y) {
        return layout.spare().entrySet().stream()
                .filter(one -> one.getValue().contains(x, y))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private void pin(Mark mark) {
        pinned = mark;
        isPinned.set(mark != null);
        show(mark, true);
        repaint.request();
    }

    private void show(Mark mark, boolean stays) {
        if (mark == null || layout == null) {
            card.hide();
            return;
        }
        card.show(mark, stays);
        arrange(mark);
    }

    /// Puts the card beside what it is about.
    private void arrange(Mark mark) {
        card.applyCss(); // its rows are new: without their fonts they would have other heights
        double height = card.prefHeight(PlaneCard.WIDTH);
        Box subject = switch (mark) {
            case Mark.Neuron(int column, int unit) ->
                layout.columns().get(column).get(unit);
            case Mark.Edge(int column, int from, int to) -> {
                var curve = layout.curve(column, from, to);
                yield new Box(curve.middleX() - 8, (curve.y0() + curve.y1()) / 2 - 8, 16, 16);
            }
        };
        boolean right = subject.right() + 16 + PlaneCard.WIDTH < getWidth();
        boolean left = subject.x() - 16 - PlaneCard.WIDTH >= 0;
        double x = right ? subject.right() + 16 : subject.x() - 16 - PlaneCard.WIDTH;
        double lowest = Math.max(8, getHeight() - height - 8);
        double y = Math.clamp(subject.centreY() - height / 2, 8, lowest);
        if (!right && !left) { // in a narrow graph it stands under what it is about, or over it
            x = Math.clamp(subject.centreX() - PlaneCard.WIDTH / 2, 8, Math.max(8, getWidth() - PlaneCard.WIDTH - 8));
            boolean under = subject.bottom() + 16 <= lowest;
            y = under ? subject.bottom() + 16 : Math.max(8, subject.y() - 16 - height);
        }
        card.resizeRelocate(Math.round(Math.max(8, x)), Math.round(y), PlaneCard.WIDTH, height);
        card.layout();
    }
}
