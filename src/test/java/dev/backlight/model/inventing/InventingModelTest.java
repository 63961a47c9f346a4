package dev.backlight.model.inventing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.storage.project.Part;
import dev.backlight.storage.project.RoomCode;
import dev.backlight.training.inventing.InventingRecipe;
import dev.backlight.training.inventing.RealDigits;
import dev.backlight.training.inventing.RealPoints;
import dev.backlight.training.inventing.Scene;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The room of inventing: what is shown belongs to the moment on screen.
class InventingModelTest {
    @Test
    void whatIsShownFollowsTheDuel() {
        try (InventingModel model = new InventingModel(InventingRecipe.standard())) {
            Scene first = model.sceneProperty().get();
            assertThat(first.field()).hasSize(Scene.SIDE * Scene.SIDE);
            model.run().playTo(300);
            Await.until(() -> {
                model.pump();
                return model.run().snapshotProperty().get().step() == 300;
            });
            Scene later = model.sceneProperty().get();
            assertThat(later.spread()).isGreaterThan(first.spread());
            assertThat(later.real()).isEqualTo(first.real());
            model.again();
            assertThat(model.sceneProperty().get().invented()).isNotEqualTo(later.invented());
            model.apply(model.recipeProperty().get().withUnits(16));
            Await.until(() -> {
                model.pump();
                return model.run().snapshotProperty().get().step() == 0;
            });
            assertThat(model.sceneProperty().get().field()).isNotEqualTo(later.field());
        }
    }

    @Test
    void slowMotionSharpensBeforeItDeceives() {
        try (InventingModel model = new InventingModel(InventingRecipe.standard())) {
            assertThat(model.phaseProperty().get()).isEqualTo(Phase.ALL);
            model.nextPhase();
            assertThat(model.phaseProperty().get()).isEqualTo(Phase.INVENT);
            model.nextPhase();
            Scene judged = model.sceneProperty().get();
            model.nextPhase();
            Await.until(() -> {
                model.pump();
                return model.run().snapshotProperty().get().step() == SlowMotion.STEPS;
            });
            Scene sharper = model.sceneProperty().get();
            assertThat(model.phaseProperty().get()).isEqualTo(Phase.SHARPEN);
            assertThat(sharper.field()).isNotEqualTo(judged.field());
            assertThat(sharper.invented()).isEqualTo(judged.invented());
            model.nextPhase();
            assertThat(model.sceneProperty().get().field()).isEqualTo(sharper.field());
            assertThat(model.sceneProperty().get().invented()).isNotEqualTo(sharper.invented());
            model.run().play();
            Await.until(() -> {
                model.pump();
                return model.phaseProperty().get() == Phase.ALL;
            });
        }
    }

    @Test
    void drawnPointsAreReal() {
        try (InventingModel model = new InventingModel(InventingRecipe.standard())) {
            List<double[]> line = new ArrayList<>();
            for (int i = 0; i <= 100; i++) {
                line.add(new double[] {-1 + i / 50.0, 0.5});
            }
            RealPoints drawn = RealPoints.along(line);
            assertThat(drawn.heaps().length).isBetween(6, 8);
            assertThat(drawn.heaps()[0][0]).isEqualTo(-0.9);
            model.apply(model.recipeProperty().get().with(drawn));
            float[] real = model.sceneProperty().get().real();
            for (int i = 0; i < Scene.POINTS; i++) {
                assertThat(drawn.heapOf(real[2 * i], real[2 * i + 1])).isNotNegative();
            }
        }
    }

