package dev.backlight.view.microscope.maths;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.view.microscope.maths.MathsWords.Piece;
import dev.backlight.view.paint.Type;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MathsWordsTest {
    private static List<String> names(String sentence) {
        return MathsWords.pieces(sentence).stream()
                .filter(Piece::isName)
                .map(piece -> piece.words() + "_" + piece.index())
                .toList();
    }

    @Test
    void lettersWithANumberAreNames() {
        assertThat(names("What comes together in h16?")).containsExactly("h_16");
        assertThat(names("x₁ +1.2   x₂ −0.3")).containsExactly("x_1", "x_2");
        assertThat(names("What does c′(5,11,22) make of its sum?")).containsExactly("c′_5,11,22");
        assertThat(names("h16的加权和由哪些项组成？")).containsExactly("h_16");
        assertThat(names("h2·3 → out")).containsExactly("h_2·3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a 5×5 filter", "MNIST60000", "step 12 of 27", "v1beta", "L2 penalty", "the weight 16→7"})
    void wordsAndPlainNumbersStayAsTheyAre(String sentence) {
        assertThat(names(sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x₁ > x₂", "What comes together in h16?", "", "no name"})
    void nothingIsLost(String sentence) {
        String all = MathsWords.pieces(sentence).stream()
                .flatMap(piece -> Stream.of(piece.words(), piece.isName() ? piece.index() : ""))
                .reduce("", String::concat);
        assertThat(all).isEqualTo(sentence.replace('₁', '1').replace('₂', '2'));
    }

    @Test
    void aLongSentenceHasTwoLinesRatherThanNarrowLetters() {
        String asked = "How much does the weight 2→1 matter to the loss?";
        Font words = Type.semibold(19, Locale.ENGLISH);
        assertThat(MathsWords.lines(asked, words, 10_000)).containsExactly(asked);
        List<String> lines = MathsWords.lines(asked, words, 0.8 * MathsWords.width(asked, words));
        assertThat(lines).hasSize(2);
        assertThat(String.join(" ", lines)).isEqualTo(asked);
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(MathsWords.width(line, words)).isLessThan(0.8 * MathsWords.width(asked, words)));
        assertThat(MathsWords.lines("输出应当怎样变化", words, 10)).hasSize(1);
    }
}
