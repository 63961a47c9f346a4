package dev.backlight.controller.domain.driving;

import dev.backlight.controller.domain.room.Panel;
import dev.backlight.controller.domain.room.RecipePanel;
import dev.backlight.controller.domain.room.RoomPanels;
import dev.backlight.data.track.Cars;
import dev.backlight.data.track.Track;
import dev.backlight.model.driving.DrivingModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.text.Sentence;
import dev.backlight.training.driving.DrivingExam;
import dev.backlight.training.driving.DrivingRecipe;
import dev.backlight.training.driving.Method;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.driving.DrivingStage;
import dev.backlight.view.driving.WheelView;
import dev.backlight.view.paint.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Beside the road: the road, how it is learned and the network at the left; what goes on in the leading car at the
/// right.
final class DrivingPanels implements RoomPanels {
    private final DrivingModel model;
    private final DrivingStage stage;
    private final Messages messages;
    private final Panel panel;
    private final RecipePanel<DrivingRecipe> recipe;
    private final WheelView wheel;
    private final Label problem = new Label();
    private final Label verdict = new Label();
    private final Label known = new Label();
    private final Subscription subscriptions;

    DrivingPanels(DrivingModel model, DrivingStage stage, Settings settings) {
        this.model = model;
        this.stage = stage;
        messages = settings.messages();
        panel = new Panel(messages);
        recipe = new RecipePanel<>(panel, model.run(), model::apply);
        wheel = new WheelView(model, settings);
        verdict.getStyleClass().add("room-figure");
        known.getStyleClass().add("caption");
        problem.getStyleClass().add("caption");
        problem.setWrapText(true);
        problem.setMinHeight(Label.USE_PREF_SIZE);
        subscriptions = Subscription.combine(
                model.recipeProperty().subscribe(this::showRecipe),
                model.problemProperty().subscribe(this::show),
                model.run().historyVersionProperty().subscribe(_ -> judge()),
                model.movedProperty().subscribe(_ -> judge()));
    }

    @Override
    public List<Node> left() {
        return recipe.left();
    }

    private void showRecipe(DrivingRecipe now) {
        Button other = new Button(messages.get("domain.driving.random"), new FontIcon(Feather.SHUFFLE));
        other.setOnAction(_ -> otherRoad());
        Button draw = new Button(messages.get("domain.driving.draw"), new FontIcon(Feather.EDIT_2));
        draw.setId("draw-road");
        draw.setOnAction(_ -> toggleDrawing());
        other.setMaxWidth(Double.MAX_VALUE);
        draw.setMaxWidth(Double.MAX_VALUE);
        VBox road = panel.headed(
                "domain.driving.road",
                new Label(),
                panel.row("domain.driving.length", Numbers.fixed(now.road().length(), 1)),
                new VBox(6, other, draw),
                problem);
        VBox method = panel.group("domain.driving.method", methods(now), panel.caption(key(now.method(), "note")));
        if (now.method() == Method.IMITATION) {
            method.getChildren()
                    .addAll(
                            panel.segments(
                                    List.of(true, false),
                                    now.recoveries(),
                                    with -> messages.get(
                                            with ? "domain.driving.recoveries" : "domain.driving.flawless"),
                                    with -> model.apply(now.shown(now.seconds(), with))),
                            recipe.whole(
                                    "domain.driving.seconds",
                                    new int[] {10, 60, 10},
                                    now.seconds(),
                                    seconds -> now.shown(seconds, now.recoveries())));
        }
        method.getChildren().addAll(wheelButtons(now));
        VBox net = panel.group(
                "network.title",
                recipe.whole("domain.sound.hidden", new int[] {2, 24, 2}, now.units(), now::withUnits));
        recipe.show(now, road, method, net);
    }

    /// Ten seconds at the wheel, and then only where it fails.
    private List<Node> wheelButtons(DrivingRecipe now) {
        List<Node> all = new ArrayList<>();
        boolean own = !now.own().isEmpty();
        all.add(wheelButton("domain.driving.take", () -> take(true)));
        if (own) {
            all.add(wheelButton("domain.driving.correct", () -> take(false)));
        }
        all.add(
                own
                        ? panel.caption(
                                "domain.driving.own",
                                Numbers.fixed((double) now.own().size() / Cars.STEPS_A_SECOND, 1))
                        : panel.caption("domain.driving.take.note"));
        return all;
    }

    private Button wheelButton(String key, Runnable action) {
        Button button = new Button(messages.get(key));
        button.setId(key.substring(key.lastIndexOf('.') + 1) + "-wheel");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void take(boolean always) {
        model.takeWheel(always);
        stage.requestFocus();
    }

    private static String key(Method method, String what) {
        return "domain.driving.method." + method.name().toLowerCase(Locale.ROOT) + (what.isEmpty() ? "" : "." + what);
    }

    private ComboBox<Method> methods(DrivingRecipe now) {
        ComboBox<Method> choice = new ComboBox<>();
        choice.setId("method");
        choice.setAccessibleText(messages.get("domain.driving.method"));
        choice.getItems().addAll(Method.values());
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Method method) {
                return method == null ? "" : messages.get(key(method, ""));
            }

            @Override
            public Method fromString(String text) {
                return now.method();
            }
        });
        choice.setValue(now.method());
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.valueProperty().subscribe((before, method) -> {
            if (method != null && method != now.method()) {
                model.apply(now.with(method));
            }
        });
        return choice;
    }

    private void otherRoad() {
        model.apply(model.recipeProperty()
                .get()
                .on(Track.random(RandomGenerator.getDefault().nextInt(100, 10_000))));
    }

    private void toggleDrawing() {
        stage.drawingProperty().set(!stage.drawingProperty().get());
    }

    @Override
    public List<Node> right() {
        VBox judged = panel.headed("domain.driving.unseen", verdict, known);
        judged.setMinHeight(VBox.USE_PREF_SIZE);
        VBox leader = panel.headed(
                "domain.driving.leader",
                panel.segments(
                        List.of(1, 4, 16),
                        model.speedProperty().get(),
                        times -> times + "×",
                        times -> model.speedProperty().set(times)),
                wheel);
        leader.getStyleClass().add("last");
        return List.of(judged, leader);
    }

    private void judge() {
        verdict.setText(figure(DrivingExam.UNSEEN_LAPS));
        known.setText(messages.get("domain.driving.known", figure(DrivingExam.LAPS)));
    }

    private String figure(Metric metric) {
        MetricHistory history = model.run().history();
        int size = history.size(metric);
        return size == 0 ? "–" : Numbers.fixed(history.y(metric, size - 1), 2);
    }

    private void show(Sentence why) {
        problem.setText(why.isEmpty() ? "" : messages.sentence(why));
        problem.setVisible(!why.isEmpty());
        problem.setManaged(!why.isEmpty());
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("domain.driving.draw", this::toggleDrawing)
                        .titled("domain.driving.draw")
                        .key("T"),
                Action.of("domain.driving.take", () -> take(true))
                        .titled("domain.driving.take")
                        .key("W"),
                Action.of("domain.driving.random", this::otherRoad)
                        .titled("domain.driving.random")
                        .key("N"));
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        recipe.dispose();
        wheel.dispose();
    }
}