    @Test
    void goingWhereArrowsPointLooksMoreReal() {
        try (InventingModel model = new InventingModel(InventingRecipe.standard())) {
            model.run().playTo(400);
            Await.until(() -> {
                model.pump();
                return model.run().snapshotProperty().get().step() == 400;
            });
            Scene scene = model.sceneProperty().get();
            int better = 0;
            for (int i = 0; i < Scene.POINTS; i++) {
                double before = at(scene, scene.invented()[2 * i], scene.invented()[2 * i + 1]);
                double dx = scene.pulls()[2 * i];
                double dy = scene.pulls()[2 * i + 1];
                double length = Math.max(1e-9, Math.hypot(dx, dy));
                double after = at(
                        scene,
                        scene.invented()[2 * i] + 0.06 * dx / length,
                        scene.invented()[2 * i + 1] + 0.06 * dy / length);
                better += after >= before ? 1 : 0;
            }
            assertThat(better).isGreaterThan(Scene.POINTS * 8 / 10);
        }
    }

    private static double at(Scene scene, double x, double y) {
        int column = Math.clamp((int) ((x + 1) / 2 * Scene.SIDE), 0, Scene.SIDE - 1);
        int row = Math.clamp((int) ((y + 1) / 2 * Scene.SIDE), 0, Scene.SIDE - 1);
        return scene.field()[row * Scene.SIDE + column];
    }

    @Test
    void whatIsKeptGoesOnBitForBit() throws Exception {
        try (InventingModel model = new InventingModel(InventingRecipe.standard());
                InventingModel other = new InventingModel(InventingRecipe.standard())) {
            List<double[]> line = List.of(new double[] {-0.8, 0.1}, new double[] {0.5, -0.123456789});
            model.apply(InventingRecipe.standard()
                    .with(RealPoints.along(line))
                    .withUnits(8)
                    .withSeed(3));
            playTo(model, 130);
            other.opening(model.keep().join()).run();
            assertThat(((RealPoints) other.recipeProperty().get().real()).heaps())
                    .isDeepEqualTo(((RealPoints) model.recipeProperty().get().real()).heaps());
            assertThat(other.run().progressProperty().get().step()).isEqualTo(130);
            assertThat(other.sceneProperty().get().invented())
                    .isEqualTo(model.sceneProperty().get().invented());
            playTo(model, 200);
            playTo(other, 200);
            assertThat(other.run().snapshotProperty().get().parameters())
                    .isEqualTo(model.run().snapshotProperty().get().parameters());
            RoomCode code = RoomCode.decode(new RoomCode("inventing", model.described()).encode());
            other.opening(code.described()).run();
            assertThat(other.recipeProperty().get())
                    .isEqualTo(model.recipeProperty().get());
            other.opening(Part.EMPTY).run();
            assertThat(other.recipeProperty().get()).isEqualTo(InventingRecipe.standard());
        }
    }

    @Test
    void smallDigitsAreInventedKeptAndLeftForPointsAgain() throws Exception {
        try (InventingModel model = new InventingModel(InventingRecipe.standard());
                InventingModel other = new InventingModel(InventingRecipe.standard())) {
            model.digits();
            Await.until(() -> {
                model.pump();
                return !model.recipeProperty().get().isPlane()
                        && model.sceneProperty().get().numbers() == RealDigits.SIDE * RealDigits.SIDE;
            });
            Scene first = model.sceneProperty().get();
            assertThat(first.count()).isEqualTo(Scene.DIGITS);
            assertThat(first.field()).isEmpty();
            playTo(model, 150);
            Scene later = model.sceneProperty().get();
            assertThat(mean(later.invented()))
                    .as("most of a real digit is paper, and the generator has found that out")
                    .isLessThan(mean(first.invented()) - 0.2);
            other.opening(model.keep().join()).run();
            assertThat(other.recipeProperty().get())
                    .isEqualTo(model.recipeProperty().get());
            assertThat(other.sceneProperty().get().invented()).isEqualTo(later.invented());
            model.points();
            Await.until(() -> {
                model.pump();
                return model.sceneProperty().get().numbers() == 2;
            });
            assertThat(model.recipeProperty().get()).isEqualTo(InventingRecipe.standard());
        }
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value / values.length;
        }
        return sum;
    }

    private static void playTo(InventingModel model, long step) {
        model.run().playTo(step);
        Await.until(() -> {
            model.pump();
            return model.run().snapshotProperty().get().step() == step;
        });
    }
}
