package dev.backlight.controller.plane;

import dev.backlight.data.plane.Task;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.plane.PlaneInsight;
import dev.backlight.view.microscope.maths.MathsLabel;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.plane.ClassMark;
import dev.backlight.view.plane.PlaneFinding;
import dev.backlight.view.plane.PlaneTools;
import dev.backlight.view.plane.ScaleBar;
import dev.backlight.view.plane.map.InsideOutput;
import dev.backlight.view.plane.map.OutputMapView;
import dev.backlight.view.stage.control.OneOf;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// The right panel of the playground: the map of the output, and how well it fits the points.
public final class PlaneMapController {
    private final PlaneModel model;
    private final PlaneTools tools;
    private final Settings settings;
    private final Messages messages;
    private final OutputMapView map;
    private final ScaleBar bar;
    private final InsideOutput inside;
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML
    private Label title;

    @FXML
    private StackPane mapPlace;

    @FXML
    private StackPane scalePlace;

    @FXML
    private HBox scale;

    @FXML
    private HBox legend;

    @FXML
    private HBox ringRow;

    @FXML
    private ToggleButton smooth;

    @FXML
    private ToggleButton hard;

    @FXML
    private MathsLabel reading;

    @FXML
    private Label trainVerdict;

    @FXML
    private Label testVerdict;

    @FXML
    private CheckBox showTest;

    @FXML
    private Label finding;

    @FXML
    private StackPane insidePlace;

    public PlaneMapController(PlaneModel model, Settings settings, PlaneTools tools) {
        this.model = model;
        this.tools = tools;
        this.settings = settings;
        messages = settings.messages();
        map = new OutputMapView(model, settings, tools);
        bar = new ScaleBar(settings);
        inside = new InsideOutput(model, settings);
    }

    @FXML
    private void initialize() {
        mapPlace.getChildren().add(map);
        scalePlace.getChildren().add(bar);
        insidePlace.getChildren().add(inside);
        ToggleGroup looks = new OneOf();
        looks.getToggles().setAll(smooth, hard);
        smooth.setOnAction(_ -> discretise(false));
        hard.setOnAction(_ -> discretise(true));
        showTest.setOnAction(_ -> tools.changes().make(draft -> draft.showTest(showTest.isSelected())));
        reading.textProperty()
                .bind(Bindings.when(Bindings.createBooleanBinding(
                                () -> map.readingProperty().get().isEmpty(), map.readingProperty()))
                        .then("x\u2081")
                        .otherwise(map.readingProperty()));
        subscriptions = Subscription.combine(
                model.configProperty().subscribe(this::show),
                settings.themeProperty().subscribe(() -> show(model.config())),
                model.insightProperty().subscribe(this::show));
    }

    private void discretise(boolean wanted) {
        tools.changes().make(draft -> draft.discretise(wanted));
        show(model.config());
    }

    private void show(PlaneConfig config) {
        smooth.setSelected(!config.discretise());
        hard.setSelected(config.discretise());
        showTest.setSelected(config.showTest());
        title.setText(messages.get(config.task() == Task.REGRESSION ? "plane.map.value" : "plane.map"));
        boolean several = config.task() == Task.CLASSES;
        ringRow.setVisible(config.task() != Task.REGRESSION); // a value is near or far, never wrong
        ringRow.setManaged(config.task() != Task.REGRESSION);
        scale.setVisible(!several);
        scale.setManaged(!several);
        legend.setVisible(several);
        legend.setManaged(several);
        legend.getChildren().clear();
        for (int k = 0; several && k < config.data().classes(); k++) {
            Canvas mark = new Canvas(16, 16);
            ClassMark.paint(
                    GraphicsContext.on(mark),
                    k,
                    8,
                    8,
                    5,
                    Palette.of(settings.themeProperty().get()));
            Label label = new Label(String.valueOf(k + 1), mark);
            legend.getChildren().add(label);
        }
    }

    private void show(PlaneInsight insight) {
        if (insight == null) {
            return;
        }
        trainVerdict.setText(
                PlaneFinding.verdict(insight.train(), insight.data().train().size(), messages));
        testVerdict.setText(
                PlaneFinding.verdict(insight.test(), insight.data().test().size(), messages));
        finding.setText(PlaneFinding.of(insight, messages));
        finding.setManaged(!finding.getText().isEmpty());
    }

    void dispose() {
        subscriptions.unsubscribe();
        reading.textProperty().unbind();
        map.dispose();
        bar.dispose();
        inside.dispose();
    }
}
