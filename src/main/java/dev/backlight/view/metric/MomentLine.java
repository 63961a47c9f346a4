package dev.backlight.view.metric;

import dev.backlight.model.run.RunModel;
import dev.backlight.model.run.Standing;
import dev.backlight.model.text.Messages;
import dev.backlight.training.run.Progress;
import dev.backlight.view.paint.Numbers;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;

/// The moment on screen and how the training stands there, in one line: epoch, loss, test. In the past it lies on
/// the ground of what is looked back at. Where there is little room, the loss goes first, then the epoch.
public final class MomentLine extends Region {
    private static final double PAD = 8;

    private final RunModel<?> run;
    private final Messages messages;
    private final Part epoch;
    private final Part loss;
    private final Part test;
    private final Label after = muted("");
    private final HBox begin = new HBox(6);
    private final HBox line = new HBox();
    private final Tooltip tooltip = new Tooltip();
    private final Subscription subscriptions;
    private boolean clockOnly;
    private boolean beforehand;

    public MomentLine(RunModel<?> run, Messages messages) {
        this.run = run;
        this.messages = messages;
        setId("moment");
        getStyleClass().add("moment");
        setMaxHeight(32);
        epoch = new Part("moment.epoch");
        loss = new Part("moment.loss");
        test = new Part("moment.test");
        Label key = new Label(messages.get("moment.space"));
        key.getStyleClass().add("key-hint");
        begin.getChildren().setAll(muted(messages.get("moment.none") + " · " + messages.get("moment.press")), key);
        begin.setAlignment(Pos.CENTER);
        line.setAlignment(Pos.BASELINE_LEFT);
        line.getChildren().setAll(epoch.box, loss.box, test.box, after);
        getChildren().setAll(begin, line);
        Rectangle room =
                new Rectangle(); // without it words that find none would reach over the buttons, and take their clicks
        room.widthProperty().bind(widthProperty());
        room.heightProperty().bind(heightProperty());
        setClip(room);
        setAccessibleRole(AccessibleRole.TEXT);
        Tooltip.install(this, tooltip);
        subscriptions = Subscription.combine(
                run.progressProperty().subscribe(() -> show()),
                run.evaluationProperty().subscribe(() -> show()),
                run.historyVersionProperty().subscribe(() -> show()),
                run.timeline().positionProperty().subscribe(() -> show()),
                run.snapshotProperty().subscribe(() -> show()));
        show();
    }

    /// For two experiments under one clock: whose loss or accuracy it were would not be clear.
    public void showClockOnly() {
        clockOnly = true;
        show();
    }

    public void dispose() {
        subscriptions.unsubscribe();
    }

    /// A name and its number, in the order that the language has.
    private final class Part {
        private final Label dot = muted("  ·  ");
        private final Label value = new Label();
        private final HBox box = new HBox();

        Part(String key) {
            String pattern = messages.get(key, "\u0000");
            int at = pattern.indexOf('\u0000');
            value.getStyleClass().add("moment-value");
            value.setMinWidth(USE_PREF_SIZE);
            box.setAlignment(Pos.BASELINE_LEFT);
            box.getChildren().setAll(dot, muted(pattern.substring(0, at)), value, muted(pattern.substring(at + 1)));
        }

        /// A dot parts it from what stands before it, if anything does.
        private void follow(boolean something) {
            dot.setVisible(something);
            dot.setManaged(something);
        }
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("moment-name");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private void show() {
        Standing now = Standing.of(run);
        Progress progress = run.progressProperty().get();
        boolean untrained = now.isUntrained();
        begin.setVisible(untrained);
        line.setVisible(!untrained);
        epoch.value.setText(MomentWords.epoch(now.epoch()));
        loss.value.setText(MomentWords.loss(now));
        test.value.setText(MomentWords.accuracy(now));
        boolean old = now.isStale() && progress.stepsPerEpoch() >= 100;
        after.setText(old ? messages.get("moment.after", MomentWords.epoch(now.testedAt())) : "");
        beforehand = now.isBeforehand();
        getStyleClass().remove("past");
        if (now.past()) {
            getStyleClass().add("past");
        }
        describe(now, progress);
        requestLayout();
    }

    private void describe(Standing now, Progress progress) {
        String words = messages.get(
                "moment.told",
                MomentWords.epoch(now.epoch()),
                Numbers.grouped(now.step()),
                MomentWords.loss(now),
                MomentWords.accuracy(now));
        String speed = progress.samplesPerSecond() > 0
                ? " "
                        + messages.get(
                                "moment.speed",
                                Numbers.grouped(Math.round(progress.samplesPerSecond())),
                                progress.threads())
                : "";
        tooltip.setText(words + (now.estimated() ? " " + messages.get("moment.estimated") : "") + speed);
        setAccessibleText(words);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        boolean untrained = begin.isVisible();
        return 2 * PAD
                + (untrained
                        ? begin.prefWidth(-1)
                        : parts().stream().mapToDouble(this::width).sum());
    }

    @Override
    protected double computePrefHeight(double width) {
        return 32;
    }

    private List<Region> parts() {
        boolean judged = !test.value.getText().equals("–");
        return clockOnly
                ? List.of(epoch.box)
                : judged ? List.of(epoch.box, loss.box, test.box, after) : List.of(epoch.box, loss.box);
    }

    private void dot() {
        boolean before = false;
        for (Part part : List.of(epoch, loss, test)) {
            part.follow(before);
            before |= part.box.isVisible();
        }
    }

    private double width(Region part) {
        return Math.ceil(part.prefWidth(-1));
    }

    /// What is left out where there is little room, step by step. A test of the network before it learned anything
    /// is never shown without saying so.
    private List<List<Region>> hiding() {
        return beforehand
                ? List.of(
                        List.of(),
                        List.of(loss.box),
                        List.of(loss.box, test.box, after),
                        List.of(epoch.box, loss.box, test.box, after))
                : List.of(List.of(), List.of(after), List.of(after, loss.box), List.of(after, loss.box, epoch.box));
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - 2 * PAD + 0.5;
        List<Region> wanted = parts();
        for (List<Region> hidden : hiding()) {
            line.getChildren().forEach(part -> {
                boolean seen = wanted.contains(part) && !hidden.contains(part);
                part.setVisible(seen);
                part.setManaged(seen);
            });
            dot();
            if (line.prefWidth(-1) <= room) {
                break;
            }
        }
        double least = (begin.isVisible() ? begin : line).prefWidth(-1);
        begin.setOpacity(least <= room ? 1 : 0); // rather nothing than half a word
        line.setOpacity(least <= room ? 1 : 0);
        for (HBox shown : List.of(begin, line)) {
            double wide = Math.ceil(shown.prefWidth(-1));
            double high = shown.prefHeight(-1);
            shown.resizeRelocate(getWidth() - PAD - wide, Math.round((getHeight() - high) / 2), wide, high);
        }
    }
}
