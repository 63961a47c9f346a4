package dev.backlight.view.microscope;

import dev.backlight.glass.Study;
import dev.backlight.glass.WorkedExample;
import dev.backlight.model.look.SampleModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Presentation;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.ViewState;
import dev.backlight.view.hall.HallForm;
import dev.backlight.view.input.DrawingCanvas;
import dev.backlight.view.microscope.source.StudySource;
import dev.backlight.view.paint.Names;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.control.Choices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// One example, one step, every number: stop by stop forward to the loss, back to every weight, through the
/// optimizer's step and forward again, with the keys ← and → or a presenter's clicker, or in slow motion. Training
/// pauses while one looks.
public final class MicroscopeLens extends BorderPane implements Lens {
    private static final String CURRENT = "current";
    private static final String DRAWN = "drawn";
    private static final double CANVAS = 176;

    private final RunModel<?> run;
    private final Answers answers;
    private final Messages messages;
    private final StudySource source;
    private final Microscope microscope;
    private final PredictFirst predict;
    private final StopList stops;
    private final StackPane drawing = new StackPane();
    private final TypedNumbers typed;
    private final ComboBox<String> examples = Choices.steady(new ComboBox<>());
    private final Button next = new Button();
    private final Button mistake = new Button();
    private final Button step = new Button();
    private final Label problem = new Label();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Action forward;
    private final Action back;
    private final Action toStart;
    private final Action slowMotion;
    private final Action rewinding;
    private final Action nextExample;
    private final Action nextMistake;
    private final Action trainStep;
    private final ViewState view;
    private final KeptStop stopKept;
    private Study study;

    /// Of a room: what is looked at is the source's, and its stop is kept under its name.
    public MicroscopeLens(RunModel<?> run, Settings settings, StudySource source, String room) {
        this(run, null, settings, source, room + ".");
    }

    /// @param looked the example on screen; null where there is none
    public MicroscopeLens(RunModel<?> run, SampleModel looked, Settings settings, StudySource source) {
        this(run, looked, settings, source, "");
    }

    private MicroscopeLens(
            RunModel<?> run, SampleModel looked, Settings settings, StudySource source, String keptUnder) {
        this.run = run;
        answers = new Answers(looked, settings.messages());
        this.source = source;
        messages = settings.messages();
        view = settings.viewState();
        microscope = new Microscope(settings);
        stopKept = new KeptStop(microscope, view, keptUnder);
        predict = new PredictFirst(microscope, settings, () -> answers.asked(isCurrent(), isWorked(), study));
        stops = new StopList(microscope, messages);
        source.drawing().ifPresent(model -> {
            DrawingCanvas canvas = new DrawingCanvas(model, looked, settings);
            canvas.setId("microscope-canvas");
            canvas.setPrefSize(CANVAS, CANVAS);
            canvas.setMinSize(CANVAS, CANVAS);
            drawing.getChildren().add(canvas);
            subscriptions.add(canvas::dispose);
        });
        typed = new TypedNumbers(messages, (input, target) -> show(study.with(input, target)));
        forward = Action.of("microscope.next", predict::forward)
                .key("Right")
                .key("PageDown")
                .on("keys.stops");
        back = Action.of("microscope.back", microscope::back)
                .key("Left")
                .key("PageUp")
                .on("keys.stops");
        toStart = Action.of("microscope.start", this::begin);
        slowMotion = Action.of("microscope.slow", this::toggle).key("Space");
        rewinding = Action.of("microscope.rewind", () -> microscope.play(true));
        nextExample = Action.of("microscope.next-example", this::nextExample).when(next.visibleProperty());
        nextMistake = Action.of("microscope.next-mistake", this::nextMistake).when(mistake.visibleProperty());
        trainStep = Action.of("microscope.train-step", run::step).when(step.visibleProperty());
        setId("microscope-lens");
        setMinSize(0, 0);
        setLeft(side());
        setCenter(predict.place());
        source.onNews(this::study);
        study(); // whoever makes the window anew, for another language, does not look yet: the training goes on
        openOnMistake();
        subscriptions.add(visibleProperty().subscribe((_, shown) -> look(shown)));
        subscriptions.add(run.snapshotProperty().subscribe(this::study));
        subscriptions.add(
                looked == null ? Subscription.EMPTY : looked.sampleProperty().subscribe(this::study));
        subscriptions.add(microscope.stopProperty().subscribe(() -> say(settings.presentation())));
        subscriptions.add(stopKept::dispose);
        subscriptions.add(microscope.stopsProperty().subscribe(() -> say(settings.presentation())));
        subscriptions.add(visibleProperty().subscribe(() -> say(settings.presentation())));
    }

