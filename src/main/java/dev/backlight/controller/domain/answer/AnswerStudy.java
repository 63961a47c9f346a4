package dev.backlight.controller.domain.answer;

import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.glass.sequence.study.SequenceStudy;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.sequence.answer.AnswerModel;
import dev.backlight.model.sequence.answer.AnswerReading;
import dev.backlight.training.past.Snapshot;
import dev.backlight.view.microscope.sequence.SequenceSource;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// What is read, judged by its true answer, or by the likeliest where nobody has said the true one.
record AnswerStudy(AnswerModel<?> model) implements SequenceSource {
    @Override
    public SequenceStudy study() {
        Snapshot now = model.run().snapshotProperty().get();
        AnswerReading reading = model.readingProperty().get();
        if (reading == null
                || !(now.architecture() instanceof SequenceSpec spec)
                || spec.maxTime() != reading.data().maxTime()
                || spec.outputs() != reading.data().answers().size()) {
            return null;
        }
        int target = reading.truth() < 0 ? reading.likeliest(1)[0] : reading.truth();
        int[] tokens = reading.tokens();
        return SequenceStudy.of(spec, now.parameters().copy(), tokens, tokens.length - 1, target);
    }

    @Override
    public int head() {
        return 0;
    }

    @Override
    public RunModel<?> run() {
        return model.run();
    }

    @Override
    public List<ObservableValue<?>> causes() {
        return List.of(model.readingProperty());
    }

    @Override
    public String token(int token) {
        return model.data().vocabulary().token(token);
    }

    @Override
    public String answer(int answer) {
        return model.data().answers().get(answer);
    }
}
