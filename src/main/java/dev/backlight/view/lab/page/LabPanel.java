package dev.backlight.view.lab.page;

import dev.backlight.lab.Knob;
import dev.backlight.lab.answer.Figure;
import dev.backlight.lab.answer.Outcome;
import dev.backlight.lab.answer.PlacedBet;
import dev.backlight.lab.answer.Sentence;
import dev.backlight.lab.answer.Source;
import dev.backlight.lab.record.TrialRecord;
import dev.backlight.lab.run.LabProgress;
import dev.backlight.model.lab.Experiment;
import dev.backlight.model.lab.Openable;
import dev.backlight.model.lab.Phase;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Ways;
import dev.backlight.view.lab.chart.LabWords;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.stage.ActionControls;
import dev.backlight.view.way.WayLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The right side of a lab's page: before a run bet and recipe, while it goes on how far it is, then the answer.
public final class LabPanel extends VBox {
    /// A headline that would be wider is set smaller.
    private static final double SHORT = 236;

    private final Experiment experiment;
    private final LabWords words;
    private final Messages messages;
    private final Function<String, Action> actions;
    private final Consumer<Openable> opener;
    private final Ways ways;
    private final VBox groups = new VBox();
    private final VBox foot = new VBox(8);
    private final Label left = new Label();
    private final Label unit = new Label();
    private final ProgressBar done = new ProgressBar(0);
    private final Label where = new Label();
    private final Label betSoFar = wrapped("");
    private final Label planned = caption("");
    private final Subscription subscriptions;
    private BetFields bet;

    /// @param actions by their names
    /// @param opener shows a network where digits are read
    /// @param ways lead to what speaks of the same thing
    public LabPanel(
            Experiment experiment,
            Messages messages,
            Function<String, Action> actions,
            Consumer<Openable> opener,
            Ways ways) {
        this.ways = ways;
        this.opener = opener;
        this.experiment = experiment;
        this.messages = messages;
        this.actions = actions;
        words = new LabWords(experiment.lab(), messages);
        getStyleClass().addAll("side", "right");
        setId("labPanel");
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        foot.getStyleClass().addAll("group", "last");
        left.getStyleClass().add("lab-large");
        unit.getStyleClass().add("muted");
        done.setMaxWidth(Double.MAX_VALUE);
        done.getStyleClass().add("lab-progress");
        where.getStyleClass().add("muted");
        getChildren().setAll(scroll, foot);
        subscriptions = Subscription.combine(
                experiment.phaseProperty().subscribe(phase -> build(phase)),
                experiment.changesProperty().subscribe(_ -> show()),
                experiment.recipeProperty().subscribe(_ -> plan()));
    }

    private void build(Phase phase) {
        forgetBet();
        groups.getChildren().clear();
        foot.getChildren().clear();
        switch (phase) {
            case BEFORE -> before();
            case WAITING, RUNNING, PAUSED -> running();
            case DONE, STOPPED, FAILED -> answer(phase);
        }
        show();
    }

    private void before() {
        bet = new BetFields(experiment, words);
        boolean drawn = experiment.stroke().isPresent();
        group(title("labs.bet.yours"), drawn ? button("labs.undo", "link", "undoBet") : null, bet);
        group(title("labs.recipe"), null, new RecipeFields(experiment, words, true));
        Button run = button("run.play", "primary", "runLab");
        run.setText(messages.get("labs.run"));
        wide(run);
        foot.getChildren().add(run);
        foot.getChildren().add(wide(button("labs.step", "plain", "stepLab")));
        foot.getChildren().add(planned);
        if (experiment.result() != null) {
            foot.getChildren().add(wide(button("labs.keep", "plain", "keepRecipe")));
        }
    }

    private void plan() {
        int networks =
                experiment.lab().chosen(experiment.recipeProperty().get()).size();
        planned.setText(messages.get("labs.networks", networks));
    }

    private void running() {
        HBox time = new HBox(6, left, unit);
        time.setAlignment(Pos.BASELINE_LEFT);
        group(title("labs.running"), null, time, done, where);
        group(title("labs.bet.yours"), null, betSoFar);
        group(
                title("labs.recipe"),
                caption(messages.get("labs.recipe.fixed")),
                new RecipeFields(experiment, words, false));
        Label leave = wrapped(messages.get("labs.leave"));
        leave.getStyleClass().add("muted");
        group(null, null, leave);
        foot.getChildren().add(wide(button("labs.step", "plain", "stepLab")));
        foot.getChildren().add(wide(button("labs.stop", "plain", "stopLab")));
        foot.getChildren().add(caption(messages.get("labs.stop.about")));
    }

