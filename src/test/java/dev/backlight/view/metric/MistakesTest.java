package dev.backlight.view.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.ClassNames;
import dev.backlight.view.paint.picture.Confusions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class MistakesTest {
    /// All names had the room of two digits, so that words were pressed to black strokes.
    @Test
    void namesAreWholeOrTheirFirstLettersButNeverPressedTogether() {
        ClassNames names = new ClassNames(List.of("circle", "square", "a very long name of a class"));
        assertThat(Mistakes.inWords(names, new Confusions.Pair(0, 1, 2))).isEqualTo("circle → square");
        assertThat(Mistakes.inWords(names, new Confusions.Pair(0, 2, 1))).isEqualTo("ci… → a …");
    }
}
