package dev.backlight.view.microscope.sequence;

import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.glass.sequence.study.SequenceStudy;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.sequence.AttentionModel;
import dev.backlight.model.sequence.AttentionReading;
import dev.backlight.training.past.Snapshot;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// The name with the hidden letter, asked for that letter. All heads take part.
public record AttentionStudy(AttentionModel model) implements SequenceSource {
    @Override
    public SequenceStudy study() {
        Snapshot now = model.run().snapshotProperty().get();
        AttentionReading reading = model.readingProperty().get();
        if (reading == null || !(now.architecture() instanceof SequenceSpec spec)) {
            return null;
        }
        int target = reading.word()[reading.hidden()];
        return SequenceStudy.of(spec, now.parameters().copy(), reading.tokens(), reading.asker(), target);
    }

    @Override
    public int head() {
        return model.heads().shownProperty().get();
    }

    @Override
    public RunModel<?> run() {
        return model.run();
    }

    @Override
    public List<ObservableValue<?>> causes() {
        return List.of(model.readingProperty(), model.heads().shownProperty());
    }

    @Override
    public String token(int token) {
        return model.readingProperty().get().letter(token);
    }

    @Override
    public String answer(int answer) {
        return token(answer);
    }
}
