package dev.backlight.view.feedback;

import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.digits.FineTuningModel;
import dev.backlight.model.digits.FineTuningModel.Stage;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.training.feedback.Answered;
import dev.backlight.training.feedback.FineTuningResult;
import dev.backlight.training.feedback.FineTuningResult.Figure;
import dev.backlight.view.paint.Numbers;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Before and after: what the network has learned and what it has forgotten, and the choice to keep it or not.
public final class ResultColumn extends VBox {
    private static final double LOW = 560;

    private final FineTuningModel learning;
    private final DigitsModel experiment;
    private final Messages messages;
    private final Label nothing = new Label();
    private final FeedbackSketch sketch;
    private final Label kept = new Label();
    private final Button keep = new Button();
    private final Button discard = new Button();
    private final Button takeBack = new Button();
    private final VBox content;
    private final HBox courses;
    private final BeforeAfter corrections;
    private final BeforeAfter test;
    private final ChangeChart classes;
    private final ChangedDigits right;
    private final ChangedDigits wrong;
    private final CourseChart learned;
    private final CourseChart forgotten;
    private final Subscription subscriptions;

    /// Two figures with an arrow between, a word above and a word below.
    private static final class BeforeAfter extends VBox {
        private final Label before = new Label();
        private final Label after = new Label();
        private final Label below = new Label();

        BeforeAfter(String title) {
            Label above = new Label(title);
            Label arrow = new Label("→");
            for (Label quiet : new Label[] {above, below}) {
                quiet.getStyleClass().add("caption");
            }
            before.getStyleClass().addAll("big-number", "muted");
            arrow.getStyleClass().add("muted");
            after.getStyleClass().add("big-number");
            for (Label number : new Label[] {before, arrow, after}) {
                number.setMinWidth(USE_PREF_SIZE);
            }
            HBox numbers = new HBox(8, before, arrow, after);
            numbers.setAlignment(Pos.BASELINE_LEFT);
            getChildren().setAll(above, numbers, below);
            setPrefWidth(100);
            HBox.setHgrow(this, Priority.ALWAYS);
        }

        void show(String was, String is, String words) {
            before.setText(was);
            after.setText(is);
            below.setText(words);
        }
    }

    public ResultColumn(DigitsModel experiment, Settings settings) {
        super(8);
        this.experiment = experiment;
        messages = settings.messages();
        learning = experiment.feedback().learning();
        getStyleClass().add("feedback-result");
        corrections = new BeforeAfter(messages.get("feedback.corrections.right"));
        corrections.setId("corrections-figure");
        test = new BeforeAfter(messages.get("feedback.test"));
        learned = new CourseChart(learning, settings, Figure::corrections, true);
        forgotten = new CourseChart(learning, settings, Figure::test, false);
        classes = new ChangeChart(learning, settings);
        right = new ChangedDigits(experiment, settings, true);
        wrong = new ChangedDigits(experiment, settings, false);
        for (CourseChart chart : new CourseChart[] {learned, forgotten}) {
            chart.setPrefWidth(100);
            HBox.setHgrow(chart, Priority.ALWAYS);
        }
        courses = new HBox(12, learned, forgotten);
        courses.managedProperty().bind(courses.visibleProperty());
        VBox.setVgrow(classes, Priority.ALWAYS);
        content = new VBox(
                6,
                new HBox(12, corrections, test),
                courses,
                title("feedback.changes", label("feedback.changes.unit")),
                classes,
                title("feedback.right", range(right)),
                right,
                title("feedback.wrong", range(wrong)),
                wrong);
        VBox.setVgrow(content, Priority.ALWAYS);
        nothing.setText(messages.get("feedback.nothing"));
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        kept.getStyleClass().add("caption");
        keep.setText(messages.get("feedback.keep"));
        keep.setId("keep");
        keep.getStyleClass().add("primary");
        keep.setOnAction(_ -> learning.keep());
        discard.setText(messages.get("feedback.discard"));
        discard.setId("discard");
        discard.setOnAction(_ -> learning.discard());
        takeBack.setText(messages.get("feedback.back"));
        takeBack.setId("take-back");
        takeBack.setOnAction(_ -> learning.takeBack());
        Label heading = label("feedback.before.after");
        heading.getStyleClass().setAll("label", "heading");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(8, heading, space, kept, takeBack, discard, keep);
        header.setAlignment(Pos.CENTER_LEFT);
        header.setMinHeight(32);
        for (Region node : new Region[] {keep, discard, takeBack, kept}) {
            node.setMinWidth(USE_PREF_SIZE);
        }
        for (Node node : new Node[] {keep, discard, takeBack, kept, nothing, content}) {
            node.managedProperty().bind(node.visibleProperty());
        }
        sketch = new FeedbackSketch(learning, false, settings);
        getChildren().setAll(header, nothing, sketch, content);
        subscriptions = Subscription.combine(
                learning.stageProperty().subscribe(this::show),
                learning.resultProperty().subscribe(this::show),
                experiment.run().progressProperty().subscribe(this::showButtons),
                heightProperty().subscribe(() -> courses.setVisible(getHeight() >= LOW)));
        show();
    }

    public void dispose() {
        subscriptions.unsubscribe();
        learned.dispose();
        forgotten.dispose();
        classes.dispose();
        right.dispose();
        wrong.dispose();
        sketch.dispose();
    }

    private Label label(String key) {
        Label label = new Label(messages.get(key));
        label.getStyleClass().add("caption");
        return label;
    }

    private static Label range(ChangedDigits digits) {
        Label range = new Label();
        range.getStyleClass().add("caption");
        range.textProperty().bind(digits.rangeProperty());
        return range;
    }

    private Node title(String key, Label beside) {
        Label title = new Label(messages.get(key));
        title.getStyleClass().add("group-title");
        title.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(8, title, beside);
        row.setAlignment(Pos.BASELINE_LEFT);
        row.getStyleClass().add("feedback-title");
        row.setMinHeight(24);
        return row;
    }

    private void show() {
        FineTuningResult result = learning.resultProperty().get();
        content.setVisible(result != null);
        nothing.setVisible(result == null);
        sketch.setVisible(result == null);
        if (result != null) {
            int all = result.before().labels().length;
            corrections.show(
                    messages.get("feedback.of", result.before().right(), all),
                    messages.get("feedback.of", result.after().right(), all),
                    messages.get("feedback.after.steps", result.recipe().steps()));
            test.show(
                    Numbers.percent(result.testBefore().accuracy(), 2),
                    Numbers.percent(result.testAfter().accuracy(), 2),
                    difference(result));
        }
        showButtons();
    }

    private String difference(FineTuningResult result) {
        String gain = gain(result.testAfter(), result.testBefore());
        String all = Numbers.grouped(result.testBefore().labels().length);
        return result.testUnmixed() == null
                ? messages.get("feedback.difference", gain, all)
                : messages.get("feedback.difference.both", gain, all, gain(result.testUnmixed(), result.testBefore()));
    }

    private static String gain(Answered after, Answered before) {
        return Numbers.signed(after.right() - before.right(), 0);
    }

    private void showButtons() {
        Stage stage = learning.stageProperty().get();
        keep.setVisible(stage == Stage.OFFERED);
        discard.setVisible(stage == Stage.OFFERED);
        takeBack.setVisible(learning.canTakeBack());
        kept.setVisible(stage == Stage.KEPT);
        kept.setText(messages.get("feedback.kept"));
    }
}
