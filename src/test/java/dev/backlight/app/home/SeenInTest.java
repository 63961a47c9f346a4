package dev.backlight.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.controller.domain.DomainsWorkspace;
import dev.backlight.lesson.glossary.Glossary;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Ways;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What a word of the field leads to is there.
class SeenInTest {
    private final Set<String> places = new PlaceActions(new Ways(), new DomainsWorkspace().names())
            .all().stream().map(Action::id).collect(Collectors.toSet());

    @Test
    void everyPlaceExists() {
        for (String word : Glossary.NAMES) {
            assertThat(places).as(word).containsAll(SeenIn.places(word));
        }
    }

    @Test
    void onlyWordsLeadSomewhere() {
        List<String> strangers = SeenIn.words().stream()
                .filter(word -> !Glossary.NAMES.contains(word))
                .toList();
        assertThat(strangers).isEmpty();
    }
}
