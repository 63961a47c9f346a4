package dev.backlight.view.graph;

import dev.backlight.model.look.SaliencyModel;
import dev.backlight.model.look.SaliencyModel.Method;
import dev.backlight.model.look.SampleModel;
import dev.backlight.model.text.Messages;
import dev.backlight.view.stage.control.OneOf;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Chooses how the pixels are asked for whom they speak, and says what the colours mean.
public final class SaliencyChoice extends VBox {
    private final SampleModel sample;
    private final SaliencyModel saliency;
    private final Messages messages;
    private final ToggleGroup group = new OneOf();
    private final Label legend = new Label();
    private final Subscription subscription;

    public SaliencyChoice(SampleModel sample, Messages messages) {
        super(4);
        this.sample = sample;
        saliency = sample.saliency();
        this.messages = messages;
        HBox segments = new HBox();
        segments.getStyleClass().add("segments");
        segments.setMaxWidth(Region.USE_PREF_SIZE);
        for (Method method : Method.values()) {
            String word = method.id();
            ToggleButton segment = new ToggleButton(messages.get("saliency." + word));
            segment.setId("saliency-" + word);
            segment.getStyleClass().setAll("toggle-button", "segment", "narrow-segment");
            segment.setStyle("-fx-padding: 3 5 3 5;");
            segment.setMinWidth(Region.USE_PREF_SIZE);
            segment.setTooltip(new Tooltip(messages.get("saliency." + word + ".tip")));
            segment.setUserData(method);
            segment.setToggleGroup(group);
            segment.setOnAction(_ -> choose(method));
            segments.getChildren().add(segment);
        }
        legend.getStyleClass().add("caption");
        legend.setWrapText(true);
        legend.managedProperty().bind(legend.textProperty().isNotEmpty());
        legend.setMaxWidth(190);
        getChildren().setAll(segments, legend);
        subscription = Subscription.combine(
                saliency.methodProperty().subscribe(this::select),
                saliency.answerProperty().subscribe(this::describe));
    }

    public void dispose() {
        subscription.unsubscribe();
    }

    private void choose(Method method) {
        if (method == Method.NONE) {
            saliency.labelProperty().set(-1);
        }
        saliency.methodProperty().set(method);
        select(method); // a second click would have let go of it
    }

    private void select(Method method) {
        group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == method));
    }

    private void describe(SaliencyModel.Answer answer) {
        legend.setText(
                answer == null
                        ? ""
                        : messages.get("saliency.legend", sample.names().of(answer.label())));
    }
}
