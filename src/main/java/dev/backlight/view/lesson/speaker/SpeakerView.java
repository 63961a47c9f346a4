package dev.backlight.view.lesson.speaker;

import dev.backlight.lesson.Handle;
import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.LessonStep;
import dev.backlight.lesson.check.Figures;
import dev.backlight.lesson.words.StepText;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.lesson.Stop;
import dev.backlight.model.lesson.lecture.Lecture;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.view.lesson.HandleRow;
import dev.backlight.view.lesson.RichView;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The lecturer's own screen: what the hall sees now, what comes next, notes, times and the hall's bets. Whatever
/// is done here but going on and the step's handles stays here.
public final class SpeakerView extends BorderPane {
    private static final int SMALLEST = 14;
    private static final int LARGEST = 44;
    private static final int ANSWERS = 9;
    private static final double RIGHT = 0.4;
    private static final double NEXT_WIDTH = 304;
    private static final double NEXT_HEIGHT = 190;

    private final LessonModel model;
    private final Lecture lecture;
    private final Messages messages;
    private final Supplier<Image> hall;
    private final Label name = new Label();
    private final ImageView picture = new ImageView();
    private final VBox following = new VBox(6);
    private final Label nextCaption = new Label();
    private final VBox nextWords = new VBox(6);
    private final ImageView nextPicture = new ImageView();
    private final StackPane nextFrame = new StackPane(nextPicture);
    private final SpeakerSteps steps = new SpeakerSteps();
    private final SpeakerTimes times;
    private final VBox notes = new VBox(16);
    private final VBox live = new VBox(10);
    private final Button back = new Button();
    private final Button next = new Button();
    private final List<Consumer<Optional<Figures>>> parts = new ArrayList<>();
    private final Subscription subscription;
    private SpeakerBets bets;
    private Stop shown;
    private int size = 22;

    /// @param hall a picture of what the hall sees now; null where there is none
    /// @param wall the time of day
    public SpeakerView(
            LessonModel model, Lecture lecture, Settings settings, Supplier<Image> hall, Supplier<LocalTime> wall) {
        this.model = model;
        this.lecture = lecture;
        this.hall = hall;
        messages = settings.messages();
        times = new SpeakerTimes(lecture, messages, wall);
        setId("speaker");
        getStyleClass().addAll("root", "speaker");
        if (messages.locale().getLanguage().equals("zh")) {
            getStyleClass().add("chinese");
        }
        setTop(header());
        setCenter(left());
        setRight(right());
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        subscription = Subscription.combine(
                model.newsProperty().subscribe(_ -> show()),
                model.starredOnlyProperty().subscribe(_ -> steps()));
    }

    private HBox header() {
        name.getStyleClass().add("speaker-name");
        CheckBox starred = new CheckBox(messages.get("speaker.starred"));
        starred.setId("speakerStarred");
        starred.selectedProperty().bindBidirectional(model.starredOnlyProperty());
        starred.setFocusTraversable(false);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(16, name, space, starred);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("speaker-header");
        return header;
    }

    private VBox left() {
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("speaker-hall");
        frame.setMinSize(0, 0);
        picture.setPreserveRatio(true);
        picture.fitWidthProperty().bind(frame.widthProperty().subtract(4));
        picture.fitHeightProperty().bind(frame.heightProperty().subtract(4));
        VBox.setVgrow(frame, Priority.ALWAYS);
        nextCaption.getStyleClass().add("caption");
        nextPicture.setId("speakerNextPicture");
        nextPicture.setPreserveRatio(true);
        nextPicture.setSmooth(true);
        nextPicture.fitWidthProperty().bind(nextFrame.widthProperty().subtract(2));
        nextPicture.fitHeightProperty().bind(nextFrame.heightProperty().subtract(2));
        nextFrame.getStyleClass().add("speaker-next");
        nextFrame.setMinSize(0, 0);
        nextFrame.setPrefSize(NEXT_WIDTH, NEXT_HEIGHT);
        nextFrame.setMaxSize(NEXT_WIDTH, NEXT_HEIGHT);
        VBox.setVgrow(nextFrame, Priority.ALWAYS);
        following.getChildren().setAll(nextCaption, nextFrame, nextWords);
        following.setMinWidth(0);
        following.setPrefWidth(NEXT_WIDTH);
        HBox.setHgrow(steps, Priority.ALWAYS);
        HBox below = new HBox(24, following, steps);
        below.setPrefHeight(220);
        below.setMinHeight(150);
        VBox left = new VBox(10, caption("speaker.hall"), frame, below);
        left.getStyleClass().add("speaker-side");
        return left;
    }