    private void answer(Phase phase) {
        Outcome outcome = experiment.outcome();
        if (phase != Phase.DONE) {
            Label told = wrapped(phase == Phase.STOPPED ? stopped() : failed());
            VBox card = new VBox(told);
            card.getStyleClass().add("question");
            group(title(phase == Phase.STOPPED ? "labs.stopped.title" : "labs.failed.title"), null, card);
        }
        if (!outcome.isNone()) {
            Label large = new Label(words.say(outcome.headline()));
            large.getStyleClass().add("lab-large");
            large.setId("labHeadline");
            large.setWrapText(true);
            large.setMinHeight(Region.USE_PREF_SIZE);
            if (TextWidth.of(large.getText(), Type.semibold(44, messages.locale())) > SHORT) {
                large.getStyleClass().add("lab-long");
            }
            Label below = wrapped(words.behind(outcome.headline(), ".caption"));
            below.getStyleClass().add("muted");
            Label sentence = wrapped(words.say(outcome.sentence()));
            sentence.setId("labSentence");
            VBox rows = new VBox(5);
            rows.getChildren().add(verdict());
            for (Figure figure : outcome.figures()) {
                if (Double.isNaN(figure.value())
                        && !experiment.shown().without().isEmpty()) {
                    continue; // of what was left out
                }
                String name = words.or("figure." + figure.name(), figure.name());
                rows.getChildren().add(row(name, words.value(figure.format(), figure.value())));
            }
            group(title("labs.answer"), null, large, below, sentence, rows);
            experiment.isSameAgain().ifPresent(same -> {
                Label told = wrapped(messages.get(same ? "labs.same" : "labs.other"));
                told.setId("labSame");
                group(title("labs.again.title"), null, told);
            });
            for (Sentence more : outcome.more()) {
                Label heading = new Label(words.behind(more, ".title"));
                heading.getStyleClass().add("heading");
                group(heading, null, wrapped(words.say(more)));
            }
        }
        changed();
        Label caveat = wrapped(words.of("caveat"));
        caveat.getStyleClass().add("muted");
        group(title("lab.caveat"), null, caveat);
        VBox sources = new VBox(3);
        for (Source source : experiment.lab().sources()) {
            Label line = wrapped(
                    messages.get("labs.source.line", messages.get(source.part().key()), source.citation()));
            line.getStyleClass().add("muted");
            sources.getChildren().add(line);
        }
        WayLinks on = new WayLinks(Ways.Place.lab(experiment.lab().name()), ways, messages);
        group(title("labs.source"), null, sources, on);
        if (phase == Phase.DONE) {
            foot.getChildren().add(pair("labs.again", "runAgain", "labs.new", "newSeeds"));
            foot.getChildren().add(wide(button("labs.change", "plain", "changeRecipe")));
        } else {
            Button goOn = button("labs.go-on", "primary", "goOn");
            goOn.setText(messages.get(phase == Phase.STOPPED ? "action.labs.go-on" : "labs.failed.again"));
            foot.getChildren().add(wide(goOn));
            if (phase == Phase.FAILED && experiment.lab().rate().isPresent()) {
                foot.getChildren().add(wide(button("labs.slower", "plain", "goOnSlower")));
            }
            foot.getChildren().addAll(caption(messages.get("labs.cut.about")));
            foot.getChildren().add(pair("labs.again", "runAgain", "labs.change", "changeRecipe"));
        }
        List<Openable> networks = experiment.networks();
        if (!networks.isEmpty()) {
            foot.getChildren().add(new NetworkMenu(networks, words, messages, opener));
        }
        foot.getChildren().add(pair("labs.picture", "exportPicture", "labs.csv", "exportCsv"));
    }

    /// Says of each network that learned by another recipe than the run's how it did.
    private void changed() {
        List<Node> lines = new ArrayList<>();
        for (TrialRecord trial : experiment.records()) {
            for (Knob knob : experiment.lab().knobs()) {
                if (trial.changed().containsKey(knob.name())) {
                    String value = words.knob(knob, trial.changed().get(knob.name()));
                    String name = words.of("knob." + knob.name());
                    String whose =
                            messages.get("labs.network", words.variant(trial.variant()), String.valueOf(trial.seed()));
                    lines.add(wrapped(messages.get("labs.changed", whose, name, value)));
                }
            }
        }
        if (!lines.isEmpty()) {
            group(title("labs.changed.title"), null, lines.toArray(Node[]::new));
        }
    }

