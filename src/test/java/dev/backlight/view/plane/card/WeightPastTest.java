package dev.backlight.view.plane.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.engine.spec.Place;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.plane.PlaneConfig;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WeightPastTest {
    private final PlaneModel model = new PlaneModel(PlaneConfig.standard(), 1);
    private final Place place = model.weight(0, 1, 2);

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void anUntrainedNetworkHasNoUpdate() {
        pumpUntil(() -> model.run().snapshotProperty().get() != null);
        WeightPast past = past();
        assertThat(past.steps()).containsExactly(0);
        assertThat(past.span()).isZero();
        assertThat(past.change()).isZero();
    }

    @Test
    void theLastUpdateIsWhatTheLastStepDid() {
        float first = value();
        model.run().step();
        pumpUntil(() -> model.run().snapshotProperty().get().step() == 1);
        float second = value();
        model.run().step();
        pumpUntil(() -> model.run().snapshotProperty().get().step() == 2);
        WeightPast past = past();
        assertThat(past.steps()).containsExactly(0, 1, 2);
        assertThat(past.values()).containsExactly(first, second, value());
        assertThat(past.span()).isEqualTo(1);
        assertThat(past.change()).isEqualTo(value() - second).isNotZero();
    }

    private WeightPast past() {
        return WeightPast.of(model.run().timeline().moments(), shown(), place);
    }

    private float value() {
        return shown().parameters().get(place);
    }

    private Snapshot shown() {
        return model.run().snapshotProperty().get();
    }

    private void pumpUntil(BooleanSupplier reached) {
        Await.until(model::pump, reached);
    }
}
