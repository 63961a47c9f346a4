package dev.backlight.view.lab.page;

import dev.backlight.lab.Bench;
import dev.backlight.lab.Lab;
import dev.backlight.lab.record.Measure;
import dev.backlight.model.lab.Experiment;
import dev.backlight.model.lab.Phase;
import dev.backlight.model.window.Settings;
import dev.backlight.view.lab.bench.BenchView;
import dev.backlight.view.lab.chart.FigureBars;
import dev.backlight.view.lab.chart.LabChartView;
import dev.backlight.view.lab.chart.LabTable;
import dev.backlight.view.lab.chart.LabWords;
import dev.backlight.view.lab.chart.LookView;
import dev.backlight.view.lab.chart.MeasureView;
import dev.backlight.view.lab.chart.TrialStrip;
import dev.backlight.view.paint.Numbers;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The middle of a lab's page: question, chart, and below it the networks side by side while they run, then what
/// was seen inside.
public final class LabPage extends VBox {
    private static final double ROW = 206;
    private static final double LOW = 640;
    private static final double CHART = 270;
    private static final double EACH = 96;
    private static final double BENCH = 600;
    private static final double MINIMUM = 150;

    private final Experiment experiment;
    private final Settings settings;
    private final LabWords words;
    private final LabChartView chart;
    private final StackPane middle;
    private final Label chip = new Label();
    private final Pages row;
    private final List<Region> parts = new ArrayList<>();
    private final VBox second = new VBox(8);
    private final List<Runnable> disposals = new ArrayList<>();
    private final List<Runnable> rowDisposals = new ArrayList<>();
    private final Subscription subscriptions;
    private String content = "";

    /// @param run runs the lab
    public LabPage(Experiment experiment, Settings settings, Runnable run) {
        this.experiment = experiment;
        this.settings = settings;
        words = new LabWords(experiment.lab(), settings.messages());
        row = new Pages(settings.messages());
        chart = new LabChartView(experiment, settings, run);
        disposals.add(chart::dispose);
        getStyleClass().addAll("stage", "lab-page");
        setId("labPage");
        second.getStyleClass().add("lab-second");
        second.setMinHeight(Region.USE_PREF_SIZE);
        StackPane middle = new StackPane(chart);
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        this.middle = middle;
        getChildren().setAll(head(), middle, second);
        heightProperty().subscribe(_ -> fit());
        subscriptions = Subscription.combine(
                experiment.phaseProperty().subscribe(_ -> show()),
                experiment.changesProperty().subscribe(_ -> show()));
    }

    private VBox head() {
        Lab lab = experiment.lab();
        Label place = new Label(words.family() + "  /  " + words.of("method"));
        place.getStyleClass().add("muted");
        Label question = new Label(words.of("question"));
        question.getStyleClass().add("lab-question");
        question.setId("labQuestion");
        question.setWrapText(true);
        question.setMinHeight(Region.USE_PREF_SIZE);
        Label about = new Label(words.of("about"));
        about.setWrapText(true);
        about.setMaxWidth(720);
        about.setMinHeight(Region.USE_PREF_SIZE);
        about.getStyleClass().add("muted");
        about.setId("about-" + lab.name());
        chip.getStyleClass().add("lab-chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        return new VBox(2, new HBox(8, place, between, chip), question, about);
    }

    private void show() {
        Phase phase = experiment.phase();
        chip.setVisible(phase.isOver() && experiment.result() != null);
        if (chip.isVisible()) {
            chip.setText(words.messages()
                    .get(
                            "labs.chip",
                            experiment.result().settings().seeds(),
                            experiment.records().size(),
                            Numbers.fixed(
                                    experiment.result().seconds(),
                                    experiment.result().seconds() < 10 ? 1 : 0)));
        }
        boolean looks = phase.isOver()
                && experiment.records().stream()
                        .anyMatch(trial -> !trial.looks().isEmpty());
        String wanted = looks ? "looks" : "trials";
        if (!wanted.equals(content)) {
            content = wanted;
            fill();
        }
    }

    private void fill() {
        rowDisposals.forEach(Runnable::run);
        rowDisposals.clear();
        parts.clear();
        Label title = new Label();
        title.getStyleClass().add("heading");
        switch (content) {
            case "looks" -> {
                title.setText(words.messages().get("labs.inside"));
                compared();
                experiment.lab().bench(experiment.shown(), experiment.records()).ifPresent(this::bench);
                for (String look : experiment.lab().looks()) {
                    LookView view = new LookView(experiment, look, settings);
                    if (view.frames() > 0) {
                        rowDisposals.add(view::dispose);
                        parts.add(titled(words.or("look." + look, look), view, EACH * view.breadth()));
                    } else {
                        view.dispose();
                    }
                }
                besides();
            }
            default -> {
                title.setText(words.messages().get("labs.side"));
                TrialStrip strip = new TrialStrip(experiment, settings);
                rowDisposals.add(strip::dispose);
                parts.add(strip);
            }
        }
        row.show(parts);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(8, title, between, row.buttons());
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        second.getChildren().setAll(head, row);
        VBox.setVgrow(row, Priority.ALWAYS);
        fit();
    }

    /// To be tried by hand.
    private void bench(Bench bench) {
        BenchView view = new BenchView(bench, words, settings);
        rowDisposals.add(view::dispose);
        parts.add(titled(words.messages().get("labs.bench"), view, BENCH));
    }

    /// Figures that are to be compared.
    private void compared() {
        FigureBars bars = new FigureBars(experiment, settings);
        if (bars.isEmpty()) {
            bars.dispose();
        } else {
            rowDisposals.add(bars::dispose);
            parts.add(titled(words.messages().get("labs.compared"), bars, CHART));
        }
    }

    /// What the main chart has no axes for: last, since what was seen inside is what the row is for.
    private void besides() {
        for (Measure measure : MeasureView.apart(experiment, words)) {
            MeasureView view = new MeasureView(experiment, measure, settings);
            rowDisposals.add(view::dispose);
            parts.add(titled(words.measure(measure), view, CHART));
        }
    }

    private Region titled(String said, Region view, double wide) {
        Label name = new Label(said);
        name.getStyleClass().add("caption");
        name.setWrapText(true);
        name.setMaxHeight(30);
        name.setMinHeight(30);
        name.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        VBox.setVgrow(view, Priority.ALWAYS);
        VBox box = new VBox(4, name, view);
        box.setPrefWidth(Math.max(MINIMUM, wide));
        box.setMinWidth(80);
        return box;
    }

    private void fit() {
        boolean low = getHeight() < LOW;
        row.setVisible(!low);
        row.setManaged(!low);
        double height = Math.clamp(getHeight() * 0.27, 150, ROW + 60);
        row.setMinHeight(low ? 0 : height);
        row.setPrefHeight(low ? 0 : height);
        row.setMaxHeight(low ? 0 : height);
    }

    /// Shows the chart's numbers as a table, or the chart again.
    public void table() {
        boolean charted = middle.getChildren().contains(chart);
        if (charted) {
            LabTable table = new LabTable(experiment, words);
            middle.getChildren().setAll(table);
            table.requestFocus();
        } else {
            middle.getChildren().setAll(chart);
        }
    }

    /// The chart, for a picture of it alone.
    public LabChartView chart() {
        return chart;
    }

    /// The row below the chart, which may take keys of its own.
    public Region row() {
        return row;
    }

    public void dispose() {
        subscriptions.unsubscribe();
        disposals.forEach(Runnable::run);
        rowDisposals.forEach(Runnable::run);
    }
}