    private VBox side() {
        examples.setId("microscope-example");
        examples.getItems().add(CURRENT);
        if (!drawing.getChildren().isEmpty()) {
            examples.getItems().add(DRAWN);
        }
        for (WorkedExample example : WorkedExample.values()) {
            examples.getItems().add(example.id());
        }
        examples.setConverter(Names.converter(id -> messages.get("microscope.example." + id)));
        StringProperty kept = view.of("microscope-example");
        examples.setValue(examples.getItems().contains(kept.get()) ? kept.get() : CURRENT);
        examples.setMaxWidth(Double.MAX_VALUE);
        subscriptions.add(kept.subscribe((_, wished) -> {
            if (examples.getItems().contains(wished)) {
                examples.setValue(wished);
            }
        }));
        examples.setOnAction(_ -> {
            kept.set(examples.getValue());
            study();
            begin();
        });
        next.setText(messages.get("microscope.next.example"));
        next.setOnAction(_ -> nextExample.run());
        mistake.setId("microscope-mistake");
        mistake.setText(messages.get("microscope.next.mistake"));
        mistake.setOnAction(_ -> nextMistake.run());
        step.setText(messages.get("microscope.train.step"));
        step.setOnAction(_ -> trainStep.run());
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.getStyleClass().add("muted");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        WalkButtons walk =
                new WalkButtons(microscope, messages, List.of(toStart, back, forward), rewinding, slowMotion);
        subscriptions.add(walk::dispose);
        VBox.setVgrow(stops, Priority.ALWAYS);
        HBox choose = new HBox(6, next, mistake);
        VBox side = new VBox(8, examples, choose, step, drawing, typed, problem, stops, walk, predict.controls());
        for (Button button : List.of(next, mistake, step)) {
            button.managedProperty().bind(button.visibleProperty());
            button.getStyleClass().add("small");
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        choose.managedProperty().bind(choose.visibleProperty());
        choose.visibleProperty().bind(next.visibleProperty().or(mistake.visibleProperty()));
        side.setPadding(new Insets(14, 16, 14, 16));
        side.setPrefWidth(272);
        side.setMinWidth(232);
        side.getStyleClass().add("microscope-side");
        return side;
    }

    private void nextExample() {
        source.next();
        study();
        begin();
    }

    /// Another example is looked at from its first stop: what comes later would be told before it is asked.
    private void begin() {
        if (study != null) {
            microscope.go(0);
        }
    }

    private void nextMistake() {
        problem.setText(messages.get("microscope.searching"));
        source.nextMistake(this::found);
    }

    private void toggle() {
        if (microscope.playingProperty().get()) {
            microscope.pause();
        } else {
            microscope.play(false);
        }
    }

    private void found(boolean any) {
        problem.setText(any ? "" : messages.get("microscope.no.mistake"));
        if (any) {
            study();
            begin();
        }
    }

    @Override
    public Optional<HallForm> hall() {
        return Optional.of(MicroscopeHall.of(microscope, messages, () -> answers.said(isCurrent())));
    }

    /// The step for the last row of a hall.
    private void say(Presentation presentation) {
        int at = microscope.stopProperty().get();
        String words = answers.said(isCurrent());
        List<Microscope.StopName> all = microscope.stopsProperty().get();
        if (!isVisible() || at >= all.size()) {
            presentation.say(null);
            return;
        }
        Microscope.StopName stop = all.get(at);
        String title = messages.get("microscope.stop." + stop.id());
        presentation.say(new Presentation.Caption(
                stop.detail().isEmpty() ? title : title + " " + stop.detail(), words, at, all.size()));
    }

    private void look(boolean shown) {
        if (shown) {
            run.pause();
            study();
            openOnMistake();
        } else {
            microscope.pause();
        }
    }

    /// A digit that is read rightly teaches little: the first that nobody chose gives way to a mistake.
    private void openOnMistake() {
        StringProperty opened = view.of("microscope-opened");
        if (opened.get().isEmpty()
                && answers.areOfFirst()
                && run.progressProperty().get().step() > 0
                && mistake.isVisible()) {
            nextMistake();
        }
        opened.set("yes");
    }

    private boolean isCurrent() {
        return CURRENT.equals(examples.getValue());
    }

    private boolean isWorked() {
        return !isCurrent() && !DRAWN.equals(examples.getValue());
    }

    private void study() {
        if (!isVisible()) {
            return;
        }
        boolean worked = isWorked();
        boolean drawn = examples.getValue().equals(DRAWN);
        next.setVisible(!worked && !drawn);
        mistake.setVisible(!worked && !drawn && source.hasClasses());
        step.setVisible(!worked);
        drawing.setVisible(drawn);
        drawing.setManaged(drawn);
        try {
            show(worked ? WorkedExample.of(examples.getValue()).study() : source.study());
        } catch (IllegalArgumentException unsuited) {
            show(null);
            problem.setText(messages.sentence(unsuited));
        }
    }

    private void show(Study now) {
        if (study != now) {
            predict.reset();
        }
        study = now;
        String note = isCurrent() ? source.note().map(messages::get).orElse("") : "";
        problem.setText(now == null ? messages.get("microscope.nothing") : note);
        microscope.show(now);
        stopKept.shown(now != null);
        typed.show(now);
        setAccessibleText(
                now == null
                        ? problem.getText()
                        : messages.get("microscope.accessible", now.spec().summary(), Numbers.fixed(now.loss(), 4)));
    }

    /// Shows a worked example in place of the current one.
    ///
    /// @param id of the example
    public void choose(String id) {
        examples.setValue(id);
        study();
        begin();
    }

    /// What is looked at; null for nothing.
    Study shownStudy() {
        return study;
    }

    /// The graph and the page.
    public Microscope microscope() {
        return microscope;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                forward,
                back,
                toStart,
                slowMotion,
                rewinding,
                Action.of("microscope.ask", predict::ask).key("Q").on("keys.predict"),
                nextExample,
                nextMistake,
                trainStep);
    }

    /// A question waits for its answer; Space presses the button that has the focus.
    @Override
    public boolean takes(KeyEvent event) {
        boolean pressesButton = event.getCode() == KeyCode.SPACE && event.getTarget() instanceof ButtonBase;
        if (event.getTarget() instanceof TextInputControl || pressesButton) {
            return pressesButton;
        }
        boolean answers = predict.answers(event);
        if (answers) {
            event.consume();
        }
        return answers;
    }

    @Override
    public String name() {
        return "microscope";
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public boolean prefersWholeStage() {
        return true;
    }

    @Override
    public boolean prefersWholeWindow() {
        return true;
    }

    @Override
    public void dispose() {
        subscriptions.forEach(Subscription::unsubscribe);
        source.dispose();
        stops.dispose();
        predict.dispose();
        microscope.dispose();
    }
}
