package dev.backlight.view.plane.rival;

import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.plane.PlaneRival;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.plane.PlaneInsight;
import dev.backlight.training.plane.PlanePart;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.plane.PlaneFinding;
import dev.backlight.view.plane.PlaneTools;
import dev.backlight.view.plane.graph.PlaneGraphView;
import dev.backlight.view.plane.map.OutputMapView;
import dev.backlight.view.plane.recipe.PlaneWords;
import dev.backlight.view.stage.paint.Repaint;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// One of two experiments that are compared: its letter and what is different in it, its verdict, output map,
/// graph. Where there is no room for a graph beside the map, the map stands alone.
public final class RivalSide extends Region {
    private static final double PAD = 16;
    private static final double HEADER = 48;
    private static final double FIGURES = 154;
    private static final double BOTH_FROM = 440;
    private static final double LEAST_MAP = 120;
    private static final double LEAST_SHARE = 0.44;
    private static final double MOST_SHARE = 0.54;
    private static final double MARGINS = 100;
    private static final double COLUMN = 44;
    private static final double STRIP = 112;
    private static final double LEAST_STRIP = 76;
    private static final double GRAPH_HEIGHT = 416;

    private final PlaneRival rival;
    private final PlaneModel model;
    private final Messages messages;
    private final OutputMapView map;
    private final PlaneGraphView graph;
    private final ActivationStrip activations;
    private final HBox chips = new HBox(6);
    private final Label verdictName = new Label();
    private final Label verdict = new Label("–");
    private final Label testLoss = value();
    private final Label trainLoss = value();
    private final Label train = value();
    private final Label test = value();
    private final Label reading = new Label();
    private final Label finding = new Label();
    private final HBox header;
    private final VBox figures;
    private final Repaint repaint = new Repaint(this, this::showFigures);
    private final Subscription subscriptions;

    /// @param second whether it is B
    /// @param tools for this side's model
    public RivalSide(PlaneRival rival, boolean second, Settings settings, PlaneTools tools) {
        this.rival = rival;
        model = second ? rival.second() : rival.first();
        messages = settings.messages();
        map = new OutputMapView(model, settings, tools);
        graph = new PlaneGraphView(model, settings, tools);
        String side = second ? "second" : "first";
        setId("rival-" + side);
        map.setId("output-map-" + side);
        graph.setId("plane-graph-" + side);
        graph.setMinSize(0, 0);
        activations = new ActivationStrip(model, settings);
        getStyleClass().addAll("rival-side", side);
        header = header(second);
        reading.getStyleClass().add("caption");
        reading.textProperty().bind(map.readingProperty());
        reading.setMinHeight(16);
        finding.getStyleClass().add("muted");
        finding.setWrapText(true);
        finding.setMinHeight(0);
        figures = new VBox(
                4,
                reading,
                row("plane.test.loss", testLoss),
                row("plane.train.loss", trainLoss),
                row("plane.train.points", train),
                row("plane.test.points", test),
                finding);
        getChildren().addAll(header, map, figures, graph, activations, repaint.node());
        subscriptions = Subscription.combine(
                rival.differencesProperty().subscribe(_ -> showDifferences()),
                rival.first().configProperty().subscribe(_ -> showDifferences()),
                rival.second().configProperty().subscribe(_ -> showDifferences()),
                model.insightProperty().subscribe(_ -> repaint.request()));
    }

