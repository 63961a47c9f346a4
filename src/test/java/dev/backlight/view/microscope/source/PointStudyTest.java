package dev.backlight.view.microscope.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.data.plane.PlaneKind;
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
}
