package dev.backlight.training.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.engine.spec.LayerSpec;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaneLayersTest {
    private final PlaneConfig own = PlaneConfig.standard()
            .edit()
            .layerDropout(List.of(0f, 0.4f))
            .layerNorm(List.of(true, false))
            .done();

    @Test
    void eachHiddenLayerHasItsOwn() {
        assertThat(own.network().layers().stream().map(Object::getClass).toList())
                .isEqualTo(List.of(
                        LayerSpec.Dense.class,
                        LayerSpec.BatchNorm.class,
                        LayerSpec.Activate.class,
                        LayerSpec.Dense.class,
                        LayerSpec.Activate.class,
                        LayerSpec.Dropout.class,
                        LayerSpec.Dense.class,
                        LayerSpec.Activate.class));
        assertThat(own.network().layers()).contains(new LayerSpec.Dropout(0.4f));
    }

    @Test
    void whatIsTheSameInAllLayersIsSaidOnce() {
        PlaneConfig alike = own.edit()
                .layerDropout(List.of(0.4f, 0.4f))
                .layerNorm(List.of(true, true))
                .done();
        assertThat(alike)
                .isEqualTo(PlaneConfig.standard()
                        .edit()
                        .dropout(0.4f)
                        .batchNorm(true)
                        .done());
    }

    @Test
    void aLayerThatGoesTakesItsOwnAlong() {
        PlaneConfig fewer = own.edit().withoutLayer(0).done();
        assertThat(fewer.hidden()).containsExactly(2);
        assertThat(fewer.dropoutOf(0)).isEqualTo(0.4f);
        assertThat(fewer.batchNormOf(0)).isFalse();
        PlaneConfig more = own.edit().hidden(4, 2, 2).done();
        assertThat(more.layerDropout()).containsExactly(0f, 0.4f, 0f);
    }

    @Test
    void aLayerPutBetweenOthersLeavesThemTheirOwn() {
        PlaneConfig more = own.edit().withLayer(1, 3).done();
        assertThat(more.hidden()).containsExactly(4, 3, 2);
        assertThat(more.dropoutOf(1)).isZero();
        assertThat(more.dropoutOf(2)).isEqualTo(0.4f);
        assertThat(more.batchNormOf(0)).isTrue();
        assertThat(more.batchNormOf(1)).isFalse();
    }

    @Test
    void aDifferenceInOneLayerIsADifference() {
        assertThat(PlanePart.differences(PlaneConfig.standard(), own))
                .isEqualTo(Set.of(PlanePart.DROPOUT, PlanePart.BATCH_NORM));
        PlaneConfig merged = PlanePart.merge(PlaneConfig.standard(), own, Set.of(PlanePart.DROPOUT));
        assertThat(merged.layerDropout()).isEqualTo(own.layerDropout());
        assertThat(merged.layerNorm()).isEmpty();
    }

    @Test
    void anImpossibleDropoutIsRefused() {
        assertThatThrownBy(() -> own.edit().layerDropout(List.of(0f, 1f)).done())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("give 0 to 0.9");
    }
}
