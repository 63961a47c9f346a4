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
import dev.backlight.training.inventing.InventingRecipe;
import dev.backlight.view.domain.RoomCard;
import java.util.List;
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
        protected RoomCard.Standing standing(Settings settings) {
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
}
