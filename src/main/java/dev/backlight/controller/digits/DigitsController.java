package dev.backlight.controller.digits;

import dev.backlight.controller.frame.FrameParts;
import dev.backlight.controller.frame.Room;
import dev.backlight.controller.frame.StageNotices;
import dev.backlight.controller.frame.Views;
import dev.backlight.controller.frame.WorkspaceFrame;
import dev.backlight.data.pen.SampleDrawing;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.digits.DrawingModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.view.embedding.EmbeddingLens;
import dev.backlight.view.evaluation.EvaluationLens;
import dev.backlight.view.features.FeaturesLens;
import dev.backlight.view.feedback.FeedbackLens;
import dev.backlight.view.graph.NetworkGraphView;
import dev.backlight.view.graph.weights.WeightsLens;
import dev.backlight.view.hall.HallForm;
import dev.backlight.view.hall.scene.DigitsHall;
import dev.backlight.view.input.InputLens;
import dev.backlight.view.layers.LayersLens;
import dev.backlight.view.metric.FirstStepsLens;
import dev.backlight.view.microscope.MicroscopeLens;
import dev.backlight.view.microscope.source.SampleStudy;
import dev.backlight.view.network.NetworkLens;
import dev.backlight.view.pipeline.PipelineStrip;
import dev.backlight.view.pipeline.Station;
import dev.backlight.view.pipeline.StationSegments;
import dev.backlight.view.preprocessing.PreprocessingLens;
import dev.backlight.view.stage.LaterLens;
import dev.backlight.view.stage.Lens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The digits: setup, pipeline, network graph over the lenses, canvas.
public final class DigitsController implements FrameParts {
    private final DigitsModel digits;
    private final Settings settings;
    private final NetworkGraphView graph;
    private final InputLens input;
    private final List<Lens> lenses;
    private final StageNotices notices;
    private final Views.Panel<SetupController> setup;
    private final Views.Panel<DrawController> draw;
    private final PipelineStations stations;
    private final PipelineStrip strip;
    private final StationSegments segments;

    public DigitsController(DigitsModel digits, Settings settings) {
        this.digits = digits;
        this.settings = settings;
        graph = new NetworkGraphView(digits.run(), digits.sample(), settings);
        WeightsLens weights = new WeightsLens(digits.run(), settings);
        weights.selectedUnitProperty().bindBidirectional(graph.selectedUnitProperty());
        input = new InputLens(digits, settings);
        lenses = List.of(
                new FirstStepsLens(
                        digits, settings, () -> digits.drawing().replace(SampleDrawing.seven(DrawingModel.PEN_WIDTH))),
                weights,
                new LaterLens("layers", () -> new LayersLens(digits, settings)),
                new MicroscopeLens(digits.run(), digits.sample(), settings, new SampleStudy(digits)),
                input,
                new LaterLens("preprocessing", () -> new PreprocessingLens(digits, settings)),
                new LaterLens("features", () -> new FeaturesLens(digits, settings)),
                new LaterLens("evaluation", () -> new EvaluationLens(digits, settings)),
                new LaterLens("embedding", () -> new EmbeddingLens(digits, settings)),
                new LaterLens("network", () -> new NetworkLens(digits, settings)),
                new FeedbackLens(digits, settings));
        notices = new StageNotices(digits.run(), settings, this::gentler);
        Views views = new Views(settings.messages(), digits, digits.run(), settings, settings.messages());
        setup = views.panel(DigitsController.class, "setup.fxml");
        draw = views.panel(DigitsController.class, "draw.fxml");
        stations = new PipelineStations(settings.viewState().of(kept("station")), this::showStation);
        strip = new PipelineStrip(digits, settings, Set.of(Station.values()), stations::choose);
        segments = new StationSegments(settings, stations::open);
    }

    private void gentler() {
        RunModel<?> run = digits.run();
        float rate = run.configProperty().get().optimizer().learningRate();
        run.setLearningRate(rate * StageNotices.GENTLER);
        run.reset();
    }

    @Override
    public void joined(WorkspaceFrame frame) {
        stations.join(frame.lenses(), frame::giveRoom);
        setup.controller().onEdit(() -> frame.showLens("network"));
        input.takeDropsOn(frame.root(), () -> frame.showLens(input.name()));
    }

    private void showStation(Station station, String view) {
        strip.selectedProperty().set(station);
        segments.show(station, view);
    }

    /// The strip leads to all views.
    @Override
    public boolean tabbed() {
        return false;
    }

    @Override
    public Room room(Lens lens) {
        return stations.room();
    }

    /// The microscope has stops of its own; else a digit is read, from where the open station has its part.
    @Override
    public Optional<HallForm> hall(Lens lens) {
        return lens.hall().or(() -> Optional.of(stations.hall(new DigitsHall(digits, settings))));
    }

    @Override
    public void shown(Lens lens) {
        stations.shown(lens);
        segments.beside(lens.head());
    }

    @Override
    public void broughtBack() {
        stations.reopen();
    }

    @Override
    public RunModel<?> run() {
        return digits.run();
    }

    @Override
    public Region left() {
        return setup.root();
    }

    @Override
    public Optional<Region> right() {
        return Optional.of(draw.root());
    }

    @Override
    public Optional<Region> strip() {
        return Optional.of(new VBox(strip, segments));
    }

    @Override
    public double fitStrip(boolean low) {
        strip.setLow(low);
        return (low ? PipelineStrip.LOW_HEIGHT : PipelineStrip.HEIGHT) + segments.height();
    }

    @Override
    public List<Node> stage() {
        return Stream.concat(Stream.of(graph), notices.nodes().stream()).toList();
    }

    @Override
    public List<Lens> lenses() {
        return lenses;
    }

    @Override
    public StageNotices notices() {
        return notices;
    }

    /// More than an epoch is not forgotten without a question.
    @Override
    public void reset() {
        notices.reset(digits.run()::reset);
    }

    @Override
    public List<Action> actions() {
        List<Action> actions = new ArrayList<>(draw.controller().actions());
        actions.addAll(stations.actions());
        actions.addAll(setup.controller().actions());
        return actions;
    }

    @Override
    public List<Node> walked() {
        return List.of(graph, strip);
    }

    @Override
    public void dispose() {
        setup.controller().dispose();
        draw.controller().dispose();
        graph.dispose();
        strip.dispose();
    }
}
