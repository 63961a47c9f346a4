package dev.backlight.controller.domain.answer;

import dev.backlight.controller.domain.room.Panel;
import dev.backlight.controller.domain.room.RecipePanel;
import dev.backlight.controller.domain.room.RoomPanels;
import dev.backlight.model.sequence.answer.AnswerModel;
import dev.backlight.model.sequence.answer.AnswerReading;
import dev.backlight.model.sequence.answer.AnswerRecipe;
import dev.backlight.model.sequence.answer.Judgement;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.view.domain.LetterBars;
import dev.backlight.view.paint.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Beside the stage: data, network and training at the left; at the right what is read, the verdict, and how
/// trustworthy it is.
final class AnswerPanels<R extends AnswerRecipe<R>> implements RoomPanels {
    private static final int BARS = 4;

    private final AnswerModel<R> model;
    private final Ask<R> ask;
    private final Function<String, String> word;
    private final Messages messages;
    private final Panel panel;
    private final RecipePanel<R> recipe;
    private final LetterBars bars;
    private final LetterBars scores;
    private final Label verdict = new Label();
    private final Label truth = new Label();
    private final Label judged = new Label();
    private final Subscription subscriptions;

    /// What differs from task to task.
    interface Ask<R extends AnswerRecipe<R>> {
        /// Groups at the left, before the training.
        List<Node> knobs(Panel panel, R now);

        /// The one interaction, at the top of the right panel.
        Node question(Panel panel);

        /// What can be done here beside it.
        List<Action> actions();

        /// What it says about scores, in a sentence.
        String judged(Judgement now);
    }

    /// @param word an answer in the language of the screen
    AnswerPanels(AnswerModel<R> model, Ask<R> ask, Function<String, String> word, Settings settings) {
        this.model = model;
        this.ask = ask;
        this.word = word;
        messages = settings.messages();
        panel = new Panel(messages);
        recipe = new RecipePanel<>(panel, model.run(), model::apply);
        bars = new LetterBars(settings, BARS);
        scores = new LetterBars(settings, 3);
        verdict.getStyleClass().add("room-verdict");
        for (Label caption : List.of(truth, judged)) {
            caption.getStyleClass().add("caption");
            caption.setWrapText(true);
        }
        subscriptions = Subscription.combine(
                model.recipeProperty().subscribe(this::showRecipe),
                model.readingProperty().subscribe(this::show),
                model.judgementProperty().subscribe(this::show));
    }

    @Override
    public List<Node> left() {
        return recipe.left();
    }

    private void showRecipe(R now) {
        VBox network = recipe.network(recipe.cell(now.cell(), now::with));
        VBox training = recipe.training(now, 0.001, 0.03);
        List<Node> groups = new ArrayList<>(ask.knobs(panel, now));
        groups.add(network);
        groups.add(training);
        recipe.show(now, groups.toArray(Node[]::new));
    }

    @Override
    public List<Node> right() {
        VBox said = panel.group("domain.answer.verdict", verdict, bars, truth);
        VBox trap = panel.group("domain.answer.trust", scores, judged);
        trap.getStyleClass().add("last");
        return List.of(ask.question(panel), said, trap);
    }

    private void show(AnswerReading now) {
        if (now == null) {
            return;
        }
        int[] best = now.likeliest(BARS);
        double[] p = now.answer();
        bars.show(Arrays.stream(best)
                .mapToObj(k -> new LetterBars.Bar(name(now, k), p[k], k == now.truth()))
                .toList());
        verdict.setText(Numbers.percent(p[best[0]]) + "  " + name(now, best[0]));
        truth.setText(
                now.truth() < 0
                        ? messages.get("domain.answer.unknown")
                        : messages.get(
                                best[0] == now.truth() ? "domain.answer.right" : "domain.answer.wrong",
                                name(now, now.truth())));
    }

    private String name(AnswerReading now, int answer) {
        return word.apply(now.data().answers().get(answer));
    }

    private void show(Judgement now) {
        if (now == null) {
            scores.show(List.of());
            judged.setText("");
            return;
        }
        scores.show(List.of(
                LetterBars.Bar.counted(messages.get("domain.answer.accuracy"), now.accuracy(), true),
                LetterBars.Bar.counted(messages.get("domain.answer.largest"), now.largest(), false),
                LetterBars.Bar.counted(messages.get("domain.answer.macro"), now.macroRecall(), true)));
        judged.setText(ask.judged(now));
    }

    @Override
    public List<Action> actions() {
        return ask.actions();
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        recipe.dispose();
        bars.dispose();
        scores.dispose();
    }
}
