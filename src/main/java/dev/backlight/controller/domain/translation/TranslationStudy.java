package dev.backlight.controller.domain.translation;

import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.glass.sequence.study.SequenceStudy;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.sequence.translation.TranslationModel;
import dev.backlight.model.sequence.translation.TranslationReading;
import dev.backlight.training.past.Snapshot;
import dev.backlight.view.microscope.sequence.SequenceSource;
import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// The last symbol of a numeral, asked for after all that stands before it, and judged as if it were right where
/// the numeral is. All heads take part.
record TranslationStudy(TranslationModel model) implements SequenceSource {
    @Override
    public SequenceStudy study() {
        Snapshot now = model.run().snapshotProperty().get();
        TranslationReading reading = model.readingProperty().get();
        if (reading == null || reading.written() == 0 || !(now.architecture() instanceof SequenceSpec spec)) {
            return null;
        }
        int last = reading.tokens().length - 1;
        int[] tokens = Arrays.copyOf(reading.tokens(), last);
        return SequenceStudy.of(spec, now.parameters().copy(), tokens, last - 1, reading.tokens()[last]);
    }

    @Override
    public int head() {
        return Math.max(0, model.heads().shownProperty().get());
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
        return model.data().vocabulary().token(token);
    }

    @Override
    public String answer(int answer) {
        return token(answer);
    }
}