    private HBox header(boolean second) {
        Label badge = new Label(second ? "B" : "A");
        badge.getStyleClass().add("rival-badge");
        verdictName.getStyleClass().add("muted");
        verdictName.setMinWidth(USE_PREF_SIZE);
        testLoss.setId(second ? "test-loss-second" : "test-loss-first");
        verdict.setId(second ? "verdict-second" : "verdict-first");
        verdict.getStyleClass().add("big-number");
        verdict.setMinWidth(72);
        verdict.setAlignment(Pos.CENTER_RIGHT);
        chips.setAlignment(Pos.CENTER_LEFT);
        chips.setMinWidth(0);
        HBox.setHgrow(chips, Priority.ALWAYS);
        HBox row = new HBox(8, badge, chips, verdictName, verdict);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label value() {
        Label label = new Label("–");
        label.getStyleClass().add("value");
        return label;
    }

    private HBox row(String name, Label number) {
        Label label = new Label(messages.get(name));
        label.getStyleClass().add("muted");
        label.setMinWidth(0);
        number.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return new HBox(label, space, number);
    }

    /// What this side has chosen where the two differ.
    private void showDifferences() {
        PlaneConfig config = model.config();
        chips.getChildren()
                .setAll(rival.differencesProperty().get().stream()
                        .sorted()
                        .map(part -> chip(part, config))
                        .toList());
        requestLayout(); // more layers take more room
    }

    private Label chip(PlanePart part, PlaneConfig config) {
        String text = PlaneWords.of(part, messages) + " " + PlaneWords.of(part, config, messages);
        Label chip = new Label(text.substring(0, 1).toUpperCase(messages.locale()) + text.substring(1));
        chip.getStyleClass().add("rival-chip");
        chip.setMinWidth(0);
        chip.setTooltip(new Tooltip(chip.getText()));
        return chip;
    }

    private void showFigures() {
        PlaneInsight insight = model.insightProperty().get();
        if (insight == null) {
            return;
        }
        testLoss.setText(number(insight.test().loss()));
        boolean classes = !Double.isNaN(insight.test().accuracy());
        verdictName.setText(messages.get(classes ? "charts.accuracy.test" : "plane.test.loss"));
        verdict.setText(classes ? Numbers.percent(insight.test().accuracy(), 1) : testLoss.getText());
        trainLoss.setText(number(insight.train().loss()));
        train.setText(
                PlaneFinding.verdict(insight.train(), insight.data().train().size(), messages));
        test.setText(PlaneFinding.verdict(insight.test(), insight.data().test().size(), messages));
        finding.setText(PlaneFinding.of(insight, messages));
    }

    /// A loss that grows beyond all bounds needs no decimals.
    private static String number(double loss) {
        return loss < 100 ? Numbers.fixed(loss, 4) : loss < 1e9 ? Numbers.grouped(Math.round(loss)) : "> 10⁹";
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * PAD;
        double height = getHeight() - HEADER - PAD;
        header.resizeRelocate(PAD, 0, Math.max(0, width), HEADER);
        double tallest = Math.max(LEAST_MAP, height - FIGURES);
        boolean alone = width < BOTH_FROM;
        double beside = Math.clamp(width - PAD - wantedGraph(), LEAST_SHARE * width, MOST_SHARE * width);
        double side = Math.floor(Math.min(tallest, alone ? width : beside));
        map.resizeRelocate(alone ? Math.floor((getWidth() - side) / 2) : PAD, HEADER, side, side);
        double below = HEADER + side + 6;
        figures.resizeRelocate(map.getLayoutX(), below, side, Math.max(0, getHeight() - below - 4));
        graph.setVisible(!alone);
        double free = getHeight() - HEADER - Math.max(side + FIGURES, alone ? 0 : GRAPH_HEIGHT);
        activations.setVisible(free >= LEAST_STRIP + PAD);
        double strip = Math.min(STRIP, free - PAD);
        activations.resizeRelocate(PAD, getHeight() - strip - 8, Math.max(0, width), Math.max(0, strip));
        double left = PAD + side + 8;
        double bottom = Math.min(getHeight() - HEADER, Math.max(side + FIGURES, GRAPH_HEIGHT));
        graph.resizeRelocate(left, HEADER - 8, Math.max(0, getWidth() - left - 4), Math.max(0, bottom));
    }

    /// The same on both sides, so that the maps can be compared.
    private double wantedGraph() {
        int layers = Math.max(
                rival.first().config().hidden().size(),
                rival.second().config().hidden().size());
        return MARGINS + (layers + 1) * COLUMN;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 600;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 240;
    }

    public void dispose() {
        subscriptions.unsubscribe();
        reading.textProperty().unbind();
        repaint.dispose();
        map.dispose();
        activations.dispose();
        graph.dispose();
    }
}
