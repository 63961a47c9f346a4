package dev.backlight.view.author;

import dev.backlight.lesson.draft.DraftStep;
import dev.backlight.lesson.state.State;
import dev.backlight.model.lesson.author.AuthorModel;
import dev.backlight.model.lesson.author.Offered;
import dev.backlight.model.text.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// Which named parts of the window stay bright.
final class SpotlightForm extends Form {
    private final AuthorModel model;
    private final FlowPane parts = new FlowPane(16, 10);
    private State shown;

    SpotlightForm(AuthorModel model, Messages messages) {
        super(messages);
        this.model = model;
        Label say = new Label(messages.get("author.spotlight.say"));
        say.setWrapText(true);
        say.getStyleClass().add("muted");
        getChildren().setAll(say, parts);
        onFill(this::show);
    }

    private List<String> lit() {
        return model.step().map(DraftStep::spotlight).orElse(List.of());
    }

    private void show() {
        State state = model.step().map(DraftStep::state).orElse(null);
        if (state != shown) {
            shown = state;
            parts.getChildren().clear();
            for (String part : state == null ? List.<String>of() : Offered.parts(state)) {
                parts.getChildren().add(box(part));
            }
        }
        parts.getChildren().forEach(node -> ((CheckBox) node).setSelected(lit().contains((String) node.getUserData())));
    }

    private CheckBox box(String part) {
        CheckBox box = new CheckBox(name(part));
        box.setUserData(part);
        box.setId("author-part-" + part.replace(' ', '-'));
        box.setOnAction(_ -> {
            List<String> all = new ArrayList<>(lit());
            if (!all.remove(part)) {
                all.add(part);
            }
            model.changeStep(step -> step.spotlight(all), null);
        });
        return box;
    }

    private String name(String part) {
        String[] words = part.split(" ");
        return words.length == 3
                ? messages().get("author.lit.unit", words[1], words[2])
                : messages().get("author.lit." + part);
    }
}
