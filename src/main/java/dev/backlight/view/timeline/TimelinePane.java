package dev.backlight.view.timeline;

import dev.backlight.model.run.Bookmark;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.run.TimelineModel;
import dev.backlight.model.text.Messages;
import dev.backlight.training.run.Progress;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.stage.control.OneOf;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the timeline has no room for: a step to go to, the speed of a played past, and the bookmarks with their
/// notes.
public final class TimelinePane extends VBox {
    /// Moments for each frame that takes news.
    private static final double[] SPEEDS = {0.25, 1, 4, 16};

    private final RunModel<?> run;
    private final TimelineModel timeline;
    private final Messages messages;
    private final Label problem = new Label();
    private final VBox marks = new VBox(6);
    private final Subscription subscription;

    public TimelinePane(RunModel<?> run, Messages messages) {
        super(10);
        this.run = run;
        this.messages = messages;
        timeline = run.timeline();
        setStyle("-fx-padding: 16;");
        setPrefWidth(340);
        problem.setId("timelineProblem");
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        show(problem, false);
        getChildren()
                .setAll(goTo(), problem, caption("timeline.speed"), speeds(), caption("timeline.bookmarks"), marks);
        subscription = timeline.bookmarks().subscribe(this::list);
        list();
    }

    public void dispose() {
        subscription.unsubscribe();
    }

    private HBox goTo() {
        TextField step = new TextField();
        step.setId("timelineStep");
        step.setPrefColumnCount(8);
        step.setPromptText(messages.get(
                "timeline.go.prompt",
                Numbers.grouped(run.progressProperty().get().step())));
        Button go = new Button(messages.get("timeline.go"));
        go.setId("timelineGo");
        go.setOnAction(_ -> go(step.getText()));
        step.setOnAction(_ -> go(step.getText()));
        HBox row = new HBox(8, new Label(messages.get("timeline.step")), step, go);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void go(String typed) {
        Progress now = run.progressProperty().get();
        String digits = typed.replaceAll("[\\s,.\u202F]", "");
        boolean number = digits.matches("\\d{1,18}") && Long.parseLong(digits) <= now.step();
        problem.setText(number ? "" : messages.get("timeline.go.problem", typed, Numbers.grouped(now.step())));
        show(problem, !number);
        if (number && Long.parseLong(digits) == now.step()) {
            timeline.live();
        } else if (number) {
            timeline.go(Long.parseLong(digits));
        }
    }

    private HBox speeds() {
        HBox row = new HBox();
        row.getStyleClass().add("segments");
        row.setMaxWidth(Region.USE_PREF_SIZE);
        ToggleGroup group = new OneOf();
        for (double speed : SPEEDS) {
            ToggleButton choice = new ToggleButton(speed < 1 ? "\u00D7\u00BC" : "\u00D7" + Math.round(speed));
            choice.getStyleClass().add("segment");
            choice.setToggleGroup(group);
            choice.setSelected(speed == timeline.replaySpeedProperty().get());
            choice.setOnAction(_ -> {
                choice.setSelected(true);
                timeline.replaySpeedProperty().set(speed);
            });
            row.getChildren().add(choice);
        }
        return row;
    }

    /// As many rows as there are bookmarks; one whose note is being written stays as it is.
    private void list() {
        if (marks.getChildren().stream().anyMatch(row -> row.isFocusWithin() && isThere(row.getUserData()))) {
            return;
        }
        marks.getChildren().setAll(timeline.bookmarks().stream().map(this::row).toList());
        if (timeline.bookmarks().isEmpty()) {
            marks.getChildren().setAll(caption("timeline.bookmarks.none"));
        }
    }

    private boolean isThere(Object step) {
        return step != null && timeline.bookmarks().stream().anyMatch(mark -> step.equals(mark.step()));
    }

    private HBox row(Bookmark mark) {
        Button go = new Button(Numbers.grouped(mark.step()));
        go.setMinWidth(76);
        go.setTooltip(new Tooltip(messages.get("timeline.bookmark.go", Numbers.grouped(mark.step()))));
        go.setOnAction(_ -> timeline.go(mark.step()));
        TextField note = new TextField(mark.note());
        note.setPromptText(messages.get("timeline.note"));
        note.setAccessibleText(messages.get("timeline.note"));
        note.textProperty().subscribe((_, text) -> timeline.note(mark.step(), text));
        HBox.setHgrow(note, Priority.ALWAYS);
        Button remove = new Button(null, new FontIcon(Feather.X));
        remove.getStyleClass().add("icon-button");
        String name = messages.get("timeline.bookmark.remove", Numbers.grouped(mark.step()));
        remove.setTooltip(new Tooltip(name));
        remove.setAccessibleText(name);
        remove.setOnAction(_ -> timeline.removeBookmark(mark.step()));
        HBox row = new HBox(6, go, note, remove);
        row.setUserData(mark.step());
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Label caption(String key) {
        Label label = new Label(messages.get(key));
        label.getStyleClass().add("caption");
        label.setWrapText(true);
        return label;
    }

    private static void show(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }
}
