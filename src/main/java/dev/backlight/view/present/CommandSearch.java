package dev.backlight.view.present;

import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.OpenThings;
import dev.backlight.model.window.Settings;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A field over the window that finds whatever can be done by a few words and does it: actions, lenses, recipes,
/// data, workspaces, rooms, labs, lessons, words of the field. Arrows choose, Enter runs.
final class CommandSearch extends StackPane {
    private static final double WIDTH = 520;
    private static final double ROW = 34;
    private static final int SHOWN = 9;

    /// Kinds of things whose names don't say what they are.
    private static final Set<String> KINDS =
            Set.of("data", "lens", "recipe", "station", "to-lab", "to-lesson", "to-room", "to-word", "workspace");

    private final Settings settings;
    private final Messages messages;
    private final TextField field = new TextField();
    private final ListView<Action> found = new ListView<>();
    private final Label nothing = new Label();
    private Actions actions = new Actions(List.of());
    private OpenThings.Opened opened;
    private Node before;

    CommandSearch(Settings settings) {
        this.settings = settings;
        messages = settings.messages();
        setId("commandSearch");
        setVisible(false);
        setAlignment(Pos.TOP_CENTER);
        setPadding(new Insets(72, 16, 16, 16));
        setStyle("-fx-background-color: rgba(0, 0, 0, 0.25);");
        field.setId("commandField");
        field.setPromptText(messages.get("search.prompt"));
        field.setAccessibleText(messages.get("search.prompt"));
        field.textProperty().subscribe(this::find);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        found.setId("commandsFound");
        found.setFocusTraversable(false);
        found.setFixedCellSize(ROW);
        found.setCellFactory(_ -> new Row());
        found.managedProperty().bind(found.visibleProperty());
        nothing.setText(messages.get("search.nothing"));
        nothing.getStyleClass().add("muted");
        nothing.managedProperty().bind(nothing.visibleProperty());
        nothing.visibleProperty().bind(found.visibleProperty().not());
        VBox card = new VBox(10, field, found, nothing);
        card.setPadding(new Insets(14));
        card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        card.getStyleClass().add("key-card");
        getChildren().setAll(card);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
    }

    void bind(Actions all) {
        actions = all;
    }

    void toggle() {
        if (isVisible()) {
            close();
            return;
        }
        before = getScene().getFocusOwner();
        opened = settings.open().opened(this::hide);
        field.clear();
        find();
        setVisible(true);
        field.requestFocus();
    }

    void close() {
        if (isVisible()) {
            opened.closed();
            hide();
        }
    }

    private void hide() {
        setVisible(false);
        if (before != null && before.getScene() == getScene()) {
            before.requestFocus();
        }
        before = null;
    }

    private void find() {
        List<Action> all = actions.search(field.getText(), messages).stream()
                .filter(action ->
                        !action.id().equals("window.search") && !action.id().equals("window.close"))
                .toList();
        found.getItems().setAll(all);
        found.setVisible(!all.isEmpty());
        found.setPrefHeight(ROW * Math.min(SHOWN, all.size()) + 2);
        found.getSelectionModel().selectFirst();
        found.scrollTo(0);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> run(found.getSelectionModel().getSelectedItem());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int last = found.getItems().size() - 1;
        int at = Math.clamp(found.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, last));
        found.getSelectionModel().select(at);
        found.scrollTo(Math.max(0, at - SHOWN + 1));
    }

    /// After the search is gone, so that the action finds the window as it was.
    private void run(Action action) {
        if (action != null) {
            close();
            Platform.runLater(action::run);
        }
    }

    private final class Row extends ListCell<Action> {
        private final Label name = new Label();
        private final Label keys = new Label();
        private final HBox row = new HBox(12, name, keys);

        Row() {
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            keys.getStyleClass().add("muted");
            keys.setMinWidth(USE_PREF_SIZE);
            row.setAlignment(Pos.CENTER_LEFT);
            setOnMouseClicked(_ -> run(getItem()));
        }

        @Override
        protected void updateItem(Action action, boolean empty) {
            super.updateItem(action, empty);
            setGraphic(empty || action == null ? null : row);
            if (!empty && action != null) {
                name.setText(action.name(messages));
                String kind = action.id().substring(0, action.id().indexOf('.'));
                String what = KINDS.contains(kind) ? messages.get("search.kind." + kind) : "";
                String key =
                        action.keys().isEmpty() ? "" : action.keys().getFirst().words(messages);
                keys.setText(what.isEmpty() || key.isEmpty() ? what + key : what + " · " + key);
            }
        }
    }
}
