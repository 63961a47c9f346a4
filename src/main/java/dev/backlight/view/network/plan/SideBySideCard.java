package dev.backlight.view.network.plan;

import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.trial.SideBySide;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.MetricHistory;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.view.chart.Chart;
import dev.backlight.view.chart.ChartView;
import dev.backlight.view.chart.Series;
import dev.backlight.view.chart.plot.Axis;
import dev.backlight.view.chart.plot.Pen;
import dev.backlight.view.chart.plot.Points;
import dev.backlight.view.chart.plot.RunningMean;
import dev.backlight.view.chart.plot.Scale;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Trains the recipe of now and the draft beside each other, and says which reads better: their losses as two
/// lines, then the share of the test set that each reads rightly after the same epochs.
public final class SideBySideCard extends VBox {
    private static final double CHART = 116;

    private final SideBySide model;
    private final Messages messages;
    private final Button train = new Button();
    private final Button cancel = new Button();
    private final ProgressBar bar = new ProgressBar(0);
    private final HBox waiting = new HBox(8, bar, cancel);
    private final Label foot = new Label();
    private final Label problem = new Label();
    private final Label verdict = new Label();
    private final Label now = new Label();
    private final Label edited = new Label();
    private final VBox figures;
    private final ChartView chart;
    private final Subscription subscription;
    private ExperimentConfig present;
    private ExperimentConfig wish;

    public SideBySideCard(DigitsModel digits, Settings settings) {
        super(8);
        model = digits.sideBySide();
        messages = settings.messages();
        setId("side-by-side");
        train.setId("side-by-side-train");
        train.setText(messages.get("editor.both"));
        train.setMaxWidth(Double.MAX_VALUE);
        train.setOnAction(_ -> begin());
        cancel.setId("side-by-side-cancel");
        cancel.setText(messages.get("features.cancel"));
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.cancel());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        waiting.setAlignment(Pos.CENTER_LEFT);
        foot.setText(messages.get("editor.both.foot", SideBySide.EPOCHS));
        foot.getStyleClass().add("caption");
        foot.setWrapText(true);
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        verdict.getStyleClass().add("group-title");
        verdict.setWrapText(true);
        verdict.setMinHeight(USE_PREF_SIZE);
        verdict.setId("side-by-side-verdict");
        chart = new ChartView(settings, this::losses);
        chart.setPrefHeight(CHART);
        chart.setMinHeight(CHART);
        figures = new VBox(4, chart, row("editor.both.now", now), row("editor.both.edited", edited), verdict);
        getChildren().setAll(train, foot, problem, waiting, figures);
        subscription = Subscription.combine(
                model.fractionProperty().subscribe(_ -> refresh()),
                model.pairProperty().subscribe(_ -> refresh()));
    }

    private HBox row(String key, Label value) {
        Label name = new Label(messages.get(key));
        name.getStyleClass().add("muted");
        value.getStyleClass().add("value");
        value.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(6, name, space, value);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// @param edited what would be trained; empty while it is impossible
    public void show(ExperimentConfig config, Optional<ExperimentConfig> edited) {
        present = config;
        wish = edited.orElse(null);
        problem.setText("");
        refresh();
    }

    public void dispose() {
        subscription.unsubscribe();
        chart.dispose();
    }

    private void begin() {
        try {
            problem.setText("");
            model.train(present, wish);
        } catch (IllegalArgumentException impossible) {
            problem.setText(messages.sentence(impossible));
        }
    }

    private void refresh() {
        SideBySide.Pair pair = model.pairProperty().get();
        boolean changed = wish != null && !wish.equals(present);
        boolean shown = pair != null
                && changed
                && pair.now().equals(present)
                && pair.edited().equals(wish);
        boolean busy = shown && model.isBusy();
        show(waiting, busy);
        show(figures, shown);
        show(train, !busy);
        show(foot, !shown);
        train.setDisable(!changed);
        bar.setProgress(Math.max(0, model.fractionProperty().get()));
        if (shown) {
            chart.refresh();
            measured();
        }
    }

    /// Figures of the same number of epochs, the newest that both have.
    private void measured() {
        int epochs = Math.min(model.tested(0), model.tested(1));
        double before = model.accuracy(0, epochs);
        double after = model.accuracy(1, epochs);
        now.setText(words(0, before, epochs));
        edited.setText(words(1, after, epochs));
        verdict.setText(epochs > 0 && !model.isBusy() ? verdict(before, after, epochs) : "");
    }

    private String words(int which, double accuracy, int epochs) {
        return model.isBroken(which)
                ? messages.get("features.trials.diverged")
                : epochs == 0 || Double.isNaN(accuracy) ? "\u2013" : Numbers.percent(accuracy, 2);
    }

    private String verdict(double before, double after, int epochs) {
        double points = 100 * (after - before);
        if (Double.isNaN(points)) {
            return "";
        }
        String size = Numbers.fixed(Math.abs(points), 2);
        String key = points > 0 ? "editor.both.better" : points < 0 ? "editor.both.worse" : "editor.both.same";
        return messages.get(key, size, epochs);
    }

    private static void show(Region part, boolean wanted) {
        part.setVisible(wanted);
        part.setManaged(wanted);
    }

    /// Both lines of training loss, smoothed; the axis goes as far as the smoothed lines do after their first
    /// tenth.
    private Chart losses() {
        Points before = new RunningMean(points(model.history(0)));
        Points after = new RunningMean(points(model.history(1)));
        double most = Math.max(0.05, Math.max(highest(before), highest(after)));
        return Chart.of(
                        Scale.numbers(Axis.linear(0, SideBySide.EPOCHS)).whole(),
                        Scale.numbers(Axis.linear(0, most)),
                        List.of(
                                Series.of(messages.get("editor.both.edited.short"), after, Pen.SOLID)
                                        .bold(),
                                Series.of(messages.get("editor.both.now.short"), before, Pen.DASHED)))
                .titled(messages.get("editor.both.loss"))
                .on(Palette::panel);
    }

    private static double highest(Points line) {
        double most = 0;
        for (int i = 0; i < line.size(); i++) {
            if (line.x(i) >= 0.1) {
                most = Math.max(most, Double.isFinite(line.y(i)) ? line.y(i) : 0);
            }
        }
        return most == 0 ? 1 : 1.15 * most;
    }

    private static Points points(MetricHistory history) {
        return new Points() {
            private final int size = history.size(Metric.TRAIN_LOSS);

            @Override
            public int size() {
                return size;
            }

            @Override
            public double x(int i) {
                return history.x(Metric.TRAIN_LOSS, i);
            }

            @Override
            public double y(int i) {
                return history.y(Metric.TRAIN_LOSS, i);
            }
        };
    }
}
