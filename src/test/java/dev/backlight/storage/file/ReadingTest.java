package dev.backlight.storage.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.ClassNames;
import dev.backlight.data.pen.preparation.Preparation;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final Preparation WHOLE = Preparation.whole(false);

    /// Files of digits stay what they were before there was anything to be said of classes.
    @Test
    void digitsSayNothing() {
        assertThat(Reading.toWrite(ClassNames.NUMBERED, Preparation.MNIST)).isNull();
        assertThat(Reading.toWrite(new ClassNames(List.of("0", "1", "2")), Preparation.MNIST))
                .isNull();
    }

    @Test
    void namesAndAnotherPreparationAreSaid() {
        ClassNames letters = new ClassNames(List.of("a", "b"));
        assertThat(Reading.toWrite(letters, Preparation.MNIST))
                .isEqualTo(new Reading(List.of("a", "b"), Preparation.MNIST))
                .extracting(Reading::names)
                .isEqualTo(letters);
        assertThat(Reading.toWrite(ClassNames.NUMBERED, WHOLE)).isEqualTo(new Reading(List.of(), WHOLE));
    }
}
