package dev.backlight.view.microscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.engine.Network;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.engine.spec.Weights;
import dev.backlight.glass.Dropped;
import dev.backlight.glass.Step;
import dev.backlight.glass.Study;
import dev.backlight.glass.WorkedExample;
import dev.backlight.math.ThreadTeam;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.view.microscope.choice.Choice;
import dev.backlight.view.microscope.choice.Spot;
import dev.backlight.view.microscope.choice.Stop;
import dev.backlight.view.microscope.equation.Derivation;
import dev.backlight.view.microscope.graph.StudyGraph;
import dev.backlight.view.microscope.page.Contributions;
import dev.backlight.view.microscope.page.StudyPage;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MicroscopeTest {
    private Microscope microscope;
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        microscope = new Microscope(Settings.inMemory(Theme.LIGHT, Locale.ENGLISH));
        microscope.show(WorkedExample.MAZUR.study());
        stage.setScene(new Scene(microscope, 990, 700));
        stage.show();
    }

    @org.testfx.framework.junit5.Stop
    void close() {
        microscope.dispose();
        stage.close();
    }

    private static <T> T fx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, task);
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> fx(condition));
    }

    private void show(WorkedExample example, int stop) throws TimeoutException {
        fx(() -> {
            microscope.show(example.study());
            microscope.go(stop);
            return null;
        });
        await(() -> microscope.page().hits() != null);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// A point of the graph at which a spot lies.
    private Point2D pointOf(Spot spot) {
        return fx(() -> {
            StudyGraph graph = microscope.graph();
            for (double y = 40; y < graph.getHeight(); y += 3) {
                for (double x = 3; x < graph.getWidth(); x += 3) {
                    if (spot.equals(graph.spotAt(x, y))) {
                        return graph.localToScreen(x, y);
                    }
                }
            }
            throw new AssertionError(spot + " is nowhere in the graph.");
        });
    }

    @Test
    void aNeuronUnderTheMouseLightsUpItsNumberOnThePage(FxRobot robot) throws TimeoutException {
        show(WorkedExample.MAZUR, 0);
        Spot weight = fx(() -> microscope.page().hits().spots().stream()
                .filter(Spot.Weight.class::isInstance)
                .findFirst()
                .orElseThrow());
        robot.moveTo(pointOf(weight));
        await(() -> weight.equals(microscope.litProperty().get()));
        Spot unit = new Spot.Unit(1, 0);
        robot.moveTo(pointOf(unit));
        await(() -> unit.equals(microscope.litProperty().get()));
    }

    @Test
    void aNumberUnderTheMouseLightsUpItsPlaceInTheGraph(FxRobot robot) throws TimeoutException {
        show(WorkedExample.MAZUR, 0);
        Point2D place = fx(() -> {
            StudyPage page = microscope.page();
            for (double y = 90; y < page.getHeight(); y += 3) {
                for (double x = 100; x < page.getWidth(); x += 3) {
                    if (page.hits().at(x, y) instanceof Spot.Weight) {
                        return page.localToScreen(x, y);
                    }
                }
            }
            throw new AssertionError("No weight is linked.");
        });
        robot.moveTo(place);
        await(() -> microscope.litProperty().get() instanceof Spot.Weight);
        robot.moveTo(fx(() -> microscope.graph().localToScreen(5, 5)));
        await(() -> microscope.litProperty().get() == null);
    }

    /// Whatever is linked on any page of any example stands in the graph.
    @Test
    void everyLinkLeadsSomewhere() throws TimeoutException {
        for (WorkedExample example : WorkedExample.values()) {
            int count = Stop.of(example.study()).size();
            Set<Spot> linked = new HashSet<>();
            for (int stop = 0; stop < count; stop++) {
                show(example, stop);
                fx(() -> {
                    microscope.getScene().snapshot(null);
                    return null;
                });
                linked.addAll(fx(() -> microscope.page().hits().spots()));
            }
            assertThat(linked).hasSizeGreaterThan(5).contains(new Spot.Loss());
            Study study = example.study();
            for (Spot spot : linked) {
                switch (spot) {
                    case Spot.Unit(int level, int unit) ->
                        assertThat(unit)
                                .isLessThan(
                                        level == 0
                                                ? study.input().length
                                                : study.columns().get(level - 1).size());
                    case Spot.Weight(int column, int from, int to) ->
                        assertThat(study.meets(column, from, to)).isTrue();
                    case Spot.Number _ -> throw new AssertionError("A sequence's number in a picture's graph");
                    case Spot.Loss() -> assertThat(study.loss()).isPositive();
                }
            }
        }
    }

    @Test
    void aClickedNeuronIsDerived(FxRobot robot) throws TimeoutException {
        show(WorkedExample.MAZUR, 0);
        robot.clickOn(pointOf(new Spot.Unit(1, 1)));
        await(() -> microscope.page().derivation().title().contains("h2"));
        assertThat(fx(() -> microscope.page().derivation().result())).isCloseTo(0.3925, within(1e-9));
    }

    /// The rows of a sum add up to what the page says comes of it.
    @Test
    void theTermsOnThePageAddUp() throws TimeoutException {
        for (WorkedExample example : WorkedExample.values()) {
            List<Stop> stops = Stop.of(example.study());
            for (int i = 0; i < stops.size(); i++) {
                show(example, i);
                Derivation derivation = fx(() -> microscope.page().derivation());
                switch (stops.get(i).kind()) {
                    case SUMS, CONVOLUTION ->
                        assertThat(derivation.rows().stream()
                                        .mapToDouble(Derivation.Factor::sign)
                                        .sum())
                                .isCloseTo(derivation.result(), within(1e-9));
                    case LOSS ->
                        assertThat(derivation.result())
                                .isEqualTo(example.study().loss());
                    case AGAIN ->
                        assertThat(derivation.result())
                                .isEqualTo(example.study().lossAfter());
                    default -> assertThat(derivation.result()).isFinite();
                }
            }
        }
    }

    @Test
    void aContributionListBeginsWithTheLargest() {
        Study study = WorkedExample.MAZUR.study();
        Contributions contributions = new Contributions(study, Choice.strongest(study), null);
        assertThat(contributions.order()).containsExactly(1, 0);
    }

    /// Dropout and batch normalisation have stops of their own, and each rule shows what it remembers.
    @Test
    void everyRuleAndEveryKindOfLayerHasItsPages() {
        LayerSpec relu = new LayerSpec.Activate(Activation.RELU);
        NetworkSpec spec = new NetworkSpec(
                Shape.flat(3),
                List.of(
                        new LayerSpec.Dense(4),
                        new LayerSpec.BatchNorm(),
                        relu,
                        new LayerSpec.Dropout(0.5f),
                        new LayerSpec.Dense(2)));
        Weights parameters;
        try (ThreadTeam team = ThreadTeam.of(1)) {
            parameters = Network.create(spec, 1, team, 1).weights();
        }
        for (OptimizerSpec rule : List.of(
                new OptimizerSpec.Sgd(0.1f),
                new OptimizerSpec.Momentum(0.1f, 0.9f),
                new OptimizerSpec.Nesterov(0.1f, 0.9f),
                new OptimizerSpec.AdaGrad(0.1f),
                new OptimizerSpec.RmsProp(0.1f, 0.9f),
                new OptimizerSpec.Adam(0.1f),
                new OptimizerSpec.AdamW(0.1f))) {
            Study study = new Study(
                    spec,
                    parameters,
                    new double[] {0.5, -1, 2},
                    new double[] {1, 0},
                    new LossSpec.SoftmaxCrossEntropy(),
                    Step.first(rule),
                    new Dropped(1, 0));
            Choice choice = Choice.strongest(study);
            List<Stop> stops = Stop.of(study);
            assertThat(stops)
                    .contains(
                            new Stop(Stop.Kind.NORMALISATION, 1),
                            new Stop(Stop.Kind.DROPOUT, 2),
                            new Stop(Stop.Kind.HIDDEN_DELTAS, 1));
            assertThat(stops.contains(new Stop(Stop.Kind.MEMORY, -1)))
                    .isEqualTo(study.step().kept() > 0);
            for (Stop stop : stops) {
                Derivation derivation = fx(() -> Derivation.of(
                        study,
                        stop,
                        choice,
                        Settings.inMemory(Theme.LIGHT, Locale.ENGLISH).messages()));
                assertThat(derivation.result()).as("%s of %s", stop, rule).isFinite();
                if (stop.kind() == Stop.Kind.UPDATE) {
                    assertThat(derivation.result())
                            .isEqualTo(study.change(choice.column(), choice.from(), choice.to())
                                    .after());
                }
            }
        }
    }
}
