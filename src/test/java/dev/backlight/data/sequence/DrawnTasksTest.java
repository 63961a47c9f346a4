package dev.backlight.data.sequence;

import static dev.backlight.data.sequence.TokenSequence.NOT_ASKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.data.DataException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sequences that are drawn while learning: anew for each place and epoch, the same for the same.
class DrawnTasksTest {
    private static String text(TokenSequence sequence) {
        return Arrays.toString(sequence.tokens()) + Arrays.toString(sequence.answers());
    }

    /// Three epochs of all places; an epoch follows the other without a place of it being drawn again.
    private static void assertDrawnAnew(SequenceData data) {
        Set<String> drawn = new HashSet<>();
        for (int epoch = 1; epoch <= 3; epoch++) {
            for (int i = 0; i < data.train().size(); i++) {
                drawn.add(text(data.train().get(i, epoch)));
                assertThat(text(data.train().get(i, epoch)))
                        .isEqualTo(text(data.train().get(i, epoch)));
            }
        }
        assertThat(drawn).hasSize(3 * data.train().size());
    }

    @Test
    void whatCameFirstIsAskedForAfterTheNoise() {
        SequenceData memory = MemoryTask.of(12, 40, 3);
        assertThat(memory.train().size()).isEqualTo(40);
        assertThat(memory.maxTime()).isEqualTo(13);
        assertThat(memory.vocabulary().tokens())
                .startsWith("A", "B", "C", "D", "1")
                .hasSize(12);
        assertThat(memory.answers()).containsExactly("A", "B", "C", "D");
        Set<Integer> firsts = new HashSet<>();
        Set<Integer> noise = new HashSet<>();
        for (TokenSequence row : memory.heldOut()) {
            assertThat(row.tokens()).hasSize(13);
            firsts.add(row.tokens()[0]);
            IntStream.of(row.tokens()).skip(1).forEach(noise::add);
            assertThat(Arrays.copyOf(row.answers(), 12)).containsOnly(NOT_ASKED);
            assertThat(row.answers()[12]).isEqualTo(row.tokens()[0]);
        }
        assertThat(firsts).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(noise).containsExactlyInAnyOrder(4, 5, 6, 7, 8, 9, 10, 11);
        assertDrawnAnew(memory);
        assertThat(MemoryTask.of(1, 1, 1).maxTime()).isEqualTo(2);
        assertThatThrownBy(() -> MemoryTask.of(0, 1, 1)).hasMessageContaining("A delay of 0");
    }

