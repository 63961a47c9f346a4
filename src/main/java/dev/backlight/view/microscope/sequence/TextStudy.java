package dev.backlight.view.microscope.sequence;

import dev.backlight.data.sequence.Letters;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.glass.sequence.study.SequenceStudy;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.sequence.Reading;
import dev.backlight.model.sequence.TextModel;
import dev.backlight.training.past.Snapshot;
import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// The name that is read, up to the letter read last.
public record TextStudy(TextModel model) implements SequenceSource {
    @Override
    public SequenceStudy study() {
        Snapshot now = model.run().snapshotProperty().get();
        Reading reading = model.readingProperty().get();
        if (reading == null || !(now.architecture() instanceof SequenceSpec spec)) {
            return null;
        }
        int read = reading.read();
        int[] tokens = Arrays.copyOf(reading.tokens(), read);
        return SequenceStudy.of(spec, now.parameters().copy(), tokens, read - 1, reading.next()[read - 1]);
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
        String letter = model.readingProperty().get().letter(token);
        return letter.equals(Letters.EDGE) ? "◦" : letter;
    }

    @Override
    public String answer(int answer) {
        return token(answer);
    }
}
