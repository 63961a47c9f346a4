package dev.backlight.view.lab.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.lab.record.Look;
import dev.backlight.lab.record.TrialRecord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CardPictureTest {
    private static Look look(Look.Kind kind, double at, int count) {
        return new Look("map", kind, at, 2, 2, new float[4 * count]);
    }

    private static TrialRecord trial(Look... looks) {
        return new TrialRecord("only", 1, TrialRecord.State.DONE, 1, List.of(), Map.of(), List.of(looks), null);
    }

    @Test
    void theLastOfManyPicturesIsShownWhateverWasSeenAfterIt() {
        Look early = look(Look.Kind.PICTURES, 0, 16);
        Look late = look(Look.Kind.PICTURES, 100, 16);
        Look names = look(Look.Kind.MATRIX, 100, 1);
        assertThat(CardPicture.lastPictures(List.of(trial(early, late, names)))).contains(late);
        assertThat(CardPicture.lastPictures(List.of(trial(names), trial(early))))
                .contains(early);
        assertThat(CardPicture.lastPictures(List.of(trial(look(Look.Kind.PICTURES, 0, 6)))))
                .isEmpty();
    }
}
