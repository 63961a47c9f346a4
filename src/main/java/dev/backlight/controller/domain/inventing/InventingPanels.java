package dev.backlight.controller.domain.inventing;

import dev.backlight.controller.domain.room.Panel;
import dev.backlight.controller.domain.room.RoomPanels;
import dev.backlight.model.inventing.InventingModel;
import dev.backlight.model.inventing.Phase;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.text.Sentence;
import dev.backlight.training.inventing.InventingRecipe;
import dev.backlight.training.inventing.Inventions;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.paint.Numbers;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Beside the plane: real points, both networks and their rates at the left; what a step is and whether one can
/// still tell apart at the right.
final class InventingPanels implements RoomPanels {
    private static final double SPREAD = 0.1;

    private final InventingModel model;
    private final Messages messages;
    private final Panel panel;
    private final VBox left = new VBox();
    private final Label told = new Label();
    private final Label heaps = new Label();
    private final Label near = new Label();
    private final Label collapsed;
    private final Label toldNote;
    private final Label foundWord = new Label();
    private final Label nearWord = new Label();
    private final Label problem = new Label();
    private final VBox demand = new VBox();
    private final List<Label> parts;
    private final Button slow = new Button();
    private final ToggleButton draw = new ToggleButton(null, new FontIcon(Feather.EDIT_2));
    private final ProgressBar bar = new ProgressBar(0);
    private final Subscription subscriptions;

    InventingPanels(InventingModel model, Settings settings) {
        this.model = model;
        messages = settings.messages();
        panel = new Panel(messages);
        told.getStyleClass().add("room-figure");
        heaps.getStyleClass().add("value");
        near.getStyleClass().add("value");
        bar.setMaxWidth(Double.MAX_VALUE);
        collapsed = panel.caption("domain.inventing.collapsed");
        toldNote = panel.caption("domain.inventing.told.note");
        problem.setId("digits-problem");
        problem.getStyleClass().add("caption");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        parts = Stream.of(1, 2, 3, 4)
                .map(part -> panel.caption("domain.inventing.step." + part))
                .toList();
        draw.setId("draw-points");
        draw.setText(messages.get("domain.inventing.draw"));
        draw.setMaxWidth(Double.MAX_VALUE);
        draw.selectedProperty().bindBidirectional(model.drawingProperty());
        subscriptions = Subscription.combine(
                model.phaseProperty().subscribe(this::show),
                model.recipeProperty().subscribe(this::showRecipe),
                model.problemProperty().subscribe(this::show),
                model.run().historyVersionProperty().subscribe(_ -> judge()),
                model.sceneProperty().subscribe(scene -> {
                    boolean one = scene.spread() < SPREAD
                            && model.run().snapshotProperty().get().step() > 0;
                    collapsed.setVisible(one);
                    collapsed.setManaged(one);
                    judge();
                }));
    }

    @Override
    public List<Node> left() {
        return List.of(left);
    }

    private void showRecipe(InventingRecipe now) {
        VBox data = panel.group(
                "domain.inventing.things",
                panel.segments(
                        List.of("points", "digits"),
                        now.isPlane() ? "points" : "digits",
                        kind -> messages.get("domain.inventing.kind." + kind),
                        kind -> choose(kind.equals("points"))),
                panel.caption(word("domain.inventing.data")),
                panel.row(
                        word("domain.inventing.heaps"),
                        String.valueOf(now.real().kinds())),
                problem,
                draw);
        draw.setVisible(now.isPlane());
        draw.setManaged(now.isPlane());
        demand.setVisible(now.isPlane());
        demand.setManaged(now.isPlane());
        collapsed.setText(messages.get(word("domain.inventing.collapsed")));
        toldNote.setText(messages.get(word("domain.inventing.told.note")));
        foundWord.setText(messages.get(word("domain.inventing.found")));
        nearWord.setText(messages.get(word("domain.inventing.near")));
        for (int part = 1; part <= parts.size(); part++) {
            parts.get(part - 1).setText(messages.get(word("domain.inventing.step." + part)));
        }
        VBox networks = panel.group(
                "network.title",
                panel.slider(
                        "domain.sound.hidden",
                        now.isPlane() ? new double[] {8, 64, 8} : new double[] {32, 192, 32},
                        now.units(),
                        units -> String.valueOf(Math.round(units)),
                        units -> model.apply(now.withUnits((int) Math.round(units)))));
        VBox training = panel.group(
                "training.title",
                panel.slider(
                        "domain.inventing.rate.generator",
                        new double[] {0.0002, 0.004, 0.0002},
                        now.generatorRate(),
                        rate -> Numbers.fixed(rate, 4),
                        rate -> model.apply(now.withRates((float) rate, now.discriminatorRate()))),
                panel.slider(
                        "domain.inventing.rate.discriminator",
                        new double[] {0.0002, 0.004, 0.0002},
                        now.discriminatorRate(),
                        rate -> Numbers.fixed(rate, 4),
                        rate -> model.apply(now.withRates(now.generatorRate(), (float) rate))));
        left.getChildren()
                .setAll(data, networks, training, panel.seed(now.seed(), seed -> model.apply(now.withSeed(seed))));
    }

