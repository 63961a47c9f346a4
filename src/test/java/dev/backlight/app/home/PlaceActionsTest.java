package dev.backlight.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.lab.catalogue.Labs;
import dev.backlight.lesson.file.Lessons;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Ways;
import dev.backlight.model.window.Ways.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Whoever searches finds every room, lab and lesson by its name, in both languages, and gets there.
class PlaceActionsTest {
    private final List<Place> gone = new ArrayList<>();
    private final Ways ways = new Ways();
    private final List<Action> all = new PlaceActions(ways, List.of("sound", "driving")).all();
    private final Actions actions = new Actions(List.of(Actions.Layer.of("window", all)));

    private void find(String words, Locale locale, Place place) {
        Messages messages = new Messages(locale);
        List<Action> found = actions.search(words, messages);
        assertThat(found).as(words).isNotEmpty();
        gone.clear();
        found.getFirst().run();
        assertThat(gone).as(words).containsExactly(place);
    }

    @Test
    void everyPlaceIsFoundByItsName() {
        ways.guidedBy(gone::add);
        find("sound", Locale.ENGLISH, Place.room("sound"));
        find("grokking", Locale.ENGLISH, Place.lab("grokking"));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Messages messages = new Messages(locale);
            find(messages.get("domain.driving"), locale, Place.room("driving"));
            Labs.all()
                    .forEach(lab ->
                            find(messages.get("lab." + lab.name() + ".question"), locale, Place.lab(lab.name())));
            Lessons.all().forEach(lesson -> find(lesson.text(locale).title(), locale, Place.lesson(lesson.name())));
        }
        assertThat(all).hasSize(2 + Labs.all().size() + Lessons.NAMES.size());
    }
}
