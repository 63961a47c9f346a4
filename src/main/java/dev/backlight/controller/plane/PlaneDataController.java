package dev.backlight.controller.plane;

import dev.backlight.controller.frame.SliderBinding;
import dev.backlight.data.plane.PlaneKind;
import dev.backlight.data.plane.PlanePoint;
import dev.backlight.data.plane.PlaneRecipe;
import dev.backlight.data.plane.PlaneSplit;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.plane.DataPicture;
import dev.backlight.view.plane.PlaneChanges;
import dev.backlight.view.plane.PlaneTools;
import dev.backlight.view.stage.control.Fold;
import dev.backlight.view.stage.control.OneOf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The playground's data: which points, how many of them train, how noisy, and the tools to paint one's own.
public final class PlaneDataController {
    /// Kinds of data in sight; the others unfold.
    private static final int FIRST_KINDS = 5;

    private final PlaneModel model;
    private final Settings settings;
    private final Messages messages;
    private final PlaneTools tools;
    private final PlaneChanges changes;
    private final List<ToggleButton> kindButtons = new ArrayList<>();
    private final List<DataPicture> pictures = new ArrayList<>();
    private Subscription subscriptions = Subscription.EMPTY;
    private boolean showing;

    @FXML
    private Label dataName;

    @FXML
    private TilePane kinds;

    @FXML
    private TilePane otherKinds;

    @FXML
    private Fold moreKinds;

    @FXML
    private Fold pointsFold;

    @FXML
    private HBox curveRow;

    @FXML
    private TextField curve;

    @FXML
    private VBox ownRow;

    @FXML
    private HBox brushes;

    @FXML
    private Button undoPoints;

    @FXML
    private Label noiseValue;

    @FXML
    private Slider noise;

    @FXML
    private Label shareValue;

    @FXML
    private Slider share;

    @FXML
    private Label batchValue;

    @FXML
    private HBox batchRow;

    @FXML
    private Slider batch;

    public PlaneDataController(PlaneModel model, Settings settings, PlaneTools tools) {
        this.model = model;
        this.settings = settings;
        this.tools = tools;
        messages = settings.messages();
        changes = tools.changes();
    }

    @FXML
    private void initialize() {
        offerKinds();
        offerBrushes();
        showing = true; // until the configuration is shown, sliders hold nothing that anybody chose
        listen();
        subscriptions = Subscription.combine(
                subscriptions,
                model.configProperty().subscribe(this::show),
                model.dataProperty().subscribe(this::showPoints),
                tools.brush().canUndoProperty().subscribe(can -> undoPoints.setDisable(!can)));
    }

    private void listen() {
        SliderBinding.on(
                noise,
                value -> noiseValue.setText(Math.round(value) + "%"),
                value -> data(recipe -> recipe.withNoise((int) Math.round(value))),
                () -> showing);
        SliderBinding.on(
                share,
                value -> shareValue.setText(Math.round(value) + "%"),
                value -> data(recipe -> recipe.withTrainShare(10 * (int) Math.round(value / 10))),
                () -> showing);
        SliderBinding.on(
                batch,
                value -> batchValue.setText(String.valueOf(batchOf(value))),
                value -> changes.make(draft -> draft.batch(batchOf(value))),
                () -> showing);
        curve.setOnAction(_ -> data(recipe -> recipe.withCurve(curve.getText().strip())));
    }

    private void offerKinds() {
        ToggleGroup group = new OneOf();
        for (PlaneKind kind : PlaneKind.values()) {
            DataPicture picture = new DataPicture(kind, settings);
            pictures.add(picture);
            ToggleButton button = new ToggleButton(null, picture);
            button.setId("kind-" + kind.id());
            button.getStyleClass().add("data-kind");
            button.setToggleGroup(group);
            button.setTooltip(new Tooltip(name(kind)));
            button.setAccessibleText(name(kind));
            button.setOnAction(_ -> choose(kind));
            kindButtons.add(button);
            (kind.ordinal() < FIRST_KINDS ? kinds : otherKinds).getChildren().add(button);
        }
        moreKinds.setTitle(messages.get("plane.data.more", PlaneKind.values().length - FIRST_KINDS - 1));
        moreKinds.keep(settings.viewState().of("fold-data"));
        pointsFold.keep(settings.viewState().of("fold-points"));
    }

    private String name(PlaneKind kind) {
        return messages.get("plane.data." + kind.id());
    }

