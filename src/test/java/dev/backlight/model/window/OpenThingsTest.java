package dev.backlight.model.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

class OpenThingsTest {
    private final OpenThings things = new OpenThings();

    @Test
    void whatWasOpenedLastIsClosedFirst() {
        List<String> closed = new ArrayList<>();
        things.opened(() -> closed.add("first"));
        OpenThings.Opened second = things.opened(() -> closed.add("second"));
        things.opened(() -> closed.add("third"));
        second.closed();
        things.closeLast();
        things.closeLast();
        things.closeLast();
        assertThat(closed).containsExactly("third", "first");
        assertThat(things.anyProperty().get()).isFalse();
    }

    @Test
    void whatIsFollowedIsOpenWhileItsValueIsTrue() {
        BooleanProperty open = new SimpleBooleanProperty(true);
        Subscription following = things.follow(open, () -> open.set(false));
        assertThat(things.anyProperty().get()).as("also from the beginning").isTrue();
        open.set(false);
        assertThat(things.anyProperty().get()).isFalse();
        open.set(true);
        things.closeLast();
        assertThat(open.get()).isFalse();
        assertThat(things.anyProperty().get()).isFalse();
        open.set(true);
        following.unsubscribe();
        assertThat(things.anyProperty().get()).isFalse();
        assertThat(open.get()).as("still open, but no longer Escape's").isTrue();
    }
}
