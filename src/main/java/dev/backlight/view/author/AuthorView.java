package dev.backlight.view.author;

import dev.backlight.model.lesson.author.AuthorModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.text.Sentence;
import dev.backlight.view.stage.ActionControls;
import dev.backlight.view.stage.control.OneOf;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The room in which a lesson is written: its steps on the left, the chosen step's words, spotlight, question and
/// task in the middle, and the page that comes of them on the right.
public final class AuthorView extends BorderPane {
    private static final double SIDE = 236;
    private static final double PREVIEW = 320;

    private final AuthorModel model;
    private final Messages messages;
    private final StepList steps;
    private final LessonPreview preview;
    private final List<Form> forms = new ArrayList<>();
    private final Label told = new Label();
    private final Label same = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button stop = new Button();
    private final HBox working = new HBox(8, progress, stop);
    private final Subscription subscriptions;
    private String language;

    /// @param actions of the room, shown as buttons in their order: those of the lesson, then those of the chosen
    /// step
    public AuthorView(AuthorModel model, Settings settings, List<Action> actions, List<Action> ofStep) {
        this.model = model;
        messages = settings.messages();
        language = messages.locale().getLanguage();
        steps = new StepList(model, () -> language, messages);
        preview = new LessonPreview(model, () -> language, messages);
        setId("author");
        getStyleClass().add("author");
        setTop(top(actions));
        setLeft(left(ofStep));
        setCenter(center());
        setRight(right());
        addEventHandler(KeyEvent.KEY_PRESSED, this::leave);
        subscriptions = Subscription.combine(
                model.newsProperty().subscribe(_ -> show()),
                model.toldProperty().subscribe(_ -> tell()),
                model.faultsProperty().subscribe(_ -> tell()),
                model.fractionProperty().subscribe(now -> progress(now.doubleValue())));
    }

    /// Escape leaves a field for the list of steps; there it closes the room.
    private void leave(KeyEvent event) {
        Node row = lookup("#author-step-" + (model.chosen() + 1));
        if (event.getCode() == KeyCode.ESCAPE && event.getTarget() instanceof TextInputControl && row != null) {
            row.requestFocus();
            event.consume();
        }
    }

    private FlowPane buttons(List<Action> actions) {
        FlowPane buttons = new FlowPane(8, 6);
        for (Action action : actions) {
            Button button = new Button(action.name(messages));
            button.setId(action.id().replace('.', '-'));
            ActionControls.bind(button, action, messages);
            buttons.getChildren().add(button);
        }
        return buttons;
    }

    private VBox top(List<Action> actions) {
        told.setId("authorTold");
        told.setWrapText(true);
        told.getStyleClass().add("lesson-verdict");
        told.setMinHeight(USE_PREF_SIZE);
        told.managedProperty().bind(told.visibleProperty());
        stop.setText(messages.get("author.stop"));
        stop.setId("authorStop");
        stop.setOnAction(_ -> model.stop());
        progress.setPrefWidth(220);
        working.setAlignment(Pos.CENTER_LEFT);
        working.managedProperty().bind(working.visibleProperty());
        VBox top = new VBox(8, buttons(actions), working, told);
        top.getStyleClass().add("author-top");
        return top;
    }

    private VBox left(List<Action> ofStep) {
        Label title = new Label(messages.get("author.steps"));
        title.getStyleClass().add("group-title");
        VBox.setVgrow(steps, Priority.ALWAYS);
        Label how = new Label(messages.get("author.record.how"));
        how.setWrapText(true);
        how.setMinHeight(USE_PREF_SIZE);
        how.getStyleClass().add("caption");
        VBox left = new VBox(8, title, steps, buttons(ofStep), how);
        left.setPrefWidth(SIDE);
        left.setMinWidth(SIDE);
        left.getStyleClass().add("author-side");
        return left;
    }

