package dev.backlight.controller.domain;

import dev.backlight.controller.domain.room.Panel;
import dev.backlight.controller.domain.room.RoomPanels;
import dev.backlight.model.sequence.AttentionModel;
import dev.backlight.model.sequence.AttentionReading;
import dev.backlight.model.sequence.AttentionRecipe;
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
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Beside the stage of attention: data, network and training at the left; at the right the name, the hidden letter,
/// where the heads look, and their switches.
final class AttentionPanels implements RoomPanels {
    private static final int BARS = 5;

    private final AttentionModel model;
    private final Messages messages;
    private final Panel panel;
    private final LetterBars answers;
    private final LetterBars looks;
    private final TextField name = new TextField();
    private final Label verdict = new Label();
    private final Label truth = new Label();
    private final Label parameters = new Label();
    private final VBox left = new VBox();
    private final HBox switches = new HBox();
    private final Subscription subscriptions;

    AttentionPanels(AttentionModel model, Settings settings) {
        this.model = model;
        messages = settings.messages();
        panel = new Panel(messages);
        answers = new LetterBars(settings, BARS);
        looks = new LetterBars(settings, 8).inPlum();
        name.setId("hide-name");
        name.getStyleClass().add("room-field");
        name.setAccessibleText(messages.get("domain.attention.name"));
        name.setText(model.nameProperty().get());
        verdict.getStyleClass().add("room-verdict");
        truth.setWrapText(true);
        parameters.getStyleClass().add("muted");
        switches.getStyleClass().add("segments");
        switches.setMaxWidth(Region.USE_PREF_SIZE);
        SetChangeListener<Integer> switched = _ -> showSwitches();
        model.off().addListener(switched);
        subscriptions = Subscription.combine(
                model.recipeProperty().subscribe(this::showRecipe),
                model.readingProperty().subscribe(this::show),
                model.habitsProperty().subscribe(_ -> showLooks()),
                model.headProperty().subscribe(_ -> showLooks()),
                name.textProperty().subscribe(text -> model.nameProperty().set(text)),
                () -> model.off().removeListener(switched));
    }

    @Override
    public List<Node> left() {
        return List.of(left);
    }

    private void showRecipe(AttentionRecipe now) {
        VBox data = panel.group(
                "domain.data",
                panel.caption("domain.attention.data"),
                panel.row("domain.text.names", Numbers.grouped(model.names())));
        VBox net = panel.headed(
                "network.title",
                parameters,
                panel.row(
                        "domain.attention.blocks",
                        panel.segments(
                                List.of(1, 2),
                                now.blocks(),
                                String::valueOf,
                                blocks -> model.apply(now.withBlocks(blocks)))),
                panel.row(
                        "domain.attention.heads",
                        panel.segments(
                                List.of(1, 2, 4),
                                now.heads(),
                                String::valueOf,
                                heads -> model.apply(now.withHeads(heads)))),
                panel.slider(
                        "domain.attention.width",
                        new double[] {16, 64, 16},
                        now.width(),
                        width -> String.valueOf(Math.round(width)),
                        width -> model.apply(now.withWidth((int) Math.round(width)))),
                panel.row(
                        "domain.attention.sees",
                        panel.segments(
                                List.of(true, false),
                                now.bothSides(),
                                both -> messages.get(both ? "domain.attention.both" : "domain.attention.left"),
                                both -> model.apply(now.withBothSides(both)))));
        VBox training = panel.group(
                "training.title",
                panel.row("training.optimizer", "Adam"),
                panel.slider(
                        "training.rate",
                        new double[] {0.001, 0.02, 0.001},
                        now.learningRate(),
                        rate -> Numbers.fixed(rate, 3),
                        rate -> model.apply(now.withLearningRate((float) rate))));
        left.getChildren().setAll(data, net, training, panel.seed(now.seed(), seed -> model.apply(now.withSeed(seed))));
        showSwitches();
    }

    @Override
    public List<Node> right() {
        VBox hide = panel.group("domain.attention.hide", name, panel.caption("domain.attention.hide.note"));
        VBox letter = panel.headed("domain.attention.letter", verdict, answers, truth);
        VBox purpose = panel.group("domain.attention.for", looks, panel.caption("domain.attention.for.note"));
        VBox without = panel.group("domain.attention.switch", switches, panel.caption("domain.attention.switch.note"));
        without.getStyleClass().add("last");
        return List.of(hide, letter, purpose, without);
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
        parameters.setText(Numbers.grouped(
                model.run().snapshotProperty().get().parameters().count()));
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
                    head == model.headProperty().get()));
        }
        looks.show(rows);
        looks.setPrefHeight(23 * rows.size());
        looks.setMinHeight(23 * rows.size());
    }

    private void showSwitches() {
        AttentionRecipe now = model.recipeProperty().get();
        List<Node> all = new ArrayList<>();
        for (int head = 0; head < now.heads() * now.blocks(); head++) {
            int which = head;
            ToggleButton toggle = new ToggleButton(String.valueOf(head + 1));
            toggle.setId("head-" + (head + 1));
            toggle.getStyleClass().addAll("segment", "narrow-segment");
            toggle.setSelected(!model.off().contains(head));
            toggle.setAccessibleText(messages.get("domain.attention.head", head + 1));
            toggle.setOnAction(_ -> toggle(which));
            all.add(toggle);
        }
        switches.getChildren().setAll(all);
    }

    private void toggle(int head) {
        if (!model.off().remove(head)) {
            model.off().add(head);
        }
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of(
                                "domain.attention.switch",
                                () -> toggle(model.headProperty().get()))
                        .titled("domain.attention.switch")
                        .key("X"),
                Action.of("domain.attention.next-head", this::nextHead).key("H"));
    }

    private void nextHead() {
        AttentionRecipe now = model.recipeProperty().get();
        model.headProperty().set((model.headProperty().get() + 1) % (now.heads() * now.blocks()));
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        answers.dispose();
        looks.dispose();
    }
}
