package dev.backlight.view.lesson;

import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.LessonStep;
import dev.backlight.lesson.Question;
import dev.backlight.lesson.check.Figures;
import dev.backlight.lesson.words.StepText;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.lesson.stage.LessonStage;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Ways;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The page beside the stage: one step of a lesson, always in the same order.
public final class LessonPage extends VBox {
    /// How wide it is, wherever it stands.
    public static final double WIDTH = 340;

    private final LessonModel model;
    private final LessonStage stage;
    private final Settings settings;
    private final Messages messages;
    private final Ways ways;
    private VBox content = new VBox(12);
    private final HBox dots = new HBox(6);
    private final Button back = new Button();
    private final Button next = new Button();
    private final Label number = new Label();
    private final ScrollPane scroll = new ScrollPane(content);
    private final List<Consumer<Optional<Figures>>> live = new ArrayList<>();
    private final Subscription subscription;
    private QuestionCard question;
    private LessonStep shown;
    private boolean ended;

    /// One that keeps its width beside a stage.
    ///
    /// @param stage beside which it stands
    public static LessonPage beside(LessonModel model, LessonStage stage, Settings settings) {
        LessonPage page = new LessonPage(model, stage, settings);
        page.setPrefWidth(WIDTH);
        page.setMinWidth(WIDTH);
        page.setMaxWidth(WIDTH);
        return page;
    }

    /// @param stage beside which it stands: steps on another are not shown
    public LessonPage(LessonModel model, LessonStage stage, Settings settings) {
        this.model = model;
        this.stage = stage;
        this.settings = settings;
        ways = settings.ways();
        messages = settings.messages();
        setId("lessonPage");
        getStyleClass().add("lesson-page");
        Button all = new Button(messages.get("lesson.all"), new FontIcon(Feather.CHEVRON_LEFT));
        all.setId("allLessons");
        all.getStyleClass().add("link");
        all.setOnAction(_ -> model.gallery());
        number.getStyleClass().add("muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox top = new HBox(all, space, number);
        top.setAlignment(Pos.CENTER_LEFT);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("lesson-scroll");
        // the viewport's own cache keeps the picture of another step in scenes that are on no stage
        scroll.skinProperty().subscribe(_ -> {
            Node viewport = scroll.lookup(".viewport");
            if (viewport != null) {
                viewport.setCache(false);
            }
        });
        VBox.setVgrow(scroll, Priority.ALWAYS);
        dots.setAlignment(Pos.CENTER);
        back.setText(messages.get("lesson.back"));
        back.setId("lessonBack");
        back.setOnAction(_ -> backward());
        next.setId("lessonNext");
        next.setOnAction(_ -> forward());
        for (Button button : List.of(back, next)) {
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinHeight(36);
            button.setPrefWidth(100);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        getChildren().setAll(top, scroll, dots, new HBox(10, back, next));
        subscription = model.newsProperty().subscribe(_ -> show());
    }

    /// Goes on: behind the last step to what one has guessed and done, where it stays.
    public void next() {
        if (!ended) {
            forward();
        }
    }

    /// Goes back, from what stands at the end to the last step.
    public void back() {
        backward();
    }

    private void forward() {
        if (!model.isLast()) {
            model.next();
        } else if (ended) {
            model.gallery();
        } else {
            ended = true;
            live.clear();
            scroll.setContent(new LessonEnd(model, model.openProperty().get(), messages, ways, this::backTo));
            scroll.setVvalue(0);
            show();
        }
    }

    private void backTo(int place) {
        if (place == model.place()) {
            backward();
        } else {
            model.go(place);
        }
    }

    private void backward() {
        if (ended) {
            shown = null; // the last step, again
            show();
        } else {
            model.back();
        }
    }

    /// Chooses an answer of the step's question.
    public void choose(int place) {
        if (question != null) {
            question.choose(place);
        }
    }

    private void show() {
        Lesson lesson = model.openProperty().get();
        if (lesson == null || model.stageProperty().get() != stage) {
            return;
        }
        if (model.step() != shown) {
            shown = model.step();
            ended = false;
            build(lesson, shown);
        }
        Optional<Figures> figures = model.figures();
        live.forEach(part -> part.accept(figures));
        boolean waits = shown.task().isPresent() && !model.isDone() && !model.isLast();
        next.setText(messages.get(
                ended ? "lesson.all" : model.isLast() ? "lesson.finish" : waits ? "lesson.skip" : "lesson.next"));
        next.getStyleClass().remove("primary");
        if (!waits) {
            next.getStyleClass().add("primary");
        }
        back.setDisable(model.place() == 0 && !ended);
    }

    private void build(Lesson lesson, LessonStep step) {
        Locale locale = messages.locale();
        StepText text = lesson.text(step, locale);
        live.clear();
        content = new VBox(12);
        question = null;
        int listed = model.lessons().indexOf(lesson); // one that is being written isn't
        number.setText(
                listed < 0
                        ? ""
                        : messages.get(
                                "lesson.number", listed + 1, model.lessons().size()));
        Label name = new Label(lesson.text(locale).title());
        name.getStyleClass().add("muted");
        Label title = new Label(text.title());
        title.setId("lessonTitle");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.getStyleClass().add("lesson-title");
        content.getChildren().addAll(new VBox(2, name, title));
        rich(new RichView(text.body(), "lesson-text"));
        model.asked().ifPresent(this::answered);
        step.question().ifPresent(asked -> {
            question = new QuestionCard(model, asked, text, settings);
            content.getChildren().add(question);
            live.add(question::show);
        });
        step.task().ifPresent(task -> {
            TaskCard card = new TaskCard(model, task, text, messages);
            content.getChildren().add(card);
            live.add(card::show);
        });
        RichView after = new RichView(text.after(), "lesson-text");
        rich(after);
        live.add(_ -> {
            boolean due = !text.after().isEmpty() && isOver(step);
            after.setVisible(due);
            after.setManaged(due);
        });
        dots(lesson);
        scroll.setContent(content);
        scroll.setVvalue(0);
    }

    /// The line that was drawn in the step before, under the live curve of this one.
    private void answered(LessonStep before) {
        if (before.question().orElse(null) instanceof Question.Drawn drawn
                && drawn.next()
                && model.progress().lines().containsKey(before.id())) {
            DrawnCard card = new DrawnCard(model, before, drawn, settings);
            content.getChildren().add(card);
            live.add(_ -> card.show());
        }
    }

    /// Whether all that was asked for is done, so that what follows from it may be said.
    private boolean isOver(LessonStep step) {
        boolean answered =
                step.question().isEmpty() || model.progress().answered().contains(step.id());
        return answered && (step.task().isEmpty() || model.isDone());
    }

    private void rich(RichView view) {
        content.getChildren().add(view);
        live.add(view::show);
    }

    private void dots(Lesson lesson) {
        dots.getChildren().clear();
        for (int i = 0; i < lesson.steps().size(); i++) {
            int place = i;
            Region dot = new Region();
            dot.getStyleClass().add("lesson-dot");
            dot.getStyleClass()
                    .add(i == model.place() ? "now" : i <= model.progress().furthest() ? "seen" : "new");
            dot.setOnMouseClicked(_ -> model.go(place));
            dots.getChildren().add(dot);
        }
    }

    public void dispose() {
        subscription.unsubscribe();
    }
}
