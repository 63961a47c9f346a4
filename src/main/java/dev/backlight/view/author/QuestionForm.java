package dev.backlight.view.author;

import dev.backlight.lesson.draft.DraftQuestion;
import dev.backlight.lesson.draft.DraftQuestion.Kind;
import dev.backlight.lesson.draft.DraftStep;
import dev.backlight.lesson.draft.DraftWords;
import dev.backlight.lesson.draft.DraftWords.Part;
import dev.backlight.model.lesson.author.AuthorModel;
import dev.backlight.model.text.Messages;
import dev.backlight.view.stage.control.OneOf;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The question of a step: which kind, its words, and what the numbers must say for each answer.
final class QuestionForm extends Form {
    private static final int MOST_ANSWERS = 4;

    private final AuthorModel model;
    private final Supplier<String> language;
    private final Rows answers;

    QuestionForm(AuthorModel model, Supplier<String> language, Messages messages) {
        super(messages);
        this.model = model;
        this.language = language;
        answers = new Rows(
                        this,
                        "author.answer.more",
                        "author-answer-more",
                        "author.answer.fewer",
                        2,
                        MOST_ANSWERS,
                        this::row)
                .changed(() -> resize(List.of("")), () -> resize(null));
        getChildren().add(kinds());
        List<Node> asked = new ArrayList<>();
        words(model, language, "author-question", Part.QUESTION, 2);
        asked.add(getChildren().getLast());
        asked.add(check(
                "author-question-next",
                "author.question.next",
                () -> question().next(),
                on -> change(question -> question.next(on), null)));
        HBox axes = new HBox(8, axis(0, "author.axis.steps"), axis(1, "author.axis.from"), axis(2, "author.axis.to"));
        VBox number = number(axes);
        getChildren().addAll(asked.getLast(), number, answers);
        onFill(() -> {
            Kind kind = question().kind();
            for (Node node : asked) {
                shown(node, kind != Kind.NONE);
            }
            shown(number, kind == Kind.NUMBER || kind == Kind.DRAWN);
            shown(axes, kind == Kind.DRAWN);
            shown(answers, kind == Kind.CHOICE);
            answers.show(question().conditions().size());
        });
    }

    private static void shown(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    private DraftQuestion question() {
        return model.step().map(DraftStep::question).orElse(DraftQuestion.NONE);
    }

    private void change(UnaryOperator<DraftQuestion> how, Object typed) {
        model.changeStep(step -> step.question(how.apply(step.question())), typing(model, typed));
    }

    private void say(UnaryOperator<DraftWords> how, Object typed) {
        String spoken = language.get();
        model.changeStep(step -> step.say(spoken, how), typing(model, typed, spoken));
    }

    private VBox axis(int which, String key) {
        TextField field = new TextField();
        field.setPrefColumnCount(6);
        bind(
                field,
                "author-axis-" + (which + 1),
                messages().get(key),
                () -> question().axes().get(which),
                typed -> change(question -> question.axes(with(question.axes(), which, typed)), "axis" + which));
        return named(key, field);
    }

    private HBox kinds() {
        ToggleGroup group = new OneOf();
        HBox kinds = new HBox();
        kinds.getStyleClass().add("segments");
        kinds.setMaxWidth(USE_PREF_SIZE);
        for (Kind kind : Kind.values()) {
            ToggleButton button = new ToggleButton(messages().get("author.kind." + kind.word()));
            button.setId("author-question-" + kind.name());
            button.setToggleGroup(group);
            button.setOnAction(_ -> choose(kind));
            onFill(() -> button.setSelected(question().kind() == kind));
            kinds.getChildren().add(button);
        }
        return kinds;
    }

    private void choose(Kind kind) {
        change(
                question -> kind == Kind.CHOICE && question.conditions().size() < 2
                        ? question.kind(kind).conditions(List.of("", ""))
                        : question.kind(kind),
                null);
        model.choose(model.chosen());
    }

    private VBox number(HBox axes) {
        ComboBox<String> asked = ConditionRow.numbers(this, model);
        bind(
                asked,
                "author-number",
                messages().get("author.number"),
                () -> question().number(),
                typed -> change(question -> question.number(typed), "number"));
        TextField within = new TextField();
        bind(
                within,
                "author-within",
                messages().get("author.within"),
                () -> question().within(),
                typed -> change(question -> question.within(typed), "within"));
        return new VBox(8, named("author.number", asked), named("author.within", within), axes);
    }

    private void resize(List<String> more) {
        List<String> all = new ArrayList<>(question().conditions());
        if (more == null) {
            all.removeLast();
        } else {
            all.addAll(more);
        }
        change(question -> question.conditions(all), null);
    }

    /// A row for each answer: its words, and when it is right.
    private VBox row(int place) {
        TextField words = new TextField();
        bind(
                words,
                "author-answer-" + (place + 1),
                messages().get("author.answer", place + 1),
                () -> choice(place),
                typed -> say(all -> all.with(with(all.choices(), place, typed)), "answer" + place));
        ConditionRow when = new ConditionRow(
                this,
                model,
                "author-when-" + (place + 1),
                messages().get("author.answer.when", place + 1),
                () -> place < question().conditions().size()
                        ? question().conditions().get(place)
                        : "",
                typed -> change(
                        question -> question.conditions(with(question.conditions(), place, typed)), "c" + place));
        words.setPromptText(messages().get("author.answer", place + 1));
        return new VBox(4, words, when);
    }

    private String choice(int place) {
        List<String> choices = WordsForm.words(model, language.get()).choices();
        return place < choices.size() ? choices.get(place) : "";
    }

    private static List<String> with(List<String> all, int place, String text) {
        List<String> more = new ArrayList<>(all);
        while (more.size() <= place) {
            more.add("");
        }
        more.set(place, text);
        return more;
    }
}
