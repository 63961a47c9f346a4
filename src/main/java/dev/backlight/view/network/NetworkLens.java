package dev.backlight.view.network;

import dev.backlight.data.picture.Dataset;
import dev.backlight.engine.spec.Shape;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.digits.NetworkDraft;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.view.network.plan.NetworkCost;
import dev.backlight.view.network.plan.NetworkPlan;
import dev.backlight.view.network.plan.SideBySideCard;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.paint.Refresh;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.util.Subscription;

/// The editor of the whole network: layers of every kind, with the shape that leaves each, and what it would cost.
/// A draft changes nothing until it is applied.
public final class NetworkLens extends BorderPane implements Lens {
    /// Wide enough for two columns at the right.
    private static final double TWO_COLUMNS = 1240;

    private final DigitsModel digits;
    private final Messages messages;
    private final RecipeFields fields;
    private final RecipeChange change;
    private final VBox cards = new VBox(6);
    private final VBox question = new VBox();
    private final Label input = new Label();
    private final Label counts = new Label();
    private final Label problem = new Label();
    private final Button apply = new Button();
    private final Button revert = new Button();
    private final Refresh refresh = new Refresh(this, this::begin);
    private final Subscription subscription;
    private NetworkDraft draft;
    private NetworkDraft pictured;
    private final NetworkPlan plan;
    private final NetworkCost cost;
    private final SideBySideCard both;
    private final VBox recipeColumn = new VBox(12);
    private final VBox costColumn = new VBox(14);
    private final HBox columns = new HBox();
    private final Label status = new Label();
    private final HBox head = new HBox(8);
    private NetworkDraft trained;

    public NetworkLens(DigitsModel digits, Settings settings) {
        this.digits = digits;
        messages = settings.messages();
        fields = new RecipeFields(messages, this::review);
        change = new RecipeChange(digits.run(), messages, question);
        setId("network-lens");
        setMinSize(0, 0);
        plan = new NetworkPlan(digits, settings, this::edit);
        cost = new NetworkCost(messages);
        both = new SideBySideCard(digits, settings);
        VBox centre = new VBox(plan, list());
        plan.minHeightProperty().bind(Bindings.createDoubleBinding(this::planHeight, heightProperty()));
        plan.prefHeightProperty().bind(plan.minHeightProperty());
        plan.maxHeightProperty().bind(plan.minHeightProperty());
        fillHead();
        setTop(question);
        setCenter(centre);
        fillColumns();
        setRight(columns);
        widthProperty().subscribe(_ -> arrange());
        subscription = Subscription.combine(
                digits.run().configProperty().subscribe(refresh::request),
                digits.run().dataProperty().subscribe(refresh::request));
        begin(); // a pane that scrolls keeps the size its content has when it is first measured
    }

