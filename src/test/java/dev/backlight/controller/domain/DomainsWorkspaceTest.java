package dev.backlight.controller.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.controller.domain.mood.MoodRoom;
import dev.backlight.controller.domain.room.DomainRoom;
import dev.backlight.controller.domain.room.RoomViews;
import dev.backlight.data.DataException;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.view.domain.RoomCard;
import java.util.List;
import org.junit.jupiter.api.Test;

class DomainsWorkspaceTest {
    /// A room whose data nobody can read.
    private static final class Broken implements DomainRoom {
        @Override
        public String id() {
            return "broken";
        }

        @Override
        public void prepare() throws DataException {
            throw new DataException("{0} is not there.", "names.txt");
        }

        @Override
        public RunModel<?> run() {
            throw new AssertionError("it was never prepared");
        }

        @Override
        public RoomCard card(Settings settings, Runnable open) {
            throw new AssertionError("it was never prepared");
        }

        @Override
        public RoomViews views(Settings settings) {
            throw new AssertionError("it was never prepared");
        }

        @Override
        public void pump() {
            // nothing to carry over
        }

        @Override
        public void answer() {
            throw new AssertionError("it was never prepared");
        }

        @Override
        public boolean isSettled() {
            return true;
        }

        @Override
        public void close() {
            // nothing was opened
        }
    }

    @Test
    void aRoomWhoseDataCantBeReadIsLeftOutAndSaysWhyAndTheOthersOpen() {
        DomainsWorkspace domains = new DomainsWorkspace(List.of(new Broken(), new MoodRoom()));
        try {
            assertThat(domains.run()).isNotNull();
            assertThat(domains.rooms()).extracting(DomainRoom::id).containsExactly("sentiment");
            assertThat(domains.problem()).hasToString("names.txt is not there.");
            domains.pump();
            domains.leave();
            assertThatThrownBy(() -> domains.open("broken")).hasMessage("\"broken\" is no room: choose sentiment.");
            domains.open("sentiment");
            assertThat(domains.openProperty().get().id()).isEqualTo("sentiment");
        } finally {
            domains.close();
        }
    }
}
