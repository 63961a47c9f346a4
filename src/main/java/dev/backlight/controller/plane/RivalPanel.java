package dev.backlight.controller.plane;

import dev.backlight.model.plane.PlaneComparison;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.plane.PlaneRival;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.plane.PlanePart;
import dev.backlight.view.plane.PlaneChanges;
import dev.backlight.view.plane.PlaneTools;
import dev.backlight.view.plane.recipe.PlaneWords;
import dev.backlight.view.stage.ActionControls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The left panel while two experiments are compared: which of them is changed, in what they differ, how it ends,
/// and below the setup of the chosen one. What both share is set in A's.
final class RivalPanel {
    /// Marks what has no place in B's setup: data, seed and looks are the same in both.
    private static final String OF_BOTH = "of-both";

    private final PlaneComparison planes;
    private final PlaneRival rival;
    private final Messages messages;
    private final PlaneTools secondTools;
    private final ToggleButton sideA;
    private final ToggleButton sideB;
    private final Region firstSetup;
    private final Region secondSetup;
    private final Label difference = new Label();
    private final Label hint = new Label();
    private final VBox question = new VBox();
    private final VBox root = new VBox();
    private final PlaneSetupController first;
    private final PlaneSetupController second;
    private final Subscription subscriptions;
    private final Action changeA;
    private final Action changeB;
    private final Action exchange;
    private final Action keepA;
    private final Action keepB;

    RivalPanel(PlaneComparison planes, Settings settings, PlaneTools tools) {
        this.planes = planes;
        rival = planes.rivalProperty().get();
        messages = settings.messages();
        changeA = Action.of("compare.first", () -> change(false)).key("A").on("keys.sides");
        changeB = Action.of("compare.second", () -> change(true)).key("B").on("keys.sides");
        exchange = Action.of("compare.swap", planes::swap).key("X").on("keys.sides");
        keepA = Action.of("compare.keep-first", planes::keepFirst)
                .titled("rival.keep.first")
                .key("C");
        keepB = Action.of("compare.keep-second", planes::keepSecond).titled("rival.keep.second");
        secondTools = tools.forSecond(new PlaneChanges(rival.second(), this::change));
        FXMLLoader a = load(rival.first(), settings, tools);
        FXMLLoader b = load(rival.second(), settings, secondTools);
        first = a.getController();
        second = b.getController();
        hide(b.getRoot());
        firstSetup = a.getRoot();
        secondSetup = b.getRoot();
        firstSetup.setId("setup-first");
        secondSetup.setId("setup-second");
        firstSetup.getStyleClass().remove("left"); // the whole panel has that border
        secondSetup.getStyleClass().remove("left");
        sideA = side("A", false);
        sideB = side("B", true);
        StackPane setups = new StackPane(firstSetup, secondSetup);
        VBox.setVgrow(setups, Priority.ALWAYS);
        setups.setMinHeight(0);
        difference.setId("rival-difference");
        difference.setWrapText(true);
        difference.setMinHeight(Region.USE_PREF_SIZE);
        difference.setMaxWidth(Double.MAX_VALUE);
        hint.getStyleClass().add("caption");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        question.getStyleClass().add("question");
        VBox head = new VBox(sides(), hint, difference, question, ends());
        head.getStyleClass().add("group");
        root.getChildren().addAll(head, setups);
        root.getStyleClass().addAll("side", "left");
        subscriptions = Subscription.combine(
                rival.differencesProperty().subscribe(_ -> show()),
                rival.second().configProperty().subscribe(_ -> show()),
                rival.first().configProperty().subscribe(_ -> show()),
                planes.secondChosenProperty().subscribe(this::choose));
    }

    /// Also when it is chosen already: a pressed segment stays pressed.
    private void change(boolean isSecond) {
        planes.secondChosenProperty().set(isSecond);
        choose(isSecond);
    }

    private void choose(boolean isSecond) {
        sideA.setSelected(!isSecond);
        sideB.setSelected(isSecond);
        firstSetup.setVisible(!isSecond);
        secondSetup.setVisible(isSecond);
        hint.setText(messages.get(isSecond ? "rival.hint.second" : "rival.hint.first"));
        answered();
    }

    Region root() {
        return root;
    }

    /// What B's own views change it with.
    PlaneTools secondTools() {
        return secondTools;
    }