    @Test
    void whileLearningEverySymbolOfARepeatedRowIsAskedFor() {
        SequenceData copying = CopyTask.of(50, 3);
        assertThat(copying.train().size()).isEqualTo(50);
        Set<Integer> periods = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            TokenSequence row = copying.train().get(i, 1);
            assertThat(row.tokens()).hasSize(31);
            assertThat(Arrays.copyOf(row.answers(), 30)).isEqualTo(Arrays.copyOfRange(row.tokens(), 1, 31));
            assertThat(row.answers()[30]).isBetween(0, 31);
            int[] tokens = row.tokens();
            periods.add(IntStream.rangeClosed(1, 16)
                    .filter(period -> IntStream.range(period, 31).allMatch(t -> tokens[t] == tokens[t - period]))
                    .findFirst()
                    .orElseThrow());
        }
        assertThat(periods)
                .allSatisfy(period -> assertThat(period).isBetween(8, 16))
                .hasSizeGreaterThan(6);
        assertDrawnAnew(copying);
    }

    /// One or two letters, the first and the last among them, the edges never; half of the time two are drawn, of
    /// which some are the same.
    @Test
    void whileLearningOneOrTwoLettersAreHidden() throws DataException {
        SequenceData names = HiddenLetterTask.names(true, 1);
        int question = names.vocabulary().number(HiddenLetterTask.HIDDEN);
        SequenceSource plain = HiddenLetterTask.names(false, 1).train();
        int first = 0;
        int last = 0;
        int two = 0;
        int changed = 0;
        for (int i = 0; i < 500; i++) {
            TokenSequence seen = names.train().get(i, 1);
            int[] letters = seen.tokens().clone();
            int end = letters.length - 1;
            assertThat(letters.length).isBetween(3 + 2, 11 + 2);
            int hidden = 0;
            for (int t = 0; t <= end; t++) {
                boolean asked = seen.answers()[t] != NOT_ASKED;
                assertThat(letters[t] == question).isEqualTo(asked);
                letters[t] = asked ? seen.answers()[t] : letters[t];
                hidden += asked ? 1 : 0;
            }
            assertThat(letters[0]).isZero();
            assertThat(letters[end]).isZero();
            assertThat(seen.answers()[0]).isEqualTo(NOT_ASKED);
            assertThat(seen.answers()[end]).isEqualTo(NOT_ASKED);
            assertThat(Arrays.copyOf(letters, end)).isEqualTo(plain.get(i, 1).tokens());
            assertThat(hidden).isBetween(1, 2);
            two += hidden - 1;
            first += seen.answers()[1] != NOT_ASKED ? 1 : 0;
            last += seen.answers()[end - 1] != NOT_ASKED ? 1 : 0;
            changed += text(seen).equals(text(names.train().get(i, 2))) ? 0 : 1;
        }
        assertThat(two / 500.0).isCloseTo(0.42, within(0.05));
        assertThat(first).isBetween(80, 160);
        assertThat(last).isBetween(80, 160);
        assertThat(changed).isGreaterThan(425);
    }

    /// One letter that is neither the first nor an edge; seen from the left only, nothing else is asked.
    @Test
    void heldOutNamesAskForOneLetter() throws DataException {
        for (boolean bothSides : new boolean[] {true, false}) {
            for (TokenSequence name :
                    HiddenLetterTask.names(bothSides, 1).heldOut().subList(0, 500)) {
                int[] asked = IntStream.range(0, name.answers().length)
                        .filter(t -> name.answers()[t] != NOT_ASKED)
                        .toArray();
                assertThat(asked).hasSize(1);
                assertThat(asked[0]).isGreaterThanOrEqualTo(bothSides ? 2 : 1);
                assertThat(name.answers()[asked[0]]).isBetween(1, 26);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nowAndThenNobodyKnowsWhatIsSpokenAbout(boolean chinese) {
        SequenceData reviews = SentimentTask.of(chinese, 1);
        SequenceData others = SentimentTask.of(chinese, 2);
        assertThat(reviews.train().size()).isEqualTo(2_000);
        assertThat(reviews.heldOut()).hasSize(1_000);
        int things = 0;
        int unknown = 0;
        int same = 0;
        Set<String> learned = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            int[] first = reviews.train().get(i, 1).tokens();
            int[] second = others.train().get(i, 1).tokens();
            int[] whole = first.clone();
            for (int t = 0; t < first.length; t++) {
                whole[t] = Math.max(first[t], second[t]);
                boolean thing = SentimentGrammar.things(chinese)
                        .contains(reviews.vocabulary().token(whole[t]));
                things += thing ? 1 : 0;
                unknown += first[t] == 0 ? 1 : 0;
                assertThat(first[t] == whole[t] || thing)
                        .as("only things are forgotten")
                        .isTrue();
            }
            learned.add(Arrays.toString(whole));
            same += Arrays.equals(first, reviews.train().get(i, 2).tokens()) ? 1 : 0;
        }
        assertThat((double) unknown / things).isCloseTo(0.1, within(0.015));
        assertThat(same).as("in another epoch others").isBetween(1_200, 1_700);
        assertThat(reviews.heldOut())
                .extracting(review -> Arrays.toString(review.tokens()))
                .doesNotContainAnyElementsOf(learned);
        assertThat(reviews.heldOut())
                .allSatisfy(review -> assertThat(review.tokens()).doesNotContain(0));
        assertThat(reviews.vocabulary().token(0)).isEqualTo(SentimentTask.UNKNOWN);
    }

    @Test
    void everySentenceEndsWithTheVerdictAloneAndOfALongOneTheLastWordsAreRead() {
        SequenceData reviews = SentimentTask.of(false, 1);
        for (TokenSequence review : reviews.heldOut()) {
            int end = review.answers().length - 1;
            assertThat(Arrays.copyOf(review.answers(), end)).containsOnly(NOT_ASKED);
            assertThat(review.answers()[end]).isBetween(0, 1);
        }
        assertThat(SentimentTask.tokens(reviews.vocabulary(), "film film film music", 2))
                .containsExactly(
                        reviews.vocabulary().number("film"),
                        reviews.vocabulary().number("music"));
        assertThat(SentimentTask.words(reviews.vocabulary(), "az{`9'tis \uD83D\uDC31a"))
                .containsExactly("az", "{", "`", "9", "'tis", "\uD83D\uDC31", "a");
    }
}
