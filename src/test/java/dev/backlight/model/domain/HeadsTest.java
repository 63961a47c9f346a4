package dev.backlight.model.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadsTest {
    @Test
    void afterTheLastComesTheMeanOrTheFirst() {
        Heads withMean = new Heads(-1, 2);
        Heads without = new Heads(0, 2);
        assertThat(withMean.shownProperty().get()).isEqualTo(-1);
        for (int expected : new int[] {0, 1, -1}) {
            withMean.next();
            assertThat(withMean.shownProperty().get()).isEqualTo(expected);
        }
        for (int expected : new int[] {1, 0}) {
            without.next();
            assertThat(without.shownProperty().get()).isEqualTo(expected);
        }
    }

    @Test
    void aNetworkWithFewerHeadsLetsTheOthersGo() {
        Heads heads = new Heads(0, 4);
        heads.toggle(1);
        heads.toggle(3);
        heads.shownProperty().set(3);
        heads.fit(2);
        assertThat(heads.off()).containsExactly(1);
        assertThat(heads.shownProperty().get()).isEqualTo(1);
        assertThat(heads.countProperty().get()).isEqualTo(2);
        heads.toggle(1);
        assertThat(heads.off()).isEmpty();
    }

    @Test
    void whatIsOpenedHasNoneSwitchedOff() {
        Heads heads = new Heads(-1, 4);
        heads.toggle(0);
        heads.open(7, 8);
        assertThat(heads.off()).isEmpty();
        assertThat(heads.shownProperty().get()).isEqualTo(7);
        heads.open(7, 4);
        assertThat(heads.shownProperty().get()).isEqualTo(3);
    }
}
