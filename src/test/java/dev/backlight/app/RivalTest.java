package dev.backlight.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.FramePump;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.controller.plane.PlaneWorkspace;
import dev.backlight.data.picture.Mnist;
import dev.backlight.data.plane.PlaneKind;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Weights;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.plane.PlaneRival;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.plane.PlanePart;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import dev.backlight.view.paint.Numbers;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// Two experiments side by side under a robot's hands.
@ExtendWith(ApplicationExtension.class)
class RivalTest {
    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private Workspaces workspaces;
    private WorkspaceRoot root;
    private FramePump pump;

    @Start
    void open(Stage stage) throws Exception {
        workspaces = new Workspaces(new DigitsModel(Mnist.load(), ExperimentConfig.article(), 1), settings);
        Scene scene = new Scene(new StackPane(), 1000, 950);
        settings.workspaceProperty().set(PlaneWorkspace.ID);
        root = new WorkspaceRoot(scene, workspaces);
        pump = new FramePump(workspaces);
        pump.start();
        stage.setScene(scene);
        stage.show();
    }

    @Stop
    void close() {
        pump.stop();
        root.close();
        workspaces.close();
    }

    @Test
    void anotherActivationInBLearnsBesideAFromTheSameFirstWeights(FxRobot robot) throws TimeoutException {
        compare(robot);
        changeActivation(robot, Activation.RELU);
        waitFor(() -> shows(rival().second(), 0) && shows(rival().first(), 0));
        assertThat(parameters(rival().second())).isEqualTo(parameters(rival().first()));
        assertThat(text(robot, "#rival-difference")).isEqualTo("B: activation ReLU instead of tanh");
        robot.clickOn("#play");
        waitFor(() -> tests(rival().first()) > 5 && tests(rival().second()) > 5);
        robot.clickOn("#play");
        waitFor(() -> rival().first().run().stateProperty().get() == RunState.PAUSED
                && rival().isTogether()
                && workspaces.isSettled());
        MetricHistory a = rival().first().run().history();
        MetricHistory b = rival().second().run().history();
        assertThat(b.y(Metric.TEST_LOSS, 5)).isNotEqualTo(a.y(Metric.TEST_LOSS, 5));
        assertThat(robot.lookup("#rival-charts").query().isVisible()).isTrue();
        waitFor(() -> !text(robot, "#test-loss-second").equals("–"));
        for (boolean second : new boolean[] {false, true}) {
            PlaneModel side = second ? rival().second() : rival().first();
            String own = Numbers.fixed(side.insightProperty().get().test().loss(), 4);
            waitFor(() -> text(robot, second ? "#test-loss-second" : "#test-loss-first")
                    .equals(own));
        }
        assertThat(text(robot, "#verdict-first")).as("what one compares").endsWith("%");
    }

    @Test
    void keepingBGoesOnWithWhatItHasLearned(FxRobot robot) throws TimeoutException {
        compare(robot);
        changeActivation(robot, Activation.SIGMOID);
        PlaneModel second = rival().second();
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        waitFor(() -> shows(second, 1));
        Weights learned = parameters(second);
        robot.clickOn("#rival-keep-B");
        waitFor(() -> workspaces.planes().rivalProperty().get() == null && exists(robot, "#compare"));
        assertThat(workspaces.plane()).isSameAs(second);
        assertThat(workspaces.plane().config().activation()).isEqualTo(Activation.SIGMOID);
        assertThat(parameters(workspaces.plane())).isEqualTo(learned);
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        waitFor(() -> shows(second, 2));
    }

    @Test
    void bothChangePlacesAndAKeyEndsIt(FxRobot robot) throws TimeoutException {
        compare(robot);
        changeActivation(robot, Activation.RELU);
        robot.press(KeyCode.X).release(KeyCode.X);
        waitFor(() -> workspaces.plane().config().activation() == Activation.RELU
                && rival().second().config().activation() == Activation.TANH);
        assertThat(text(robot, "#rival-difference")).isEqualTo("B: activation tanh instead of ReLU");
        robot.press(KeyCode.C).release(KeyCode.C);
        waitFor(() -> exists(robot, "#compare"));
        assertThat(workspaces.plane().config().activation()).isEqualTo(Activation.RELU);
    }

    @Test
    void beforeASecondDifferenceItIsAsked(FxRobot robot) throws TimeoutException {
        compare(robot);
        changeActivation(robot, Activation.RELU);
        robot.clickOn("#rival-side-B");
        ComboBox<?> schedule = robot.from(setupOfB(robot)).lookup("#schedule").queryComboBox();
        robot.interact(() -> schedule.getSelectionModel().select(2));
        waitFor(() -> exists(robot, "#rival-only"));
        assertThat(rival().differencesProperty().get()).isEqualTo(Set.of(PlanePart.ACTIVATION));
        robot.clickOn("#rival-only");
        waitFor(() -> rival().differencesProperty().get().equals(Set.of(PlanePart.SCHEDULE)));
        assertThat(rival().second().config().activation()).isEqualTo(Activation.TANH);
    }

    @Test
    void pointsPaintedInBArePaintedInBoth(FxRobot robot) throws TimeoutException {
        compare(robot);
        robot.interact(() -> workspaces.planes().secondChosenProperty().set(false));
        javafx.scene.Node setup = robot.lookup("#setup-first").query();
        robot.clickOn(setup.lookup("#moreKinds .fold-head"));
        robot.clickOn(setup.lookup("#kind-own"));
        waitFor(() -> rival().second().config().data().kind() == PlaneKind.OWN);
        int begin = rival().first().config().data().own().size();
        robot.drag("#output-map-second").moveBy(30, 0).drop();
        waitFor(() -> rival().first().config().data().own().size() > begin
                && rival().second()
                        .config()
                        .data()
                        .equals(rival().first().config().data()));
        assertThat(rival().differencesProperty().get()).isEmpty();
    }

    private void compare(FxRobot robot) throws TimeoutException {
        waitFor(() -> exists(robot, "#compare"));
        robot.clickOn("#compare");
        waitFor(() -> exists(robot, "#rival-charts") && shows(rival().second(), 0));
        robot.clickOn("#setupButton"); // the screen is narrow: the panel hides behind it
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void changeActivation(FxRobot robot, Activation wanted) throws TimeoutException {
        ComboBox<Activation> box =
                robot.from(setupOfB(robot)).lookup("#activation").queryComboBox();
        robot.interact(() -> box.getSelectionModel().select(wanted));
        waitFor(() -> rival().second().config().activation() == wanted);
        assertThat(rival().differencesProperty().get()).isEqualTo(Set.of(PlanePart.ACTIVATION));
    }

    private static javafx.scene.Node setupOfB(FxRobot robot) {
        return robot.lookup("#setup-second").query();
    }

    private PlaneRival rival() {
        return workspaces.planes().rivalProperty().get();
    }

    private static boolean shows(PlaneModel model, long step) {
        return model.run().snapshotProperty().get().step() == step
                && model.run().progressProperty().get().step() == step
                && model.run()
                        .snapshotProperty()
                        .get()
                        .spec()
                        .equals(model.config().network());
    }

    private static Weights parameters(PlaneModel model) {
        return model.run().snapshotProperty().get().parameters();
    }

    private static int tests(PlaneModel model) {
        return model.run().history().size(Metric.TEST_LOSS);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    private static boolean exists(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().isPresent();
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
    }
}
