package dev.backlight.view.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.model.window.Action;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class LaterLensTest {
    private final List<String> told = new ArrayList<>();

    @Test
    void isMadeOnceAndWhenItIsFirstShown() {
        LaterLens lens = new LaterLens("weights", () -> new Given("weights", List.of()));
        assertThat(lens.name()).isEqualTo("weights");
        assertThat(lens.actions()).isEmpty();
        assertThat(told).isEmpty();

        assertThat(lens.node()).isSameAs(lens.node());
        assertThat(lens.prefersWholeStage()).isTrue();
        lens.dispose();
        assertThat(told).containsExactly("made", "disposed");
    }

    @Test
    void whatWasNeverMadeNeedNotGo() {
        new LaterLens("weights", () -> new Given("weights", List.of())).dispose();
        assertThat(told).isEmpty();
    }

    @Test
    void isNothingElseThanWhatWasSaid() {
        LaterLens other = new LaterLens("layers", () -> new Given("weights", List.of()));
        assertThatThrownBy(other::node).isInstanceOf(IllegalStateException.class);

        List<Action> some = List.of(Action.of("weights.turn", () -> {}));
        LaterLens acting = new LaterLens("weights", () -> new Given("weights", some));
        assertThatThrownBy(acting::node).isInstanceOf(IllegalStateException.class);
    }

    private final class Given implements Lens {
        private final String name;
        private final List<Action> actions;
        private final Region node = new Pane();

        Given(String name, List<Action> actions) {
            this.name = name;
            this.actions = actions;
            told.add("made");
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Region node() {
            return node;
        }

        @Override
        public boolean prefersWholeStage() {
            return true;
        }

        @Override
        public List<Action> actions() {
            return actions;
        }

        @Override
        public void dispose() {
            told.add("disposed");
        }
    }
}
