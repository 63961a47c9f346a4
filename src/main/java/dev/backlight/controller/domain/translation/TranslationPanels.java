package dev.backlight.controller.domain.translation;

import dev.backlight.controller.domain.room.Panel;
import dev.backlight.controller.domain.room.RoomPanels;
import dev.backlight.model.sequence.translation.TranslationModel;
import dev.backlight.model.sequence.translation.TranslationReading;
import dev.backlight.model.sequence.translation.TranslationRecipe;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.view.domain.LetterBars;
import dev.backlight.view.paint.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Beside the stage of translation: data, network and training at the left; at the right the number, the numeral,
/// the heads' switches, and how many unseen numbers are right.
final class TranslationPanels implements RoomPanels {
    private final TranslationModel model;
    private final Messages messages;
    private final Panel panel;
    private final LetterBars scores;
    private final TextField number = new TextField();
    private final Label words = new Label();
    private final Label verdict = new Label();
    private final Label truth = new Label();
    private final Label parameters = new Label();
    private final VBox left = new VBox();
    private final HBox switches = new HBox();
    private final Subscription subscriptions;

    TranslationPanels(TranslationModel model, Settings settings) {
        this.model = model;
        messages = settings.messages();
        panel = new Panel(messages);
        scores = new LetterBars(settings, 1);
        number.setId("number");
        number.getStyleClass().add("room-field");
        number.setAccessibleText(messages.get("domain.translation.write"));
        number.setText(String.valueOf(model.numberProperty().get()));
        verdict.getStyleClass().add("room-verdict");
        parameters.getStyleClass().add("muted");
        for (Label caption : List.of(words, truth)) {
            caption.getStyleClass().add("caption");
            caption.setWrapText(true);
        }
        switches.getStyleClass().add("segments");
        switches.setMaxWidth(Region.USE_PREF_SIZE);
        SetChangeListener<Integer> switched = _ -> showSwitches();
        model.off().addListener(switched);
        subscriptions = Subscription.combine(
                model.recipeProperty().subscribe(this::showRecipe),
                model.readingProperty().subscribe(this::show),
                model.wholeProperty().subscribe(_ -> showScore()),
                number.textProperty().subscribe(this::tell),
                () -> model.off().removeListener(switched));
    }

    /// What is no number from 1 to 9,999 changes nothing and is said under the field.
    private void tell(String text) {
        String digits = text.strip();
        boolean fits = digits.matches("[0-9]{1,4}") && Integer.parseInt(digits) > 0;
        if (fits) {
            model.numberProperty().set(Integer.parseInt(digits));
        }
        words.setText(fits ? said() : messages.get("domain.translation.range", Numbers.grouped(TranslationModel.MOST)));
    }

    private String said() {
        int asked = model.numberProperty().get();
        return messages.get(model.isLearned(asked) ? "domain.translation.learned" : "domain.translation.unseen");
    }

    @Override
    public List<Node> left() {
        return List.of(left);
    }

    private void showRecipe(TranslationRecipe now) {
        VBox data = panel.group(
                "domain.data",
                panel.caption("domain.translation.data"),
                panel.row(
                        "domain.translation.numbers",
                        Numbers.grouped(model.data().train().size()) + " / "
                                + Numbers.grouped(model.data().heldOut().size())));
        VBox network = panel.headed(
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
                                heads -> model.apply(now.withHeads(heads)))));
        VBox training = panel.group(
                "training.title",
                panel.row("training.optimizer", "Adam"),
                panel.slider(
                        "training.rate",
                        new double[] {0.001, 0.02, 0.001},
                        now.learningRate(),
                        rate -> Numbers.fixed(rate, 3),
                        rate -> model.apply(now.withLearningRate((float) rate))));
        left.getChildren()
                .setAll(data, network, training, panel.seed(now.seed(), seed -> model.apply(now.withSeed(seed))));
        showSwitches();
    }

    @Override
    public List<Node> right() {
        Button another = new Button(messages.get("domain.translation.another"));
        another.setId("another-number");
        another.getStyleClass().add("primary");
        another.setMaxWidth(Double.MAX_VALUE);
        another.setOnAction(_ -> another());
        VBox write = panel.group("domain.translation.write", number, words, another);
        VBox said = panel.group("domain.translation.numeral", verdict, truth);
        VBox score = panel.group("domain.translation.score", scores, panel.caption("domain.translation.score.note"));
        VBox without = panel.group("domain.attention.switch", switches, panel.caption("domain.attention.switch.note"));
        without.getStyleClass().add("last");
        return List.of(write, said, score, without);
    }

    /// Another that was not learned.
    private void another() {
        int next = model.numberProperty().get();
        do {
            next = RandomGenerator.getDefault().nextInt(1, TranslationModel.MOST + 1);
        } while (model.isLearned(next));
        number.setText(String.valueOf(next));
    }

    private void show(TranslationReading now) {
        if (now == null) {
            return;
        }
        verdict.setText(now.answer().isEmpty() ? "–" : now.answer());
        truth.setText(
                messages.get(now.isRight() ? "domain.translation.right" : "domain.translation.wrong", now.truth()));
        parameters.setText(Numbers.grouped(
                model.run().snapshotProperty().get().parameters().count()));
        String asked = String.valueOf(now.number());
        if (!number.isFocused() && !number.getText().strip().equals(asked)) {
            number.setText(asked);
        }
    }

    private void showScore() {
        double share = model.wholeProperty().get();
        scores.show(
                Double.isNaN(share)
                        ? List.of()
                        : List.of(new LetterBars.Bar(messages.get("domain.translation.whole"), share, true)));
    }

    private void showSwitches() {
        TranslationRecipe now = model.recipeProperty().get();
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
                Action.of("domain.translation.another", this::another)
                        .titled("domain.translation.another")
                        .key("N"),
                Action.of(
                                "domain.attention.switch",
                                () -> toggle(Math.max(0, model.headProperty().get())))
                        .titled("domain.attention.switch")
                        .key("X"),
                Action.of("domain.attention.next-head", this::nextHead).key("H"));
    }

    /// The mean of all, then each head in turn.
    private void nextHead() {
        TranslationRecipe now = model.recipeProperty().get();
        int heads = now.heads() * now.blocks();
        int head = model.headProperty().get() + 1;
        model.headProperty().set(head >= heads ? -1 : head);
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        scores.dispose();
    }
}