    private FXMLLoader load(PlaneModel model, Settings settings, PlaneTools tools) {
        FXMLLoader loader = new FXMLLoader(
                RivalPanel.class.getResource("plane-setup.fxml"),
                settings.messages().bundle());
        loader.setControllerFactory(type -> type == PlaneDataController.class
                ? new PlaneDataController(model, settings, tools)
                : new PlaneSetupController(model, planes, settings, tools));
        try {
            loader.load();
            return loader;
        } catch (IOException damaged) {
            throw new UncheckedIOException("The window's description plane-setup.fxml can't be read.", damaged);
        }
    }

    private static void hide(Node node) {
        if (node.getStyleClass().contains(OF_BOTH)) {
            PlaneSetupController.visible(node, false);
        } else if (node instanceof ScrollPane scroll) {
            hide(scroll.getContent());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(RivalPanel::hide);
        }
    }

    private HBox sides() {
        HBox segments = new HBox(sideA, sideB);
        segments.getStyleClass().add("segments");
        HBox.setHgrow(segments, Priority.ALWAYS);
        Button swap = new Button(null, new FontIcon(Feather.REPEAT));
        swap.setId("rival-swap");
        swap.getStyleClass().addAll("icon-button", "small-button");
        ActionControls.bind(swap, exchange, messages);
        HBox row = new HBox(6, segments, swap);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    private ToggleButton side(String letter, boolean isSecond) {
        ToggleButton segment = new ToggleButton(letter);
        segment.setId("rival-side-" + letter);
        segment.getStyleClass().add("segment");
        segment.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(segment, Priority.ALWAYS);
        ActionControls.bind(segment, isSecond ? changeB : changeA, messages);
        return segment;
    }

    private HBox ends() {
        return new HBox(
                6,
                end("rival-keep-A", keepA, messages.get("rival.keep.first.tip")),
                end("rival-keep-B", keepB, messages.get("rival.keep.second.tip")));
    }

    /// What is done with A and B.
    List<Action> actions() {
        return List.of(changeA, changeB, exchange, keepA, keepB);
    }

    private Button end(String id, Action action, String tip) {
        Button button = new Button(action.name(messages));
        button.setId(id);
        ActionControls.bind(button, action, messages);
        ActionControls.name(button, action, tip, messages);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private void show() {
        Set<PlanePart> differences = rival.differencesProperty().get();
        difference.getStyleClass().removeAll("rival-chip", "muted");
        difference.getStyleClass().add(differences.isEmpty() ? "muted" : "rival-chip");
        difference.setText(
                differences.isEmpty()
                        ? messages.get("rival.same")
                        : differences.stream().sorted().map(this::sentence).collect(Collectors.joining("\n")));
    }

    private String sentence(PlanePart part) {
        return messages.get(
                "rival.differs",
                PlaneWords.of(part, messages),
                PlaneWords.of(part, rival.second().config(), messages),
                PlaneWords.of(part, rival.first().config(), messages));
    }

    /// One difference can be understood; before a second one it is asked.
    private void change(PlaneConfig next) {
        PlaneConfig leading = rival.first().config();
        Set<PlanePart> wanted = PlanePart.differences(leading, next);
        Set<PlanePart> before = rival.differencesProperty().get();
        Set<PlanePart> more = EnumSet.copyOf(wanted.isEmpty() ? EnumSet.noneOf(PlanePart.class) : wanted);
        more.removeAll(before);
        if (before.isEmpty() || more.isEmpty()) {
            answered();
            rival.apply(next);
        } else {
            ask(next, PlanePart.merge(leading, next, more), before, more);
        }
    }

    private void ask(PlaneConfig both, PlaneConfig only, Set<PlanePart> before, Set<PlanePart> more) {
        Label text = new Label(messages.get("rival.question", names(before), names(more)));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        question.getChildren()
                .setAll(
                        text,
                        answer("rival-both", messages.get("rival.question.both"), () -> rival.apply(both)),
                        answer("rival-only", messages.get("rival.question.only", names(more)), () -> rival.apply(only)),
                        answer("rival-leave", messages.get("rival.question.leave"), () -> second.showAgain()));
        PlaneSetupController.visible(question, true);
    }

    private String names(Set<PlanePart> parts) {
        return parts.stream()
                .sorted()
                .map(part -> PlaneWords.of(part, messages))
                .collect(Collectors.joining(messages.get("rival.and")));
    }

    private Button answer(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> {
            answered();
            secondTools.changes().attempt(action);
        });
        return button;
    }

    private void answered() {
        question.getChildren().clear();
        PlaneSetupController.visible(question, false);
    }

    void dispose() {
        subscriptions.unsubscribe();
        first.dispose();
        second.dispose();
    }
}