    /// Data of one's own begins with what was seen last, so that there is something to paint on.
    private void choose(PlaneKind kind) {
        PlaneRecipe now = model.config().data();
        if (kind == PlaneKind.OWN && now.own().size() < 2) {
            List<PlanePoint> begin = List.of(new PlanePoint(-2, 2, 0), new PlanePoint(2, -2, 1));
            changes.make(draft -> draft.data(now.withOwn(begin)));
        } else {
            changes.make(draft -> draft.data(now.withKind(kind)));
        }
        show(model.config());
    }

    private void offerBrushes() {
        ToggleGroup group = new OneOf();
        for (int label = 0; label < PlaneRecipe.MOST_CLASSES; label++) {
            int chosen = label;
            ToggleButton brush = segment(String.valueOf(label + 1), group);
            brush.setId("brush" + (label + 1));
            brush.setOnAction(_ -> {
                tools.labelProperty().set(chosen);
                tools.eraserProperty().set(false);
                brush.setSelected(true);
            });
            subscriptions = subscriptions.and(
                    tools.labelProperty().subscribe(now -> brush.setSelected(now.intValue() == chosen)));
            brushes.getChildren().add(brush);
        }
        ToggleButton eraser = segment("E", group);
        eraser.setTooltip(new Tooltip(messages.get("plane.own.eraser")));
        eraser.setOnAction(_ -> tools.eraserProperty().set(eraser.isSelected()));
        subscriptions = subscriptions.and(tools.eraserProperty().subscribe(on -> {
            if (on) {
                eraser.setSelected(true);
            }
        }));
        brushes.getChildren().add(eraser);
    }

    private static ToggleButton segment(String text, ToggleGroup group) {
        ToggleButton button = new ToggleButton(text);
        button.getStyleClass().addAll("segment", "narrow-segment");
        button.setToggleGroup(group);
        return button;
    }

    /// 1, 2, 5, 10, 20, 50, 100, 200.
    private static int batchOf(double value) {
        int[] sizes = {1, 2, 5, 10, 20, 50, 100, 200};
        return sizes[Math.clamp(Math.round(value), 0, sizes.length - 1)];
    }

    private void data(UnaryOperator<PlaneRecipe> change) {
        if (!showing) {
            changes.attempt(() -> {
                PlaneRecipe next = change.apply(model.config().data());
                model.apply(model.config().edit().data(next).done());
            });
        }
    }

    /// The data sets one can choose from.
    List<Action> actions() {
        return Arrays.stream(PlaneKind.values())
                .map(kind -> Action.of("data." + kind.id(), () -> choose(kind)).titled("plane.data." + kind.id()))
                .toList();
    }

    void show(PlaneConfig config) {
        showing = true;
        PlaneRecipe data = config.data();
        kindButtons.get(data.kind().ordinal()).setSelected(true);
        dataName.setText(name(data.kind()));
        if (data.kind().ordinal() >= FIRST_KINDS) {
            moreKinds.open(true); // what is chosen is seen
        }
        PlaneSetupController.visible(curveRow, data.kind() == PlaneKind.ABOVE);
        PlaneSetupController.visible(ownRow, data.kind() == PlaneKind.OWN);
        if (!curve.isFocused()) {
            curve.setText(data.curve());
        }
        noise.setValue(data.noise());
        noise.setDisable(data.kind() == PlaneKind.OWN);
        share.setValue(data.trainShare());
        batch.setValue(place(config.batch()));
        batchValue.setText(String.valueOf(config.batch()));
        showing = false;
    }

    private static double place(int batch) {
        for (int i = 0; i < 8; i++) {
            if (batchOf(i) >= batch) {
                return i;
            }
        }
        return 7;
    }

    private void showPoints(PlaneSplit split) {
        pointsFold.say(Numbers.grouped(split.train().size()) + " / "
                + Numbers.grouped(split.test().size()));
    }

    /// Draws other points of the same kind.
    void regenerate() {
        data(recipe -> recipe.withSeed(recipe.seed() + 1));
    }

    @FXML
    private void undoPoints() {
        tools.brush().undo();
        tools.brush().pour();
    }

    @FXML
    private void clearPoints() {
        tools.brush().clear();
    }

    /// Lets the size of a batch stand among what one turns most, as a training's rate does.
    void moveBatch(VBox place) {
        place.getChildren().addAll(batchRow, batch);
    }

    void dispose() {
        subscriptions.unsubscribe();
        pictures.forEach(DataPicture::dispose);
    }
}
