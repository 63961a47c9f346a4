package dev.backlight.view.graph;

import dev.backlight.model.text.Messages;
import dev.backlight.view.graph.layout.Arrangement;
import dev.backlight.view.stage.control.OneOf;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;

/// The selector of the order in which hidden units stand.
public final class ArrangementChoice extends MenuButton {
    private final ObjectProperty<Arrangement> arrangement =
            new SimpleObjectProperty<>(this, "arrangement", Arrangement.VOTE);
    private final Messages messages;
    private final Subscription language;

    public ArrangementChoice(Messages messages) {
        this.messages = messages;
        getStyleClass().add("graph-chip");
        ToggleGroup group = new OneOf();
        for (Arrangement choice : Arrangement.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.setUserData(choice);
            item.setToggleGroup(group);
            item.setSelected(choice == arrangement.get());
            item.setOnAction(_ -> arrangement.set(choice));
            getItems().add(item);
        }
        setTooltip(new Tooltip());
        language = messages.localeProperty().subscribe(this::relabel).and(arrangement.subscribe(this::relabel));
        relabel();
    }

    public ObjectProperty<Arrangement> arrangementProperty() {
        return arrangement;
    }

    public void dispose() {
        language.unsubscribe();
    }

    private void relabel() {
        setText(messages.get(key(arrangement.get())));
        getItems().forEach(item -> item.setText(messages.get(key((Arrangement) item.getUserData()))));
        getTooltip().setText(messages.get("graph.arrange.tip"));
        setAccessibleText(getTooltip().getText() + ", " + getText());
    }

    private static String key(Arrangement arrangement) {
        return switch (arrangement) {
            case VOTE -> "graph.arrange.vote";
            case ACTIVATION -> "graph.arrange.activation";
            case INDEX -> "graph.arrange.index";
        };
    }
}