    private Node verdict() {
        PlacedBet placed = experiment.betProperty().get();
        String said = placed == null
                ? messages.get("labs.bet.none")
                : words.guess(experiment.lab().bet(), placed.guess(), experiment.mainMeasure());
        if (placed != null) {
            double off = placed.guess().off(experiment.lab().bet(), experiment.outcome());
            said += " · " + verdict(off);
        }
        HBox row = row(messages.get("labs.bet.yours"), said);
        row.setId("labVerdict");
        row.getStyleClass().add("lab-verdict");
        return row;
    }

    private String verdict(double off) {
        if (Double.isNaN(off)) {
            return messages.get("labs.none");
        }
        if (off <= dev.backlight.lab.answer.Bet.NEAR) {
            return messages.get("labs.score.right");
        }
        return Double.isInfinite(off)
                ? messages.get("labs.score.wrong")
                : messages.get("labs.score.off", dev.backlight.view.paint.Names.number(off));
    }

    private String stopped() {
        double share = experiment.records().stream()
                .mapToDouble(TrialRecord::done)
                .average()
                .orElse(0);
        return messages.get("labs.stopped", Math.round(100 * share));
    }

    private String failed() {
        TrialRecord trial = experiment.records().stream()
                .filter(record -> record.state() == TrialRecord.State.FAILED)
                .findFirst()
                .orElseThrow();
        long kept = experiment.records().stream()
                .filter(record -> record.state() == TrialRecord.State.DONE)
                .count();
        return messages.get(
                "labs.failed", String.valueOf(trial.seed()), words.variant(trial.variant()), trial.problem(), kept);
    }

    /// What changes while it runs.
    private void show() {
        LabProgress progress = experiment.progress();
        if (!experiment.phase().isWorking() || progress == null) {
            return;
        }
        boolean known = !Double.isNaN(progress.secondsLeft()) && progress.done() > 0;
        left.setText(known ? messages.get("labs.seconds", Numbers.grouped(Math.round(progress.secondsLeft()))) : "…");
        unit.setText(messages.get(experiment.phase() == Phase.PAUSED ? "labs.paused" : "labs.unit.left"));
        done.setProgress(progress.done());
        where.setText(
                messages.get("labs.where", Math.round(100 * progress.done()), progress.ended(), progress.trials()));
        PlacedBet placed = experiment.betProperty().get();
        betSoFar.setText(
                placed == null
                        ? messages.get("labs.bet.none")
                        : words.guess(experiment.lab().bet(), placed.guess(), experiment.mainMeasure()));
    }

    /// Chooses one of the bet's answers.
    ///
    /// @param place from 0
    public void choose(int place) {
        if (bet != null) {
            bet.choose(place);
        }
    }

    private void forgetBet() {
        if (bet != null) {
            bet.dispose();
            bet = null;
        }
    }

    public void dispose() {
        subscriptions.unsubscribe();
        forgetBet();
    }

    private void group(Node title, Node beside, Node... parts) {
        VBox group = new VBox();
        group.getStyleClass().add("group");
        if (title != null) {
            Region between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            HBox head = beside == null ? new HBox(title) : new HBox(8, title, between, beside);
            head.setAlignment(Pos.CENTER_LEFT);
            group.getChildren().add(head);
        }
        group.getChildren().addAll(parts);
        groups.getChildren().add(group);
    }

    private Label title(String key) {
        Label title = new Label(messages.get(key));
        title.getStyleClass().add("heading");
        return title;
    }

    private static Label caption(String words) {
        Label label = wrapped(words);
        label.getStyleClass().add("caption");
        return label;
    }

    private static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static HBox row(String name, String value) {
        Label title = new Label(name);
        title.getStyleClass().add("muted");
        title.setMinWidth(Math.min(120, TextWidth.of(name, Type.text(14))));
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        Label number = new Label(value);
        number.getStyleClass().add("value");
        number.setWrapText(true);
        number.setMaxWidth(150);
        number.setMinHeight(Region.USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        return new HBox(8, title, between, number);
    }

    private Button button(String action, String style, String id) {
        Action doing = actions.apply(action);
        Button button = new Button(doing.name(messages));
        ActionControls.bind(button, doing, messages);
        button.getStyleClass().add(style);
        button.setId(id);
        return button;
    }

    private static Button wide(Button button) {
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private HBox pair(String first, String firstId, String second, String secondId) {
        Button one = wide(button(first, "plain", firstId));
        Button two = wide(button(second, "plain", secondId));
        HBox.setHgrow(one, Priority.ALWAYS);
        HBox.setHgrow(two, Priority.ALWAYS);
        one.setPrefWidth(10);
        two.setPrefWidth(10);
        return new HBox(8, one, two);
    }
}
