package dev.backlight.view.domain.head;

import dev.backlight.glass.sequence.AttentionLook;
import dev.backlight.model.sequence.translation.TranslationModel;
import dev.backlight.model.sequence.translation.TranslationReading;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// The head on show, or the first, asked for the first symbol of the numeral.
public record TranslationHead(TranslationModel model) implements HeadSource {
    @Override
    public AttentionLook look() {
        TranslationReading reading = model.readingProperty().get();
        return reading == null ? null : reading.look();
    }

    @Override
    public int head() {
        return Math.max(0, model.heads().shownProperty().get());
    }

    @Override
    public int asker() {
        return model.readingProperty().get().question() - 1;
    }

    @Override
    public String token(int position) {
        return model.readingProperty().get().token(position);
    }

    @Override
    public List<ObservableValue<?>> causes() {
        return List.of(model.readingProperty(), model.heads().shownProperty());
    }
}
