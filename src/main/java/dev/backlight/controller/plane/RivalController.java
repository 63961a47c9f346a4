package dev.backlight.controller.plane;

import dev.backlight.controller.frame.FrameParts;
import dev.backlight.controller.frame.StageNotices;
import dev.backlight.controller.frame.WorkspaceFrame;
import dev.backlight.model.plane.PlaneComparison;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.plane.PlaneRival;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Settings;
import dev.backlight.view.hall.HallForm;
import dev.backlight.view.hall.scene.RivalHall;
import dev.backlight.view.metric.RivalCharts;
import dev.backlight.view.plane.PlaneTools;
import dev.backlight.view.plane.map.OutputMapView;
import dev.backlight.view.plane.rival.RivalFinding;
import dev.backlight.view.plane.rival.RivalSide;
import dev.backlight.view.stage.Lens;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Two playgrounds side by side, A and B: one clock, one set of points, one seed.
public final class RivalController implements FrameParts {
    private final PlaneRival rival;
    private final PlaneTools tools;
    private final RivalPanel panel;
    private final RivalSide a;
    private final RivalSide b;
    private final StageNotices noticesA;
    private final StageNotices noticesB;
    private final HBox sides;
    private final List<Lens> lenses;
    private final Settings settings;
    private final Label finding = new Label();
    private final VBox stage;
    private final Subscription subscriptions;

    public RivalController(PlaneComparison planes, Settings settings, PlaneTools tools) {
        this.tools = tools;
        this.settings = settings;
        rival = planes.rivalProperty().get();
        panel = new RivalPanel(planes, settings, tools);
        a = new RivalSide(rival, false, settings, tools);
        b = new RivalSide(rival, true, settings, panel.secondTools());
        noticesA = notices(settings, rival.first(), tools);
        noticesB = notices(settings, rival.second(), panel.secondTools());
        sides = new HBox(place(a, noticesA), place(b, noticesB));
        lenses = List.of(new RivalCharts(rival, settings));
        finding.setId("rival-finding");
        finding.getStyleClass().add("rival-chip");
        finding.setWrapText(true);
        finding.setMinHeight(Region.USE_PREF_SIZE);
        finding.setMaxWidth(Double.MAX_VALUE);
        VBox.setMargin(finding, new Insets(10, 16, 0, 16));
        VBox.setVgrow(sides, Priority.ALWAYS);
        stage = new VBox(finding, sides);
        stage.setMinSize(0, 0);
        subscriptions = Subscription.combine(
                rival.differencesProperty().subscribe(() -> tell()),
                rival.first().insightProperty().subscribe(() -> tell()),
                rival.second().insightProperty().subscribe(() -> tell()),
                rival.second().run().stateProperty().subscribe(() -> tell()));
        tell();
    }

    /// What both have shown so far stays until there is something newer to say of the same moment.
    private void tell() {
        boolean differ = !rival.differencesProperty().get().isEmpty();
        finding.setVisible(differ);
        finding.setManaged(differ);
        String now = RivalFinding.of(rival, settings.messages());
        if (!now.isEmpty()) {
            finding.setText(now);
        }
    }

    private static StageNotices notices(Settings settings, PlaneModel model, PlaneTools tools) {
        return new StageNotices(model.run(), settings, () -> PlaygroundController.gentler(model, tools));
    }

    private static StackPane place(RivalSide side, StageNotices notices) {
        StackPane place = new StackPane(side);
        place.getChildren().addAll(notices.nodes());
        place.setMinSize(0, 0);
        place.setPrefWidth(1); // both get the same
        HBox.setHgrow(place, Priority.ALWAYS);
        return place;
    }

    @Override
    public void joined(WorkspaceFrame frame) {
        frame.transport().offerPaces(PlaygroundController.PACES, tools.paceProperty());
        frame.transport().showClockOnly();
    }

    @Override
    public RunModel<?> run() {
        return rival.first().run();
    }

    @Override
    public Optional<RunModel<?>> beside() {
        return Optional.of(rival.second().run());
    }

    @Override
    public Region left() {
        return panel.root();
    }

    @Override
    public List<Node> stage() {
        return List.of(stage);
    }

    @Override
    public List<Lens> lenses() {
        return lenses;
    }

    @Override
    public Optional<HallForm> hall(Lens lens) {
        return Optional.of(new RivalHall(rival, settings));
    }

    @Override
    public StageNotices notices() {
        return noticesA;
    }

    @Override
    public void reset() {
        rival.first().reset();
    }

    @Override
    public void branch() {
        rival.first().branch();
    }

    /// A and B choose a side here.
    @Override
    public String bookmarkKey() {
        return "Ctrl+B";
    }

    @Override
    public List<Action> actions() {
        return panel.actions();
    }

    @Override
    public List<Actions.Layer> layers() {
        return List.of(new Actions.Layer("points", () -> OutputMapView.isPaintedIn(sides), tools.actions()));
    }

    @Override
    public String kept(String name) {
        return "compare." + name;
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        noticesB.dispose();
        panel.dispose();
        a.dispose();
        b.dispose();
    }
}
