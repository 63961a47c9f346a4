package dev.backlight.model.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History<String> history = new History<>(3);

    @Test
    void goesBackAndForth() {
        history.begin("a");
        history.begin("b");
        assertThat(history.undo("c")).isEqualTo("b");
        assertThat(history.undo("b")).isEqualTo("a");
        assertThat(history.canUndo("a")).isFalse();
        assertThat(history.redo("a")).isEqualTo("b");
        assertThat(history.redo("b")).isEqualTo("c");
        assertThat(history.canRedo("c")).isFalse();
        assertThat(history.undo("c")).isEqualTo("b");
    }

    @Test
    void whereThereIsNothingThePresentStays() {
        assertThat(history.canUndo("a")).isFalse();
        assertThat(history.canRedo("a")).isFalse();
        assertThat(history.undo("a")).isEqualTo("a");
        assertThat(history.redo("a")).isEqualTo("a");
    }

    @Test
    void aNewChangeForgetsWhatWasUndone() {
        history.begin("a");
        String back = history.undo("b");
        history.begin(back);
        assertThat(history.canRedo("c")).isFalse();
        assertThat(history.undo("c")).isEqualTo("a");
    }

    @Test
    void aChangeThatChangesNothingIsNoStep() {
        history.begin("a");
        assertThat(history.canUndo("a")).isFalse();
        history.begin("a");
        history.begin("b");
        assertThat(history.undo("b")).isEqualTo("a");
        assertThat(history.canUndo("a")).isFalse();
    }

    @Test
    void theOldestAreForgotten() {
        for (String state : new String[] {"a", "b", "c", "d"}) {
            history.begin(state);
        }
        assertThat(history.undo(history.undo(history.undo("e")))).isEqualTo("b");
        assertThat(history.canUndo("b")).isFalse();
    }

    @Test
    void whatIsFinalStays() {
        history.begin("a");
        history.clear();
        assertThat(history.canUndo("b")).isFalse();
    }
}
