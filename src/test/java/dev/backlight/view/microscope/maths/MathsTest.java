package dev.backlight.view.microscope.maths;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class MathsTest {
    private static double width(String text) {
        return new Maths.Word(text, null).measure(20).width();
    }

    @Test
    void numeralsOfAnotherScriptHaveTheFaceThatHasThem() {
        assertThat(width("三")).isEqualTo(TextWidth.of("三", Type.text(20, Locale.SIMPLIFIED_CHINESE)));
    }

    @Test
    void lettersThatStandForNumbersAreItalicAndAllElseIsUpright() {
        assertThat(letters("max(0, z) = w·x + b")).containsExactly("z", "w", "x", "b");
        assertThat(letters("Σ exp δ − ln 2 ReLU tanh")).containsExactly("δ");
        assertThat(letters("h12")).containsExactly("h");
        assertThat(letters("m\u0302 + 1")).containsExactly("m");
        assertThat(MathsType.runs("m\u0302 + 1").getFirst().hat()).isTrue();
    }

    @Test
    void formulasBesideEachOtherCanStandInLines() {
        Maths both = Maths.row(Maths.word("m = g" + Maths.APART + "v = "), Maths.word("g²"));
        assertThat(both.lines())
                .containsExactly(Maths.row(Maths.word("m = g")), Maths.row(Maths.word("v = "), Maths.word("g²")));
        assertThat(Maths.word("z").lines()).hasSize(1);
    }

    @Test
    void wordsOfALanguageAreNoFormula() {
        Maths prose = Maths.prose("the slope of a unit");
        assertThat(prose.measure(20).width()).isEqualTo(TextWidth.of("the slope of a unit", Type.text(20)));
    }

    @Test
    void everyLetterOfFormulasIsInTheFaceForThem() {
        assertThat(Type.maths(13).getFamily()).isEqualTo("Backlight Maths");
    }

    private static List<String> letters(String text) {
        return MathsType.runs(text).stream()
                .filter(MathsType.Run::letter)
                .map(MathsType.Run::text)
                .toList();
    }
}
