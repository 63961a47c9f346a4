package dev.backlight.view.plane.map;

import dev.backlight.model.plane.LandscapeModel;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.training.plane.LossLandscape;
import dev.backlight.training.run.RunState;
import dev.backlight.view.paint.Names;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.control.Choices;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The loss around the weights of now, on a slice through two random directions. It is computed when it is looked
/// at and the training rests, and while it runs when asked for.
public final class LandscapeLens extends BorderPane implements Lens {
    private static final double TURN = Math.PI / 12;

    private final PlaneModel model;
    private final LandscapeModel landscape;
    private final Messages messages;
    private final LandscapeView view;
    private final ComboBox<Float> reach = Choices.steady(new ComboBox<>());
    private final Button compute = new Button();
    private final Button other = new Button(null, new FontIcon(Feather.SHUFFLE));
    private final ProgressBar progress = new ProgressBar(0);
    private final Label when = new Label();
    private final Subscription subscriptions;
    private long seed = 1;

    public LandscapeLens(PlaneModel model, Settings settings) {
        this.model = model;
        landscape = model.landscape();
        messages = settings.messages();
        view = new LandscapeView(model, settings);
        setId("landscape-lens");
        reach.getItems().setAll(0.25f, 0.5f, 1f, 2f);
        reach.setConverter(Names.converter(one -> "± " + Names.number(one)));
        reach.setValue(1f);
        reach.setMinWidth(USE_PREF_SIZE);
        reach.setTooltip(new Tooltip(messages.get("rival.landscape.reach")));
        reach.setOnAction(_ -> start());
        compute.setId("landscape-compute");
        compute.setMinWidth(USE_PREF_SIZE);
        compute.setOnAction(_ -> {
            if (landscape.computingProperty().get()) {
                landscape.cancel();
            } else {
                start();
            }
        });
        other.getStyleClass().addAll("icon-button", "small-button");
        other.setTooltip(new Tooltip(messages.get("rival.landscape.other")));
        other.setAccessibleText(messages.get("rival.landscape.other"));
        other.setOnAction(_ -> {
            seed++;
            start();
        });
        progress.setPrefWidth(120);
        when.getStyleClass().add("muted");
        when.setMinWidth(0);
        when.setWrapText(true);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(8, when, space, progress, reach, other, compute);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setPadding(new Insets(8, 16, 4, 16));
        setTop(bar);
        setCenter(view);
        subscriptions = Subscription.combine(
                landscape.computingProperty().subscribe(this::showWork),
                landscape.progressProperty().subscribe(share -> progress.setProgress(share.doubleValue())),
                landscape.landscapeProperty().subscribe(this::showWhen),
                model.run().snapshotProperty().subscribe((_, _) -> follow()),
                visibleProperty().subscribe((_, _) -> follow()));
    }

    /// While a training runs nobody could look at what is computed: one asks for it then.
    private void follow() {
        LossLandscape found = landscape.landscapeProperty().get();
        boolean runs = model.run().stateProperty().get() == RunState.RUNNING;
        boolean stale = found == null
                || !runs && found.snapshot() != model.run().snapshotProperty().get();
        if (isVisible()
                && stale
                && (found != null || !landscape.computingProperty().get() || !runs)) {
            start();
        }
    }

    @Override
    public String name() {
        return "landscape";
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public boolean prefersWholeStage() {
        return true;
    }

    /// Comma and full stop turn the surface.
    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("landscape.turn-left", () -> view.turn(-TURN))
                        .key(",")
                        .on("keys.turn"),
                Action.of("landscape.turn-right", () -> view.turn(TURN))
                        .key(".")
                        .on("keys.turn"));
    }

    private void start() {
        model.startLandscape(reach.getValue(), seed);
    }

    private void showWork(boolean computing) {
        compute.setText(messages.get(computing ? "rival.landscape.cancel" : "rival.landscape.compute"));
        progress.setVisible(computing);
    }

    private void showWhen(LossLandscape found) {
        when.setText(
                found == null
                        ? messages.get("rival.landscape.none")
                        : messages.get(
                                "rival.landscape.when",
                                Numbers.grouped(found.snapshot().step())));
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        landscape.cancel();
        view.dispose();
    }
}
