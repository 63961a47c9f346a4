package dev.backlight.controller.domain.mood;

import dev.backlight.controller.domain.room.Panel;
import dev.backlight.controller.domain.room.RecipePanel;
import dev.backlight.controller.domain.room.RoomPanels;
import dev.backlight.model.sequence.mood.BagOfWords;
import dev.backlight.model.sequence.mood.MoodModel;
import dev.backlight.model.sequence.mood.MoodReading;
import dev.backlight.model.sequence.mood.MoodRecipe;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.domain.LetterBars;
import dev.backlight.view.paint.Numbers;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Beside the stage of sentiment: data, network and training at the left; at the right the review, its verdict,
/// what
/// "not" does to it, the rival without order, and other reviews.
final class MoodPanels implements RoomPanels {
    private static final int OFFERED = 4;

    private final MoodModel model;
    private final Messages messages;
    private final Panel panel;
    private final RecipePanel<MoodRecipe> recipe;
    private final LetterBars bars;
    private final LetterBars rivals;
    private final TextField sentence;
    private final Label verdict = new Label();
    private final Label rival = new Label();
    private final Label turned = new Label();
    private final VBox others = new VBox(6);
    private final Subscription subscriptions;
    private int first;

    MoodPanels(MoodModel model, Settings settings) {
        this.model = model;
        messages = settings.messages();
        panel = new Panel(messages);
        recipe = new RecipePanel<>(panel, model.run(), model::apply);
        bars = new LetterBars(settings, 2);
        rivals = new LetterBars(settings, 2);
        sentence = panel.field("review", "domain.sentiment.write");
        sentence.textProperty().bindBidirectional(model.sentenceProperty());
        verdict.getStyleClass().add("room-verdict");
        rival.getStyleClass().add("caption");
        turned.setId("turned");
        turned.getStyleClass().add("caption");
        turned.setWrapText(true);
        turned.setMinHeight(Region.USE_PREF_SIZE);
        rival.setWrapText(true);
        subscriptions = Subscription.combine(
                model.recipeProperty().subscribe(this::showRecipe),
                model.readingProperty().subscribe(_ -> show()),
                model.negationProperty().subscribe(this::showTurned),
                model.rivalProperty().subscribe(_ -> showRival()),
                model.run().historyVersionProperty().subscribe(_ -> showRival()));
    }

    @Override
    public List<Node> left() {
        return recipe.left();
    }

    private void showRecipe(MoodRecipe now) {
        VBox data = panel.group(
                "domain.data",
                panel.caption("domain.sentiment.data"),
                panel.row(
                        "domain.sentiment.reviews",
                        Numbers.grouped(model.data().train().size()) + " / "
                                + Numbers.grouped(model.data().heldOut().size())),
                panel.row(
                        "domain.sentiment.words",
                        Numbers.grouped(model.data().vocabulary().size())),
                new HBox(panel.segments( // beside a word it would be wider than the panel
                        List.of(false, true),
                        now.chinese(),
                        chinese -> messages.get(chinese ? "domain.sentiment.zh" : "domain.sentiment.en"),
                        chinese -> model.apply(now.withChinese(chinese)))));
        VBox network = recipe.network(recipe.cell(now.cell(), now::with));
        VBox training = recipe.training(now, 0.001, 0.02);
        recipe.show(now, data, network, training);
    }

    @Override
    public List<Node> right() {
        Button not = panel.primary("domain.sentiment.not", "insert-not", model::negate);
        Button list = panel.link("domain.text.list", this::next);
        VBox write = panel.group("domain.sentiment.write", sentence, panel.caption("domain.sentiment.write.note"));
        VBox said = panel.headed("domain.sentiment.verdict", verdict, bars);
        VBox without =
                panel.group("domain.sentiment.without", panel.caption("domain.sentiment.without.note"), not, turned);
        VBox beside = panel.group("domain.sentiment.rival", rivals, rival);
        VBox more = panel.headed("domain.sentiment.more", list, others);
        more.getStyleClass().add("last");
        return List.of(write, said, without, beside, more);
    }

    /// What became of the verdict by "not", and where it stays, which word holds it.
    private void showTurned(MoodModel.Negation now) {
        turned.setVisible(now != null);
        turned.setManaged(now != null);
        if (now != null) {
            String key = !now.isClear()
                    ? "domain.sentiment.not.unclear"
                    : now.isTurned() ? "domain.sentiment.not.turned" : "domain.sentiment.not.stays";
            turned.setText(
                    messages.get(key, Numbers.signed(now.before(), 1), Numbers.signed(now.after(), 1), now.decides()));
        }
    }

    private void next() {
        first += OFFERED;
        showOthers();
    }

    private void show() {
        MoodReading now = model.readingProperty().get();
        if (now == null) {
            return;
        }
        double p = now.positive();
        String good = messages.get("domain.sentiment.positive");
        String bad = messages.get("domain.sentiment.negative");
        bars.show(List.of(new LetterBars.Bar(good, p, p >= 0.5), new LetterBars.Bar(bad, 1 - p, p < 0.5)));
        verdict.setText(Numbers.percent(Math.max(p, 1 - p)) + "  " + (p >= 0.5 ? good : bad));
        showOthers();
        showRival();
    }

    /// Reviews of the list that were not learned from, each with its verdict.
    private void showOthers() {
        others.getChildren().clear();
        List<String> examples = model.examples();
        for (int i = 0; i < OFFERED; i++) {
            String one = examples.get((first + i) % examples.size());
            double logit = model.verdict(one);
            Label number = new Label(Numbers.signed(logit, 1));
            number.getStyleClass().addAll("value", logit < 0 ? "negative-text" : "positive-text");
            Button text = new Button(model.recipeProperty().get().chinese() ? one.replace(" ", "") : one);
            text.getStyleClass().addAll("link", "review");
            text.setOnAction(_ -> model.sentenceProperty().set(one));
            text.setMinWidth(0);
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox row = new HBox(8, text, space, number);
            row.setAlignment(Pos.CENTER_LEFT);
            text.setAlignment(Pos.CENTER_LEFT);
            number.setMinWidth(Region.USE_PREF_SIZE);
            others.getChildren().add(row);
        }
    }

    private void showRival() {
        BagOfWords bag = model.rivalProperty().get();
        int[] tokens = model.tokens();
        if (bag == null || tokens.length == 0) {
            rivals.show(List.of());
            rival.setText(messages.get("domain.sentiment.rival.learning"));
            return;
        }
        double p = bag.positive(tokens);
        rivals.show(List.of(
                new LetterBars.Bar(messages.get("domain.sentiment.positive"), p, p >= 0.5),
                new LetterBars.Bar(messages.get("domain.sentiment.negative"), 1 - p, p < 0.5)));
        MetricHistory history = model.run().history();
        int tested = history.size(Metric.TEST_ACCURACY);
        String mine = tested == 0 ? "–" : Numbers.percent(history.y(Metric.TEST_ACCURACY, tested - 1), 1);
        rival.setText(messages.get(
                "domain.sentiment.rival.note",
                Numbers.percent(bag.accuracy(), 1),
                model.recipeProperty().get().cell().label(),
                mine));
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("domain.sentiment.not", model::negate)
                        .titled("domain.sentiment.not")
                        .key("N"),
                Action.of("domain.sentiment.more", this::next).titled("domain.sentiment.more"));
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        recipe.dispose();
        sentence.textProperty().unbindBidirectional(model.sentenceProperty());
        bars.dispose();
        rivals.dispose();
    }
}
