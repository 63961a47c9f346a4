package dev.backlight.controller.domain.translation;

import dev.backlight.controller.domain.room.HeadSwitches;
import dev.backlight.controller.domain.room.Panel;
import dev.backlight.controller.domain.room.RecipePanel;
import dev.backlight.controller.domain.room.RoomPanels;
import dev.backlight.model.sequence.translation.TranslationModel;
import dev.backlight.model.sequence.translation.TranslationReading;
import dev.backlight.model.sequence.translation.TranslationRecipe;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.view.domain.LetterBars;
import dev.backlight.view.paint.Numbers;
import java.util.List;
import java.util.random.RandomGenerator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Beside the stage of translation: data, network and training at the left; at the right the number, the numeral,
/// the heads' switches, and how many unseen numbers are right.
final class TranslationPanels implements RoomPanels {
    private final TranslationModel model;
    private final Messages messages;
    private final Panel panel;
    private final RecipePanel<TranslationRecipe> recipe;
    private final LetterBars scores;
    private final TextField number;
    private final Label words = new Label();
    private final Label verdict = new Label();
    private final Label truth = new Label();
    private final HeadSwitches switches;
    private final Subscription subscriptions;

    TranslationPanels(TranslationModel model, Settings settings) {
        this.model = model;
        messages = settings.messages();
        panel = new Panel(messages);
        recipe = new RecipePanel<>(panel, model.run(), model::apply);
        scores = new LetterBars(settings, 1);
        number = panel.field("number", "domain.translation.write");
        number.setText(String.valueOf(model.numberProperty().get()));
        verdict.getStyleClass().add("room-verdict");
        verdict.setWrapText(true); // before it has learned it may write on and on
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        for (Label caption : List.of(words, truth)) {
            caption.getStyleClass().add("caption");
            caption.setWrapText(true);
        }
        switches = new HeadSwitches(model.heads(), messages);
        subscriptions = Subscription.combine(
                model.recipeProperty().subscribe(this::showRecipe),
                model.readingProperty().subscribe(this::show),
                model.wholeProperty().subscribe(_ -> showScore()),
                number.textProperty().subscribe(this::tell));
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
        return recipe.left();
    }

    private void showRecipe(TranslationRecipe now) {
        VBox data = panel.group(
                "domain.data",
                panel.caption("domain.translation.data"),
                panel.row(
                        "domain.translation.numbers",
                        Numbers.grouped(model.data().train().size()) + " / "
                                + Numbers.grouped(model.data().heldOut().size())));
        VBox network = recipe.network(
                recipe.few("domain.attention.blocks", List.of(1, 2), now.blocks(), now::withBlocks),
                recipe.few("domain.attention.heads", List.of(1, 2, 4), now.heads(), now::withHeads));
        VBox training = recipe.training(now, 0.001, 0.02);
        recipe.show(now, data, network, training);
    }

    @Override
    public List<Node> right() {
        Button another = panel.primary("domain.translation.another", "another-number", this::another);
        VBox write = panel.group("domain.translation.write", number, words, another);
        VBox said = panel.group("domain.translation.numeral", verdict, truth);
        VBox score = panel.group("domain.translation.score", scores, panel.caption("domain.translation.score.note"));
        return List.of(write, said, score, switches.group(panel));
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
                        : List.of(LetterBars.Bar.counted(messages.get("domain.translation.whole"), share, true)));
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("domain.translation.another", this::another)
                        .titled("domain.translation.another")
                        .key("N"),
                switches.toggle(),
                switches.next());
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        recipe.dispose();
        switches.dispose();
        scores.dispose();
    }
}
