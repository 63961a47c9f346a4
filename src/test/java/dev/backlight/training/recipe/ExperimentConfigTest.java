package dev.backlight.training.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.picture.Augmentation;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Schedule;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExperimentConfigTest {
    /// A part that is changed is that one, and all others stay: for every part there is, so that a new one can't be
    /// forgotten where recipes are copied.
    @Test
    void eachPartIsChangedByItselfAndAllOthersStay() throws ReflectiveOperationException {
        ExperimentConfig article = ExperimentConfig.article();
        Map<String, Object> others = Map.ofEntries(
                Map.entry("network", NetworkSpec.mlp(784, new int[] {5}, Activation.TANH, 10)),
                Map.entry("loss", new LossSpec.SquaredError()),
                Map.entry("optimizer", new OptimizerSpec.Sgd(0.5f)),
                Map.entry("schedule", new Schedule.Cosine(100, 0)),
                Map.entry("batch", 7),
                Map.entry("epochs", 3),
                Map.entry("seed", 99L),
                Map.entry("gradientClip", 2f),
                Map.entry("inputs", InputScale.PLAIN),
                Map.entry("augmentation", Augmentation.HANDWRITING),
                Map.entry("validation", new Validation(500, 2)));
        RecordComponent[] parts = ExperimentConfig.class.getRecordComponents();
        assertThat(others).hasSize(parts.length);
        for (RecordComponent part : parts) {
            String name = part.getName();
            ExperimentConfig changed = (ExperimentConfig) ExperimentConfig.class
                    .getMethod("with" + Character.toUpperCase(name.charAt(0)) + name.substring(1), part.getType())
                    .invoke(article, others.get(name));
            for (RecordComponent each : parts) {
                Object expected = each.equals(part)
                        ? others.get(name)
                        : each.getAccessor().invoke(article);
                assertThat(each.getAccessor().invoke(changed))
                        .as("%s after another %s", each.getName(), name)
                        .isEqualTo(expected);
            }
        }
    }
}
