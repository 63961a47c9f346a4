package dev.backlight.controller.domain;

import dev.backlight.controller.domain.room.HeadSwitches;
import dev.backlight.controller.domain.room.Panel;
import dev.backlight.controller.domain.room.RecipePanel;
import dev.backlight.controller.domain.room.RoomPanels;
import dev.backlight.model.sequence.AttentionModel;
import dev.backlight.model.sequence.AttentionReading;
import dev.backlight.model.sequence.AttentionRecipe;
import dev.backlight.model.sequence.AttentionTask;
import dev.backlight.model.sequence.HeadHabit;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.view.domain.LetterBars;
import dev.backlight.view.paint.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Beside the stage of attention: task, network and training at the left; at the right the name, the letter asked
/// for, the names it invents where it writes some, where the heads look, and their switches.
final class AttentionPanels implements RoomPanels {
    private static final int BARS = 5;

    private final AttentionModel model;
    private final Messages messages;
    private final Panel panel;
    private final RecipePanel<AttentionRecipe> recipe;
    private final LetterBars answers;
    private final LetterBars looks;
    private final TextField name;
    private final Label verdict = new Label();
    private final Label truth = new Label();
    private final InventedGroup invented;
    private final HeadSwitches switches;
    private final VBox right = new VBox();
    private final Subscription subscriptions;

    AttentionPanels(AttentionModel model, Settings settings) {
        this.model = model;
        messages = settings.messages();
        panel = new Panel(messages);
        recipe = new RecipePanel<>(panel, model.run(), model::apply);
        answers = new LetterBars(settings, BARS);
        looks = new LetterBars(settings, 8).inPlum();
        name = panel.field("hide-name", "domain.attention.name");
        name.setText(model.nameProperty().get());
        verdict.getStyleClass().add("room-verdict");
        truth.setWrapText(true);
        invented = new InventedGroup(model.inventing(), model::names, messages);
        switches = new HeadSwitches(model.heads(), messages);
        subscriptions = Subscription.combine(
                model.recipeProperty().subscribe(this::showRecipe),
                model.recipeProperty().map(AttentionRecipe::task).subscribe(this::showTask),
                model.nameProperty().subscribe(this::showName),
                invented::dispose,
                model.readingProperty().subscribe(this::show),
                model.habitsProperty().subscribe(_ -> showLooks()),
                model.heads().shownProperty().subscribe(_ -> showLooks()),
                name.textProperty().subscribe(text -> model.nameProperty().set(text)));
    }

    /// What a share code gives to be read.
    private void showName(String now) {
        if (!name.getText().equals(now)) {
            name.setText(now);
        }
    }

    @Override
    public List<Node> left() {
        return recipe.left();
    }

    private void showRecipe(AttentionRecipe now) {
        boolean names = now.task() == AttentionTask.NAMES;
        VBox data = panel.group(
                "domain.data",
                new HBox(panel.segments(
                        List.of(AttentionTask.values()),
                        now.task(),
                        task -> messages.get("domain.attention.task." + task.id()),
                        task -> model.apply(now.with(task)))),
                panel.caption(names ? "domain.attention.data.names" : "domain.attention.data"),
                panel.row("domain.text.names", Numbers.grouped(model.names().size())));
        VBox net = recipe.network(
                recipe.few("domain.attention.blocks", List.of(1, 2), now.blocks(), now::withBlocks),
                recipe.few("domain.attention.heads", List.of(1, 2, 4), now.heads(), now::withHeads),
                recipe.whole("domain.attention.width", new int[] {16, 64, 16}, now.width(), now::withWidth));
        if (!names) {
            net.getChildren()
                    .add(panel.row(
                            "domain.attention.sees",
                            panel.segments(
                                    List.of(true, false),
                                    now.bothSides(),
                                    both -> messages.get(both ? "domain.attention.both" : "domain.attention.left"),
                                    both -> model.apply(now.withBothSides(both)))));
        }
        VBox training = recipe.training(now, 0.001, 0.02);
        recipe.show(now, data, net, training);
    }

    @Override
    public List<Node> right() {
        return List.of(right);
    }

    private void showTask(AttentionTask task) {
        boolean names = task == AttentionTask.NAMES;
        VBox hide = names
                ? panel.group("domain.attention.ask", name, panel.caption("domain.attention.ask.note"))
                : panel.group("domain.attention.hide", name, panel.caption("domain.attention.hide.note"));
        VBox letter = panel.headed(names ? "domain.text.next" : "domain.attention.letter", verdict, answers, truth);
        VBox purpose = panel.group("domain.attention.for", looks, panel.caption("domain.attention.for.note"));
        right.getChildren().setAll(hide, letter);
        if (names) {
            right.getChildren().add(invented.group(panel));
        }
        right.getChildren().addAll(purpose, switches.group(panel));
    }

    private void show(AttentionReading now) {
        double[] p = now.look().probabilities(now.asker());
        int[] best = now.likeliest(BARS);
        int right = now.word()[now.hidden()];
        answers.show(Arrays.stream(best)
                .mapToObj(k -> new LetterBars.Bar(word(now, k), p[k], k == right))
                .toList());
        verdict.setText(Numbers.percent(p[best[0]]) + "  " + word(now, best[0]));
        String key = best[0] == right ? "domain.attention.right" : "domain.attention.wrong";
        truth.setText(messages.get(key, word(now, right), Numbers.percent(p[right])));
    }

    private String word(AttentionReading now, int letter) {
        return letter == 0 ? messages.get("domain.text.end") : now.letter(letter);
    }

    private void showLooks() {
        List<HeadHabit> habits = model.habitsProperty().get();
        List<LetterBars.Bar> rows = new ArrayList<>();
        for (int head = 0; head < Math.min(8, habits.size()); head++) {
            HeadHabit habit = habits.get(head);
            String place = messages.get(
                    "domain.attention.place." + habit.place().name().toLowerCase(Locale.ROOT));
            rows.add(new LetterBars.Bar(
                    (head + 1) + "  " + place,
                    habit.share(),
                    head == model.heads().shownProperty().get()));
        }
        looks.show(rows);
        looks.setPrefHeight(23 * rows.size());
        looks.setMinHeight(23 * rows.size());
    }

    @Override
    public List<Action> actions() {
        return List.of(
                switches.toggle(),
                switches.next(),
                Action.of("domain.text.write", model.inventing()::again)
                        .titled("domain.text.write")
                        .key("N"));
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        recipe.dispose();
        switches.dispose();
        answers.dispose();
        looks.dispose();
    }
}
