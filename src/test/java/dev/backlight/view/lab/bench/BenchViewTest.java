package dev.backlight.view.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.lab.Bench;
import dev.backlight.lab.Lab;
import dev.backlight.lab.catalogue.Labs;
import dev.backlight.lab.record.Look;
import dev.backlight.lab.record.TrialRecord;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.view.lab.chart.LabWords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// A memory is damaged by a pointer or by keys, and repairs itself pixel by pixel.
@ExtendWith(ApplicationExtension.class)
class BenchViewTest {
    private static final int SIDE = 10;

    private Bench bench;
    private BenchView view;

    @Start
    void open(Stage stage) {
        Lab lab = Labs.of("hopfield");
        float[] ink = new float[2 * SIDE * SIDE]; // upright stripes, and lying ones
        for (int cell = 0; cell < SIDE * SIDE; cell++) {
            ink[cell] = cell % SIDE / 2 % 2;
            ink[SIDE * SIDE + cell] = cell / SIDE / 2 % 2;
        }
        Look stored = new Look("memories", Look.Kind.PICTURES, 0, SIDE, SIDE, ink);
        TrialRecord record =
                new TrialRecord("projection", 1, TrialRecord.State.DONE, 1, List.of(), Map.of(), List.of(stored), null);
        bench = lab.bench(dev.backlight.lab.Settings.of(lab), List.of(record)).orElseThrow();
        Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
        view = new BenchView(bench, new LabWords(lab, settings.messages()), settings);
        stage.setScene(new Scene(view, 700, 160));
        stage.show();
    }

    @Stop
    void close() {
        view.dispose();
    }

    private static String state(FxRobot robot) {
        return robot.lookup("#benchState").queryAs(Label.class).getText();
    }

    private static void await(java.util.concurrent.Callable<Boolean> met) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, met);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aPointerDamagesWhatItTouchesAndThePixelsPutItRightOneByOne(FxRobot robot) throws Exception {
        Node cells = robot.lookup("#benchCells").query();
        Bounds at = cells.localToScreen(cells.getBoundsInLocal());
        double size = 16;
        robot.drag(at.getMinX() + 0.5 * size, at.getMinY() + 0.5 * size)
                .moveTo(at.getMinX() + 0.5 * size, at.getMinY() + 4.5 * size)
                .dropTo(at.getMinX() + 0.5 * size, at.getMinY() + 7.5 * size);
        assertThat(WaitForAsyncUtils.asyncFx(bench::wrong).get()).isBetween(6, 10);
        robot.clickOn("#benchOne");
        assertThat(state(robot)).startsWith("1 asked").contains("The others add up to");
        robot.clickOn("#benchSettle");
        await(() -> state(robot).contains("0 wrong: at rest"));
        robot.clickOn("#benchStored1");
        assertThat(WaitForAsyncUtils.asyncFx(bench::chosen).get()).isEqualTo(1);
        robot.clickOn("#benchDamage");
        assertThat(state(robot)).contains("32 wrong");
        robot.clickOn("#benchRule");
        assertThat(WaitForAsyncUtils.asyncFx(bench::rule).get()).isEqualTo("hebb");
    }

    @Test
    void withoutAPointerArrowsChooseAPixelAndEnterTurnsIt(FxRobot robot) throws Exception {
        robot.interact(() -> robot.lookup("#benchCells").query().requestFocus());
        robot.type(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.ENTER, KeyCode.LEFT, KeyCode.ENTER);
        assertThat(WaitForAsyncUtils.asyncFx(bench::wrong).get()).isEqualTo(2);
        assertThat(robot.lookup("#benchCells").query().getAccessibleText()).contains("row 7, column 6");
    }
}
