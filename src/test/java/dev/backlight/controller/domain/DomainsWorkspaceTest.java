package dev.backlight.controller.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.backlight.controller.domain.inventing.InventingRoom;
import dev.backlight.controller.domain.mood.MoodRoom;
import dev.backlight.controller.domain.room.DomainRoom;
import dev.backlight.controller.domain.room.ModelRoom;
import dev.backlight.controller.domain.room.RoomViews;
import dev.backlight.data.DataException;
import dev.backlight.model.inventing.InventingModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.file.PackedText;
import dev.backlight.storage.plane.ShareCode;
import dev.backlight.storage.project.Part;
import dev.backlight.storage.project.RoomCode;
import dev.backlight.storage.project.Texts;
import dev.backlight.training.inventing.InventingRecipe;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.view.domain.RoomCard;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import javafx.beans.value.ObservableValue;
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
            assertThat(domains.preparation().problem()).hasToString("names.txt is not there.");
            domains.pump();
            domains.leave();
            assertThatThrownBy(() -> domains.open("broken")).hasMessage("\"broken\" is no room: choose sentiment.");
            domains.open("sentiment");
            assertThat(domains.openProperty().get().id()).isEqualTo("sentiment");
        } finally {
            domains.close();
        }
    }

    /// A room that is prepared when the test lets it, by whatever thread.
    private static final class Slow extends ModelRoom<InventingModel> {
        private final CountDownLatch allowed = new CountDownLatch(1);
        private final CountDownLatch begun = new CountDownLatch(1);
        private volatile Thread by;
        private volatile int times;

        Slow() {
            super("slow");
        }

        @Override
        protected InventingModel made() {
            by = Thread.currentThread();
            times++;
            begun.countDown();
            try {
                allowed.await();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
            return new InventingModel(InventingRecipe.standard());
        }

        @Override
        protected RoomCard.Painting painting(Settings settings) {
            return (_, _, _, _) -> {};
        }

        @Override
        public RoomCard.Standing standing(Settings settings) {
            return untrained(settings);
        }

        @Override
        protected List<? extends ObservableValue<?>> news() {
            return List.of();
        }

        @Override
        public RoomViews views(Settings settings) {
            throw new AssertionError("nobody looks at it");
        }
    }

    @Test
    void aRoomIsPreparedBesideTheScreenAndEnteredWhenItIsReady() {
        Slow slow = new Slow();
        DomainsWorkspace domains = new DomainsWorkspace(List.of(new InventingRoom(), slow));
        try {
            domains.run();
            assertThat(domains.isSettled()).isTrue();
            domains.enter("slow");
            domains.pump();
            assertThat(domains.openProperty().get()).isNull();
            assertThat(domains.rooms()).extracting(DomainRoom::id).containsExactly("inventing", "slow");
            assertThat(domains.preparation().ready()).extracting(DomainRoom::id).containsExactly("inventing");
            assertThat(domains.isSettled()).isFalse();

            slow.allowed.countDown();
            await().until(() -> {
                domains.pump();
                return domains.openProperty().get() == slow;
            });
            assertThat(slow.by).isNotSameAs(Thread.currentThread());
            assertThat(domains.run()).isSameAs(slow.run());
        } finally {
            slow.allowed.countDown();
            domains.close();
        }
    }

    @Test
    void whoGoesElsewhereIsNotTakenIntoTheRoomLaterAndItIsPreparedOnce() throws InterruptedException {
        Slow slow = new Slow();
        DomainsWorkspace domains = new DomainsWorkspace(List.of(new InventingRoom(), slow));
        try {
            domains.run();
            domains.enter("slow");
            slow.begun.await();
            domains.leave();
            domains.pump();
            slow.allowed.countDown();
            domains.preparation().begin();
            await().until(() -> {
                domains.pump();
                return domains.preparation().isReady(slow);
            });
            assertThat(domains.openProperty().get()).isNull();
            assertThat(slow.times).isOne();
            domains.open("slow");
            assertThat(domains.openProperty().get()).isSameAs(slow);
        } finally {
            slow.allowed.countDown();
            domains.close();
        }
    }

    @Test
    void aRoomThatIsBrokenBesideTheScreenIsLeftOutTooAndTheNextIsPrepared() {
        Slow slow = new Slow();
        slow.allowed.countDown();
        DomainsWorkspace domains = new DomainsWorkspace(List.of(new InventingRoom(), new Broken(), slow));
        try {
            domains.run();
            domains.preparation().begin();
            await().until(() -> {
                domains.pump();
                return domains.preparation().isReady(slow);
            });
            assertThat(domains.rooms()).extracting(DomainRoom::id).containsExactly("inventing", "slow");
            assertThat(domains.preparation().problem()).hasToString("names.txt is not there.");
        } finally {
            domains.close();
        }
    }

    @Test
    void aShareCodeOpensItsRoomAsItIsDescribed() throws Exception {
        DomainsWorkspace domains = new DomainsWorkspace(List.of(new MoodRoom(), new InventingRoom()));
        try {
            domains.open("sentiment");
            Part described = domains.openProperty().get().described();
            RoomCode code = RoomCode.decode(new RoomCode("sentiment", described).encode());
            assertThat(code.described()).isEqualTo(described);
            domains.gallery();
            domains.take(code);
            assertThat(domains.openProperty().get().id()).isEqualTo("sentiment");
            assertThat(domains.openProperty().get().described()).isEqualTo(described);

            assertThatThrownBy(() -> domains.take(new RoomCode("cooking", described)))
                    .hasMessageStartingWith("\"cooking\" is no room");
            Part spoilt = new Part.Writer()
                    .texts("recipe", new Texts().put("cell", "LSTM"))
                    .done();
            assertThatThrownBy(() -> domains.take(new RoomCode("sentiment", spoilt)))
                    .isInstanceOf(DataException.class)
                    .hasMessageStartingWith("This share code holds something impossible.");
            assertThat(domains.openProperty().get().described()).isEqualTo(described);
        } finally {
            domains.close();
        }
    }

    @Test
    void codesOfRoomsAndOfThePlaygroundAreToldApart() throws Exception {
        String plane = ShareCode.encode(PlaneConfig.standard());
        assertThat(RoomCode.isOne(plane)).isFalse();
        assertThatThrownBy(() -> RoomCode.decode(plane))
                .hasMessage("This share code is of the playground: paste it there.");
        String room = new RoomCode(
                        "text", new Part.Writer().texts("recipe", new Texts()).done())
                .encode();
        assertThat(RoomCode.isOne(" " + room.replace('-', '\u2013') + ". ")).isTrue();
        assertThatThrownBy(() -> ShareCode.decode(room))
                .hasMessage("This share code is of a room of the domains, text: paste it there.");
        assertThatThrownBy(() -> RoomCode.decode(room.substring(0, room.length() - 3)))
                .hasMessage("This share code is damaged: copy it again, all of it.");
        assertThatThrownBy(() -> RoomCode.decode(PackedText.pack("[1]".getBytes(StandardCharsets.UTF_8))))
                .hasMessage("This share code is damaged: copy it again, all of it.");
        byte[] noise = new byte[30_000];
        new Random(1).nextBytes(noise);
        Part own = new Part.Writer()
                .texts("own-text", new Texts().put("lines", Base64.getEncoder().encodeToString(noise)))
                .done();
        assertThatThrownBy(() -> new RoomCode("text", own).encode()).hasMessageContaining("save the project instead.");
    }

    @Test
    void aRoomShowsItsDataBeforeItIsPreparedAndOthersWaitWhileSomebodyWaitsForOne() throws InterruptedException {
        Slow slow = new Slow();
        InventingRoom other = new InventingRoom();
        DomainsWorkspace domains = new DomainsWorkspace(List.of(new MoodRoom(), slow, other));
        try {
            domains.run();
            domains.enter("slow");
            slow.begun.await();
            domains.pump();
            assertThat(domains.preparation().isReady(other)).isFalse();
            domains.preparation().begin();
            await().until(() -> {
                domains.pump();
                return domains.isShown();
            });
            assertThat(domains.preparation().glimpse(other)).isNotNull();
            assertThat(domains.preparation().isReady(slow)).isFalse();
        } finally {
            slow.allowed.countDown();
            domains.close();
        }
    }

    @Test
    void whoWaitsForARoomThatCantBeReadKeepsTheOthersFromNobody() {
        MoodRoom other = new MoodRoom();
        DomainsWorkspace domains =
                new DomainsWorkspace(List.of(new MoodRoom(), new InventingRoom(), new Broken(), other));
        try {
            domains.enter();
            domains.enter("broken");
            assertThat(domains.run()).isNotNull();
            assertThat(domains.latest()).as("a room that needs no data").isEqualTo("inventing");
            await().until(() -> {
                domains.pump();
                return domains.preparation().isReady(other);
            });
            assertThat(domains.openProperty().get()).isNull();
            assertThat(domains.awaited()).isNull();
            assertThat(domains.preparation().problem()).hasToString("names.txt is not there.");
        } finally {
            domains.close();
        }
    }

    @Test
    void everyRoomKnowsWhatItsDataLookLikeBeforeItIsPrepared() throws DataException {
        DomainsWorkspace domains = new DomainsWorkspace();
        try {
            for (DomainRoom room : domains.rooms()) {
                assertThat(room.glimpse()).as(room.id()).isNotNull();
                assertThat(domains.preparation().isReady(room)).isFalse();
            }
        } finally {
            domains.close();
        }
    }
}
