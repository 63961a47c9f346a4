package dev.backlight.view.network;

import dev.backlight.data.picture.Dataset;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.digits.NetworkDraft;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.Refresh;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The editor of the whole network: layers of every kind, with the shape that leaves each, and what it would cost.
/// A draft changes nothing until it is applied.
public final class NetworkLens extends BorderPane implements Lens {
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

    public NetworkLens(DigitsModel digits, Settings settings) {
        this.digits = digits;
        messages = settings.messages();
        fields = new RecipeFields(messages, this::review);
        change = new RecipeChange(digits.run(), messages, question);
        setId("network-lens");
        setMinSize(0, 0);
        setCenter(list());
        setRight(column());
        subscription = Subscription.combine(
                digits.run().configProperty().subscribe(refresh::request),
                digits.run().dataProperty().subscribe(refresh::request));
        refresh.request();
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
    public void dispose() {
        subscription.unsubscribe();
        refresh.dispose();
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
        return scroll;
    }

    private Node column() {
        Label title = new Label(messages.get("editor.recipe"));
        title.getStyleClass().add("group-title");
        counts.getStyleClass().add("muted");
        counts.setWrapText(true);
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        apply.setId("editorApply");
        apply.setText(messages.get("editor.apply"));
        apply.getStyleClass().add("primary");
        apply.setOnAction(_ -> wish().ifPresent(wish -> change.wish(wish, problem::setText, () -> {})));
        revert.setId("editorRevert");
        revert.setText(messages.get("editor.revert"));
        revert.setOnAction(_ -> begin());
        question.setVisible(false);
        question.setManaged(false);
        HBox buttons = new HBox(8, apply, revert);
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox column = new VBox(12, title, fields, counts, problem, question, buttons);
        column.setPadding(new Insets(14, 16, 16, 16));
        column.setPrefWidth(308);
        column.setMinWidth(308);
        return column;
    }

    /// Starts from the recipe of now.
    private void begin() {
        ExperimentConfig config = digits.run().configProperty().get();
        Dataset train = digits.trainingSet();
        Shape picture = new Shape(train.channels(), train.height(), train.width());
        if (config.network().input().size() != picture.size()) {
            return; // between two data sets; the recipe that fits comes next
        }
        draft = NetworkDraft.of(config.network(), picture, train.classes());
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
        counts.setText(wish.map(this::cost).orElse(messages.get("editor.unsound")));
    }

    private String cost(ExperimentConfig wish) {
        NetworkSpec network = wish.network();
        try {
            return messages.get(
                    "editor.cost",
                    Numbers.grouped(network.parameterCount()),
                    Numbers.grouped(Math.max(1, network.memoryBytes(wish.batch()) >> 20)),
                    Numbers.grouped(wish.batch()));
        } catch (IllegalArgumentException tooMany) {
            return messages.sentence(tooMany);
        }
    }
}