    @Override
    public List<Node> right() {
        slow.setId("slow-motion");
        slow.setMaxWidth(Double.MAX_VALUE);
        slow.setText(messages.get("domain.inventing.slow"));
        slow.setOnAction(_ -> model.nextPhase());
        VBox steps = panel.group("domain.inventing.steps");
        steps.getChildren().addAll(parts);
        steps.getChildren().addAll(slow, panel.caption("domain.inventing.slow.note"));
        VBox apart = panel.headed(
                "domain.inventing.told", told, bar, toldNote, row(foundWord, heaps), row(nearWord, near), collapsed);
        Button collapse = new Button(messages.get("domain.inventing.collapse"));
        collapse.setId("collapse");
        collapse.setMaxWidth(Double.MAX_VALUE);
        collapse.setOnAction(_ -> collapse());
        VBox unfair = panel.group("domain.inventing.unfair", panel.caption("domain.inventing.unfair.note"), collapse);
        unfair.getStyleClass().add("last");
        demand.getChildren().setAll(unfair);
        return List.of(apart, steps, demand);
    }

    private static HBox row(Label word, Label value) {
        word.getStyleClass().add("muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return new HBox(6, word, space, value);
    }

    private void choose(boolean points) {
        if (points) {
            model.points();
        } else {
            model.digits();
        }
    }

    /// The key of a text that speaks of points, or of digits where those are invented.
    private String word(String key) {
        return model.recipeProperty().get().isPlane() ? key : key + ".digits";
    }

    private void show(Sentence why) {
        problem.setText(why.isEmpty() ? "" : messages.sentence(why));
        problem.setVisible(!why.isEmpty());
        problem.setManaged(!why.isEmpty());
    }

    /// The part of a step that is on screen stands out.
    private void show(Phase now) {
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).getStyleClass().setAll("label", now.ordinal() == i + 1 ? "value" : "caption");
        }
    }

    private void collapse() {
        InventingRecipe usual =
                InventingRecipe.standard().withSeed(model.recipeProperty().get().seed());
        model.apply(usual.collapsing());
        model.run().play();
    }

    private void judge() {
        double apart = figure(Inventions.TOLD_APART);
        told.setText(Double.isNaN(apart) ? "–" : Numbers.percent(apart));
        bar.setProgress(Double.isNaN(apart) ? 0 : apart);
        double found = figure(Inventions.HEAPS);
        heaps.setText(
                Double.isNaN(found)
                        ? "–"
                        : Math.round(found) + " / "
                                + model.recipeProperty().get().real().kinds());
        double inside = figure(Inventions.NEAR);
        double real = figure(Inventions.NEAR_REAL);
        boolean plane = model.recipeProperty().get().isPlane() || Double.isNaN(real);
        near.setText(
                Double.isNaN(inside) ? "–" : Numbers.percent(inside) + (plane ? "" : " / " + Numbers.percent(real)));
    }

    private double figure(Metric metric) {
        MetricHistory history = model.run().history();
        int size = history.size(metric);
        return size == 0 ? Double.NaN : history.y(metric, size - 1);
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("domain.inventing.again", model::again)
                        .titled("domain.inventing.again")
                        .key("N"),
                Action.of("domain.inventing.slow", model::nextPhase)
                        .titled("domain.inventing.slow")
                        .key("S"),
                Action.of("domain.inventing.draw", () -> draw.setSelected(draw.isVisible() && !draw.isSelected()))
                        .titled("domain.inventing.draw")
                        .key("D"),
                Action.of(
                                "domain.inventing.kind",
                                () -> choose(!model.recipeProperty().get().isPlane()))
                        .titled("domain.inventing.kind"),
                Action.of("domain.inventing.whole", model::wholeSteps).titled("domain.inventing.whole"),
                Action.of("domain.inventing.collapse", this::collapse).titled("domain.inventing.collapse"));
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        draw.selectedProperty().unbindBidirectional(model.drawingProperty());
    }
}
