package dev.backlight.controller.domain.answer;

import dev.backlight.model.sequence.answer.AnswerModel;
import java.util.List;

/// Lets a network read one example after the other, of those that it has not learned from.
final class NextExample {
    private final AnswerModel<?> model;
    private int at;

    NextExample(AnswerModel<?> model) {
        this.model = model;
    }

    /// Reads the next; behind the last the first again.
    void read() {
        List<String> examples = model.task().examples(model.data());
        at = (at + 1) % examples.size();
        model.textProperty().set(examples.get(at));
    }
}
