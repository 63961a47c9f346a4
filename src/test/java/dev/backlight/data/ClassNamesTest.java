package dev.backlight.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassNamesTest {
    @Test
    void aClassWithoutANameIsCalledByItsNumber() {
        ClassNames names = new ClassNames(List.of("cat", "dog"));
        assertThat(names.of(0)).isEqualTo("cat");
        assertThat(names.of(1)).isEqualTo("dog");
        assertThat(names.of(2)).isEqualTo("2");
        assertThat(names.of(-1)).isEqualTo("-1");
    }

    @Test
    void numbersInTheirOrderAreNoNames() {
        assertThat(ClassNames.NUMBERED.areNumbers()).isTrue();
        assertThat(new ClassNames(List.of("0", "1", "2")).areNumbers()).isTrue();
        assertThat(new ClassNames(List.of("1", "0")).areNumbers()).isFalse();
        assertThat(new ClassNames(List.of("0", "one")).areNumbers()).isFalse();
    }

    /// Three letters are not cut; of a letter that Java writes as two chars neither half is left.
    @Test
    void whereThereIsLittleRoomTheBeginningStands() {
        ClassNames names = new ClassNames(List.of("cat", "bird", "\uD83D\uDC31\uD83D\uDC36\uD83D\uDC2D\uD83D\uDC39"));
        assertThat(names.mark(0)).isEqualTo("cat");
        assertThat(names.mark(1)).isEqualTo("bi…");
        assertThat(names.mark(2)).isEqualTo("\uD83D\uDC31\uD83D\uDC36…");
        assertThat(names.mark(3)).isEqualTo("3");
    }
}
