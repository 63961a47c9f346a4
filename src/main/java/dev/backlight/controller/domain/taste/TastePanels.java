package dev.backlight.controller.domain.taste;

import dev.backlight.controller.domain.room.Panel;
import dev.backlight.controller.domain.room.RecipePanel;
import dev.backlight.controller.domain.room.RoomPanels;
import dev.backlight.model.taste.Advice;
import dev.backlight.model.taste.TasteModel;
import dev.backlight.model.taste.ThingNames;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.text.Sentence;
import dev.backlight.training.taste.TasteRecipe;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.stage.control.FileChoice;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Beside the map: whose ratings, how they are told and how it learns at the left; your own stars and what follows
/// from them at the right.
final class TastePanels implements RoomPanels {
    private static final int ADVISED = 6;
    private static final int STARS = 5;
    private static final double NEAR = 0.6;

    private final TasteModel model;
    private final Messages messages;
    private final Panel panel;
    private final RecipePanel<TasteRecipe> recipe;
    private final VBox stars = new VBox(6);
    private final VBox list = new VBox(8);
    private final Label figure = new Label();
    private final Label problem = new Label();
    private final Subscription subscriptions;

    TastePanels(TasteModel model, Settings settings) {
        this.model = model;
        messages = settings.messages();
        panel = new Panel(messages);
        recipe = new RecipePanel<>(panel, model.run(), model::apply);
        figure.getStyleClass().add("room-figure");
        problem.setId("ratings-problem");
        problem.getStyleClass().add("caption");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        subscriptions = Subscription.combine(
                model.recipeProperty().subscribe(this::showRecipe),
                model.problemProperty().subscribe(this::show),
                model.ratedProperty().subscribe(this::showStars),
                model.adviceProperty().subscribe(this::show));
    }

    @Override
    public List<Node> left() {
        return recipe.left();
    }

    private void showRecipe(TasteRecipe now) {
        VBox data = panel.group(
                "domain.data",
                panel.caption(model.word("domain.taste.data")),
                panel.row("domain.taste.people", Numbers.grouped(model.ratings().people())),
                panel.row(
                        "domain.taste.ratings",
                        Numbers.grouped(model.ratings().all().size())),
                panel.row(
                        "domain.taste.hidden",
                        Numbers.grouped(now.parts().judged().size())),
                problem);
        if (now.ratings().file() == null) {
            data.getChildren()
                    .addAll(panel.link("domain.taste.open", this::choose), panel.caption("domain.taste.open.note"));
        } else {
            data.getChildren().add(panel.link("domain.taste.cuisines", model::cuisines));
        }
        data.setId("ratings");
        data.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        data.setOnDragDropped(this::dropped);
        VBox net = panel.group(
                "domain.taste.model",
                panel.segments(
                        List.of(TasteRecipe.Kind.values()),
                        now.kind(),
                        kind -> messages.get("domain.taste.kind." + kind.name().toLowerCase(Locale.ROOT)),
                        kind -> model.apply(now.with(kind))),
                recipe.whole("domain.taste.factors", new int[] {1, 8, 1}, now.factors(), now::withFactors));
        VBox training = recipe.training(now, 0.002, 0.04);
        recipe.show(now, data, net, training);
    }

    private void choose() {
        FileChoice.of(messages.get("domain.taste.open"))
                .open(list.getScene().getWindow())
                .ifPresent(model::open);
    }

    private void dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            model.open(files.getFirst().toPath());
        }
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }

    private void show(Sentence why) {
        problem.setText(why.isEmpty() ? "" : messages.sentence(why));
        problem.setVisible(!why.isEmpty());
        problem.setManaged(!why.isEmpty());
    }

    @Override
    public List<Node> right() {
        Button clear = panel.link("domain.taste.clear", model::clear);
        VBox rate =
                panel.headed("domain.taste.rate", clear, stars, panel.caption(model.word("domain.taste.rate.note")));
        VBox advised = panel.headed("domain.taste.for", figure, list);
        advised.getStyleClass().add("last");
        return List.of(rate, advised);
    }

    private void showStars(Map<Integer, Double> rated) {
        stars.getChildren().clear();
        rated.forEach((item, given) -> {
            HBox row = new HBox(0);
            row.setAlignment(Pos.CENTER_LEFT);
            Label name = new Label(names().get(item));
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            row.getChildren().addAll(name, space);
            for (int star = 1; star <= STARS; star++) {
                int value = star;
                Button button = new Button(star <= given ? "★" : "☆");
                button.getStyleClass().setAll("button", "link", "star");
                button.setAccessibleText(messages.get("domain.taste.give", name.getText(), star));
                button.setOnAction(_ -> model.rate(item, value));
                row.getChildren().add(button);
            }
            stars.getChildren().add(row);
        });
        if (rated.isEmpty()) {
            stars.getChildren().add(panel.caption(model.word("domain.taste.none")));
        }
    }

    private void show(Advice now) {
        list.getChildren().clear();
        if (now.list().isEmpty()) {
            list.getChildren().add(panel.caption(model.word("domain.taste.all")));
            figure.setText("");
            return;
        }
        for (int i = 0; i < Math.min(ADVISED, now.list().size()); i++) {
            Advice.Item one = now.list().get(i);
            Label reason = new Label(why(one));
            reason.getStyleClass().add("caption");
            reason.setWrapText(true);
            reason.setMinHeight(Region.USE_PREF_SIZE);
            list.getChildren()
                    .add(new VBox(row(names().get(one.item()), Numbers.fixed(one.stars(), 1), i == 0), reason));
        }
        Advice.Item last = now.list().getLast();
        list.getChildren()
                .add(panel.caption("domain.taste.last", names().get(last.item()), Numbers.fixed(last.stars(), 1)));
        figure.setText(Numbers.fixed(now.list().getFirst().stars(), 1));
    }

    /// By the map where the map decides; of a network, which nobody can read off it, by what one's own ratings add.
    private String why(Advice.Item one) {
        List<String> items = names();
        if (model.recipeProperty().get().kind() == TasteRecipe.Kind.COLLABORATIVE) {
            return one.alike() > NEAR
                    ? messages.get("domain.taste.near", items.get(one.reason()))
                    : messages.get("domain.taste.far");
        }
        return one.because() >= 0
                ? messages.get("domain.taste.because", items.get(one.because()), Numbers.fixed(one.without(), 1))
                : messages.get("domain.taste.liked");
    }

    private List<String> names() {
        return ThingNames.of(model.ratings(), messages);
    }

    private static HBox row(String word, String value, boolean strong) {
        Label name = new Label(word);
        name.getStyleClass().add(strong ? "room-name" : "value");
        Label stars = new Label(value);
        stars.getStyleClass().add("value");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return new HBox(6, name, space, stars);
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("domain.taste.example", model::example)
                        .titled("domain.taste.example")
                        .key("N"),
                Action.of("domain.taste.clear", model::clear).titled("domain.taste.clear"),
                Action.of("domain.taste.open", this::choose).titled("domain.taste.open"));
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        recipe.dispose();
    }
}
