package dev.backlight.view.metric;

import dev.backlight.model.run.RunModel;
import dev.backlight.model.run.Standing;
import dev.backlight.model.text.Messages;
import dev.backlight.training.run.Progress;
import dev.backlight.view.paint.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;

/// The moment on screen and how the training stands there: epoch, loss, test. In the past it lies on the ground of
/// what is looked back at. Where there is no room for one line it is two, of smaller letters; where there is less
/// still the loss goes first, then the test.
///
/// Its words have a node of their own that nothing around it asks for its size: new numbers lay out the window only
/// if they need clearly another width.
public final class MomentLine extends Region {
    private static final double PAD = 8;

    /// So much more room than its words need, at most twice, it asks for and keeps: a number with another digit
    /// lays out nothing around it.
    private static final double SPARE = 40;

    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");

    /// Small letters as a share of the ordinary ones: 12 of 15 pixels.
    private static final double SMALLER = 0.8;

    private final RunModel<?> run;
    private final Messages messages;
    private final Part epoch;
    private final Part loss;
    private final Part test;
    private final HBox after = new HBox(muted(""));
    private final HBox none = new HBox();
    private final HBox press = new HBox(6);
    private final Tooltip tooltip = new Tooltip();
    private final Words words;
    private final Subscription subscriptions;
    private double wished = -1;
    private boolean small;
    private boolean clockOnly;
    private boolean untrained;
    private boolean beforehand;
    private Said said;

    /// What is shown where there is room for it, row by row.
    private record Plan(boolean small, List<List<HBox>> rows) {
        @SafeVarargs
        static Plan large(List<HBox>... rows) {
            return new Plan(false, List.of(rows));
        }

        @SafeVarargs
        static Plan small(List<HBox>... rows) {
            return new Plan(true, List.of(rows));
        }
    }

    /// All that is said here depends on.
    private record Said(
            Standing standing, long stepsPerEpoch, double samplesPerSecond, int threads, boolean clockOnly) {
        static Said of(Standing standing, Progress progress, boolean clockOnly) {
            return new Said(
                    standing, progress.stepsPerEpoch(), progress.samplesPerSecond(), progress.threads(), clockOnly);
        }
    }

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
        none.getChildren().setAll(muted(messages.get("moment.none")));
        Label dot = muted(" · ");
        press.getChildren().setAll(dot, muted(messages.get("moment.press")), key);
        press.setSpacing(0);
        HBox.setMargin(key, new Insets(0, 0, 0, 6));
        press.setAlignment(Pos.CENTER_LEFT);
        words = new Words();
        getChildren().setAll(words);
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

    private List<HBox> boxes() {
        return List.of(epoch.box, loss.box, test.box, after, none, press);
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
        Said next = Said.of(now, progress, clockOnly);
        if (next.equals(said)) { // each news of a training tells several properties, one after the other
            return;
        }
        said = next;
        untrained = now.isUntrained();
        epoch.value.setText(MomentWords.epoch(now.epoch()));
        loss.value.setText(MomentWords.loss(now));
        test.value.setText(MomentWords.accuracy(now));
        boolean old = now.isStale() && progress.stepsPerEpoch() >= 100;
        Label told = (Label) after.getChildren().getFirst();
        told.setText(old ? messages.get("moment.after", MomentWords.epoch(now.testedAt())) : "");
        beforehand = now.isBeforehand();
        if (now.past() != getStyleClass().contains("past")) { // a change of classes styles all of it anew
            if (now.past()) {
                getStyleClass().add("past");
            } else {
                getStyleClass().remove("past");
            }
        }
        describe(now, progress);
        words.requestLayout();
        if (wished != computePrefWidth(-1)) {
            requestLayout();
        }
    }

