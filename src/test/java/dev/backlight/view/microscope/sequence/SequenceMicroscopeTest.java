package dev.backlight.view.microscope.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.engine.sequence.SequenceNetwork;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.engine.spec.sequence.Reading;
import dev.backlight.engine.spec.sequence.SequenceLayerSpec;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.glass.sequence.WorkedSequence;
import dev.backlight.glass.sequence.study.SequenceStudy;
import dev.backlight.math.ThreadTeam;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.view.microscope.Microscope.StopName;
import dev.backlight.view.microscope.equation.Derivation;
import dev.backlight.view.microscope.page.GradientCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SequenceMicroscopeTest {
    private static final SequenceWords WORDS = new SequenceWords() {
        @Override
        public String token(int token) {
            return "t" + token;
        }

        @Override
        public String answer(int answer) {
            return "a" + answer;
        }
    };

    private SequenceMicroscope microscope;
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        microscope = new SequenceMicroscope(Settings.inMemory(Theme.LIGHT, Locale.ENGLISH));
        stage.setScene(new Scene(microscope, 990, 700));
        stage.show();
    }

    @org.testfx.framework.junit5.Stop
    void close() {
        microscope.dispose();
        stage.close();
    }

    private static <T> T fx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private static SequenceStudy worked(WorkedSequence worked, int asked) {
        return SequenceStudy.of(worked.spec(), worked.parameters(), worked.tokens(), asked, worked.answers()[asked]);
    }

    private int stop(String id, String detail) {
        List<StopName> stops = microscope.stopsProperty().get();
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i).id().equals(id) && stops.get(i).detail().equals(detail)) {
                return i;
            }
        }
        throw new AssertionError(id + " " + detail + " is not among " + stops);
    }

    private double result(String id, String detail) {
        return fx(() -> {
            microscope.go(stop(id, detail));
            return microscope.derivation().result();
        });
    }

    @Test
    void theLstmOfPencilAndPaperIsWalkedGateByGateForwardAndBack() {
        fx(() -> {
            microscope.show(worked(WorkedSequence.lstm(), 1), WORDS, 0);
            return null;
        });
        assertThat(result("seq.gate", "i")).isCloseTo(0.769251047, within(1e-6));
        assertThat(result("seq.gate", "f")).isCloseTo(0.764109765, within(1e-6));
        assertThat(result("seq.candidate", "g")).isCloseTo(0.718286769, within(1e-6));
        assertThat(result("seq.cell", "c")).isCloseTo(0.896392243, within(1e-6));
        assertThat(result("seq.gate", "o")).isCloseTo(0.603937576, within(1e-6));
        assertThat(result("seq.state", "h")).isCloseTo(0.431535530, within(1e-6));
        assertThat(result("seq.loss", "L")).isCloseTo(1.215040113, within(1e-6));
        assertThat(result("seq.gate", "∂L/∂o")).isCloseTo(1.005069945, within(1e-6));
        assertThat(result("seq.cell", "∂L/∂c")).isCloseTo(0.415777482, within(1e-6));
        assertThat(result("seq.gate", "∂L/∂f")).isCloseTo(0.187099867, within(1e-6));
        assertThat(result("seq.gradient", "∂L/∂Wi")).isCloseTo(0.117809027, within(1e-6));
    }

    @Test
    void theHeadOfPencilAndPaperIsWalkedFromTheScoresToTheMixture() {
        fx(() -> {
            microscope.show(worked(WorkedSequence.attentionHead(), 0), WORDS, 0);
            return null;
        });
        assertThat(result("seq.scores", "s")).isCloseTo(Math.log(3), within(1e-6));
        assertThat(result("seq.shares", "a")).isCloseTo(0.75, within(1e-6));
        double q = 1 / (1 + Math.exp(3.5));
        assertThat(result("seq.shares", "∂L/∂a")).isCloseTo(-5 * q, within(1e-6));
        assertThat(result("seq.scores", "∂L/∂s")).isCloseTo(-1.125 * q, within(1e-6));
    }

    private static List<SequenceSpec> networks() {
        List<SequenceSpec> specs = new ArrayList<>();
        for (Cell cell : Cell.values()) {
            specs.add(new SequenceSpec(
                    5,
                    4,
                    List.of(
                            new SequenceLayerSpec.Embedding(3, 0.5f),
                            new SequenceLayerSpec.Recurrent(cell, 4),
                            SequenceLayerSpec.dense(4, 5, 1))));
        }
        specs.add(new SequenceSpec(
                5,
                4,
                List.of(
                        new SequenceLayerSpec.Embedding(4, 0.5f),
                        new SequenceLayerSpec.Places(true),
                        new SequenceLayerSpec.Residual(
                                List.of(new SequenceLayerSpec.Norm(true), new SequenceLayerSpec.Attention(2, true))),
                        new SequenceLayerSpec.Residual(List.of(
                                new SequenceLayerSpec.Norm(false),
                                SequenceLayerSpec.dense(4, 6, 1),
                                SequenceLayerSpec.activate(Activation.RELU),
                                SequenceLayerSpec.dense(6, 4, 1))),
                        new SequenceLayerSpec.Pool(Reading.ASKED),
                        SequenceLayerSpec.dense(4, 5, 1))));
        return specs;
    }

    @Test
    void everyStopOfEveryKindOfNetworkHasAPageWhoseGradientAgreesWithDifferences() {
        for (SequenceSpec spec : networks()) {
            try (ThreadTeam team = ThreadTeam.of(1)) {
                float[][] numbers =
                        SequenceNetwork.create(spec, 3, team, 1).weights().copy();
                SequenceStudy study = SequenceStudy.of(spec, numbers, new int[] {1, 4, 0, 2}, 3, 2);
                fx(() -> {
                    microscope.show(study, WORDS, 0);
                    for (int stop = 0; stop < microscope.stopsProperty().get().size(); stop++) {
                        microscope.go(stop);
                        Derivation page = microscope.derivation();
                        String name = spec.summary() + " "
                                + microscope.stopsProperty().get().get(stop);
                        assertThat(page.title()).as(name).doesNotContain("microscope.");
                        assertThat(page.result()).as(name).isFinite();
                        GradientCheck check = microscope.check();
                        assertThat(check == null)
                                .as(name)
                                .isEqualTo(microscope
                                                .stopsProperty()
                                                .get()
                                                .get(stop)
                                                .part()
                                        == 0);
                        assertThat(check == null || check.agrees()).as(name).isTrue();
                    }
                    return null;
                });
            }
        }
    }

    @Test
    void aLetterAndANumberAreChosenByPressingThem(FxRobot robot) {
        fx(() -> {
            microscope.show(worked(WorkedSequence.lstm(), 1), WORDS, 0);
            microscope.go(stop("seq.cell", "c"));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        SequenceGraph graph = robot.lookup("#sequence-graph").query();
        robot.clickOn(graph.localToScreen(graph.getWidth() / 2 - 20, 38));
        assertThat(fx(() -> microscope.derivation().result())).isCloseTo(0.45, within(1e-6));
        assertThat(fx(() -> microscope.derivation().title())).contains("t0");
    }
}
