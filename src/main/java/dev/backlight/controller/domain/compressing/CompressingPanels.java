package dev.backlight.controller.domain.compressing;

import dev.backlight.controller.domain.room.Panel;
import dev.backlight.controller.domain.room.RecipePanel;
import dev.backlight.controller.domain.room.RoomPanels;
import dev.backlight.model.compressing.CompressingModel;
import dev.backlight.model.compressing.Decoded;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.training.compressing.CodeMap;
import dev.backlight.training.compressing.CompressingRecipe;
import dev.backlight.training.compressing.Linear;
import dev.backlight.view.compressing.DecodedView;
import dev.backlight.view.paint.Numbers;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Beside the map: digits, network and training at the left; what is drawn, what is lost, and whether the encoder
/// is good for anything else at the right.
final class CompressingPanels implements RoomPanels {
    private final CompressingModel model;
    private final Messages messages;
    private final Panel panel;
    private final RecipePanel<CompressingRecipe> recipe;
    private final DecodedView picture;
    private final ReusePanel reuse;
    private final Label first = new Label();
    private final Label second = new Label();
    private final Label between = new Label();
    private final Label lost = new Label();
    private final Label straight = new Label();
    private final Subscription subscriptions;

    CompressingPanels(CompressingModel model, Settings settings) {
        this.model = model;
        messages = settings.messages();
        panel = new Panel(messages);
        recipe = new RecipePanel<>(panel, model.run(), model::apply);
        picture = new DecodedView(model, settings);
        reuse = new ReusePanel(model, settings);
        first.getStyleClass().add("value");
        second.getStyleClass().add("value");
        between.getStyleClass().add("caption");
        between.setWrapText(true);
        lost.getStyleClass().add("room-figure");
        straight.getStyleClass().addAll("room-figure", "muted");
        subscriptions = Subscription.combine(
                model.recipeProperty().subscribe(this::showRecipe),
                model.decodedProperty().subscribe(this::show),
                model.mapProperty().subscribe(_ -> judge()),
                model.linearProperty().subscribe(_ -> judge()));
    }

    @Override
    public List<Node> left() {
        return recipe.left();
    }

    private void showRecipe(CompressingRecipe now) {
        VBox data = panel.group(
                "domain.data",
                panel.caption("domain.compressing.data"),
                panel.row("domain.compressing.digits", Numbers.grouped(model.size())),
                panel.row(
                        "domain.compressing.shown",
                        Numbers.grouped(model.shown().size())));
        VBox network = panel.group(
                "network.title",
                recipe.few("domain.compressing.code", List.of(2, 8, 32), now.code(), now::withCode),
                panel.caption(now.code() == 2 ? "domain.compressing.code.plane" : "domain.compressing.code.more"));
        VBox training = recipe.training(
                now,
                0.0005,
                0.01,
                recipe.whole("training.epochs", new int[] {1, 20, 1}, now.epochs(), now::withEpochs));
        recipe.show(now, data, network, training);
    }

    @Override
    public List<Node> right() {
        Label code = new Label(messages.get("domain.compressing.code"));
        code.getStyleClass().add("muted");
        VBox numbers = new VBox(4, code, first, second, between);
        numbers.setAlignment(Pos.CENTER_LEFT);
        VBox drag = panel.group(
                "domain.compressing.drag",
                new HBox(14, picture, numbers),
                panel.caption("domain.compressing.drag.note"));
        VBox off = panel.group(
                "domain.compressing.lost.title",
                panel.row("domain.compressing.autoencoder", lost),
                panel.row("domain.compressing.components", straight),
                panel.caption("domain.compressing.lost.note"));
        return List.of(drag, off, reuse.node());
    }

    private void show(Decoded now) {
        first.setText(Numbers.fixed(now.code()[0], 2));
        second.setText(Numbers.fixed(now.code()[1], 2));
        int nearest = now.nearest()[0];
        int other = nearest;
        for (int label : now.nearest()) {
            other = other == nearest ? label : other;
        }
        between.setText(
                now.pointer().linear()
                        ? messages.get("domain.compressing.in.components")
                        : other == nearest
                                ? messages.get("domain.compressing.among", nearest)
                                : messages.get("domain.compressing.between", nearest, other));
    }

    private void judge() {
        CodeMap map = model.mapProperty().get();
        lost.setText(Numbers.fixed(map.lost(), 4));
        Linear linear = model.linearProperty().get();
        straight.setText(
                linear == null ? "–" : Numbers.fixed(linear.lost(map.halves().code()), 4));
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.of("domain.compressing.reuse", reuse::toggle)
                .titled("domain.compressing.reuse.try")
                .key("N"));
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        recipe.dispose();
        picture.dispose();
        reuse.dispose();
    }
}
