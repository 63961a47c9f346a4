package dev.backlight.view.microscope.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.data.plane.PlaneKind;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.glass.Study;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.training.plane.PlaneConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PointStudyTest {
    private final PlaneModel model = new PlaneModel(PlaneConfig.standard(), 1);
    private final PointStudy source = new PointStudy(model.run(), model.sample());

    @AfterEach
    void close() {
        source.dispose();
        model.close();
    }

    /// The network of two classes was asked for the fourth output that it hasn't.
    @Test
    void dataOfMoreClassesWaitForTheirNetwork() {
        model.pump();
        assertThat(source.study().outputs()).hasSize(1);

        model.apply(model.config()
                .edit()
                .data(model.config().data().withKind(PlaneKind.FOUR_ARMS))
                .done());
        for (int i = 0; i < 8; i++, source.next()) {
            Study early = source.study();
            assertThat(early == null || early.outputs().length == 4).isTrue();
        }
        Await.until(() -> {
            model.pump();
            Study study = source.study();
            return study != null && study.target().length == 4;
        });
    }

    /// The memory of one optimizer was read by the rule of the next, which keeps twice as much.
    @Test
    void theMemoryOfAnotherRuleIsNotRead() {
        model.apply(model.config()
                .edit()
                .optimizer(new OptimizerSpec.Momentum(0.1f, 0.9f))
                .done());
        model.run().playTo(40);
        Await.until(() -> {
            model.pump();
            return model.run().progressProperty().get().step() == 40
                    && model.run().isSettled();
        });
        model.run().timeline().home();
        Await.until(() -> {
            model.pump();
            return source.study() != null && source.study().step().memory() != null;
        });
        model.apply(model.config()
                .edit()
                .optimizer(new OptimizerSpec.Adam(0.1f, 0.9f, 0.999f, 1e-8f))
                .done());
        model.run().timeline().home(); // the past of the run before, while the trainer makes the next
        assertThat(source.study().after().loss()).isPositive();
    }
}
