package dev.backlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The file of translated sentences and the program say the same.
class TranslatedSentencesTest {
    private static final Path FILE = Path.of("src/main/resources/dev/backlight/i18n/sentences_zh_CN.txt");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    private static final SaidSentences SAID = new SaidSentences();
    private static final Map<String, String> CHINESE = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws Exception {
        SAID.readProgram();
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
        if (!pair.isEmpty()) {
            take(pair);
        }
    }

    private static void take(List<String> pair) {
        assertThat(pair).as("an English sentence and its Chinese").hasSize(2);
        assertThat(CHINESE.put(pair.getFirst(), pair.getLast()))
                .as("an earlier translation of: " + pair.getFirst())
                .isNull();
        pair.clear();
    }

    @Test
    void everySentenceBeginsWithItsPattern() {
        assertThat(SAID.withoutPattern())
                .as("places that make a sentence of something else than a literal: write new Refusal(\"…{0}…\", value)")
                .isEmpty();
    }

    @Test
    void refusalsBelowTheViewsCarryTheirSentence() {
        assertThat(SAID.untold())
                .as("an IllegalArgumentException with a message of its own has no Chinese: throw a Refusal")
                .isEmpty();
    }

    @Test
    void everySentenceIsTranslated() {
        Map<String, String> missing = new LinkedHashMap<>(SAID.patterns());
        missing.keySet().removeAll(CHINESE.keySet());
        assertThat(missing).as("sentences without Chinese, and who says them").isEmpty();
    }

    @Test
    void everyTranslationIsOfASentence() {
        Set<String> unsaid = new TreeSet<>(CHINESE.keySet());
        unsaid.removeAll(SAID.patterns().keySet());
        assertThat(unsaid).as("translations of what nobody says any more").isEmpty();
    }

    /// The reading of the classes itself: this test's own class says things in all the right and wrong ways.
    @Test
    void theReadingFindsWhatAClassSays() throws IOException {
        SaidSentences own = new SaidSentences();
        String file = "/" + Said.class.getName().replace('.', '/') + ".class";
        try (var bytes = Said.class.getResourceAsStream(file)) {
            own.read(ClassFile.of().parse(bytes.readAllBytes()));
        }
        assertThat(own.patterns()).containsOnlyKeys("A first {0}.", "A second, joined of two.", "a third");
        assertThat(own.withoutPattern()).hasSize(1);
        assertThat(own.untold()).hasSize(1);
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

    /// What a view shows of an exception goes through `Messages.sentence`.
    @Test
    void noViewShowsAMessageAsItWasThrown() throws IOException {
        Set<String> untranslated = new TreeSet<>();
        for (String room : List.of("view", "controller")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/backlight", room))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.readAllLines(file).stream()
                            .filter(line -> line.contains("getMessage"))
                            .forEach(line -> untranslated.add(file + ": " + line.strip()));
                }
            }
        }
        assertThat(untranslated).isEmpty();
    }

    private static List<String> places(String template) {
        return PLACE.matcher(template).results().map(place -> place.group(1)).collect(Collectors.toList());
    }
}
