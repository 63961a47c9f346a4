package dev.backlight.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.backlight.data.ClassNames;
import dev.backlight.training.recipe.InputScale;
import dev.backlight.training.recipe.Validation;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

class OlderFilesTest {
    private record Parts(Validation validation, Stopping stopping, Reading reading, ClassNames names) {}

    private record Needed(String text, int number) {}

    private record Choices(InputScale ours, DayOfWeek theirs) {}

    private static final Parts ABSENT = new Parts(Validation.NONE, Stopping.OFF, Reading.DIGITS, ClassNames.NUMBERED);

    @Test
    void partsThatOlderFilesDoNotHaveAreNothing() throws IOException {
        assertThat(SpecJson.MAPPER.readValue("{}", Parts.class)).isEqualTo(ABSENT);
        assertThat(SpecJson.MAPPER.readValue("{\"validation\":null,\"stopping\":null,\"reading\":null}", Parts.class))
                .isEqualTo(ABSENT);
    }

    @Test
    void whatIsThereIsRead() throws IOException {
        Parts said = new Parts(
                new Validation(500, 3),
                Stopping.OFF,
                new Reading(List.of("a", "b"), Reading.DIGITS.preparation()),
                new ClassNames(List.of("b", "a")));
        assertThat(SpecJson.MAPPER.readValue(SpecJson.MAPPER.writeValueAsBytes(said), Parts.class))
                .usingRecursiveComparison()
                .isEqualTo(said);
    }

    @Test
    void nothingElseMayBeMissing() {
        for (String json : List.of("{}", "{\"number\":1,\"text\":null}", "{\"text\":\"a\"}")) {
            assertThatThrownBy(() -> SpecJson.MAPPER.readValue(json, Needed.class))
                    .as(json)
                    .isInstanceOf(JsonProcessingException.class);
        }
    }

    @Test
    void choicesOfTheJdkHaveNamesOfTheirOwn() throws IOException {
        Choices choices = new Choices(InputScale.CENTRED, DayOfWeek.MONDAY);
        String json = "{\"ours\":\"CENTRED\",\"theirs\":\"MONDAY\"}";
        assertThat(SpecJson.MAPPER.writeValueAsString(choices)).isEqualTo(json);
        assertThat(SpecJson.MAPPER.readValue(json, Choices.class)).isEqualTo(choices);
    }
}
