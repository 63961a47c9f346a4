package dev.backlight.view.plane.recipe;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.model.OptimizerKind;
import dev.backlight.model.text.Messages;
import dev.backlight.training.plane.PlaneConfig.LossKind;
import dev.backlight.training.plane.PlaneConfig.Penalty;
import dev.backlight.view.paint.Names;
import java.util.List;
import javafx.scene.control.ComboBox;

/// What the boxes of the playground's panel offer.
public final class PlaneChoices {
    private static final List<Float> PENALTY_RATES = List.of(0.001f, 0.003f, 0.01f, 0.03f, 0.1f, 0.3f, 1f, 3f, 10f);

    private PlaneChoices() {}

    /// What a network and its training can be made of.
    public static void offer(
            ComboBox<Activation> activation,
            ComboBox<Initializer> initial,
            ComboBox<OptimizerKind> optimizer,
            ComboBox<LossKind> loss,
            Messages messages) {
        activation.getItems().setAll(Activation.values());
        activation.setConverter(Names.converter(Names::of));
        initial.getItems()
                .setAll(
                        new Initializer.Auto(),
                        new Initializer.Xavier(),
                        new Initializer.He(),
                        new Initializer.Orthogonal(),
                        new Initializer.Uniform(0.5f),
                        new Initializer.Normal(1),
                        new Initializer.Zeros());
        initial.setConverter(Names.converter(one -> PlaneWords.of(one, messages)));
        optimizer.getItems().setAll(OptimizerKind.values());
        optimizer.setConverter(Names.converter(OptimizerKind::label));
        loss.getItems().setAll(LossKind.values());
        loss.setConverter(Names.converter(kind -> PlaneWords.of(kind, messages)));
    }

    /// What large weights can cost.
    public static void offerPenalties(ComboBox<Penalty> penalty, ComboBox<Float> rate, Messages messages) {
        penalty.getItems().setAll(Penalty.values());
        penalty.setConverter(Names.converter(kind -> PlaneWords.of(kind, messages)));
        rate.getItems().setAll(PENALTY_RATES);
        rate.setConverter(Names.converter(value -> Names.number(value)));
    }
}
