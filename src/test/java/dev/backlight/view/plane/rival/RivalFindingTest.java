package dev.backlight.view.plane.rival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.model.text.Messages;
import dev.backlight.training.plane.Answer;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RivalFindingTest {
    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    /// 20 against 5, all on points of their own: 15² / 25 = 9, far above 3.84.
    @Test
    void whoReadsClearlyMorePointsRightlyIsAhead() {
        Answer good = wrong(250, 0, 5);
        Answer bad = wrong(250, 100, 120);
        assertThat(RivalFinding.byPoints(good, bad, "learning rate 0.03", "learning rate 3", ENGLISH))
                .isEqualTo("A is ahead: with learning rate 0.03 it gets 5 of 250 test points wrong,"
                        + " B with learning rate 3 gets 20.");
        assertThat(RivalFinding.byPoints(bad, good, "learning rate 3", "learning rate 0.03", ENGLISH))
                .startsWith("B is ahead: with learning rate 0.03 it gets 5 of 250");
    }

    /// 5 against 2: 3² / 7 = 1.3, which chance does often.
    @Test
    void whatChanceMayHaveDoneIsNoFinding() {
        assertThat(RivalFinding.byPoints(wrong(250, 0, 5), wrong(250, 100, 102), "a", "b", ENGLISH))
                .isEqualTo("Too near to tell apart: A gets 5, B gets 2 of 250 test points wrong.");
    }

    /// Points that both read wrongly say nothing about which is better.
    @Test
    void pointsThatBothReadWronglyDoNotCount() {
        assertThat(RivalFinding.byPoints(wrong(250, 0, 80), wrong(250, 0, 83), "a", "b", ENGLISH))
                .startsWith("Too near to tell apart: A gets 80, B gets 83");
    }

    private static Answer wrong(int points, int from, int to) {
        boolean[] wrong = new boolean[points];
        for (int i = from; i < to; i++) {
            wrong[i] = true;
        }
        return new Answer(0.1, 1 - (double) (to - from) / points, wrong, new float[0]);
    }
}
