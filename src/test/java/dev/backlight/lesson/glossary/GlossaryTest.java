package dev.backlight.lesson.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.lesson.words.Rich;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The words are the same in both languages, each explained shortly, and found in either.
class GlossaryTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyNameHasItsWord(String language) {
        List<Term> terms = Glossary.in(Locale.forLanguageTag(language));
        assertThat(terms.stream().map(Term::name)).containsExactlyInAnyOrderElementsOf(Glossary.NAMES);
        assertThat(new HashSet<>(terms.stream().map(Term::title).toList()))
                .as("no title twice")
                .hasSize(terms.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void eachIsExplainedInOneShortParagraphWithoutNumbersOfAStage(String language) {
        for (Term term : Glossary.in(Locale.forLanguageTag(language))) {
            assertThat(term.text().paragraphs()).as(term.name()).hasSize(1);
            assertThat(term.text().length()).as(term.name()).isBetween(5, 60);
            assertThat(term.text().reads()).as(term.name()).isEmpty();
        }
    }

    @Test
    void englishHasItsOrderAndChineseThatOfItsSounds() {
        assertThat(Glossary.in(Locale.ENGLISH).stream().map(Term::title).limit(4))
                .containsExactly("Accuracy", "Activation", "Activation function", "Adam");
        List<String> chinese = Glossary.in(Locale.SIMPLIFIED_CHINESE).stream()
                .map(Term::title)
                .filter(title -> title.codePointAt(0) > 0x2E80)
                .toList();
        assertThat(chinese.indexOf("参数")).isLessThan(chinese.indexOf("动量")); // cān, dòng
        assertThat(chinese.indexOf("动量")).isLessThan(chinese.indexOf("学习率")); // xué
    }

    @Test
    void aWordIsFoundByPartOfItsTitleAndInEnglishAlsoAmongChineseOnes() {
        Term rate = new Term("learning-rate", "学习率", Rich.NONE);
        assertThat(rate.answers("习")).isTrue();
        assertThat(rate.answers(" Learning R")).isTrue();
        assertThat(rate.answers("batch")).isFalse();
        assertThat(rate.answers("")).isTrue();
    }
}
