package dev.backlight.controller.plane;

import dev.backlight.controller.frame.FrameParts;
import dev.backlight.controller.frame.StageNotices;
import dev.backlight.controller.frame.Views;
import dev.backlight.controller.frame.WorkspaceFrame;
import dev.backlight.model.plane.PlaneComparison;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Settings;
import dev.backlight.view.hall.HallForm;
import dev.backlight.view.hall.scene.PlaneHall;
import dev.backlight.view.metric.ChartsLens;
import dev.backlight.view.microscope.MicroscopeLens;
import dev.backlight.view.microscope.source.PointStudy;
import dev.backlight.view.plane.PlaneTools;
import dev.backlight.view.plane.graph.PlaneGraphView;
import dev.backlight.view.plane.map.BoundaryLens;
import dev.backlight.view.plane.map.LandscapeLens;
import dev.backlight.view.plane.map.OutputMapView;
import dev.backlight.view.stage.Lens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// The playground: setup, graph over the lenses, output map.
public final class PlaygroundController implements FrameParts {
    /// Steps a second at which one can watch a small network learn.
    public static final double PACE = 1500;

    static final List<Double> PACES = List.of(5.0, 50.0, 500.0, PACE, 15_000.0, 0.0);

    private final PlaneModel model;
    private final Settings settings;
    private final PlaneComparison planes;
    private final PlaneTools tools;
    private final PlaneGraphView graph;
    private final Button compare;
    private final StageNotices notices;
    private final List<Lens> lenses;
    private final Views.Panel<PlaneSetupController> setup;
    private final Views.Panel<PlaneMapController> map;

    public PlaygroundController(PlaneComparison planes, PlaneModel model, Settings settings, PlaneTools tools) {
        this.planes = planes;
        this.model = model;
        this.settings = settings;
        this.tools = tools;
        graph = new PlaneGraphView(model, settings, tools);
        compare = CompareButton.of(planes, settings.messages());
        notices = new StageNotices(model.run(), settings, () -> gentler(model, tools));
        lenses = List.of(
                new ChartsLens(model.run(), settings),
                new BoundaryLens(model, settings),
                new LandscapeLens(model, settings),
                new MicroscopeLens(model.run(), model.sample(), settings, new PointStudy(model.run(), model.sample())));
        Views views = new Views(settings.messages(), planes, model, model.run(), tools, settings, settings.messages());
        setup = views.panel(PlaygroundController.class, "plane-setup.fxml");
        map = views.panel(PlaygroundController.class, "plane-map.fxml");
    }

    /// Another rate alone would go on from where it diverged.
    static void gentler(PlaneModel model, PlaneTools tools) {
        float rate = StageNotices.GENTLER * model.config().optimizer().learningRate();
        tools.changes().make(draft -> draft.learningRate(rate));
        model.reset();
    }

    @Override
    public void joined(WorkspaceFrame frame) {
        frame.layout().widerRight();
        frame.transport().offerPaces(PACES, tools.paceProperty());
    }

    @Override
    public Optional<HallForm> hall(Lens lens) {
        return lens.hall().or(() -> Optional.of(new PlaneHall(model, settings)));
    }

    @Override
    public RunModel<?> run() {
        return model.run();
    }

    @Override
    public Region left() {
        return setup.root();
    }

    @Override
    public Optional<Region> right() {
        return Optional.of(map.root());
    }

    @Override
    public List<Node> stage() {
        List<Node> stage = new ArrayList<>(List.of(graph));
        if (planes.isOffered()) {
            stage.add(compare);
        }
        stage.addAll(notices.nodes());
        return stage;
    }

    @Override
    public List<Lens> lenses() {
        return lenses;
    }

    @Override
    public StageNotices notices() {
        return notices;
    }

    /// Small networks learn in seconds: nothing is asked.
    @Override
    public void reset() {
        model.reset();
    }

    @Override
    public void branch() {
        model.branch();
    }

    @Override
    public List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        if (planes.isOffered()) {
            actions.add(CompareButton.action(planes));
        }
        actions.addAll(setup.controller().actions());
        return actions;
    }

    @Override
    public List<Actions.Layer> layers() {
        return List.of(new Actions.Layer("points", () -> OutputMapView.isPaintedIn(graph), tools.actions()));
    }

    @Override
    public void dispose() {
        setup.controller().dispose();
        map.controller().dispose();
        graph.dispose();
    }
}
