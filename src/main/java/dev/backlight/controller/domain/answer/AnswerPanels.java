package dev.backlight.controller.domain.answer;

import dev.backlight.controller.domain.room.Panel;
import dev.backlight.controller.domain.room.RoomPanels;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.model.sequence.answer.AnswerModel;
import dev.backlight.model.sequence.answer.AnswerReading;
import dev.backlight.model.sequence.answer.AnswerRecipe;
import dev.backlight.model.sequence.answer.Judgement;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.view.domain.LetterBars;
import dev.backlight.view.paint.Numbers;
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
    private final LetterBars bars;
    private final LetterBars scores;
    private final Label verdict = new Label();
    private final Label truth = new Label();
    private final Label judged = new Label();
    private final Label parameters = new Label();
    private final VBox left = new VBox();
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
        bars = new LetterBars(settings, BARS);
        scores = new LetterBars(settings, 3);
        verdict.getStyleClass().add("room-verdict");
        parameters.getStyleClass().add("muted");
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
        return List.of(left);
    }

    private void showRecipe(R now) {
        VBox network = panel.headed(
                "network.title",
                parameters,
                panel.row(
                        "domain.text.unit",
                        panel.segments(
                                List.of(Cell.RNN, Cell.GRU, Cell.LSTM),
                                now.cell(),
                                Cell::label,
                                cell -> model.apply(now.with(cell)))));
        VBox training = panel.group(
                "training.title",
                panel.row("training.optimizer", "Adam"),
                panel.slider(
                        "training.rate",
                        new double[] {0.001, 0.03, 0.001},
                        now.learningRate(),
                        rate -> Numbers.fixed(rate, 3),
                        rate -> model.apply(now.withLearningRate((float) rate))));
        left.getChildren().setAll(ask.knobs(panel, now));
        left.getChildren().addAll(network, training, panel.seed(now.seed(), seed -> model.apply(now.withSeed(seed))));
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
        parameters.setText(Numbers.grouped(
                model.run().snapshotProperty().get().parameters().count()));
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
                new LetterBars.Bar(messages.get("domain.answer.accuracy"), now.accuracy(), true),
                new LetterBars.Bar(messages.get("domain.answer.largest"), now.largest(), false),
                new LetterBars.Bar(messages.get("domain.answer.macro"), now.macroRecall(), true)));
        judged.setText(ask.judged(now));
    }

    @Override
    public List<Action> actions() {
        return ask.actions();
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        bars.dispose();
        scores.dispose();
    }
}
