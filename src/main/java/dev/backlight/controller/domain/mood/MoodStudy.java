package dev.backlight.controller.domain.mood;

import dev.backlight.data.sequence.SentimentTask;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.glass.sequence.study.SequenceStudy;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.sequence.mood.MoodModel;
import dev.backlight.training.past.Snapshot;
import dev.backlight.view.microscope.sequence.SequenceSource;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// The review that is read, judged as if it praised: nobody has said what a sentence of one's own is.
record MoodStudy(MoodModel model) implements SequenceSource {
    private static final int PRAISE = SentimentTask.VERDICTS.indexOf("positive");

    @Override
    public SequenceStudy study() {
        Snapshot now = model.run().snapshotProperty().get();
        int[] tokens = model.tokens();
        if (tokens.length == 0 || !(now.architecture() instanceof SequenceSpec spec)) {
            return null;
        }
        return SequenceStudy.of(spec, now.parameters().copy(), tokens, tokens.length - 1, PRAISE);
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
        return answer == PRAISE ? "+" : "−";
    }
}
