package dev.backlight.view;

import dev.backlight.glass.Study;
import dev.backlight.glass.WorkedExample;
import dev.backlight.model.ExperimentModel;
import dev.backlight.model.Messages;
import dev.backlight.model.Settings;
import dev.backlight.view.microscope.Microscope;
import dev.backlight.view.microscope.StudySource;
import dev.backlight.view.paint.Names;
import dev.backlight.view.paint.Numbers;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// One example, one step, every number: stop by stop forward to the loss and back to every weight, with the keys
/// ← and → or a presenter's clicker. Training pauses while one looks.
public final class MicroscopeLens extends BorderPane implements Lens {
    private final ExperimentModel experiment;
    private final Messages messages;
    private final StudySource source;
    private final Microscope microscope;
    private final ComboBox<String> examples = new ComboBox<>();
    private final Button next = new Button();
    private final Button step = new Button();
    private final VBox stops = new VBox(2);
    private final Label problem = new Label();
    private final List<Subscription> subscriptions = new ArrayList<>();

    public MicroscopeLens(ExperimentModel experiment, Settings settings, StudySource source) {
        this.experiment = experiment;
        this.source = source;
        messages = settings.messages();
        microscope = new Microscope(settings);
        setId("microscope-lens");
        setMinSize(0, 0);
        setLeft(side());
        setCenter(microscope);
        subscriptions.add(visibleProperty().subscribe(shown -> look(shown)));
        subscriptions.add(experiment.snapshotProperty().subscribe(this::study));
        subscriptions.add(experiment.sampleProperty().subscribe(this::study));
        subscriptions.add(microscope.stopProperty().subscribe(this::mark));
    }

    private VBox side() {
        examples.getItems().add("current");
        for (WorkedExample example : WorkedExample.values()) {
            examples.getItems().add(example.id());
        }
        examples.setConverter(Names.converter(id -> messages.get("microscope.example." + id)));
        examples.setValue("current");
        examples.setMaxWidth(Double.MAX_VALUE);
        examples.setOnAction(_ -> study());
        next.setText(messages.get("microscope.next.example"));
        next.setOnAction(_ -> {
            source.next();
            study();
        });
        step.setText(messages.get("microscope.train.step"));
        step.setOnAction(_ -> experiment.step());
        problem.setWrapText(true);
        problem.getStyleClass().add("muted");
        for (int i = 0; i < Microscope.STOPS; i++) {
            if (i == 0 || i == Microscope.FIRST_BACKWARD) {
                Label group = new Label(messages.get(i == 0 ? "microscope.forward" : "microscope.backward"));
                group.getStyleClass().add("caption");
                VBox.setMargin(group, new Insets(i == 0 ? 4 : 12, 0, 4, 0));
                stops.getChildren().add(group);
            }
            stops.getChildren().add(stop(i));
        }
        Button back = new Button(messages.get("microscope.back"));
        back.setOnAction(_ -> microscope.back());
        Button forward = new Button(messages.get("microscope.next"));
        forward.setId("microscope-next");
        forward.getStyleClass().add("primary");
        forward.setOnAction(_ -> microscope.forward());
        HBox walk = new HBox(8, back, forward);
        for (Button button : List.of(back, forward)) {
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, javafx.scene.layout.Priority.ALWAYS);
        }
        VBox.setMargin(walk, new Insets(12, 0, 0, 0));
        Label hint = new Label(messages.get("microscope.hint"));
        hint.getStyleClass().add("caption");
        hint.setWrapText(true);
        HBox choose = new HBox(6, next, step);
        VBox side = new VBox(8, examples, choose, stops, walk, hint, problem);
        side.setPadding(new Insets(14, 16, 14, 16));
        side.setPrefWidth(272);
        side.setMinWidth(232);
        side.getStyleClass().add("microscope-side");
        return side;
    }

    private Button stop(int index) {
        Label number = new Label(String.valueOf(index + 1));
        number.getStyleClass().add("stop-number");
        Label name = new Label(messages.get("microscope.stop." + Microscope.stopId(index)));
        name.getStyleClass().add("value");
        HBox content = new HBox(12, number, name);
        content.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button(null, content);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.getStyleClass().add("stop");
        button.setAccessibleText(name.getText());
        button.setOnAction(_ -> microscope.go(index));
        return button;
    }

    private void mark() {
        int at = 0;
        for (var node : stops.getChildren()) {
            if (node instanceof Button) {
                node.getStyleClass().remove("current");
                if (at++ == microscope.stopProperty().get()) {
                    node.getStyleClass().add("current");
                }
            }
        }
    }

    private void look(boolean shown) {
        if (shown) {
            experiment.pause();
            study();
        }
    }

    private void study() {
        if (!isVisible()) {
            return;
        }
        boolean current = examples.getValue().equals("current");
        next.setDisable(!current);
        step.setDisable(!current);
        try {
            Study study = current
                    ? source.study()
                    : WorkedExample.of(examples.getValue()).study();
            problem.setText(study == null ? messages.get("microscope.nothing") : "");
            microscope.show(study);
            setAccessibleText(
                    study == null
                            ? problem.getText()
                            : messages.get(
                                    "microscope.accessible", study.spec().summary(), Numbers.fixed(study.loss(), 4)));
        } catch (IllegalArgumentException unsuited) {
            problem.setText(unsuited.getMessage());
            microscope.show(null);
        }
    }

    /// Shows a worked example in place of the current one.
    ///
    /// @param id of the example
    public void choose(String id) {
        examples.setValue(id);
        study();
    }

    @Override
    public boolean key(KeyEvent event) {
        switch (event.getCode()) {
            case RIGHT, PAGE_DOWN -> microscope.forward();
            case LEFT, PAGE_UP -> microscope.back();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public String name() {
        return "microscope";
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
        subscriptions.forEach(Subscription::unsubscribe);
        microscope.dispose();
    }
}
