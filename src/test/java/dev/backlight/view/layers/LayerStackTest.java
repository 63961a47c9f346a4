package dev.backlight.view.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.engine.Network;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.answer.Predictor;
import dev.backlight.training.answer.Probe;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.recipe.Preset;
import dev.backlight.view.paint.Box;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayerStackTest {
    @Test
    void everyLayerOfLenetHasItsRowButThoseThatOnlyTrainingKnows() {
        LayerStack stack = stack(Preset.LENET);
        StackWordsOf words = new StackWordsOf(stack);
        assertThat(words.shapes())
                .containsExactly(
                        "1×28×28",
                        "6×28×28",
                        "6×28×28",
                        "6×14×14",
                        "16×10×10",
                        "16×10×10",
                        "16×5×5",
                        "120",
                        "120",
                        "84",
                        "84",
                        "10",
                        "10");
        StackRow second = stack.rows().get(4);
        assertThat(second.channels()).isEqualTo(6);
        assertThat(second.kernels()).hasSize(16 * 6 * 25);
        assertThat(second.kernelsAcross()).isEqualTo(3);
    }

    @Test
    void aDenseNetworksInputIsShownAsThePictureItWasAndItsOutputsAsProbabilities() {
        LayerStack stack = stack(Preset.ARTICLE);
        assertThat(new StackWordsOf(stack).shapes()).containsExactly("1×28×28", "128", "128", "10", "10");
    }

    @Test
    void nothingOverlapsAndEverythingIsFoundWhereItStands() {
        for (Preset preset : List.of(Preset.ARTICLE, Preset.LENET, Preset.AUGMENTED, Preset.DEEP)) {
            LayerStack stack = stack(preset);
            StackLayout layout = StackLayout.of(stack, 480, 620);
            List<Box> boxes = new ArrayList<>();
            for (int row = 0; row < stack.rows().size(); row++) {
                for (int item = 0; item < stack.rows().get(row).items(); item++) {
                    Box box = layout.box(row, item);
                    assertThat(layout.at(stack, box.centreX(), box.centreY())).isEqualTo(new StackItem(row, item));
                    assertThat(box.right()).isLessThanOrEqualTo(StackLayout.LABELS + 480);
                    boxes.add(box.grow(-0.01));
                    if (stack.rows().get(row).kernels() != null) {
                        boxes.add(layout.filterBox(row, item).grow(-0.01));
                    }
                }
            }
            for (int i = 0; i < boxes.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(boxes.get(i).intersects(boxes.get(j)))
                            .as(preset + ": " + boxes.get(i) + " and " + boxes.get(j))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void presetsFitTheSmallestWindowsCentre() {
        for (Preset preset : Preset.values()) {
            LayerStack stack = stack(preset);
            assertThat(StackLayout.of(stack, 386, 572).bottom()).as(preset.id()).isLessThanOrEqualTo(572);
        }
    }

    @Test
    void aValueOfLenetsSecondConvolutionSeesSixteenPixels() {
        NetworkSpec lenet = Preset.LENET.config().network();
        // layers: conv 5×5 padded by 2, ReLU, pool 2, conv 5×5, ReLU, pool 2
        assertThat(ReceptiveField.of(lenet, 0, 10, 12)).isEqualTo(new ReceptiveField(8, 10, 12, 14));
        assertThat(ReceptiveField.of(lenet, 0, 0, 27))
                .as("cut at the border")
                .isEqualTo(new ReceptiveField(0, 25, 2, 27));
        assertThat(ReceptiveField.of(lenet, 2, 5, 5)).isEqualTo(new ReceptiveField(8, 8, 13, 13));
        // conv: pooled rows 3 to 7, that is rows 6 to 15 of the maps, that is pixels 4 to 17
        assertThat(ReceptiveField.of(lenet, 3, 3, 3)).isEqualTo(new ReceptiveField(4, 4, 17, 17));
        assertThat(ReceptiveField.of(lenet, 5, 1, 1)).isEqualTo(new ReceptiveField(2, 2, 17, 17));
    }

    @Test
    void oneWalksWithinARowAndToTheSamePlaceOfTheNext() {
        LayerStack stack = stack(Preset.LENET);
        StackItem third = new StackItem(1, 3);
        assertThat(third.moved(stack, 0, 1)).isEqualTo(new StackItem(1, 4));
        assertThat(third.moved(stack, 0, -9)).isEqualTo(new StackItem(1, 0));
        assertThat(new StackItem(3, 3).moved(stack, 1, 0)).isEqualTo(new StackItem(4, 8));
        assertThat(new StackItem(0, 0).moved(stack, -1, 0)).isEqualTo(new StackItem(0, 0));
        assertThat(new StackItem(11, 9).in(stack(Preset.ARTICLE))).isNull();
    }

    private record StackWordsOf(LayerStack stack) {
        List<String> shapes() {
            return stack.rows().stream().map(row -> row.shape().toString()).toList();
        }
    }

    private static LayerStack stack(Preset preset) {
        NetworkSpec spec = preset.config().network();
        Weights parameters = Network.create(spec, 3, ThreadTeam.of(1), 1).weights();
        float[] digit = new float[784];
        for (int i = 300; i < 500; i++) {
            digit[i] = i % 7 / 7f;
        }
        Probe probe = new Predictor(new Snapshot(0, 1, 0, spec, parameters, 0, 0), new LossSpec.SoftmaxCrossEntropy())
                .probe(digit);
        return LayerStack.of(probe);
    }
}
