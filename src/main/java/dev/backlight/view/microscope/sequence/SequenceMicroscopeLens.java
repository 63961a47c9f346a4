package dev.backlight.view.microscope.sequence;

import dev.backlight.glass.sequence.WorkedSequence;
import dev.backlight.glass.sequence.study.SequenceStudy;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.ViewState;
import dev.backlight.view.hall.HallForm;
import dev.backlight.view.microscope.Microscope.StopName;
import dev.backlight.view.microscope.MicroscopeHall;
import dev.backlight.view.microscope.StopList;
import dev.backlight.view.microscope.WalkButtons;
import dev.backlight.view.paint.Names;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.stage.Lens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// One sequence, every number: stop by stop through every gate and every share to the loss, back to each of them,
/// and to the weights, with a check by differences beside every gradient. Training pauses while one looks.
public final class SequenceMicroscopeLens extends BorderPane implements Lens {
    private static final String CURRENT = "current";
    private static final String LSTM = "lstm";
    private static final String HEAD = "head";

    private final SequenceSource source;
    private final Messages messages;
    private final SequenceMicroscope microscope;
    private final StopList stops;
    private final ComboBox<String> examples = new ComboBox<>();
    private final Button step = new Button();
    private final Label problem = new Label();
    private final ViewState view;
    private final String kept;
    private final List<Action> actions;
    private final WalkButtons walk;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private boolean restored;

    /// @param room under whose name the stop is kept
    public SequenceMicroscopeLens(SequenceSource source, Settings settings, String room) {
        this.source = source;
        messages = settings.messages();
        view = settings.viewState();
        kept = room + ".microscope-";
        microscope = new SequenceMicroscope(settings);
        stops = new StopList(microscope, messages);
        Action first = Action.of("microscope.start", () -> microscope.go(0));
        Action back = Action.of("microscope.back", microscope::back)
                .key("Left")
                .key("PageUp")
                .on("keys.stops");
        Action forward = Action.of("microscope.next", microscope::forward)
                .key("Right")
                .key("PageDown")
                .on("keys.stops");
        Action slow = Action.of("microscope.slow", this::toggle).key("Space");
        Action rewind = Action.of("microscope.rewind", () -> microscope.play(true));
        Action train = Action.of("microscope.train-step", source.run()::step).when(step.visibleProperty());
        actions = List.of(forward, back, slow, rewind, train, first);
        walk = new WalkButtons(microscope, messages, List.of(first, back, forward), rewind, slow);
        step.setText(messages.get("microscope.train.step"));
        step.getStyleClass().add("small");
        step.setMaxWidth(Double.MAX_VALUE);
        step.managedProperty().bind(step.visibleProperty());
        step.setOnAction(_ -> train.run());
        setId("sequence-microscope-lens");
        setMinSize(0, 0);
        setLeft(side());
        setCenter(microscope);
        study(); // whoever makes the window anew, for another language, does not look yet: the training goes on
        subscriptions.add(visibleProperty().subscribe((_, shown) -> look(shown)));
        for (ObservableValue<?> cause : source.causes()) {
            subscriptions.add(cause.subscribe(_ -> study()));
        }
        subscriptions.add(microscope.stopProperty().subscribe(at -> keep(at.intValue())));
    }

    private VBox side() {
        examples.setId("sequence-example");
        examples.getItems().setAll(CURRENT, LSTM, HEAD);
        examples.setConverter(Names.converter(id -> messages.get("microscope.seq.example." + id)));
        String before = view.of(kept + "example").get();
        examples.setValue(examples.getItems().contains(before) ? before : CURRENT);
        examples.setMaxWidth(Double.MAX_VALUE);
        examples.setOnAction(_ -> {
            view.of(kept + "example").set(examples.getValue());
            study();
        });
        problem.setWrapText(true);
        problem.getStyleClass().add("muted");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        Label hint = new Label(messages.get("microscope.seq.hint"));
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.getStyleClass().add("caption");
        VBox.setVgrow(stops, Priority.ALWAYS);
        VBox side = new VBox(8, examples, step, problem, hint, stops, walk);
        side.setPadding(new Insets(14, 16, 14, 16));
        side.setPrefWidth(272);
        side.setMinWidth(232);
        side.getStyleClass().add("microscope-side");
        return side;
    }

