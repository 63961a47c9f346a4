package dev.backlight.controller.lab;

import dev.backlight.controller.frame.WorkspaceSegments;
import dev.backlight.lab.record.Measure;
import dev.backlight.lab.record.Records;
import dev.backlight.lab.record.TrialRecord;
import dev.backlight.lab.run.LabProgress;
import dev.backlight.model.lab.Experiment;
import dev.backlight.model.lab.LabModel;
import dev.backlight.model.lab.Phase;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.view.lab.chart.LabWords;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.stage.ActionControls;
import dev.backlight.view.stage.ActionMenu;
import dev.backlight.view.stage.SettingsPane;
import dev.backlight.view.stage.control.AttachedCard;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar on top of the labs: workspaces, run and pause, and four numbers of the open lab or of all.
final class LabsBar extends StackPane {
    /// From this width on buttons have room for words.
    private static final double WORDS_FROM = 1280;

    private final LabModel labs;
    private final Settings settings;
    private final Messages messages;
    private final HBox segments = new HBox();
    private final FontIcon playIcon = new FontIcon(Feather.PLAY);
    private final FontIcon themeIcon = new FontIcon(Feather.MOON);
    private final Button play = new Button();
    private final Button reset = icon("reset", new FontIcon(Feather.ROTATE_CCW));
    private final Button present = icon("present", new FontIcon(Feather.AIRPLAY));
    private final Button theme = icon("theme", themeIcon);
    private final Button gear = icon("settingsButton", new FontIcon(Feather.SETTINGS));
    private final Button language = icon("language", null);
    private final Rectangle share = new Rectangle(0, 2);
    private final Button menu = icon("menu", new FontIcon(Feather.MENU));
    private final LabsMetrics metrics = new LabsMetrics();
    private final Subscription subscriptions;
    private Action playAction;
    private final Label brand = new Label("Backlight");
    private final StackPane mark = mark();
    private Actions all;

    LabsBar(LabModel labs, Settings settings) {
        this.labs = labs;
        this.settings = settings;
        messages = settings.messages();
        language.setText(messages.get("transport.language"));
        play.setId("play");
        play.setGraphic(playIcon);
        play.getStyleClass().add("play-button");
        segments.getStyleClass().add("segments");
        share.getStyleClass().add("epoch-progress");
        share.setMouseTransparent(true);
        brand.getStyleClass().add("brand");
        brand.setMinWidth(Region.USE_PREF_SIZE);
        HBox bar = new HBox(
                mark, brand, space(12), segments, space(12), reset, play, space(12), metrics, space(8), present,
                language, theme, gear, menu);
        bar.getStyleClass().add("transport");
        setAlignment(Pos.BOTTOM_LEFT);
        getChildren().setAll(bar, share);
        subscriptions = Subscription.combine(
                labs.newsProperty().subscribe(_ -> show()),
                widthProperty().subscribe(width -> fit(width.doubleValue())),
                settings.themeProperty()
                        .subscribe(now -> themeIcon.setIconCode(now == Theme.LIGHT ? Feather.MOON : Feather.SUN)));
    }

    private static StackPane mark() {
        Polygon beam = new Polygon(0, 0, 16, 8, 0, 16);
        beam.setTranslateX(-5);
        beam.getStyleClass().add("brand-beam");
        Circle dot = new Circle(6.5);
        dot.setTranslateX(6);
        dot.getStyleClass().add("brand-dot");
        StackPane mark = new StackPane(beam, dot);
        mark.setMinWidth(26);
        mark.setMaxSize(26, 22);
        return mark;
    }

    private static Region space(double width) {
        Region space = new Region();
        space.setMinWidth(8);
        space.setPrefWidth(width);
        return space;
    }

    private static Button icon(String id, FontIcon icon) {
        Button button = new Button(null, icon);
        button.setId(id);
        button.getStyleClass().add("icon-button");
        return button;
    }

    private void fit(double width) {
        brand.setVisible(width >= 1100);
        brand.setManaged(width >= 1100);
        menu.setVisible(width >= 1200); // in less, F10 opens it where its button would be
        menu.setManaged(width >= 1200);
        boolean words = width >= WORDS_FROM;
        present.setText(words ? messages.get("transport.present") : null);
        present.setMinWidth(Region.USE_PREF_SIZE);
        present.getStyleClass().setAll("button", words ? "labelled-button" : "icon-button");
        show();
    }

