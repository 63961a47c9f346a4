package dev.backlight.view.domain.runs;

import dev.backlight.model.domain.run.RoomRun;
import dev.backlight.model.domain.run.RoomRuns;
import dev.backlight.model.domain.run.Twins;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.recipe.Knobs;
import dev.backlight.view.evaluation.run.Keys;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.paint.PaintedView;
import dev.backlight.view.stage.paint.Refresh;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The trainings of this session of a room: their list, the twins of the present one, and at the right what those
/// that are laid over each other make of the same.
///
/// @param <R> the knobs of the room's network
public final class RoomRunsLens<R extends Knobs<R>> extends HBox implements Lens {
    private static final double LIST = 0.4;
    private static final double NARROWEST = 250;
    private static final double WIDEST = 420;

    private final Twins<R> twins;
    private final RunNaming<R> naming;
    private final Metric metric;
    private final Consumer<R> begin;
    private final PaintedView beside;
    private final VBox rows = new VBox(4);
    private final Map<RoomRun<R>, RoomRunRow<R>> made = new IdentityHashMap<>();
    private final Button train;
    private final Button stop;
    private final ProgressBar bar = new ProgressBar(0);
    private final Refresh refresh;
    private final Subscription subscriptions;

    /// @param twinsWord key of the text that says what the twins differ in
    /// @param metric by which its runs are judged
    /// @param begin begins anew with a recipe
    /// @param beside the same, seen by those that are laid over each other; ends with this lens
    public RoomRunsLens(
            RunModel<?> run,
            Twins<R> twins,
            RunNaming<R> naming,
            String twinsWord,
            Metric metric,
            Consumer<R> begin,
            PaintedView beside) {
        this.twins = twins;
        this.naming = naming;
        this.metric = metric;
        this.begin = begin;
        this.beside = beside;
        Messages messages = naming.messages();
        train = button(messages.get(twinsWord), "train-twins", this::trainTwins);
        stop = button(messages.get("domain.runs.stop"), "stop-twins", twins::cancel);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label title = new Label(messages.get("evaluation.runs"));
        title.getStyleClass().add("group-title");
        title.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.SOMETIMES);
        HBox head = new HBox(10, title, bar, space, train, stop);
        head.setAlignment(Pos.CENTER_LEFT);
        ScrollPane window = new ScrollPane(rows);
        window.setFitToWidth(true);
        window.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        window.getStyleClass().add("evaluation-list");
        VBox.setVgrow(window, Priority.ALWAYS);
        VBox list = new VBox(6, head, window);
        list.setPadding(new Insets(10, 6, 6, 16));
        list.setMinWidth(NARROWEST);
        list.setMaxWidth(WIDEST);
        list.prefWidthProperty().bind(widthProperty().multiply(LIST));
        HBox.setHgrow(beside, Priority.ALWAYS);
        setId("runs-lens");
        setMinSize(0, 0);
        getChildren().setAll(list, beside);
        refresh = new Refresh(this, this::show);
        ListChangeListener<RoomRun<R>> changed = _ -> refresh.request();
        naming.runs().runs().addListener(changed);
        naming.runs().overlaid().addListener(changed);
        subscriptions = Subscription.combine(
                () -> naming.runs().runs().removeListener(changed),
                () -> naming.runs().overlaid().removeListener(changed),
                run.historyVersionProperty().subscribe(_ -> refresh.request()),
                run.snapshotProperty().subscribe(_ -> refresh.request()),
                twins.fractionProperty().subscribe(_ -> refresh.request()));
        show();
    }

    private static Button button(String words, String id, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("link");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        Keys.enterFires(button);
        return button;
    }

    private void trainTwins() {
        twins.train();
        refresh.request();
    }

    private void show() {
        RoomRuns<R> runs = naming.runs();
        made.keySet().retainAll(runs.runs());
        List<RoomRunRow<R>> all = runs.runs().stream()
                .map(run -> made.computeIfAbsent(run, one -> new RoomRunRow<>(one, naming, this::result, begin)))
                .toList();
        if (!rows.getChildren().equals(all)) {
            rows.getChildren().setAll(all);
        }
        all.forEach(RoomRunRow::refresh);
        double fraction = twins.fractionProperty().get();
        show(train, fraction < 0 && twins.hasAny());
        show(stop, fraction >= 0);
        show(bar, fraction >= 0);
        bar.setProgress(Math.max(0, fraction));
        bar.setAccessibleText(Numbers.percent(Math.max(0, fraction), 0));
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private String result(RoomRun<R> run) {
        double newest = run.newest(metric);
        return Double.isNaN(newest)
                ? ""
                : metric == Metric.TEST_ACCURACY ? Numbers.percent(newest, 1) : Numbers.fixed(newest, 3);
    }

    @Override
    public String name() {
        return "runs";
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.of("runs.twins", this::trainTwins));
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        refresh.dispose();
        beside.dispose();
    }
}
