package dev.backlight.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.controller.domain.DomainsWorkspace;
import dev.backlight.controller.domain.room.DomainRoom;
import dev.backlight.lab.Lab;
import dev.backlight.lab.catalogue.Labs;
import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.file.Lessons;
import dev.backlight.model.window.Ways;
import dev.backlight.model.window.Ways.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Ways lead to what there is, from each room, and back.
class WaysTest {
    @Test
    void eachRoomLeadsOnAndEveryWayLeadsBack() {
        List<String> rooms;
        try (DomainsWorkspace domains = new DomainsWorkspace()) {
            rooms = domains.rooms().stream().map(DomainRoom::id).toList();
        }
        List<String> labs = Labs.all().stream().map(Lab::name).toList();
        for (String room : rooms) {
            assertThat(Ways.from(Place.room(room))).as(room).isNotEmpty();
        }
        for (Place place : Ways.all()) {
            List<String> known = switch (place.workspace()) {
                case DomainsWorkspace.ID -> rooms;
                case "labs" -> labs;
                default -> Lessons.all().stream().map(Lesson::name).toList();
            };
            assertThat(known).contains(place.name());
            for (Place to : Ways.from(place)) {
                assertThat(Ways.from(to)).contains(place);
            }
        }
        assertThat(Ways.from(Place.room("remembering"))).containsExactly(Place.lab("hopfield"));
    }

    @Test
    void whoGuidesIsAsked() {
        Ways ways = new Ways();
        ways.go(Place.lab("hopfield"));
        List<Place> gone = new ArrayList<>();
        ways.guidedBy(gone::add);
        ways.go(Place.lab("hopfield"));
        assertThat(gone).containsExactly(Place.lab("hopfield"));
    }
}
