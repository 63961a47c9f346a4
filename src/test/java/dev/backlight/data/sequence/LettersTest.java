package dev.backlight.data.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.DataException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LettersTest {
    @Test
    void whatIsNoLetterIsLeftOutAndTheEdgeIsNone() {
        Letters latin = Letters.latin();
        assertThat(latin.vocabulary().size()).isEqualTo(27);
        assertThat(latin.word("a-z")).containsExactly(0, 1, 26, 0);
        assertThat(latin.letters("a.z!")).containsExactly(1, 26);
        assertThat(latin.text(new int[] {0, 1, 26, 0})).isEqualTo("az");
    }

    @Test
    void lettersOfTextsAreEachOnceByTheirCodePoints() {
        Letters letters = Letters.of(List.of("ba.b", "c\uD83D\uDC31a"));
        assertThat(letters.vocabulary().tokens()).containsExactly(".", "a", "b", "c", "\uD83D\uDC31");
    }

    @Test
    void ofALongSurnameTheLastLettersAreReadAndOfNoneTheEdge() throws DataException {
        Letters letters = SurnamesTask.letters();
        assertThat(SurnamesTask.tokens(letters, "Åé")).containsExactly(letters.letters("ae"));
        assertThat(SurnamesTask.tokens(letters, "x".repeat(9) + "abcdefghijklmnop"))
                .containsExactly(letters.letters("abcdefghijklmnop"));
        assertThat(SurnamesTask.tokens(letters, "字")).containsExactly(0);
        assertThat(SurnamesTask.one()).isNotEmpty().isEqualTo(Letters.plain(SurnamesTask.one()));
    }

    @Test
    void capsAreReachedAndNotExceeded() throws DataException {
        SequenceData hundred = SurnamesTask.load(100);
        int all = hundred.train().size() + hundred.heldOut().size();
        assertThat(all)
                .as("a hundred of each, none left out for having fewer")
                .isEqualTo(100 * hundred.answers().size());
        assertThat(hundred.heldOut()).hasSize(all / 5);
    }

    @Test
    void aSequenceHasAnAnswerForEachPosition() {
        assertThatThrownBy(() -> new TokenSequence(new int[2], new int[1]))
                .hasMessageContaining("2 tokens can't have 1 answers");
        assertThatThrownBy(() -> new TokenSequence(new int[0], new int[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersOfTheFirstAndTheLastAreWords() {
        assertThat(NumberWords.english(1000)).containsExactly("one", "thousand");
        assertThat(NumberWords.english(100)).containsExactly("one", "hundred");
        SequenceData numbers = NumberWords.translation();
        int longest = NumberWords.question(numbers.vocabulary(), NumberWords.english(7777)).length
                + NumberWords.chinese(7777).length();
        assertThat(numbers.maxTime()).isEqualTo(longest);
        assertThat(numbers.train().size()).isEqualTo(2_000);
        assertThat(numbers.heldOut()).hasSize(500);
        assertThat(numbers.heldOut())
                .allSatisfy(number -> assertThat(number.tokens().length).isLessThanOrEqualTo(longest));
    }
}
