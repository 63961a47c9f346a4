package dev.backlight.view.plane.recipe;

import dev.backlight.engine.spec.Schedule;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.text.Messages;
import dev.backlight.view.paint.Names;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.plane.PlaneChanges;
import dev.backlight.view.stage.control.Choices;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// How the playground's learning rate changes while it learns: which way, and over how many steps.
public final class ScheduleControl extends VBox {
    private static final int USUAL = 3000;

    private final PlaneModel model;
    private final Messages messages;
    private final PlaneChanges changes;
    private final ComboBox<ScheduleKind> kind = Choices.steady(new ComboBox<>());
    private final ComboBox<Integer> steps = Choices.steady(new ComboBox<>());
    private final HBox length;
    private final Label explanation = new Label();
    private final Subscription subscription;
    private boolean showing;

    public ScheduleControl(PlaneModel model, Messages messages, PlaneChanges changes) {
        this.model = model;
        this.messages = messages;
        this.changes = changes;
        kind.setId("schedule");
        kind.getItems().setAll(ScheduleKind.values());
        kind.setConverter(Names.converter(one -> one.name(messages)));
        kind.setPrefWidth(104);
        kind.setOnAction(_ -> choose());
        steps.setId("scheduleSteps");
        steps.getItems().setAll(100, 300, 1000, USUAL, 10_000, 30_000, 100_000);
        steps.setConverter(Names.converter(count -> Numbers.grouped(count)));
        steps.setPrefWidth(104);
        steps.setOnAction(_ -> choose());
        length = row("rival.schedule.steps", steps);
        explanation.getStyleClass().add("caption");
        explanation.setWrapText(true);
        setSpacing(9);
        getChildren().addAll(row("rival.schedule", kind), length, explanation);
        subscription = model.configProperty().subscribe(config -> show(config.schedule()));
    }

    private HBox row(String key, Node control) {
        Label name = new Label(messages.get(key));
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(name, space, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void choose() {
        if (!showing) {
            Schedule wanted = kind.getValue().spec(steps.getValue());
            changes.make(draft -> draft.schedule(wanted));
            show(model.config().schedule());
        }
    }

    /// Shows what holds.
    public void show(Schedule schedule) {
        showing = true;
        ScheduleKind now = ScheduleKind.of(schedule);
        kind.setValue(now);
        Integer shown = steps.getValue();
        steps.setValue(ScheduleKind.lengthOf(schedule, shown == null ? USUAL : shown));
        shown(length, now.hasLength());
        explanation.setText(now.explanation(messages));
        shown(explanation, now != ScheduleKind.CONSTANT);
        showing = false;
    }

    private static void shown(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    public void dispose() {
        subscription.unsubscribe();
    }
}
