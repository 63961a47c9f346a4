package dev.backlight.data.sequence;

import static dev.backlight.data.sequence.TokenSequence.NOT_ASKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.backlight.data.DataException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceTasksTest {
    @Test
    void namesAskForTheNextLetterFromEdgeToEdge() throws DataException {
        SequenceData names = NextLetterTask.names();
        assertThat(names.heldOut()).hasSize(1000);
        assertThat(names.train().size()).isEqualTo(31_033);
        TokenSequence first = names.heldOut().getFirst();
        assertThat(first.tokens()[0]).isZero();
        assertThat(first.answers()[first.answers().length - 1]).isZero();
        assertThat(Arrays.copyOfRange(first.tokens(), 1, first.tokens().length))
                .containsExactly(Arrays.copyOf(first.answers(), first.answers().length - 1));
        assertThat(NextLetterTask.letters().text(NextLetterTask.letters().word("emma")))
                .isEqualTo("emma");
    }

    @Test
    void cappedSurnamesAreEvenAndUncappedOnesAreNot() throws DataException {
        SequenceData capped = SurnamesTask.load(300);
        assertThat(capped.answers()).hasSizeBetween(14, 18).contains("Russian", "Chinese");
        assertThat(largestShare(capped)).isLessThan(0.15);
        SequenceData all = SurnamesTask.load(SurnamesTask.ALL);
        assertThat(largestShare(all)).isBetween(0.45, 0.65);
        assertThat(Letters.plain("Núñez-O'Brien")).isEqualTo("nunez-o'brien");
    }

    private static double largestShare(SequenceData data) {
        long most = data.heldOut().stream()
                .collect(Collectors.groupingBy(s -> s.answers()[s.answers().length - 1], Collectors.counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElseThrow();
        return (double) most / data.heldOut().size();
    }

    @ParameterizedTest
    @CsvSource({
        "7, seven, 七",
        "15, fifteen, 十五",
        "20, twenty, 二十",
        "105, one hundred five, 一百零五",
        "110, one hundred ten, 一百一十",
        "1010, one thousand ten, 一千零一十",
        "3042, three thousand forty two, 三千零四十二",
        "9999, nine thousand nine hundred ninety nine, 九千九百九十九",
        "5000, five thousand, 五千"
    })
    void numbersAreWrittenAsSpeakersWriteThem(int number, String english, String chinese) {
        assertThat(String.join(" ", NumberWords.english(number))).isEqualTo(english);
        assertThat(NumberWords.chinese(number)).isEqualTo(chinese);
    }

    @Test
    void translationAsksOnlyBehindTheEqualsSignAndNeverForALearnedNumber() {
        SequenceData numbers = NumberWords.translation();
        Set<String> learned = IntStream.range(0, numbers.train().size())
                .mapToObj(i -> Arrays.toString(numbers.train().get(i, 1).tokens()))
                .collect(Collectors.toCollection(HashSet::new));
        for (TokenSequence number : numbers.heldOut()) {
            assertThat(learned).doesNotContain(Arrays.toString(number.tokens()));
            for (int t = 0; t < number.tokens().length; t++) {
                boolean isEquals =
                        numbers.vocabulary().token(number.tokens()[t]).equals("=");
                boolean asked = number.answers()[t] != NOT_ASKED;
                boolean before = t == 0 || number.answers()[t - 1] == NOT_ASKED;
                assertThat(isEquals).isEqualTo(asked && before);
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberWords.question(numbers.vocabulary(), List.of("one", "million")))
                .withMessageStartingWith("\"million\" is no number word");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void reviewsToJudgeByAreNewAndBothVerdictsAreCommon(boolean chinese) {
        SequenceData reviews = SentimentTask.of(chinese, 1);
        long praise = reviews.heldOut().stream()
                .filter(review -> review.answers()[review.answers().length - 1] == 1)
                .count();
        assertThat(praise).isBetween(430L, 570L);
        assertThat(reviews.train().get(3, 1).tokens())
                .isEqualTo(reviews.train().get(3, 1).tokens());
    }

    @Test
    void ownSentencesAreReadWordByWordAndWhatNobodyKnowsIsUnknown() {
        SequenceData english = SentimentTask.of(false, 1);
        assertThat(SentimentTask.words(english.vocabulary(), "The film was not boring, I'd say!"))
                .containsExactly("the", "film", "was", "not", "boring", ",", "i'd", "say", "!");
        assertThat(SentimentTask.tokens(english.vocabulary(), "zebra film", 40)[0])
                .isZero();
        SequenceData chinese = SentimentTask.of(true, 1);
        assertThat(SentimentTask.words(chinese.vocabulary(), "虽然这电影十分精彩")).containsExactly("虽然", "这", "电影", "十分", "精彩");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SentimentTask.tokens(english.vocabulary(), "  ", 40))
                .withMessageEndingWith("has no word: write a sentence.");
    }

    @Test
    void hiddenLettersAreTheSameOnesForBothSidesAndForLeftOnly() throws DataException {
        SequenceData both = HiddenLetterTask.names(true, 1);
        SequenceData left = HiddenLetterTask.names(false, 1);
        int hidden = both.vocabulary().number(HiddenLetterTask.HIDDEN);
        for (int i = 0; i < both.heldOut().size(); i++) {
            TokenSequence seen = both.heldOut().get(i);
            int at = IntStream.range(0, seen.tokens().length)
                    .filter(t -> seen.answers()[t] != NOT_ASKED)
                    .findFirst()
                    .orElseThrow();
            assertThat(seen.tokens()[at]).isEqualTo(hidden);
            assertThat(left.heldOut().get(i).answers()[at - 1]).isEqualTo(seen.answers()[at]);
            assertThat(Arrays.copyOf(left.heldOut().get(i).tokens(), at))
                    .containsExactly(Arrays.copyOf(seen.tokens(), at));
        }
        assertThat(both.train().get(5, 2).tokens())
                .isEqualTo(both.train().get(5, 2).tokens());
    }

    @Test
    void copiedSymbolsAreAskedForOnlyWhereTheyCanBeCopied() {
        for (TokenSequence row : CopyTask.of(10, 1).heldOut()) {
            int first = IntStream.range(0, row.answers().length)
                    .filter(t -> row.answers()[t] != NOT_ASKED)
                    .findFirst()
                    .orElseThrow();
            int period = first + 1;
            assertThat(period).isBetween(8, 16);
            for (int t = first; t < row.answers().length; t++) {
                assertThat(row.answers()[t]).isEqualTo(row.tokens()[t + 1 - period]);
            }
        }
    }
}
