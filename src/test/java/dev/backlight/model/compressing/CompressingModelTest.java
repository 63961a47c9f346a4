package dev.backlight.model.compressing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.storage.project.Part;
import dev.backlight.training.compressing.CodeMap;
import dev.backlight.training.compressing.CompressingRecipe;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The room of compressing: map and decoded place belong to the network on screen, whatever is in the pictures.
class CompressingModelTest {
    private static final List<String> NAMES =
            IntStream.range(0, 10).mapToObj(String::valueOf).toList();

    /// Pictures of ten kinds: a bright bar at its kind's height, so long as its number says.
    private static Dataset bars(int count) {
        byte[] pixels = new byte[count * 784];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 10);
            for (int x = 0; x < 6 + i * 7 % 20; x++) {
                pixels[i * 784 + (2 * labels[i] + 4) * 28 + x] = (byte) 220;
            }
        }
        return new Dataset("bars", 1, 28, 28, pixels, labels, NAMES);
    }

    private static CompressingModel model() {
        return new CompressingModel(CompressingRecipe.standard(), new Split(bars(400), bars(60)));
    }

    private static void train(CompressingModel model, int steps) {
        model.run().playTo(steps);
        Await.until(() -> {
            model.pump();
            return model.isSettled() && model.run().snapshotProperty().get().step() == steps;
        });
    }

    @Test
    void mapAndDecodedPlaceFollowTheNetwork() {
        try (CompressingModel model = model()) {
            double before = model.mapProperty().get().lost();
            float[] grey = model.decodedProperty().get().picture();
            train(model, 12);
            CodeMap map = model.mapProperty().get();
            assertThat(map.lost()).isLessThan(before);
            assertThat(model.decodedProperty().get().picture()).isNotEqualTo(grey);
            model.pointerProperty().set(new Pointer(false, 0.25, 0.75));
            assertThat(model.decodedProperty().get().picture())
                    .isEqualTo(map.halves().pictures(new float[][] {map.code(0.25, 0.75)})[0]);
        }
    }

    @Test
    void theWholeNetworkAndItsHalvesGiveTheSamePicture() {
        try (CompressingModel model = model()) {
            train(model, 5);
            CodeMap map = model.mapProperty().get();
            float[][] some = {model.shown().rows()[7]};
            float[] byHalves = map.halves().pictures(map.halves().codes(some))[0];
            assertThat(byHalves).isEqualTo(map.rebuilt()[7]);
            assertThat(new dev.backlight.training.answer.Predictor(
                                    map.snapshot(),
                                    model.recipeProperty().get().config().loss())
                            .probe(some[0])
                            .probabilities())
                    .isEqualTo(byHalves);
        }
    }

    @Test
    void moreNumbersAreSeenInThePlaneInWhichTheyDifferMost() {
        try (CompressingModel model = model()) {
            model.apply(model.recipeProperty().get().withCode(8));
            train(model, 8);
            assertThat(model.mapProperty().get().halves().code()).isEqualTo(8);
            assertThat(model.decodedProperty().get().code()).hasSize(8);
        }
    }

    @Test
    void componentsOfPicturesThatAreMostlyEmptyAreFound() {
        try (CompressingModel model = model()) {
            model.compare();
            Await.until(() -> {
                model.pump();
                return model.linearProperty().get() != null;
            });
            assertThat(model.linearProperty().get().lost(2))
                    .isGreaterThan(model.linearProperty().get().lost(8));
            model.pointerProperty().set(new Pointer(true, 0.5, 0.5));
            assertThat(model.decodedProperty().get().picture())
                    .isEqualTo(model.linearProperty().get().picture(0.5, 0.5));
        }
    }

    @Test
    void whatIsKeptStandsWhereItStood() throws Exception {
        try (CompressingModel model = model();
                CompressingModel other = model()) {
            model.apply(model.recipeProperty().get().withCode(8).withSeed(3));
            train(model, 6);
            Part kept = model.keep().join();
            other.opening(kept).run();
            Await.until(() -> {
                other.pump();
                return other.isSettled();
            });
            assertThat(other.recipeProperty().get())
                    .isEqualTo(model.recipeProperty().get());
            assertThat(other.mapProperty().get().lost())
                    .isEqualTo(model.mapProperty().get().lost());
            other.opening(Part.EMPTY).run();
            assertThat(other.recipeProperty().get()).isEqualTo(CompressingRecipe.standard());
        }
    }
}
