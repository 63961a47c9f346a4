package dev.backlight.data.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.data.sequence.SentimentGrammar.Review;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Reads reviews as a person does who knows the language and not the grammar that made them.
class SentimentGrammarTest {
    private static final int MANY = 5_000;

    private enum Language {
        ENGLISH(
                Set.of("wonderful great lovely superb charming brilliant delightful excellent warm funny".split(" ")),
                Set.of("awful boring terrible dull dreadful weak tedious horrible cold silly".split(" ")),
                Set.of("not", "never", "nothing"),
                Set.of("but", "yet", "however"),
                Set.of("although", "though", "while"),
                ",",
                "and",
                Map.of("not", 0.2, "never", 0.1, "nothing", 0.1, "a", 0.1, "i found", 0.1)),
        CHINESE(
                Set.of("精彩 出色 可爱 优秀 迷人 动人 愉快 绝妙 温暖 有趣".split(" ")),
                Set.of("糟糕 无聊 可怕 乏味 沉闷 薄弱 冗长 难看 冷淡 愚蠢".split(" ")),
                Set.of("并不", "绝不会", "没有"),
                Set.of("但是", "可是", "不过"),
                Set.of("虽然", "尽管", "固然"),
                "，",
                "而且",
                Map.of("并不", 0.2, "绝不会", 0.1, "没有", 0.1, "真是", 0.1, "我 觉得", 0.1));

        private final Set<String> good;
        private final Set<String> bad;
        private final Set<String> turns;
        private final Set<String> contrasts;
        private final Set<String> concessions;
        private final String comma;
        private final String and;
        private final Map<String, Double> shares;

        Language(
                Set<String> good,
                Set<String> bad,
                Set<String> turns,
                Set<String> contrasts,
                Set<String> concessions,
                String comma,
                String and,
                Map<String, Double> shares) {
            this.good = good;
            this.bad = bad;
            this.turns = turns;
            this.contrasts = contrasts;
            this.concessions = concessions;
            this.comma = comma;
            this.and = and;
            this.shares = shares;
        }

        private boolean isChinese() {
            return this == CHINESE;
        }

        private List<Review> reviews() {
            SentimentGrammar grammar = new SentimentGrammar(isChinese(), new Random(5));
            List<Review> reviews = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                reviews.add(grammar.review());
            }
            return reviews;
        }

        /// Whether half a sentence praises: by its one quality, and by whether it is turned round.
        private boolean praises(List<String> half) {
            assertThat(half)
                    .filteredOn(word -> good.contains(word) || bad.contains(word))
                    .as("%s", half)
                    .hasSize(1);
            assertThat(half).filteredOn(turns::contains).as("%s", half).hasSizeLessThan(2);
            assertThat(half)
                    .filteredOn(SentimentGrammar.things(isChinese())::contains)
                    .as("%s", half)
                    .hasSize(1);
            return half.stream().anyMatch(good::contains) != half.stream().anyMatch(turns::contains);
        }

        private String kind(Review review) {
            List<String> words = review.words();
            if (concessions.contains(words.getFirst())) {
                assertThat(words).contains(comma);
                return "concession";
            }
            return words.stream().anyMatch(contrasts::contains) ? "contrast" : words.contains(and) ? "both" : "single";
        }

        private List<List<String>> halves(Review review) {
            List<String> words = review.words();
            Predicate<String> between = word -> switch (kind(review)) {
                case "concession" -> word.equals(comma);
                case "contrast" -> contrasts.contains(word);
                default -> word.equals(and);
            };
            for (int i = 0; i < words.size(); i++) {
                if (between.test(words.get(i))) {
                    int from = kind(review).equals("concession") ? 1 : 0;
                    return List.of(words.subList(from, i), words.subList(i + 1, words.size()));
                }
            }
            return List.of(words);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theVerdictIsThatOfTheHalfThatDecides(Language language) {
        for (Review review : language.reviews()) {
            List<List<String>> halves = language.halves(review);
            assertThat(halves).hasSize(language.kind(review).equals("single") ? 1 : 2);
            assertThat(language.praises(halves.getLast())).as("%s", review).isEqualTo(review.good());
            boolean turned = Set.of("contrast", "concession").contains(language.kind(review));
            assertThat(language.praises(halves.getFirst())).as("%s", review).isEqualTo(review.good() != turned);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFormHasItsShare(Language language) {
        Map<String, Double> kinds = new HashMap<>();
        language.reviews().forEach(review -> kinds.merge(language.kind(review), 1.0 / MANY, Double::sum));
        Map.of("single", 0.45, "contrast", 0.3, "concession", 0.15, "both", 0.1)
                .forEach((kind, share) -> assertThat(kinds.get(kind)).as(kind).isCloseTo(share, within(0.02)));
        List<Review> singles = language.reviews().stream()
                .filter(review -> language.kind(review).equals("single"))
                .toList();
        language.shares.forEach((word, share) -> assertThat(
                        share(singles, sentence -> sentence.contains(" " + word + " ")))
                .as(word)
                .isCloseTo(share, within(0.025)));
    }

    /// The forms that have room for one: all but "never" and "nothing".
    @ParameterizedTest
    @EnumSource
    void aboutAThirdOfTheQualitiesAreStrengthened(Language language) {
        List<Review> singles = language.reviews().stream()
                .filter(review -> language.kind(review).equals("single"))
                .toList();
        List<String> degrees = SentimentGrammar.degrees(language.isChinese());
        assertThat(degrees).hasSize(5);
        assertThat(share(singles, sentence -> degrees.stream().anyMatch(word -> sentence.contains(" " + word + " "))))
                .isCloseTo(0.35 * 0.8, within(0.03));
        assertThat(SentimentTask.strengthens(language.isChinese(), degrees.getFirst()))
                .isTrue();
        assertThat(SentimentTask.strengthens(!language.isChinese(), degrees.getFirst()))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aReviewIsOfOneLanguage(Language language) {
        for (Review review : language.reviews()) {
            assertThat(String.join("", review.words()))
                    .matches(language.isChinese() ? "[^\\x00-\\x7F]+" : "[\\x00-\\x7F]+");
        }
    }

    /// The simplest sentences, as they are learned from and judged by: praise is 1.
    @ParameterizedTest
    @EnumSource
    void praiseIsPositive(Language language) {
        SequenceData task = SentimentTask.of(language.isChinese(), 1);
        String simple = language.isChinese() ? "这 \\S+ \\S+" : "the \\S+ was \\S+";
        int[] seen = new int[2];
        for (TokenSequence review : task.heldOut()) {
            List<String> words = Arrays.stream(review.tokens())
                    .mapToObj(task.vocabulary()::token)
                    .toList();
            if (String.join(" ", words).matches(simple)) {
                int verdict = review.answers()[words.size() - 1];
                assertThat(verdict).as("%s", words).isEqualTo(language.good.contains(words.getLast()) ? 1 : 0);
                seen[verdict]++;
            }
        }
        assertThat(seen).doesNotContain(0);
        assertThat(SentimentTask.VERDICTS).containsExactly("negative", "positive");
    }

    private static double share(List<Review> reviews, Predicate<String> said) {
        return (double) reviews.stream()
                        .filter(review -> said.test(" " + String.join(" ", review.words()) + " "))
                        .count()
                / reviews.size();
    }
}
