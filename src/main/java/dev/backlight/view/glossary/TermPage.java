package dev.backlight.view.glossary;

import dev.backlight.lesson.glossary.Term;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.view.lesson.RichView;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// What one word means, and ways to where it can be seen.
final class TermPage extends ScrollPane {
    private final VBox words = new VBox(12);

    TermPage() {
        setId("glossaryPage");
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        words.setPadding(new Insets(0, 24, 0, 24));
        setContent(words);
    }

    void show(Term term, String seen, List<Action> places, Messages messages) {
        Label title = new Label(term.title());
        title.getStyleClass().add("heading");
        title.setStyle("-fx-font-size: 18px;");
        title.setWrapText(true);
        words.getChildren().setAll(title, new RichView(term.text(), "lesson-text"));
        if (!places.isEmpty()) {
            Label where = new Label(seen);
            where.getStyleClass().add("group-title");
            VBox.setMargin(where, new Insets(8, 0, 0, 0));
            words.getChildren().add(where);
        }
        for (Action place : places) {
            Button go = new Button(messages.get(
                    "glossary.place",
                    messages.get(
                            "search.kind." + place.id().substring(0, place.id().indexOf('.'))),
                    place.name(messages)));
            go.setId(place.id().replace('.', '-'));
            go.setOnAction(_ -> place.run());
            words.getChildren().add(go);
        }
        setVvalue(0);
    }
}
