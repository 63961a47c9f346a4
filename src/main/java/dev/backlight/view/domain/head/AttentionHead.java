package dev.backlight.view.domain.head;

import dev.backlight.glass.sequence.AttentionLook;
import dev.backlight.model.sequence.AttentionModel;
import dev.backlight.model.sequence.AttentionReading;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// The head on show, asked by the position that must tell the letter.
public record AttentionHead(AttentionModel model) implements HeadSource {
    @Override
    public AttentionLook look() {
        AttentionReading reading = model.readingProperty().get();
        return reading == null ? null : reading.look();
    }

    @Override
    public int head() {
        return Math.max(0, model.heads().shownProperty().get());
    }

    @Override
    public int asker() {
        return model.readingProperty().get().asker();
    }

    @Override
    public String token(int position) {
        AttentionReading reading = model.readingProperty().get();
        return reading.letter(reading.tokens()[position]);
    }

    @Override
    public List<ObservableValue<?>> causes() {
        return List.of(model.readingProperty(), model.heads().shownProperty());
    }
}