    private void describe(Standing now, Progress progress) {
        String moment = messages.get(
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
        tooltip.setText(moment + (now.estimated() ? " " + messages.get("moment.estimated") : "") + speed);
        setAccessibleText(moment);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        double needed = 2 * PAD + width(plans().getFirst(), 0);
        boolean roomy = needed <= wished && needed > wished - 2 * SPARE;
        return roomy ? wished : Math.ceil(needed / SPARE) * SPARE;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 32;
    }

    /// From all there is to say to less and less of it. A test of the network before it learned anything is never
    /// shown without saying so.
    private List<Plan> plans() {
        List<HBox> clock = List.of(epoch.box);
        List<HBox> both = List.of(epoch.box, loss.box);
        if (untrained) {
            return List.of(
                    Plan.large(List.of(none, press)),
                    Plan.small(List.of(none), List.of(press)),
                    Plan.small(List.of(press)));
        }
        boolean unjudged = test.value.getText().equals("–");
        if (clockOnly || unjudged && loss.value.getText().equals("–")) { // what learns without a loss has none to tell
            return List.of(Plan.large(clock), Plan.small(clock));
        }
        if (unjudged) {
            return List.of(Plan.large(both), Plan.small(clock, List.of(loss.box)), Plan.small(clock));
        }
        List<HBox> judged = List.of(test.box);
        List<HBox> told = List.of(test.box, after);
        List<Plan> plans = new ArrayList<>();
        plans.add(Plan.large(List.of(epoch.box, loss.box, test.box, after)));
        if (beforehand) {
            plans.add(Plan.small(both, told));
            plans.add(Plan.small(clock, told));
            plans.add(Plan.small(both));
        } else {
            plans.add(Plan.large(List.of(epoch.box, loss.box, test.box)));
            plans.add(Plan.small(both, told));
            plans.add(Plan.small(both, judged));
            plans.add(Plan.small(clock, judged));
        }
        plans.add(Plan.small(clock));
        return plans;
    }

    private double width(Plan plan, int row) {
        double now = small ? SMALLER : 1;
        double wanted = plan.small ? SMALLER : 1;
        double wide = 0;
        for (HBox part : plan.rows.get(row)) {
            setDot(part, part != plan.rows.get(row).getFirst());
            wide += Math.ceil(part.prefWidth(-1) * wanted / now);
        }
        return wide;
    }

    /// A dot parts what stands behind something from it.
    private static void setDot(HBox part, boolean behind) {
        if (part.getChildren().size() > 1) {
            part.getChildren().getFirst().setVisible(behind);
            part.getChildren().getFirst().setManaged(behind);
        }
    }

    private boolean fits(Plan plan) {
        double room = getWidth() - 2 * PAD + 0.5;
        return IntStream.range(0, plan.rows.size()).allMatch(row -> width(plan, row) <= room);
    }

    @Override
    protected void layoutChildren() {
        wished = computePrefWidth(-1);
        words.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void arrange() {
        Plan plan = plans().stream().filter(this::fits).findFirst().orElse(new Plan(small, List.of()));
        boxes().forEach(box -> box.setVisible(plan.rows.stream().anyMatch(row -> row.contains(box))));
        if (small != plan.small) {
            small = plan.small;
            pseudoClassStateChanged(SMALL, small);
            applyCss();
        }
        double each = Math.min(getHeight(), plan.small ? 16 : 32);
        double y = Math.round((getHeight() - each * plan.rows.size()) / 2);
        for (int row = 0; row < plan.rows.size(); row++) {
            double x = getWidth() - PAD - width(plan, row);
            for (HBox part : plan.rows.get(row)) {
                double wide = Math.ceil(part.prefWidth(-1));
                double high = part.prefHeight(-1);
                part.resizeRelocate(x, y + Math.round((each - high) / 2), wide, high);
                x += wide;
            }
            y += each;
        }
    }

    private final class Words extends Region {
        Words() {
            setManaged(false);
            getChildren().setAll(boxes());
        }

        @Override
        protected void layoutChildren() {
            arrange();
        }
    }
}
