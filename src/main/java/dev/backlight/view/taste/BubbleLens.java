package dev.backlight.view.taste;

import dev.backlight.model.taste.TasteModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.taste.Bubble;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.stage.Lens;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The filter bubble: what becomes of a recommender that learns only from what it showed, beside one that shows
/// anything.
public final class BubbleLens extends HBox implements Lens {
    private static final double WIDE = 250;

    private final TasteModel model;
    private final Settings settings;
    private final BubbleChart chart;
    private final Button start = new Button();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label verdict = new Label();
    private final Subscription subscriptions;

    public BubbleLens(TasteModel model, Settings settings) {
        super(16);
        this.model = model;
        this.settings = settings;
        setId("bubble-lens");
        setPadding(new Insets(12));
        chart = new BubbleChart(model, settings);
        HBox.setHgrow(chart, Priority.ALWAYS);
        start.setId("bubble");
        start.setMaxWidth(Double.MAX_VALUE);
        start.setOnAction(_ -> toggle());
        bar.setMaxWidth(Double.MAX_VALUE);
        verdict.getStyleClass().add("caption");
        verdict.setWrapText(true);
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        VBox side = new VBox(8, start, bar, verdict);
        side.setMinWidth(WIDE);
        side.setPrefWidth(WIDE);
        side.setMaxWidth(WIDE);
        getChildren().addAll(side, chart);
        subscriptions = Subscription.combine(
                model.bubbleProperty().subscribe(this::show),
                model.tryingProperty().subscribe(far -> progress(far.doubleValue())));
    }

    private void toggle() {
        if (model.tryingProperty().get() >= 0) {
            model.cancelBubble();
        } else {
            model.tryBubble();
        }
    }

    private void progress(double far) {
        start.setText(settings.messages().get(far >= 0 ? "domain.taste.bubble.stop" : "domain.taste.bubble.try"));
        bar.setProgress(Math.max(0, far));
        bar.setVisible(far >= 0);
        bar.setManaged(far >= 0);
    }

    private void show(Bubble now) {
        verdict.setText(words(now));
    }

    private String words(Bubble now) {
        if (now == null) {
            return settings.messages().get("domain.taste.bubble.note", Bubble.FIRST, Bubble.ROUNDS);
        }
        if (now.people() == 0) {
            return settings.messages().get("domain.taste.bubble.few", Bubble.FIRST + Bubble.ROUNDS);
        }
        Bubble.Round best = now.best().get(1);
        Bubble.Round chance = now.chance().get(1);
        return settings.messages()
                .get(
                        now.cost() > 0 ? "domain.taste.bubble.worse" : "domain.taste.bubble.better",
                        Numbers.fixed(best.different(), 0),
                        Numbers.fixed(chance.different(), 0),
                        Numbers.fixed(best.pleased(), 1),
                        Numbers.fixed(chance.pleased(), 1),
                        Numbers.fixed(Math.abs(now.cost()), 3),
                        Numbers.grouped(now.people()));
    }

    @Override
    public String name() {
        return "bubble";
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        chart.dispose();
    }
}