    private void keep(int at) {
        if (restored) {
            view.of(kept + "stop").set(String.valueOf(at));
        }
    }

    private void toggle() {
        if (microscope.playingProperty().get()) {
            microscope.pause();
        } else {
            microscope.play(false);
        }
    }

    private void look(boolean shown) {
        if (shown) {
            source.run().pause();
            study();
        } else {
            microscope.pause();
        }
    }

    private void study() {
        if (!isVisible()) {
            return;
        }
        boolean current = examples.getValue().equals(CURRENT);
        step.setVisible(current);
        try {
            SequenceStudy now = current ? source.study() : worked(examples.getValue());
            problem.setText(now == null ? messages.get("microscope.seq.nothing") : "");
            microscope.show(now, current ? source : WORKED, current ? source.head() : 0);
            tell(now);
        } catch (IllegalArgumentException unsuited) {
            microscope.show(null, WORKED, 0);
            problem.setText(messages.sentence(unsuited));
        }
    }

    private void tell(SequenceStudy now) {
        if (now == null) {
            setAccessibleText(problem.getText());
            return;
        }
        if (!restored) {
            int last = microscope.stopsProperty().get().size() - 1;
            microscope.go(Math.clamp(view.number(kept + "stop"), 0, last));
            restored = true;
        }
        setAccessibleText(messages.get("microscope.accessible", now.spec().summary(), Numbers.fixed(now.loss(), 4)));
    }

    /// The worked examples' tokens are numbers.
    private static final SequenceWords WORKED = new SequenceWords() {
        @Override
        public String token(int token) {
            return String.valueOf(token + 1);
        }

        @Override
        public String answer(int answer) {
            return String.valueOf(answer + 1);
        }
    };

    private static SequenceStudy worked(String id) {
        WorkedSequence worked = id.equals(LSTM) ? WorkedSequence.lstm() : WorkedSequence.attentionHead();
        int asked = id.equals(LSTM) ? 1 : 0;
        return SequenceStudy.of(worked.spec(), worked.parameters(), worked.tokens(), asked, worked.answers()[asked]);
    }

    /// Shows a worked example in place of the current sequence.
    ///
    /// @param id of the example
    public void choose(String id) {
        examples.setValue(id);
        study();
    }

    public SequenceMicroscope microscope() {
        return microscope;
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    /// Space presses the button that has the focus.
    @Override
    public boolean takes(KeyEvent event) {
        boolean pressesButton = event.getCode() == KeyCode.SPACE && event.getTarget() instanceof ButtonBase;
        return event.getTarget() instanceof TextInputControl || pressesButton;
    }

    @Override
    public Optional<HallForm> hall() {
        return Optional.of(new MicroscopeHall(
                microscope,
                messages.get("hall.microscope.title"),
                new MicroscopeHall.Told(
                        () -> microscope.study() == null
                                ? ""
                                : messages.get(
                                        "moment.loss",
                                        Numbers.fixed(microscope.study().loss(), 4)),
                        this::sentence,
                        () -> microscope.study() == null ? null : microscope.derivation(),
                        MicroscopeHall.Graph.NONE),
                List.of(microscope.litProperty())));
    }

    /// What a hall reads under the stop on screen: the way it is on, and its name.
    private String sentence() {
        int at = microscope.stopProperty().get();
        List<StopName> all = microscope.stopsProperty().get();
        if (at >= all.size()) {
            return messages.get("microscope.seq.nothing");
        }
        StopName stop = all.get(at);
        String way = messages.get(stop.part() == 0 ? "microscope.forward" : "microscope.backward");
        return way + " · " + messages.get("microscope.stop." + stop.id()) + " " + stop.detail();
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
        stops.dispose();
        walk.dispose();
        microscope.dispose();
    }
}
