package dev.backlight.view.timeline;

import dev.backlight.model.run.RunModel;
import dev.backlight.model.run.TimelineModel;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.Moment;
import dev.backlight.view.stage.ActionControls;
import dev.backlight.view.stage.control.AttachedCard;
import dev.backlight.view.stage.control.Steady;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.util.Subscription;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The time machine under the window: play the past, drag through it, mark a moment, come back.
public final class TimelineBar extends HBox {
    private static final double HEIGHT = 60;
    private static final double LOW_HEIGHT = 52;

    private final RunModel<?> run;
    private final boolean both;
    private final TimelineModel timeline;
    private final Settings settings;
    private final TimelineCurve curve;
    private final Label recorded = new Label();
    private final FontIcon replayIcon = new FontIcon(Feather.PLAY_CIRCLE);
    private final Button replay = new Button(null, replayIcon);
    private final Button bookmark = new Button(null, new FontIcon(Feather.BOOKMARK));
    private final Button more = new Button(null, new FontIcon(Feather.LIST));
    private final Button live = new Button();
    private final Subscription subscription;
    private Action replayAction;

    /// @param beside what learns under the same clock; null for nothing
    public TimelineBar(RunModel<?> run, RunModel<?> beside, Settings settings) {
        this.run = run;
        both = beside != null;
        this.settings = settings;
        timeline = run.timeline();
        curve = new TimelineCurve(run, beside, settings);
        getStyleClass().add("timeline");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(text("timeline.title"), new FontIcon(Feather.CLOCK));
        title.getStyleClass().add("group-title");
        recorded.getStyleClass().add("caption");
        VBox words = new VBox(2, title, new Steady(recorded));
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(150);
        words.setPrefWidth(150);
        iconButton(replay, "timelineReplay");
        iconButton(bookmark, "timelineBookmark");
        live.setId("timelineLive");
        live.getStyleClass().add("timeline-live");
        live.setMinWidth(Region.USE_PREF_SIZE);
        HBox right = new HBox(live);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(112);
        HBox.setHgrow(curve, Priority.ALWAYS);
        iconButton(more, "timelineMore");
        more.setOnAction(_ -> more());
        more.setTooltip(new Tooltip(text("timeline.more")));
        more.setAccessibleText(text("timeline.more"));
        getChildren().setAll(words, replay, curve, bookmark, more, right);
        subscription = Subscription.combine(
                run.historyVersionProperty().subscribe(_ -> count()),
                timeline.positionProperty().subscribe(_ -> place()),
                timeline.replayingProperty().subscribe(this::showReplay));
    }

    /// What the buttons do, which says their tooltips and keys.
    ///
    /// @param actions of the window
    public void bind(Actions actions) {
        replayAction = bind(actions, "time.replay", replay);
        Action mark = bind(actions, "time.bookmark", bookmark);
        ActionControls.name(bookmark, mark, text("timeline.bookmark"), settings.messages());
        bind(actions, "time.live", live);
        showReplay(timeline.replayingProperty().get());
    }

    private Action bind(Actions actions, String id, Button button) {
        Action action = actions.named(id).orElseThrow();
        ActionControls.bind(button, action, settings.messages());
        return action;
    }

    /// Fits itself to a window of this width.
    ///
    /// @return the height it takes
    public double fit(double width) {
        double height = width < 1400 ? LOW_HEIGHT : HEIGHT;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        return height;
    }

    public void dispose() {
        subscription.unsubscribe();
        curve.dispose();
    }

    private void more() {
        TimelinePane pane = new TimelinePane(run, settings.messages());
        PopOver card = AttachedCard.of(pane, PopOver.ArrowLocation.BOTTOM_RIGHT);
        card.getRoot().getStylesheets().addAll(getScene().getStylesheets());
        card.setOnHidden(_ -> pane.dispose());
        card.show(more);
    }

    private void count() {
        List<Moment> moments = timeline.moments();
        recorded.setText(
                moments.size() <= 1
                        ? text(isReopened(moments) ? "timeline.reopened" : "timeline.nothing")
                        : both ? text("timeline.both") : text("timeline.recorded", moments.size()));
    }

    /// The curve of before was kept, its moments were not.
    private static boolean isReopened(List<Moment> moments) {
        return !moments.isEmpty() && moments.getFirst().step() > 0;
    }

    private void place() {
        boolean past = timeline.isPast();
        live.setText(text(past ? "timeline.back" : "timeline.live"));
        Circle dot = new Circle(4);
        dot.getStyleClass().add("timeline-dot");
        live.setGraphic(past ? null : dot);
        live.getStyleClass().remove("primary");
        if (!past) {
            live.getStyleClass().add("primary");
        }
    }

    private void showReplay(boolean replaying) {
        replayIcon.setIconCode(replaying ? Feather.PAUSE_CIRCLE : Feather.PLAY_CIRCLE);
        if (replayAction != null) {
            String name = text(replaying ? "timeline.replay.stop" : "timeline.replay");
            ActionControls.name(replay, replayAction, name, settings.messages());
        }
    }

    private static void iconButton(Button button, String id) {
        button.setId(id);
        button.getStyleClass().add("icon-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
    }

    private String text(String key, Object... arguments) {
        return settings.messages().get(key, arguments);
    }
}
