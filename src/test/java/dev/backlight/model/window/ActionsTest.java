package dev.backlight.model.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.model.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

/// Actions by key, by name and by words.
class ActionsTest {
    private final Messages english = new Messages(Locale.ENGLISH);
    private final Messages chinese = new Messages(Locale.SIMPLIFIED_CHINESE);
    private final List<String> done = new ArrayList<>();
    private final SimpleBooleanProperty possible = new SimpleBooleanProperty(true);
    private boolean lensShown = true;

    private final Actions actions = new Actions(List.of(
            new Actions.Layer(
                    "lens",
                    () -> lensShown,
                    List.of(act("microscope.next").key("Right").when(possible))),
            Actions.Layer.of(
                    "workspace",
                    List.of(
                            act("time.step").key("Right").key("PageDown").on("keys.step"),
                            act("time.step-back").key("Left").on("keys.step"),
                            act("run.reset").key("R"),
                            Action.told(
                                    "time.go-to", List.of("step"), with -> done.add("step " + with.number("step")))))));

    private Action act(String id) {
        return Action.of(id, () -> done.add(id));
    }

    @Test
    void theFirstLayerThatCountsAndCanHasTheKey() {
        assertThat(actions.of(Key.of("Right"))).map(Action::id).contains("microscope.next");
        possible.set(false);
        assertThat(actions.of(Key.of("Right"))).map(Action::id).contains("time.step");
        possible.set(true);
        lensShown = false;
        assertThat(actions.of(Key.of("Right"))).map(Action::id).contains("time.step");
        assertThat(actions.of(Key.of("Shift+Right"))).isEmpty();
    }

    @Test
    void besideAHallsKeysStandOnlyThoseThatItHasNotTakenAndThatAreAlone() {
        SimpleBooleanProperty stops = new SimpleBooleanProperty(true);
        Actions before = new Actions(List.of(
                new Actions.Layer(
                        Actions.HALL,
                        () -> true,
                        List.of(act("hall.next").key("Space").on("keys.steps").when(stops))),
                Actions.Layer.of(Actions.FRAME, List.of(act("window.search").key("Ctrl+K"))),
                Actions.Layer.of(
                        "workspace",
                        List.of(
                                act("run.play").key("Space").key("P"),
                                act("project.save").key("Ctrl+S")))));
        assertThat(before.besideHall().values()).containsExactly(List.of(Key.of("P")), List.of(Key.of("Ctrl+K")));
        stops.set(false);
        assertThat(before.besideHall().values())
                .as("where nothing goes on by Space it plays")
                .containsExactly(List.of(Key.of("Space"), Key.of("P")), List.of(Key.of("Ctrl+K")));
    }

    @Test
    void twoActionsOfALayerMayNotShareAKeyNorTwoAName() {
        assertThatThrownBy(() -> Actions.Layer.of(
                        "one", List.of(act("a.b").key("B"), act("a.c").key("B"))))
                .hasMessageContaining("a.b and a.c share the key");
        Actions.Layer layer = Actions.Layer.of("one", List.of(act("a.b")));
        assertThatThrownBy(() -> new Actions(List.of(layer, layer))).hasMessageContaining("a.b");
    }

    @Test
    void aSearchFindsByEnglishAndByChineseWords() {
        assertThat(actions.search("anew", english)).extracting(Action::id).containsExactly("run.reset");
        assertThat(actions.search("重新", chinese)).extracting(Action::id).containsExactly("run.reset");
        assertThat(actions.search("begin ANEW", chinese))
                .as("English words find in Chinese too")
                .extracting(Action::id)
                .containsExactly("run.reset");
        assertThat(actions.search("step", english))
                .as("those that begin with it are behind none")
                .extracting(Action::id)
                .containsExactly("time.step", "time.step-back");
        assertThat(actions.search("no such thing", english)).isEmpty();
        possible.set(false);
        assertThat(actions.search("", english))
                .as("only what can be run now, and needs no more words")
                .extracting(Action::id)
                .containsExactly("time.step", "time.step-back", "run.reset");
    }

    @Test
    void anActionIsRunByItsNameWithWhatItMustBeTold() {
        actions.run("time.go-to", Arguments.of("step", 40));
        actions.run("run.reset");
        assertThat(done).containsExactly("step 40", "run.reset");
        assertThatThrownBy(() -> actions.run("time.go-to")).hasMessage("The action needs to be told \"step\".");
        assertThatThrownBy(() -> actions.run("time.go-to", Arguments.of("step", "soon")))
                .hasMessage("The action needs a whole number for \"step\", not \"soon\".");
        assertThatThrownBy(() -> actions.run("run.away")).hasMessage("There is no action \"run.away\" here.");
        possible.set(false);
        actions.run("microscope.next");
        assertThat(done).as("what can't be done now isn't").hasSize(2);
    }

    @Test
    void theCardSaysOnlyWhatAKeyDoes() {
        assertThat(actions.card(false).get("keys.step")).containsExactly(Key.of("PageDown"), Key.of("Left"));
        lensShown = false;
        assertThat(Key.words(actions.card(false).get("keys.step"), english)).isEqualTo("→   ←   Page Down");
        assertThat(actions.card(true)).isEmpty();
    }

    @Test
    void keysAreWrittenAsPeopleReadThem() {
        List<Key> digits = List.of(Key.of("Ctrl+1"), Key.of("Ctrl+2"), Key.of("Ctrl+3"), Key.of("Ctrl+7"));
        assertThat(Key.words(digits, english)).isEqualTo("Ctrl + 1 … 3   7");
        assertThat(Key.of("Space").words(chinese)).isEqualTo("空格");
        assertThat(act("run.reset").key("R").tip(chinese)).isEqualTo("重新开始（R）");
        assertThat(act("run.reset").key("R").tip(english)).isEqualTo("Begin anew (R)");
    }

    @Test
    void aTextFieldKeepsWhatOneWritesWith() {
        for (String key : List.of("R", "Shift+3", "Left", "Ctrl+Z", "Ctrl+V", "?", "Space", "Alt+1")) {
            assertThat(Key.of(key).isForWriting()).as(key).isTrue();
        }
        for (String key : List.of("F1", "F5", "Ctrl+K", "Ctrl+1", "Ctrl+B")) {
            assertThat(Key.of(key).isForWriting()).as(key).isFalse();
        }
    }

    @Test
    void escapeClosesWhatWasOpenedLast() {
        OpenThings open = new OpenThings();
        open.opened(() -> done.add("hall"));
        OpenThings.Opened card = open.opened(() -> done.add("card"));
        open.opened(() -> done.add("search"));
        open.closeLast();
        card.closed();
        open.closeLast();
        open.closeLast();
        assertThat(done).containsExactly("search", "hall");
        assertThat(open.anyProperty().get()).isFalse();
    }

    @Test
    void thePresentationIsClosedLikeEverythingElse() {
        Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
        settings.presentation().onProperty().set(true);
        settings.open().opened(() -> done.add("card"));
        settings.open().closeLast();
        assertThat(settings.presentation().onProperty().get()).isTrue();
        settings.open().closeLast();
        assertThat(settings.presentation().onProperty().get()).isFalse();
        settings.presentation().onProperty().set(true);
        settings.presentation().onProperty().set(false);
        assertThat(settings.open().anyProperty().get()).isFalse();
    }
}
