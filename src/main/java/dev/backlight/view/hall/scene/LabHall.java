package dev.backlight.view.hall.scene;

import dev.backlight.model.lab.Experiment;
import dev.backlight.model.window.Settings;
import dev.backlight.view.hall.HallForm;
import dev.backlight.view.hall.HallPage;
import dev.backlight.view.lab.chart.LabWords;
import dev.backlight.view.stage.paint.PaintedView;
import javafx.util.Subscription;

/// A lab for a hall: its chart under the question, then under the answer.
public final class LabHall implements HallForm {
    private final Experiment experiment;
    private final PaintedView chart;
    private final LabWords words;
    private final HallStop stop;

    /// @param chart the lab's main one
    public LabHall(Experiment experiment, PaintedView chart, Settings settings) {
        this.experiment = experiment;
        this.chart = chart;
        words = new LabWords(experiment.lab(), settings.messages());
        stop = new HallStop(settings.viewState().of("hall-labs"));
    }

    @Override
    public String title() {
        return words.family();
    }

    @Override
    public String number() {
        return "";
    }

    /// Without an answer there is but the question.
    @Override
    public int stops() {
        return experiment.outcome().isNone() ? 1 : 2;
    }

    @Override
    public int stop() {
        return stop.get(stops());
    }

    @Override
    public void go(int next) {
        stop.set(next);
    }

    @Override
    public String sentence() {
        return stop() == 0
                ? words.of("question")
                : words.say(experiment.outcome().sentence());
    }

    @Override
    public void paint(HallPage page) {
        PaintedStop.paint(page, chart);
    }

    @Override
    public Subscription follow(Runnable repaint) {
        return Subscription.combine(
                chart.followPainting(repaint), experiment.changesProperty().subscribe(_ -> repaint.run()));
    }
}
