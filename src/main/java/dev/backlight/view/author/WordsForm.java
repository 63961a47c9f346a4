package dev.backlight.view.author;

import dev.backlight.lesson.draft.DraftStep;
import dev.backlight.lesson.draft.DraftWords;
import dev.backlight.lesson.draft.DraftWords.Part;
import dev.backlight.lesson.draft.LessonDraft;
import dev.backlight.lesson.draft.LessonDraft.Head;
import dev.backlight.model.lesson.author.AuthorModel;
import dev.backlight.model.text.Messages;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// What a step says, in one language, and what stands over the lesson.
final class WordsForm extends Form {
    private final AuthorModel model;
    private final Supplier<String> language;

    /// @param language of the words
    WordsForm(AuthorModel model, Supplier<String> language, Messages messages) {
        super(messages);
        this.model = model;
        this.language = language;
        step(Part.TITLE, 1);
        step(Part.BODY, 6);
        step(Part.HALL, 1);
        step(Part.NOTES, 4);
        step(Part.AFTER, 2);
        text(
                "author-minutes",
                "author.minutes",
                1,
                () -> model.step().map(one -> shortest(one.minutes())).orElse(""),
                this::minutes);
        getChildren()
                .add(check(
                        "author-starred",
                        "author.starred",
                        () -> model.step().map(DraftStep::starred).orElse(false),
                        on -> model.changeStep(step -> step.starred(on), null)));
    }

    private void step(Part part, int lines) {
        text(
                "author-" + part.word(),
                "author.part." + part.word(),
                lines,
                () -> model.step()
                        .map(step -> step.words(language.get()).of(part))
                        .orElse(""),
                typed -> say(part, typed));
    }

    private void say(Part part, String typed) {
        String spoken = language.get();
        model.changeStep(
                step -> step.say(spoken, words -> words.with(part, typed)), List.of(model.chosen(), part, spoken));
    }

    private static String shortest(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private void minutes(String typed) {
        String number = typed.strip().replace(',', '.');
        if (number.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            model.changeStep(step -> step.minutes(Double.parseDouble(number)), List.of(model.chosen(), "minutes"));
        }
    }

    /// Title and summary of the whole lesson.
    static Form head(AuthorModel model, Supplier<String> language, Messages messages) {
        Form form = new Form(messages);
        var title = form.text(
                "author-lesson-title",
                "author.lesson.title",
                1,
                () -> head(model, language).title(),
                typed -> head(
                        model, language, new Head(typed, head(model, language).summary())));
        HBox.setHgrow(title, Priority.ALWAYS);
        form.text(
                "author-lesson-summary",
                "author.lesson.summary",
                2,
                () -> head(model, language).summary(),
                typed -> head(model, language, new Head(head(model, language).title(), typed)));
        return form;
    }

    private static Head head(AuthorModel model, Supplier<String> language) {
        LessonDraft draft = model.draftProperty().get();
        return draft == null ? Head.NONE : draft.head(language.get());
    }

    private static void head(AuthorModel model, Supplier<String> language, Head head) {
        String spoken = language.get();
        model.change(draft -> draft.head(spoken, head), List.of("head", spoken));
    }

    /// The words of a step in a language.
    static DraftWords words(AuthorModel model, String language) {
        return model.step().map(step -> step.words(language)).orElse(DraftWords.NONE);
    }
}