    @Override
    public String name() {
        return "network";
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public boolean prefersWholeStage() {
        return true;
    }

    @Override
    public boolean prefersWholeWindow() {
        return true;
    }

    @Override
    public Optional<Region> head() {
        return Optional.of(head);
    }

    @Override
    public void dispose() {
        subscription.unsubscribe();
        plan.dispose();
        both.dispose();
        refresh.dispose();
    }

    /// The picture has more than half of the room, but leaves some for the rows under it.
    private double planHeight() {
        return Math.clamp(Math.round(0.7 * getHeight()), 0, Math.max(0, Math.min(1000, getHeight() - 180)));
    }

    /// What became of the draft, and what can be done with it.
    private void fillHead() {
        status.setId("editorStatus");
        status.getStyleClass().add("muted");
        status.setMinWidth(0);
        status.setWrapText(true);
        status.setMaxHeight(USE_PREF_SIZE);
        status.setTextAlignment(TextAlignment.CENTER);
        apply.setId("editorApply");
        apply.setText(messages.get("editor.apply"));
        apply.getStyleClass().add("primary");
        apply.setMinWidth(USE_PREF_SIZE);
        apply.setOnAction(_ -> wish().ifPresent(wish -> change.wish(wish, problem::setText, () -> {})));
        revert.setId("editorRevert");
        revert.setText(messages.get("editor.revert"));
        revert.setMinWidth(USE_PREF_SIZE);
        revert.setOnAction(_ -> begin());
        question.setVisible(false);
        question.setManaged(false);
        status.setMaxWidth(Double.MAX_VALUE);
        status.setAlignment(Pos.CENTER);
        HBox.setHgrow(status, Priority.ALWAYS);
        head.getChildren().setAll(status, revert, apply);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setPadding(new Insets(0, 0, 0, 16));
        head.setMinWidth(0);
    }

    private Node list() {
        Label title = new Label(messages.get("editor.title"));
        title.getStyleClass().add("heading");
        input.getStyleClass().add("muted");
        VBox all = new VBox(10, title, input, cards);
        all.setPadding(new Insets(14, 16, 16, 16));
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinWidth(0);
        scroll.setMinHeight(0);
        scroll.getStyleClass().add("lens-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private void fillColumns() {
        Label title = new Label(messages.get("editor.recipe"));
        title.getStyleClass().add("group-title");
        counts.getStyleClass().add("muted");
        counts.setWrapText(true);
        counts.managedProperty().bind(counts.textProperty().isNotEmpty());
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        recipeColumn.getChildren().setAll(problem, title, fields);
        costColumn.getChildren().setAll(cost, counts, both);
        recipeColumn.setPadding(new Insets(14, 16, 16, 16));
        costColumn.setPadding(new Insets(14, 16, 16, 16));
    }

    /// Recipe and cost beside each other where there is room, else the cost over the recipe.
    private void arrange() {
        int wanted = getWidth() >= TWO_COLUMNS ? 2 : 1;
        if (columns.getChildren().size() == wanted) {
            return;
        }
        columns.getChildren().clear();
        if (wanted == 2) {
            columns.getChildren().setAll(scrolled(recipeColumn, 276), scrolled(costColumn, 292));
        } else {
            columns.getChildren().setAll(scrolled(new VBox(costColumn, recipeColumn), 316));
        }
    }

    private static ScrollPane scrolled(VBox column, double width) {
        ScrollPane scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("lens-scroll", "editor-column");
        scroll.setPrefWidth(width);
        scroll.setMinWidth(width);
        return scroll;
    }

    /// Starts from the recipe of now.
    private void begin() {
        ExperimentConfig config = digits.run().configProperty().get();
        Dataset train = digits.trainingSet();
        Shape picture = new Shape(train.channels(), train.height(), train.width());
        if (config.network().input().size() != picture.size()) {
            return; // between two data sets; the recipe that fits comes next
        }
        trained = NetworkDraft.of(config.network(), picture, train.classes());
        draft = trained;
        fields.show(config, digits.run().progressProperty().get().stepsPerEpoch());
        if (draft.equals(pictured)) {
            review(); // a learning rate that is dragged must not make all cards anew
        } else {
            show();
        }
    }

    private void edit(NetworkDraft next) {
        draft = next;
        show();
    }

    private void show() {
        pictured = draft;
        plan.show(draft, trained);
        NetworkDraft.Check check = draft.check();
        input.setText(messages.get("editor.input", LayerCard.text(draft.input())));
        int focused = focusedCard();
        cards.getChildren().clear();
        for (int i = 0; i < draft.layers().size(); i++) {
            cards.getChildren().add(new LayerCard(draft, i, check, messages, this::edit));
        }
        if (focused >= 0 && focused < cards.getChildren().size()) {
            cards.getChildren().get(focused).lookupAll(".text-field").stream()
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
        review();
    }

    private int focusedCard() {
        for (int i = 0; i < cards.getChildren().size(); i++) {
            if (cards.getChildren().get(i).isFocusWithin()) {
                return i;
            }
        }
        return -1;
    }

    private Optional<ExperimentConfig> wish() {
        ExperimentConfig config = digits.run().configProperty().get();
        try {
            return draft.check().isSound() ? fields.on(config, draft) : Optional.empty();
        } catch (IllegalArgumentException impossible) {
            problem.setText(messages.sentence(impossible));
            return Optional.empty();
        }
    }

    /// What the draft would cost, and whether it can and need be applied.
    private void review() {
        if (draft == null) {
            return;
        }
        problem.setText("");
        ExperimentConfig config = digits.run().configProperty().get();
        Optional<ExperimentConfig> wish = wish();
        boolean changed = wish.isPresent() && !wish.get().equals(config);
        apply.setDisable(!changed);
        revert.setDisable(wish.isPresent() && !changed);
        status.setText(messages.get(
                wish.isEmpty() ? "editor.unsound" : changed ? "editor.status.changed" : "editor.status.same"));
        wish.ifPresent(next -> weigh(config, next));
        both.show(config, wish);
    }

    /// What it would cost beside what is trained now.
    private void weigh(ExperimentConfig config, ExperimentConfig wish) {
        counts.setText("");
        try {
            cost.show(config, trained, wish, draft);
        } catch (IllegalArgumentException tooMany) {
            counts.setText(messages.sentence(tooMany));
        }
    }
}
