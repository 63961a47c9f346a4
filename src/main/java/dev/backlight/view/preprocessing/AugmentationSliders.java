package dev.backlight.view.preprocessing;

import dev.backlight.data.picture.Augmentation;
import dev.backlight.model.text.Messages;
import dev.backlight.view.paint.Numbers;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A slider for each number of an augmentation.
final class AugmentationSliders extends VBox {
    private final ObjectProperty<Augmentation> value;
    private final Messages messages;
    private final Slider shift = slider(0, Augmentation.MOST_SHIFT);
    private final Slider rotation = slider(0, Augmentation.MOST_ROTATION);
    private final Slider scale = slider(0, Augmentation.MOST_SCALE);
    private final Slider alpha = slider(0, Augmentation.MOST_ALPHA);
    private final Slider sigma = slider(Augmentation.LEAST_SIGMA, Augmentation.MOST_SIGMA);
    private final Slider noise = slider(0, Augmentation.MOST_NOISE);
    private final Subscription subscription;
    private boolean showing;

    AugmentationSliders(ObjectProperty<Augmentation> value, Messages messages) {
        this.value = value;
        this.messages = messages;
        setId("augmentation");
        setSpacing(3);
        row("preprocessing.shift", shift, v -> "±" + Math.round(v) + " px");
        row("preprocessing.rotation", rotation, v -> "±" + Math.round(v) + "°");
        row("preprocessing.scale", scale, v -> "±" + Math.round(100 * v) + "%");
        row("preprocessing.elastic", alpha, v -> "α " + Math.round(v));
        row("preprocessing.smooth", sigma, v -> "σ " + Numbers.fixed(v, 1) + " px");
        row("preprocessing.noise", noise, v -> "σ " + Numbers.fixed(v, 2));
        subscription = value.subscribe(this::show);
        listen(shift, how -> how.withShift((int) Math.round(shift.getValue())));
        listen(rotation, how -> how.withRotation(Math.round(rotation.getValue())));
        listen(scale, how -> how.withScale(Math.round(100 * scale.getValue()) / 100f));
        listen(alpha, how -> how.withElastic(Math.round(alpha.getValue()), how.elasticSigma()));
        listen(sigma, how -> how.withElastic(how.elasticAlpha(), Math.round(10 * sigma.getValue()) / 10f));
        listen(noise, how -> how.withNoise(Math.round(100 * noise.getValue()) / 100f));
    }

    void dispose() {
        subscription.unsubscribe();
    }

    private void show(Augmentation how) {
        showing = true;
        shift.setValue(how.shift());
        rotation.setValue(how.rotation());
        scale.setValue(how.scale());
        alpha.setValue(how.elasticAlpha());
        sigma.setValue(how.elasticSigma());
        noise.setValue(how.noise());
        showing = false;
    }

    private void listen(Slider slider, UnaryOperator<Augmentation> change) {
        slider.valueProperty().subscribe((_, _) -> {
            if (!showing) {
                value.set(change.apply(value.get()));
            }
        });
    }

    private void row(String key, Slider slider, DoubleFunction<String> figure) {
        Label name = new Label(messages.get(key));
        name.getStyleClass().add("muted");
        Label number = new Label();
        number.setMinWidth(USE_PREF_SIZE);
        slider.valueProperty().subscribe(v -> number.setText(figure.apply(v.doubleValue())));
        slider.setId(key.substring(key.indexOf('.') + 1));
        slider.setAccessibleText(name.getText());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(new HBox(6, name, gap, number), slider);
    }

    private static Slider slider(double least, double most) {
        return new Slider(least, most, least);
    }
}
