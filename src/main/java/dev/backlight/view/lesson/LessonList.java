package dev.backlight.view.lesson;

import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.progress.LessonProgress;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.text.Messages;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// All lessons as cards: what one will know, how far one has come.
public final class LessonList extends ScrollPane {
    /// A card is not narrower than this, and as wide as its column.
    private static final double NARROWEST = 290;

    private static final double HEIGHT = 168;

    private final LessonModel model;
    private final Messages messages;
    private final FlowPane cards = new FlowPane(16, 16);
    private final Label score = new Label();
    private final Subscription subscription;

    /// @param write opens the room in which one writes a lesson
    /// @param begun whether one is being written
    public LessonList(LessonModel model, Runnable write, boolean begun, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("lessonList");
        Label title = new Label(messages.get("lesson.list"));
        title.getStyleClass().add("lab-question");
        Label subtitle = new Label(messages.get("lesson.list.subtitle"));
        subtitle.getStyleClass().add("muted");
        subtitle.setWrapText(true);
        score.getStyleClass().add("muted");
        Button lecture = new Button(messages.get("lesson.lecture", Math.round(model.lectureMinutes())));
        lecture.setId("lessonLecture");
        lecture.setOnAction(_ -> model.lecture());
        Button own = new Button(messages.get(begun ? "author.write.on" : "author.write"));
        own.setId("lessonWrite");
        own.setOnAction(_ -> write.run());
        VBox all = new VBox(14, new VBox(4, title, subtitle, score), new HBox(10, lecture, own), cards);
        all.getStyleClass().add("lesson-list");
        setContent(all);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("lab-gallery");
        subscription = Subscription.combine(
                model.newsProperty().subscribe(_ -> show()),
                cards.widthProperty().subscribe(_ -> fit()));
    }

    private void show() {
        if (model.openProperty().get() != null) {
            return;
        }
        List<Lesson> lessons = model.lessons();
        int answered = 0;
        int right = 0;
        cards.getChildren().clear();
        for (Lesson lesson : lessons) {
            LessonProgress progress = model.book().of(lesson.name());
            answered += progress.answered().size();
            right += progress.right().size();
            cards.getChildren().add(card(lesson, lessons.indexOf(lesson) + 1, progress));
        }
        score.setText(answered == 0 ? "" : messages.get("lesson.score", right, answered));
        score.setManaged(answered > 0);
        fit();
    }

    /// The columns fill the width.
    private void fit() {
        double gap = cards.getHgap();
        double columns = Math.max(1, Math.floor((cards.getWidth() + gap) / (NARROWEST + gap)));
        double each = Math.max(NARROWEST, Math.floor((cards.getWidth() - gap * (columns - 1)) / columns));
        cards.getChildren().forEach(card -> ((Button) card).setPrefWidth(each));
    }

    private Button card(Lesson lesson, int number, LessonProgress progress) {
        var text = lesson.text(messages.locale());
        Label count =
                new Label(messages.get("lesson.number", number, model.lessons().size()) + "  ·  "
                        + messages.get("lesson.minutes", lesson.minutes()));
        count.getStyleClass().add("caption");
        Label title = new Label(text.title());
        title.getStyleClass().add("lab-family");
        Label summary = new Label(text.summary());
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        summary.getStyleClass().add("muted");
        int steps = lesson.steps().size();
        boolean begun = progress.furthest() > 0;
        HBox bar = new HBox(3);
        for (int i = 0; i < steps; i++) {
            Region part = new Region();
            part.getStyleClass().addAll("lesson-part", begun && i <= progress.furthest() ? "seen" : "new");
            bar.getChildren().add(part);
        }
        Region between = new Region();
        VBox.setVgrow(between, Priority.ALWAYS);
        VBox content = new VBox(6, count, title, summary, between, bar);
        content.setPrefHeight(HEIGHT - 34);
        Button card = new Button();
        card.setGraphic(content);
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.setPrefHeight(HEIGHT);
        content.prefWidthProperty().bind(card.prefWidthProperty().subtract(34));
        card.setPrefWidth(NARROWEST);
        card.getStyleClass().add("lab-card");
        card.setId("lesson-" + lesson.name());
        card.setAccessibleText(text.title() + ". " + text.summary());
        card.setOnAction(_ -> model.open(lesson.name()));
        return card;
    }

    public void dispose() {
        subscription.unsubscribe();
    }
}
