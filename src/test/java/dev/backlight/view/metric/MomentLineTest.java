package dev.backlight.view.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.view.stage.ThemeStyles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MomentLineTest {
    private PlaneModel model;
    private MomentLine line;

    @Start
    void open(Stage stage) {
        model = new PlaneModel(PlaneConfig.standard(), 1);
        model.run().step();
        Await.until(
                model::pump,
                () -> model.run().progressProperty().get().step() == 1
                        && model.run().evaluationProperty().get() != null);
        line = new MomentLine(
                model.run(), Settings.inMemory(Theme.LIGHT, Locale.ENGLISH).messages());
        line.setManaged(false); // its width is the test's
        Scene scene = new Scene(new Pane(line), 900, 100);
        ThemeStyles.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    @Stop
    void close() {
        line.dispose();
        model.close();
    }

    @Test
    void whereThereIsLittleRoomItTakesTwoLinesAndWhatIsLeftBeginsWithNoDot() {
        assertThat(shown(800)).startsWith("Epoch").contains("  ·  loss", "  ·  test");
        double whole = onScreen(() -> line.prefWidth(-1));
        assertThat(shown(whole - 60)).as("in two lines").startsWith("Epoch").contains("  ·  loss", "test");
        assertThat(rows()).isEqualTo(2);
        List<String> lessAndLess = IntStream.rangeClosed(0, (int) whole / 3)
                .mapToObj(step -> shown(whole - 3 * step))
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
        assertThat(lessAndLess)
                .noneMatch(words -> words.strip().startsWith("·"))
                .anyMatch(words -> words.startsWith("Epoch") && !words.contains("loss") && words.contains("test"));
        assertThat(shown(800)).as("and back").contains("  ·  loss", "  ·  test");
        assertThat(rows()).isEqualTo(1);
    }

    /// What stands around it would be laid out thirty times a second, up to the whole window.
    @Test
    void newNumbersOfTheSameWidthAskForNoLayoutAroundIt() {
        shown(800);
        int same = 0;
        for (int i = 0; i < 20; i++) {
            String words = onScreen(line::getAccessibleText);
            double width = onScreen(() -> line.prefWidth(-1));
            model.run().step();
            boolean[] asks = new boolean[1];
            Await.until(() -> onScreen(() -> {
                model.pump();
                asks[0] = line.isNeedsLayout();
                return !line.getAccessibleText().equals(words);
            }));
            if (onScreen(() -> line.prefWidth(-1)) == width) {
                assertThat(asks[0]).as(words).isFalse();
                same++;
            }
            shown(800);
        }
        assertThat(same).isPositive();
    }

    /// One digit more or less is room that is there already.
    @Test
    void aNumberWithADigitLessAsksForNoLayoutAroundIt() {
        shown(800);
        Label epoch = onScreen(() -> (Label) line.lookup(".moment-value"));
        String before = onScreen(epoch::getText);
        List<Boolean> asked = new ArrayList<>();
        while (onScreen(epoch::getText).length() == before.length()) { // from 0.04 to 0.1
            model.run().step();
            String words = onScreen(line::getAccessibleText);
            Await.until(() -> onScreen(() -> {
                model.pump();
                asked.add(line.isNeedsLayout());
                return !line.getAccessibleText().equals(words);
            }));
            shown(800);
        }
        assertThat(asked).doesNotContain(true);
    }

    @Test
    void anEpochThatHasBegunIsNotCalledNone() {
        assertThat(MomentWords.epoch(0)).isEqualTo("0");
        assertThat(MomentWords.epoch(0.05)).isEqualTo("0.05");
        assertThat(MomentWords.epoch(0.1)).isEqualTo("0.1");
        assertThat(MomentWords.epoch(2.97)).as("not over yet").isEqualTo("2.9");
    }

    private String shown(double width) {
        return onScreen(() -> {
            line.resize(width, 32);
            line.requestLayout();
            line.layout();
            return line.lookupAll(".label").stream()
                    .filter(node -> node.isVisible() && node.getParent().isVisible())
                    .map(node -> ((Label) node).getText())
                    .collect(Collectors.joining());
        });
    }

    private long rows() {
        return onScreen(() -> ((Parent) line.getChildrenUnmodifiable().getFirst())
                .getChildrenUnmodifiable().stream()
                        .filter(Node::isVisible)
                        .map(Node::getLayoutY)
                        .distinct()
                        .count());
    }

    private static <T> T onScreen(Callable<T> asked) {
        return WaitForAsyncUtils.waitForAsyncFx(5000, asked);
    }
}
