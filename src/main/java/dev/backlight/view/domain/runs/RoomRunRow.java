package dev.backlight.view.domain.runs;

import dev.backlight.model.domain.run.RoomRun;
import dev.backlight.model.domain.run.RoomRuns;
import dev.backlight.model.text.Messages;
import dev.backlight.training.recipe.Knobs;
import dev.backlight.view.evaluation.run.Keys;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One run of a room in its list: laid over the others by its eye, begun again, taken away.
final class RoomRunRow<R extends Knobs<R>> extends HBox {
    private final RoomRun<R> run;
    private final RunNaming<R> naming;
    private final Function<RoomRun<R>, String> result;
    private final FontIcon icon = new FontIcon(Feather.EYE);
    private final Button eye;
    private final Button again;
    private final Button away;
    private final Label name = new Label();
    private final Label line = new Label();
    private final Label value = new Label();

    /// @param result how good it is
    /// @param begin begins anew with a recipe
    RoomRunRow(RoomRun<R> run, RunNaming<R> naming, Function<RoomRun<R>, String> result, Consumer<R> begin) {
        this.run = run;
        this.naming = naming;
        this.result = result;
        RoomRuns<R> runs = naming.runs();
        eye = button(
                icon,
                "overlay-run-",
                () -> runs.setOverlaid(run, !runs.overlaid().contains(run)));
        again = button(new FontIcon(Feather.CORNER_UP_LEFT), "again-run-", () -> begin.accept(run.recipe()));
        away = button(new FontIcon(Feather.X), "remove-run-", () -> runs.remove(run));
        say(again, naming.messages().get("evaluation.again"));
        say(away, naming.messages().get("evaluation.forget"));
        name.getStyleClass().add("group-title");
        line.getStyleClass().add("caption");
        value.getStyleClass().add("value");
        value.setMinWidth(USE_PREF_SIZE);
        VBox names = new VBox(1, name, line);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        setId("room-run-" + run.number());
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(6);
        getChildren().setAll(eye, names, again, away, value);
    }

    private Button button(FontIcon sign, String id, Runnable action) {
        Button button = new Button("", sign);
        button.setId(id + run.number());
        button.getStyleClass().addAll("icon-button", "small-button");
        button.setTooltip(new Tooltip());
        button.setOnAction(_ -> action.run());
        Keys.enterFires(button);
        return button;
    }

    private static void say(Button button, String words) {
        button.getTooltip().setText(words);
        button.setAccessibleText(words);
    }

    void refresh() {
        RoomRuns<R> runs = naming.runs();
        Messages messages = naming.messages();
        boolean laid = runs.overlaid().contains(run);
        boolean comparable = runs.isComparable(run);
        boolean present = run == runs.current();
        name.setText(naming.name(run));
        line.setText(naming.line(run));
        value.setText(result.apply(run));
        icon.setIconCode(laid ? Feather.EYE : Feather.EYE_OFF);
        eye.setDisable(!comparable);
        again.setVisible(!present && comparable);
        away.setVisible(!present);
        String words = !comparable
                ? messages.get("domain.runs.other")
                : laid
                        ? messages.get(
                                runs.overlaid().size() == 1 ? "evaluation.overlay.last" : "evaluation.overlay.hide")
                        : messages.get(
                                runs.overlaid().size() < RoomRuns.MOST_OVERLAID
                                        ? "evaluation.overlay.show"
                                        : "evaluation.overlay.full");
        say(eye, words);
        setAccessibleText(name.getText() + ". " + line.getText() + ". " + value.getText());
    }
}
