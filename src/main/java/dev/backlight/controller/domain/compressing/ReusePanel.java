package dev.backlight.controller.domain.compressing;

import dev.backlight.controller.domain.room.Panel;
import dev.backlight.model.compressing.CompressingModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.training.compressing.reuse.Reuse;
import dev.backlight.training.compressing.reuse.Task;
import dev.backlight.view.compressing.ReuseChart;
import dev.backlight.view.paint.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Whether an encoder, or a classifier's base, helps where labels are few: what is used again, what is asked, how
/// many labels there are, both answers and what follows from them.
final class ReusePanel {
    private final CompressingModel model;
    private final Messages messages;
    private final Panel panel;
    private final ReuseChart chart;
    private final Label reused = new Label("–");
    private final Label scratch = new Label("–");
    private final Label verdict = new Label();
    private final Button start = new Button();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label note = new Label();
    private final StackPane tasks = new StackPane();
    private final VBox node;
    private final Subscription subscriptions;
    private Reuse.From from = Reuse.From.ENCODER;
    private Task task = Task.WHICH;
    private int amount = 2;

    ReusePanel(CompressingModel model, Settings settings) {
        this.model = model;
        messages = settings.messages();
        panel = new Panel(messages);
        Reuse.Curve tried = model.reuseProperty().get();
        if (tried != null) {
            from = tried.from();
            task = tried.task(); // what is on screen answers this question, also in another language
        }
        chart = new ReuseChart(model, settings);
        reused.getStyleClass().add("room-figure");
        scratch.getStyleClass().addAll("room-figure", "muted");
        verdict.getStyleClass().add("caption");
        verdict.setWrapText(true);
        verdict.setMinHeight(Label.USE_PREF_SIZE);
        start.setId("reuse");
        start.getStyleClass().add("primary");
        start.setMaxWidth(Double.MAX_VALUE);
        start.setOnAction(_ -> toggle());
        bar.setMaxWidth(Double.MAX_VALUE);
        node = panel.group(
                "domain.compressing.reuse",
                panel.segments(List.of(Reuse.From.values()), from, this::name, this::use),
                note,
                tasks,
                start,
                bar,
                chart,
                panel.slider(
                        "domain.compressing.labels",
                        new double[] {0, Reuse.AMOUNTS.size() - 1, 1},
                        amount,
                        at -> Numbers.grouped(Reuse.AMOUNTS.get((int) Math.round(at))),
                        at -> {
                            amount = (int) Math.round(at);
                            show();
                        }),
                panel.row("domain.compressing.reused", reused),
                panel.row("domain.compressing.scratch", scratch),
                verdict);
        node.getStyleClass().add("last");
        note.getStyleClass().add("caption");
        note.setWrapText(true);
        note.setMinHeight(Label.USE_PREF_SIZE);
        offer();
        subscriptions = Subscription.combine(
                model.reuseProperty().subscribe(_ -> show()),
                model.tryingProperty().subscribe(_ -> progress()));
    }

    VBox node() {
        return node;
    }

    private String name(Reuse.From one) {
        return messages.get("domain.compressing.from." + one.name().toLowerCase(Locale.ROOT));
    }

    private String name(Task one) {
        return messages.get("domain.compressing.task." + one.name().toLowerCase(Locale.ROOT));
    }

    /// What can be asked of it.
    private void offer() {
        tasks.getChildren().setAll(panel.segments(from.tasks(), task, this::name, this::choose));
        tell();
    }

    /// What it has learned before.
    private void tell() {
        String what = from == Reuse.From.ENCODER ? "encoder" : task == Task.HIGH ? "low" : "classifier";
        note.setText(messages.get("domain.compressing.reuse.note." + what));
    }

    private void use(Reuse.From next) {
        from = next;
        task = from.tasks().contains(task) ? task : from.tasks().getFirst();
        offer();
        model.reuse(from, task);
    }

    private void choose(Task next) {
        task = next;
        tell(); // the segments stay: one of them has the focus
        model.reuse(from, task);
    }

    /// Tries it, or stops trying.
    void toggle() {
        if (model.tryingProperty().get() >= 0) {
            model.cancelReuse();
        } else {
            model.reuse(from, task);
        }
    }

    private void progress() {
        double far = model.tryingProperty().get();
        start.setText(messages.get(far >= 0 ? "domain.compressing.reuse.stop" : "domain.compressing.reuse.try"));
        bar.setProgress(Math.max(0, far));
        bar.setVisible(far >= 0);
        bar.setManaged(far >= 0);
    }

    private void show() {
        Reuse.Curve curve = model.reuseProperty().get();
        reused.setText(curve == null ? "–" : Numbers.percent(curve.reused()[amount]));
        scratch.setText(curve == null ? "–" : Numbers.percent(curve.scratch()[amount]));
        verdict.setText(curve == null ? messages.get("domain.compressing.reuse.none") : verdict(curve));
    }

    private String verdict(Reuse.Curve curve) {
        List<Integer> ahead = curve.ahead();
        String who = curve.from() == Reuse.From.ENCODER ? "encoder" : "classifier";
        if (ahead.isEmpty()) {
            return messages.get("domain.compressing.reuse.never." + who, Reuse.SEEDS);
        }
        if (ahead.size() == Reuse.AMOUNTS.size()) {
            return messages.get("domain.compressing.reuse.always." + who, Reuse.SEEDS);
        }
        String amounts = ahead.stream()
                .map(one -> Numbers.grouped(one))
                .collect(Collectors.joining(messages.get("domain.compressing.reuse.and")));
        return messages.get("domain.compressing.reuse.some." + who, amounts, Reuse.SEEDS);
    }

    void dispose() {
        subscriptions.unsubscribe();
        chart.dispose();
    }
}
