package dev.backlight.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.lab.catalogue.Labs;
import dev.backlight.model.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Each lab has every text it may show, in both languages, and no other.
class LabTextsTest {
    private static final Pattern SENTENCE = Pattern.compile("Sentence\\.of\\(\\s*\"([^\"]+)\"");
    private static final Pattern FIGURE = Pattern.compile("Figure\\.\\w+\\(\\s*\"([^\"]+)\"");

    @Test
    void namesAreDifferentAndPlain() {
        List<String> names = Labs.all().stream().map(Lab::name).toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void eachLabHasItsTextsAndNoOthers() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (Lab lab : Labs.all()) {
            expected.addAll(LabTexts.keys(lab));
            expected.addAll(said(lab));
        }
        for (Locale locale : Messages.LANGUAGES) {
            ResourceBundle bundle = new Messages(locale).bundle();
            Set<String> there = new TreeSet<>();
            bundle.keySet().stream()
                    .filter(key -> Labs.all().stream().anyMatch(lab -> key.startsWith(LabTexts.key(lab, ""))))
                    .forEach(there::add);
            assertThat(there).as(locale.toString()).isEqualTo(expected);
        }
    }

    @Test
    void everyPatternCanBeFilled() {
        for (Locale locale : Messages.LANGUAGES) {
            ResourceBundle bundle = new Messages(locale).bundle();
            bundle.keySet().stream()
                    .filter(key -> key.startsWith("lab."))
                    .forEach(key -> assertThat(filled(bundle.getString(key)))
                            .as(key)
                            .doesNotContain("{")
                            .doesNotContain("'"));
        }
    }

    @Test
    void familiesAxesAndSourcesHaveTexts() {
        for (Locale locale : Messages.LANGUAGES) {
            ResourceBundle bundle = new Messages(locale).bundle();
            for (Lab lab : Labs.all()) {
                assertThat(bundle.containsKey(lab.family().key())).isTrue();
                assertThat(lab.sources())
                        .isNotEmpty()
                        .allMatch(source -> bundle.containsKey(source.part().key()));
                assertThat(lab.measures()).allMatch(measure -> bundle.containsKey(measure.axisKey()));
            }
        }
    }

    private static String filled(String pattern) {
        Object[] values = new Object[10];
        Arrays.fill(values, 1.5);
        return new MessageFormat(pattern, Locale.ENGLISH).format(values);
    }

    /// Keys of the sentences and figures that stand in a lab's source.
    private static Set<String> said(Lab lab) throws IOException {
        String source = Files.readString(
                Path.of("src/main/java", lab.getClass().getName().replace('.', '/') + ".java"));
        Set<String> keys = new TreeSet<>();
        Matcher sentences = SENTENCE.matcher(source);
        while (sentences.find()) {
            String part = sentences.group(1);
            keys.add(LabTexts.key(lab, part));
            if (part.startsWith("headline")) {
                keys.add(LabTexts.key(lab, part + ".caption"));
            } else if (!part.startsWith("sentence")) {
                keys.add(LabTexts.key(lab, part + ".title"));
            }
        }
        Matcher figures = FIGURE.matcher(source);
        while (figures.find()) {
            keys.add(LabTexts.key(lab, "figure." + figures.group(1)));
        }
        return keys;
    }
}
