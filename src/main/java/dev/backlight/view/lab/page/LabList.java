package dev.backlight.view.lab.page;

import dev.backlight.lab.Family;
import dev.backlight.model.lab.Experiment;
import dev.backlight.model.lab.LabModel;
import dev.backlight.model.text.Messages;
import dev.backlight.view.lab.chart.LabWords;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// All labs at the left of a lab's page, each with what it has come to: hollow, running, or done.
public final class LabList extends VBox {
    private final LabModel labs;
    private final Messages messages;
    private final List<Subscription> subscriptions = new ArrayList<>();

    public LabList(LabModel labs, Messages messages) {
        this.labs = labs;
        this.messages = messages;
        getStyleClass().addAll("side", "left", "lab-list");
        Button back = new Button(messages.get("labs.all"), new FontIcon(Feather.CHEVRON_LEFT));
        back.setId("allLabs");
        back.getStyleClass().add("link");
        back.setOnAction(_ -> labs.openProperty().set(""));
        VBox rows = new VBox(2);
        for (Family family : Family.values()) {
            List<Experiment> members = labs.experiments().stream()
                    .filter(experiment -> experiment.lab().family() == family)
                    .toList();
            if (!members.isEmpty()) {
                Label name = new Label(messages.get(family.key()));
                name.getStyleClass().addAll("caption", "lab-list-family");
                rows.getChildren().add(name);
                members.forEach(experiment -> rows.getChildren().add(row(experiment)));
            }
        }
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(back, scroll);
    }

    private Button row(Experiment experiment) {
        LabWords words = new LabWords(experiment.lab(), messages);
        Label question = new Label(words.of("question"));
        question.getStyleClass().add("value");
        Label method = new Label(words.of("method"));
        method.getStyleClass().add("caption");
        VBox left = new VBox(question, method);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        Region glyph = new Region();
        glyph.getStyleClass().add("lab-glyph");
        HBox content = new HBox(6, left, glyph);
        content.setAlignment(Pos.CENTER_LEFT);
        Button row = new Button();
        row.setGraphic(content);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.getStyleClass().add("lab-row");
        row.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(row.widthProperty().subtract(16));
        row.setOnAction(_ -> labs.openProperty().set(experiment.lab().name()));
        if (experiment.lab().name().equals(labs.openProperty().get())) {
            row.getStyleClass().add("chosen");
        }
        subscriptions.add(experiment.phaseProperty().subscribe(phase -> {
            glyph.getStyleClass().removeAll("running", "done");
            boolean done = !phase.isWorking() && experiment.hasAnswer();
            if (phase.isWorking() || done) {
                glyph.getStyleClass().add(done ? "done" : "running");
            }
            String state =
                    messages.get(done ? "labs.state.done" : phase.isWorking() ? "labs.running" : "labs.state.new");
            row.setAccessibleText(words.of("question") + ", " + words.of("method") + ", " + state);
        }));
        return row;
    }

    public void dispose() {
        subscriptions.forEach(Subscription::unsubscribe);
    }
}