    void bind(Actions actions) {
        all = actions;
        actions.named("window.home").ifPresent(home -> {
            ActionControls.click(brand, home, messages);
            ActionControls.click(mark, home, messages);
        });
        WorkspaceSegments.fill(segments, actions, settings);
        Map.of(
                        "run.play", play,
                        "run.reset", reset,
                        "view.present", present,
                        "window.language", language,
                        "window.theme", theme,
                        "window.settings", gear,
                        "window.menu", menu)
                .forEach((id, button) ->
                        actions.named(id).ifPresent(action -> ActionControls.bind(button, action, messages)));
        playAction = actions.named("run.play").orElseThrow();
        show();
    }

    void showMenu() {
        ActionMenu.of(all, settings).show(menu.isVisible() ? menu : gear, Side.BOTTOM, 0, 0);
    }

    void showSettings() {
        AttachedCard.of(new SettingsPane(settings), ArrowLocation.TOP_RIGHT).show(gear);
    }

    private void show() {
        labs.open().ifPresentOrElse(this::lab, this::gallery);
    }

    private void gallery() {
        List<Experiment> all = labs.experiments();
        List<Experiment> working =
                all.stream().filter(one -> one.phase().isWorking()).toList();
        long done = all.stream().filter(Experiment::hasAnswer).count();
        double left = working.stream()
                .filter(one -> one.progress() != null)
                .mapToDouble(one -> one.progress().secondsLeft())
                .filter(seconds -> !Double.isNaN(seconds))
                .sum();
        metrics.show(0, messages.get("labs.count"), String.valueOf(all.size()), "");
        metrics.show(1, messages.get("labs.with"), String.valueOf(done), "/ " + all.size());
        metrics.show(2, messages.get("labs.running"), String.valueOf(working.size()), "");
        metrics.show(3, messages.get("labs.time.left"), working.isEmpty() ? "–" : seconds(left), "");
        share.setWidth(0);
        showPlay(false);
    }

    private void lab(Experiment open) {
        LabProgress progress = open.progress();
        List<TrialRecord> records = open.records();
        int trials = records.isEmpty()
                ? open.lab().chosen(open.recipeProperty().get()).size()
                : records.size();
        long ended = records.stream()
                .filter(trial -> trial.state() == TrialRecord.State.DONE)
                .count();
        metrics.show(0, messages.get("labs.metric.networks"), String.valueOf(ended), "/ " + trials);
        Measure main = open.mainMeasure();
        LabWords words = new LabWords(open.lab(), messages);
        List<TrialRecord> asked = Records.of(records, open.lab().variants().getFirst(), main.name());
        double moment = open.momentProperty().get();
        double at = asked.isEmpty() ? Double.NaN : Double.isNaN(moment) ? Records.lastX(asked, main.name()) : moment;
        metrics.show(1, messages.get(main.axisKey()), Double.isNaN(at) ? "–" : LabWords.place(at), "");
        double value = asked.isEmpty()
                ? Double.NaN
                : Records.mean(asked, trial -> trial.of(main.name()).at(at));
        metrics.show(2, words.measure(main), Double.isNaN(value) ? "–" : words.value(main.format(), value), "");
        boolean working = open.phase().isWorking();
        double time = progress == null
                ? open.result() == null ? Double.NaN : open.result().seconds()
                : working ? progress.secondsLeft() : progress.seconds();
        metrics.show(
                3,
                messages.get(working ? "labs.time.left" : "labs.time"),
                Double.isNaN(time) ? "–" : seconds(time),
                "");
        share.setWidth(working && progress != null ? getWidth() * progress.done() : 0);
        showPlay(open.phase() == Phase.RUNNING || open.phase() == Phase.WAITING);
    }

    private String seconds(double time) {
        return messages.get("labs.seconds", Numbers.grouped(Math.round(time)));
    }

    private void showPlay(boolean running) {
        playIcon.setIconCode(running ? Feather.PAUSE : Feather.PLAY);
        if (playAction != null) {
            String name = messages.get(running ? "transport.pause" : "labs.run");
            if (!name.equals(play.getAccessibleText())) {
                ActionControls.name(play, playAction, name, messages);
            }
        }
    }

    void dispose() {
        subscriptions.unsubscribe();
    }
}