    private VBox center() {
        Form head = WordsForm.head(model, () -> language, messages);
        Form words = new WordsForm(model, () -> language, messages);
        Form spotlight = new SpotlightForm(model, messages);
        Form question = new QuestionForm(model, () -> language, messages);
        Form task = new TaskForm(model, () -> language, messages);
        forms.addAll(List.of(head, words, spotlight, question, task));
        ScrollPane scroll = new ScrollPane(new StackPane(words, question, task, spotlight, head));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("lesson-scroll");
        Uncached.keep(scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox tabs = new HBox();
        tabs.getStyleClass().add("segments");
        ToggleGroup group = new OneOf();
        tab(tabs, group, "words", words).setSelected(true);
        tab(tabs, group, "question", question);
        tab(tabs, group, "task", task);
        tab(tabs, group, "spotlight", spotlight);
        tab(tabs, group, "lesson", head);
        FlowPane bar = new FlowPane(16, 8, tabs, languages());
        VBox center = new VBox(12, bar, scroll);
        center.setMinWidth(0);
        center.getStyleClass().add("author-center");
        return center;
    }

    private ToggleButton tab(HBox tabs, ToggleGroup group, String name, Form form) {
        ToggleButton tab = new ToggleButton(messages.get("author.tab." + name));
        tab.setId("author-tab-" + name);
        tab.setToggleGroup(group);
        tab.setMinWidth(USE_PREF_SIZE);
        tab.setOnAction(_ -> tab.setSelected(true));
        form.visibleProperty().bind(tab.selectedProperty());
        form.managedProperty().bind(tab.selectedProperty());
        tabs.getChildren().add(tab);
        return tab;
    }

    private HBox languages() {
        HBox languages = new HBox();
        languages.getStyleClass().add("segments");
        ToggleGroup group = new OneOf();
        for (String one : List.of("en", "zh")) {
            ToggleButton button = new ToggleButton(messages.get("author.language." + one));
            button.setId("author-language-" + one);
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setSelected(one.equals(language));
            button.setOnAction(_ -> {
                button.setSelected(true);
                language = one;
                show();
            });
            languages.getChildren().add(button);
        }
        return languages;
    }

    private VBox right() {
        Label title = new Label(messages.get("author.preview"));
        title.getStyleClass().add("group-title");
        same.setWrapText(true);
        same.setId("authorSame");
        same.setMinHeight(USE_PREF_SIZE);
        same.getStyleClass().add("caption");
        same.managedProperty().bind(same.visibleProperty());
        VBox.setVgrow(preview, Priority.ALWAYS);
        VBox right = new VBox(8, title, same, preview);
        right.setPrefWidth(PREVIEW);
        right.setMinWidth(PREVIEW);
        right.getStyleClass().add("author-right");
        return right;
    }

    private void show() {
        if (model.draftProperty().get() == null) {
            return;
        }
        steps.show();
        forms.forEach(Form::fill);
        forms.forEach(form -> form.setDisable(model.step().isEmpty() && form != forms.getFirst()));
        preview.show();
        model.rehearsal()
                .same()
                .ifPresentOrElse(
                        equal -> same.setText(messages.get(equal ? "author.same" : "author.other")),
                        () -> same.setText(""));
        same.setVisible(!same.getText().isEmpty());
    }

    private void tell() {
        Sentence sentence = model.toldProperty().get();
        List<Sentence> faults = model.faultsProperty().get();
        String all = sentence.isEmpty() ? "" : messages.sentence(sentence);
        if (faults != null) {
            all = faults.isEmpty()
                    ? messages.get("author.check.fine")
                    : faults.stream().map(messages::sentence).collect(Collectors.joining("\n"));
        }
        told.setText(all);
        told.setVisible(!all.isEmpty());
    }

    private void progress(double fraction) {
        working.setVisible(fraction >= 0);
        progress.setProgress(Math.max(0, fraction));
    }

    public void dispose() {
        subscriptions.unsubscribe();
    }
}
