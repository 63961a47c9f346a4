package dev.backlight.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One of something is no plural.
class SingularsTest {
    private final Messages messages = new Messages(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "plane.inside.points, 1 test point, 2 test points",
        "plane.points.count, 1 point, 2 points",
        "feedback.corrections.count, 1 correction, 2 corrections",
        "feedback.mixed.text, 1 correction and, 2 corrections and",
        "feedback.unmixed.text, 1 correction and, 2 corrections and",
        "preprocessing.suspects, 1 digit whose, 2 digits whose"
    })
    void isSaidOfOneAndOfTwo(String key, String one, String two) {
        assertThat(messages.get(key, 1, 9)).contains(one).doesNotContain(one + "s");
        assertThat(messages.get(key, 2, 9)).contains(two);
    }
}
