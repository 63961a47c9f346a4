package dev.backlight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.model.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The file of translated sentences and the sources say the same.
class TranslatedSentencesTest {
    private static final Path FILE = Path.of("src/main/resources/dev/backlight/i18n/sentences_zh_CN.txt");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    private static SourceSentences sources;
    private static final Map<String, String> CHINESE = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws IOException {
        sources = SourceSentences.read();
        List<String> pair = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            if (line.startsWith("#")) {
                continue;
            }
            if (!line.isBlank()) {
                pair.add(line);
            } else if (!pair.isEmpty()) {
                take(pair);
            }
        }
        take(pair);
    }

    private static void take(List<String> pair) {
        assertThat(pair).as("an English sentence and its Chinese").hasSize(2);
        assertThat(CHINESE.put(pair.getFirst(), pair.getLast()))
                .as("an earlier translation of: " + pair.getFirst())
                .isNull();
        pair.clear();
    }

    @Test
    void everyMessageIsUnderstood() {
        assertThat(sources.unread())
                .as("messages that this test can't follow: join them of literals and values")
                .isEmpty();
    }

    @Test
    void everyWayToSayASentenceIsFollowed() {
        said("joined", "A batch of {0} examples is empty: give at least 1.", "training/recipe/ExperimentConfig.java");
        said("one of two", "the formula is empty: type one, such as x1*x2.", "data/plane/FormulaParser.java");
        said("the other", "the formula is empty: type one, such as 2*sin(x).", "data/plane/FormulaParser.java");
        said("formatted", "is cut short: it holds {0} of {1} bytes", "data/picture/IdxReader.java");
        said("a helper's argument", "The number of units of a dense layer", "engine/spec/LayerSpec.java");
        said("what a method gives", "max pool {0}×{1}", "engine/spec/LayerSpec.java");
        said("what a field holds", "Choose another file.", "data/picture/IdxReader.java");
        said("a problem", "The data don't fit into memory: give fewer examples.", "model/digits/DataOpening.java");
    }

    private static void said(String how, String sentence, String where) {
        assertThat(sources.found().get(sentence)).as(how + ": " + sentence).isEqualTo(where);
    }

    @Test
    void everySentenceIsTranslated() {
        Map<String, String> missing = new LinkedHashMap<>(sources.found());
        missing.keySet().removeAll(CHINESE.keySet());
        assertThat(missing).as("sentences without Chinese, and who says them").isEmpty();
    }

    @Test
    void everyTranslationIsOfASentence() {
        Set<String> unsaid = new TreeSet<>(CHINESE.keySet());
        unsaid.removeAll(sources.found().keySet());
        assertThat(unsaid).as("translations of what nobody says any more").isEmpty();
    }

    @Test
    void bothLanguagesFillTheSamePlaces() {
        CHINESE.forEach((english, chinese) -> {
            List<String> places = places(english);
            assertThat(places)
                    .as(english)
                    .isEqualTo(IntStream.range(0, places.size())
                            .mapToObj(String::valueOf)
                            .toList());
            assertThat(places(chinese)).as(chinese).hasSameElementsAs(places);
        });
    }

    @Test
    void aWholeSentenceIsAWholeSentenceInChinese() {
        CHINESE.forEach((english, chinese) -> {
            if (english.endsWith(".")) {
                assertThat(chinese).as(english).matches("(?s).*[。）}]").containsPattern("\\p{IsHan}");
            }
        });
    }

    /// No other template may take a sentence away.
    @Test
    void everySentenceIsFoundAgain() {
        Messages messages = new Messages(Locale.SIMPLIFIED_CHINESE);
        CHINESE.forEach((english, chinese) -> assertThat(
                        messages.sentence(filled(english)).replace(" ", ""))
                .as(english)
                .isEqualTo(filled(chinese).replace(" ", "")));
    }

    /// What a view shows of an exception goes through `Messages.sentence`, there or where it is handed on to.
    @Test
    void noViewShowsAMessageAsItWasThrown() throws IOException {
        Set<String> untranslated = new TreeSet<>();
        for (String room : List.of("view", "controller")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/backlight", room))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.readAllLines(file).stream()
                            .filter(line -> line.contains("getMessage") && !line.matches(".*(throw new|onRefuse).*"))
                            .forEach(line -> untranslated.add(file + ": " + line.strip()));
                }
            }
        }
        assertThat(untranslated).isEmpty();
    }

    private static String filled(String template) {
        return PLACE.matcher(template).replaceAll(place -> "7" + place.group(1));
    }

    private static List<String> places(String template) {
        return PLACE.matcher(template).results().map(place -> place.group(1)).collect(Collectors.toList());
    }
}
