package dev.backlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The two bundles hold the same keys, each is used, and none is missing.
class BundlesTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Path BUNDLES = MAIN.resolve("resources/dev/backlight/i18n");

    /// Keys in Java and FXML look like this; what is put together at run time is completed below.
    private static final Pattern QUOTED = Pattern.compile("\"%?([a-z]+(?:\\.[a-z]+)+)\"");

    /// A prefix that code completes with a word of its own, which stands elsewhere in quotes: "lens." + name.
    private static final Pattern PREFIX = Pattern.compile("\"((?:[a-z]+\\.)+)\"\\s*\\+");

    private static final Pattern WORD = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\d?)\"");

    /// Names of actions; `action.NAME` is the text of one that doesn't say another.
    private static final Pattern ACTION =
            Pattern.compile("(?:Action\\.of|told)\\(\\s*\"([a-z]+\\.[a-z]+(?:-[a-z]+)*)(-)?\"");

    /// Keys whose last part is made from a value.
    private static final Set<String> COMPOSED = Set.of(
            "settings.theme.light",
            "settings.theme.dark",
            "labs.ask.no",
            "labs.ask.yes",
            "labs.quit.no",
            "labs.quit.yes",
            "input.question.no",
            "input.question.yes",
            "setup.question.yes",
            "setup.question.no",
            "timeline.question.yes",
            "timeline.question.no",
            "transport.question.yes",
            "transport.question.no");

    private final Properties english = read("messages.properties");
    private final Properties chinese = read("messages_zh_CN.properties");

    @Test
    void bothLanguagesSayTheSameThings() {
        Set<String> onlyEnglish = new TreeSet<>(english.stringPropertyNames());
        onlyEnglish.removeAll(chinese.stringPropertyNames());
        Set<String> onlyChinese = new TreeSet<>(chinese.stringPropertyNames());
        onlyChinese.removeAll(english.stringPropertyNames());
        assertThat(onlyEnglish).as("keys without Chinese").isEmpty();
        assertThat(onlyChinese).as("keys without English").isEmpty();
    }

    @Test
    void bothLanguagesFillTheSamePlaces() {
        for (String key : english.stringPropertyNames()) {
            assertThat(places(chinese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> unused = new TreeSet<>(english.stringPropertyNames());
        unused.removeAll(used());
        unused.removeAll(COMPOSED);
        Set<String> actions = found(ACTION);
        unused.removeIf(key -> key.startsWith("action.")
                && actions.contains(key.substring(key.indexOf('.') + 1).replaceFirst("-\\d$", "")));
        Set<String> prefixes = found(PREFIX);
        Set<String> words = found(WORD);
        unused.removeIf(key -> prefixes.stream()
                .filter(key::startsWith)
                .map(prefix -> key.substring(prefix.length()).split("\\.")[0])
                .anyMatch(words::contains));
        assertThat(unused).as("keys that nothing shows").isEmpty();
    }

    @Test
    void noKeyIsMissing() {
        Set<String> rooms = new HashSet<>();
        english.stringPropertyNames().forEach(key -> rooms.add(key.substring(0, key.indexOf('.') + 1)));
        Set<String> missing = new TreeSet<>();
        for (String key : used()) {
            boolean action = english.containsKey("action." + key);
            boolean ours = !action && rooms.contains(key.substring(0, key.indexOf('.') + 1));
            if (ours && !key.endsWith(".fxml") && !english.containsKey(key)) {
                missing.add(key);
            }
        }
        assertThat(missing).as("keys that are shown but not in the bundles").isEmpty();
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\d}").matcher(text);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    private static Set<String> used() {
        return found(QUOTED);
    }

    private static Set<String> found(Pattern pattern) {
        Set<String> keys = new HashSet<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(
                            f -> f.toString().endsWith(".java") || f.toString().endsWith(".fxml"))
                    .toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return keys;
    }

    private static Properties read(String name) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(BUNDLES.resolve(name), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return properties;
    }
}