    private VBox right() {
        ScrollPane scroll = new ScrollPane(new VBox(16, caption("speaker.notes"), notes));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("lesson-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        back.setText(messages.get("lesson.back"));
        back.setId("speakerBack");
        back.setOnAction(_ -> model.back());
        next.setId("speakerNext");
        next.getStyleClass().add("primary");
        next.setOnAction(_ -> model.next());
        next.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(next, Priority.ALWAYS);
        for (Button button : List.of(back, next)) {
            button.setMinHeight(56);
            button.setFocusTraversable(false);
        }
        back.setMinWidth(130);
        Label keys = new Label(messages.get("speaker.keys"));
        keys.setWrapText(true);
        keys.getStyleClass().add("muted");
        VBox right = new VBox(18, times, scroll, live, new HBox(12, back, next), keys);
        right.getStyleClass().addAll("speaker-side", "speaker-right");
        right.prefWidthProperty().bind(widthProperty().multiply(RIGHT));
        right.setMaxWidth(576);
        return right;
    }

    private Label caption(String key) {
        Label caption = new Label(messages.get(key));
        caption.getStyleClass().add("caption");
        return caption;
    }

    private void press(KeyEvent event) {
        boolean done = switch (event.getCode()) {
            case PAGE_DOWN -> act(model::next);
            case PAGE_UP -> act(model::back);
            case PLUS, EQUALS, ADD -> event.isShortcutDown() && act(() -> resize(2));
            case MINUS, SUBTRACT -> event.isShortcutDown() && act(() -> resize(-2));
            default -> count(event);
        };
        if (done) {
            event.consume();
        }
    }

    private boolean act(Runnable action) {
        action.run();
        return true;
    }

    private boolean count(KeyEvent event) {
        String digit = event.getCode().getName().replace("Numpad ", "");
        if (bets == null || !event.getCode().isDigitKey() || event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        int answer = Integer.parseInt(digit) - 1;
        if (answer >= 0 && answer < ANSWERS) {
            lecture.bet(answer, event.isShiftDown() ? -1 : 1);
            bets.show(model.figures());
        }
        return true;
    }

    private void resize(int more) {
        size = Math.clamp(size + more, SMALLEST, LARGEST);
        notes.setStyle("-fx-font-size: " + size + "px;");
    }

    private void show() {
        Lesson lesson = model.openProperty().get();
        if (lesson == null || model.stageProperty().get() == null) {
            return;
        }
        Stop now = new Stop(lesson, model.place());
        if (!now.equals(shown)) {
            shown = now;
            lecture.tick();
            build(lesson, now.step());
        }
        parts.forEach(part -> part.accept(model.figures()));
    }

    private void build(Lesson lesson, LessonStep step) {
        StepText text = lesson.text(step, messages.locale());
        parts.clear();
        name.setText(messages.get(
                "speaker.name",
                lesson.text(messages.locale()).title(),
                model.place() + 1,
                lesson.steps().size()));
        // without notes one still has what the page says
        RichView said = new RichView(text.notes().isEmpty() ? text.body() : text.notes(), "speaker-text");
        parts.add(said::show);
        notes.getChildren().setAll(said);
        resize(0);
        live.getChildren().clear();
        bets = null;
        if (!text.choices().isEmpty()) {
            bets = new SpeakerBets(lecture, text, messages);
            parts.add(bets::show);
            live.getChildren().add(bets);
        }
        List<Handle> handles = step.task().map(task -> task.handles()).orElse(List.of());
        if (!handles.isEmpty()) {
            live.getChildren().add(caption("speaker.live"));
        }
        for (Handle handle : handles) {
            HandleRow row = new HandleRow(handle, model, messages);
            parts.add(row::show);
            live.getChildren().add(row);
        }
        steps();
        times.show();
    }

    private void steps() {
        if (model.openProperty().get() == null) {
            return;
        }
        steps.show(model, lecture, messages);
        Optional<Stop> coming = model.following();
        back.setDisable(model.way().getFirst().equals(shown));
        next.setDisable(coming.isEmpty());
        nextCaption.setText(messages.get(coming.isEmpty() ? "speaker.last" : "speaker.next"));
        nextWords.getChildren().clear();
        next.setText(messages.get("lesson.next"));
        coming.ifPresent(stop -> {
            StepText text = stop.lesson().text(stop.step(), messages.locale());
            next.setText(messages.get("speaker.go", text.title()));
            Label title = new Label(text.title());
            title.setWrapText(true);
            title.setMinHeight(USE_PREF_SIZE);
            title.getStyleClass().add("lesson-title");
            Label line = new Label(RichView.line(text.hall(), Optional.empty()));
            line.setWrapText(true);
            nextWords.getChildren().setAll(title, line);
        });
        next(null);
    }

    /// Shows a picture of the next step in place of its words.
    ///
    /// @param picture null while there is none
    public void next(Image picture) {
        nextPicture.setImage(picture);
        nextFrame.setVisible(picture != null);
        nextFrame.setManaged(picture != null);
        nextWords.setVisible(picture == null);
        nextWords.setManaged(picture == null);
        model.following()
                .filter(_ -> picture != null)
                .ifPresent(stop -> nextCaption.setText(messages.get(
                        "speaker.go",
                        stop.lesson().text(stop.step(), messages.locale()).title())));
    }

    /// Shows the times and the hall's picture of now; called about once a second.
    public void tick() {
        lecture.tick();
        if (model.openProperty().get() != null) {
            times.show();
            picture.setImage(hall.get());
        }
    }

    public void dispose() {
        subscription.unsubscribe();
    }
}
