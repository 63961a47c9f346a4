package dev.backlight.controller.frame;

import dev.backlight.model.run.RunModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.run.Progress;
import dev.backlight.training.run.RunState;
import dev.backlight.view.metric.MomentLine;
import dev.backlight.view.paint.Names;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.stage.ActionControls;
import dev.backlight.view.stage.ActionMenu;
import dev.backlight.view.stage.SettingsPane;
import dev.backlight.view.stage.control.AttachedCard;
import dev.backlight.view.stage.paint.Cadence;
import java.util.List;
import java.util.Map;
import javafx.beans.property.DoubleProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar on top: play, pause, step, reset, and where the training stands.
public final class TransportController {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final RunModel<?> run;
    private final Settings settings;
    private final Messages messages;
    private Subscription subscriptions = Subscription.EMPTY;
    private Action playAction;
    private Actions all;
    private MomentLine moment;
    private boolean invited;
    private final Cadence progress = new Cadence(this::showProgress);

    @FXML
    private HBox bar;

    @FXML
    private StackPane mark;

    @FXML
    private Label brand;

    @FXML
    private HBox workspaces;

    @FXML
    private ComboBox<Double> pace;

    @FXML
    private Button play;

    @FXML
    private FontIcon playIcon;

    @FXML
    private Button language;

    @FXML
    private Button theme;

    @FXML
    private Button settingsButton;

    @FXML
    private Button menu;

    @FXML
    private Button setupButton;

    @FXML
    private Button reset;

    @FXML
    private Button step;

    @FXML
    private Button stepBack;

    @FXML
    private Button present;

    @FXML
    private FontIcon themeIcon;

    @FXML
    private StackPane momentPlace;

    @FXML
    private Rectangle epochProgress;

    public TransportController(RunModel<?> run, Settings settings) {
        this.run = run;
        this.settings = settings;
        messages = settings.messages();
    }

    @FXML
    private void initialize() {
        moment = new MomentLine(run, messages);
        momentPlace.getChildren().setAll(moment);
        StackPane whole = (StackPane) epochProgress.getParent();
        epochProgress.yProperty().bind(whole.heightProperty().subtract(epochProgress.getHeight()));
        subscriptions = Subscription.combine(
                run.progressProperty()
                        .subscribe(_ -> progress.news(run.stateProperty().get() == RunState.RUNNING)),
                run.stateProperty().subscribe(this::showState),
                run.stateProperty().subscribe(_ -> progress.news(false)),
                settings.themeProperty()
                        .subscribe(now -> themeIcon.setIconCode(now == Theme.LIGHT ? Feather.MOON : Feather.SUN)),
                whole.widthProperty().subscribe(this::showProgress),
                whole.widthProperty().subscribe(width -> makeRoom(width.doubleValue())));
    }

    /// What F10 opens as well steps back first, then the word beside the projector's picture.
    private void makeRoom(double width) {
        bar.pseudoClassStateChanged(NARROW, WindowLayout.isNarrow(width));
        menu.setVisible(width >= 1200); // in less, F10 opens it where its button would be
        menu.setManaged(width >= 1200);
        boolean words = width >= 1280;
        present.setText(words ? messages.get("transport.present") : "");
        present.getStyleClass().removeAll("icon-button", "labelled-button");
        present.getStyleClass().add(words ? "labelled-button" : "icon-button");
    }

    /// Offers to train so slowly that one can watch.
    ///
    /// @param paces steps a second; 0 for as fast as it goes
    /// @param now one of them; takes the choice
    public void offerPaces(List<Double> paces, DoubleProperty now) {
        pace.getItems().setAll(paces);
        pace.setConverter(Names.converter(steps -> steps == 0
                ? messages.get("transport.pace.full")
                : messages.get("transport.pace", Numbers.grouped(Math.round(steps)))));
        pace.setValue(now.get());
        pace.setOnAction(_ -> now.set(pace.getValue()));
        pace.setVisible(true);
        pace.setManaged(true);
    }

    /// What the buttons do, which says their tooltips and keys.
    ///
    /// @param actions of the window, by the names `run.play`, `time.step` and so on
    public void bind(Actions actions) {
        WorkspaceSegments.fill(workspaces, actions, settings);
        stepBack.setVisible(true);
        stepBack.setManaged(true);
        all = actions;
        Map<String, Button> buttons = Map.of(
                "window.menu", menu,
                "run.play", play,
                "run.reset", reset,
                "time.step", step,
                "time.step-back", stepBack,
                "view.setup", setupButton,
                "view.present", present,
                "window.language", language,
                "window.theme", theme,
                "window.settings", settingsButton);
        buttons.forEach((id, button) -> actions.named(id)
                .ifPresentOrElse(
                        action -> ActionControls.bind(button, action, messages),
                        () -> button.setAccessibleText(messages.get("action." + id))));
        actions.named("window.home").ifPresent(home -> {
            ActionControls.click(brand, home, messages);
            ActionControls.click(mark, home, messages);
        });
        playAction = actions.named("run.play").orElseThrow();
        showState(run.stateProperty().get());
    }

    /// What is done by this bar itself.
    ///
    /// @param setup shows or hides the left panel where there is no room for it
    public List<Action> actions(Runnable setup) {
        return List.of(
                Action.of("view.setup", setup).titled("transport.setup").when(setupButton.visibleProperty()),
                Action.of("window.settings", this::showSettings).titled("settings.title"),
                Action.of("window.menu", this::showMenu).key("F10"));
    }

    /// For two experiments under one clock: whose loss or accuracy it were would not be clear.
    public void showClockOnly() {
        moment.showClockOnly();
    }

    public void showSetupButton(boolean shown) {
        setupButton.setVisible(shown);
        setupButton.setManaged(shown);
        brand.setVisible(!shown); // the mark beside it says enough where room is scarce
        brand.setManaged(!shown);
    }

    private void showMenu() {
        ActionMenu.of(all, settings).show(menu.isVisible() ? menu : settingsButton, Side.BOTTOM, 0, 0);
    }

    private void showSettings() {
        AttachedCard.of(new SettingsPane(settings), ArrowLocation.TOP_RIGHT).show(settingsButton);
    }

    public void dispose() {
        subscriptions.unsubscribe();
        moment.dispose();
    }

    private void showProgress() {
        Progress now = run.progressProperty().get();
        double width = ((StackPane) epochProgress.getParent()).getWidth();
        epochProgress.setWidth(width * now.stepInEpoch() / now.stepsPerEpoch());
    }

    private void showState(RunState state) {
        boolean running = state == RunState.RUNNING;
        invited |= running;
        play.getStyleClass().remove("inviting");
        if (!invited && state == RunState.READY) {
            play.getStyleClass().add("inviting");
        }
        playIcon.setIconCode(running ? Feather.PAUSE : Feather.PLAY);
        if (playAction != null) {
            String name = messages.get(running ? "transport.pause" : "transport.play");
            ActionControls.name(play, playAction, name, messages);
        }
    }
}
