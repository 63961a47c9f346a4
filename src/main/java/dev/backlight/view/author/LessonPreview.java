package dev.backlight.view.author;

import dev.backlight.data.DataException;
import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.check.Figures;
import dev.backlight.lesson.draft.DraftFiles;
import dev.backlight.lesson.draft.DraftStep;
import dev.backlight.lesson.draft.LessonDraft;
import dev.backlight.lesson.words.Rich;
import dev.backlight.lesson.words.StepText;
import dev.backlight.model.lesson.author.AuthorModel;
import dev.backlight.model.text.Messages;
import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import dev.backlight.text.Told;
import dev.backlight.view.lesson.RichView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// The chosen step as a student reads it, with the numbers of what is on stage; or what is not right yet, in one
/// sentence.
final class LessonPreview extends ScrollPane {
    private final AuthorModel model;
    private final Supplier<String> language;
    private final Messages messages;
    private final VBox page = new VBox(12);
    private final Label wrong = new Label();
    private LessonDraft shown;
    private String spoken = "";
    private StepText text;

    LessonPreview(AuthorModel model, Supplier<String> language, Messages messages) {
        this.model = model;
        this.language = language;
        this.messages = messages;
        setId("authorPreview");
        page.getStyleClass().add("author-preview");
        wrong.setId("authorWrong");
        wrong.setWrapText(true);
        wrong.setMinHeight(USE_PREF_SIZE);
        wrong.getStyleClass().add("lesson-verdict");
        setContent(page);
        setFitToWidth(true);
        Uncached.keep(this);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("lesson-scroll");
    }

    /// Shows the step as it is now.
    void show() {
        DraftStep step = model.step().orElse(null);
        if (step == null) {
            Label say = new Label(messages.get("author.empty"));
            say.setWrapText(true);
            say.getStyleClass().add("muted");
            page.getChildren().setAll(say);
            shown = null;
            return;
        }
        LessonDraft one = alone(step);
        Sentence problem = Sentence.NONE;
        if (!one.equals(shown) || !spoken.equals(language.get())) {
            shown = one;
            spoken = language.get();
            try {
                Lesson read = DraftFiles.lesson(one);
                text = read.text(read.steps().getFirst(), Locale.forLanguageTag(spoken));
            } catch (DataException notYet) {
                problem = notYet.sentence();
            } catch (Refusal unsayable) {
                problem = Told.of(unsayable);
            }
            wrong.setText(problem.isEmpty() ? "" : messages.sentence(problem));
        }
        build(model.rehearsal().figures());
    }

    /// The step by itself, so that a mistake of another one hides nothing.
    private LessonDraft alone(DraftStep step) {
        return new LessonDraft(
                model.draftProperty().get().name(),
                1,
                model.draftProperty().get().heads(),
                List.of(step));
    }

    private void build(Optional<Figures> figures) {
        page.getChildren().clear();
        if (!wrong.getText().isEmpty()) {
            page.getChildren().add(wrong);
        }
        if (text == null) {
            return;
        }
        Label title = new Label(text.title());
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.getStyleClass().add("lesson-title");
        page.getChildren().add(title);
        add(text.body(), figures);
        part("lesson.guess", text.question(), figures);
        for (Rich choice : text.choices()) {
            Label answer = new Label(line(choice, figures));
            answer.setWrapText(true);
            answer.setMaxWidth(Double.MAX_VALUE);
            answer.getStyleClass().add("lesson-choice");
            page.getChildren().add(answer);
        }
        part("lesson.turn", text.task(), figures);
        part("author.part.after", text.after(), figures);
        part("author.part.hall", text.hall(), figures);
        part("author.part.notes", text.notes(), figures);
    }

    private void part(String key, Rich rich, Optional<Figures> figures) {
        if (!rich.isEmpty()) {
            Label name = new Label(messages.get(key));
            name.getStyleClass().add("group-title");
            page.getChildren().add(name);
            add(rich, figures);
        }
    }

    private void add(Rich rich, Optional<Figures> figures) {
        if (!rich.isEmpty()) {
            RichView view = new RichView(rich, "lesson-text");
            fill(view, figures);
            page.getChildren().add(view);
        }
    }

    /// A number that is not on stage is told, and the words stay.
    private void fill(RichView view, Optional<Figures> figures) {
        try {
            view.show(figures);
        } catch (IllegalArgumentException none) {
            tell(none);
        }
    }

    private String line(Rich rich, Optional<Figures> figures) {
        try {
            return RichView.line(rich, figures);
        } catch (IllegalArgumentException none) {
            tell(none);
            return RichView.line(rich, Optional.empty());
        }
    }

    private void tell(IllegalArgumentException none) {
        wrong.setText(messages.sentence(none));
        if (!page.getChildren().contains(wrong)) {
            page.getChildren().addFirst(wrong);
        }
    }
}
