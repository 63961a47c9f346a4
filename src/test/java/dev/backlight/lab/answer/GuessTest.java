package dev.backlight.lab.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.lab.record.Reading;
import dev.backlight.lab.record.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuessTest {
    private final Bet.Line line = new Bet.Line(
            "right",
            1,
            4000,
            new Reading.Reaches(0.9),
            1,
            List.of(new Bet.Option("along", 20), new Bet.Option("later", 1000), new Bet.Option("never", Double.NaN)));

    private static Outcome outcome(double answer, int option) {
        return new Outcome(Sentence.of("headline"), Sentence.of("sentence"), List.of(), List.of(), answer, option);
    }

    @Test
    void aDrawnLineIsComparedByItsNumberAndChoosesTheNearestAnswer() {
        Guess guess = Guess.drawn(line, new Series("right", new double[] {1, 400, 800}, new double[] {0, 0.95, 1}));
        assertThat(guess.number()).isEqualTo(400);
        assertThat(guess.option()).isEqualTo(1);
        assertThat(guess.off(line, outcome(800, 1))).isEqualTo(2);
    }

    @Test
    void aLineThatNeverGetsThereSaysNever() {
        Guess guess = Guess.drawn(line, new Series("right", new double[] {1, 4000}, new double[] {0, 0.1}));
        assertThat(guess.option()).isEqualTo(2);
        assertThat(guess.off(line, outcome(Double.NaN, 2))).isEqualTo(1);
        assertThat(guess.off(line, outcome(900, 1))).isInfinite();
    }

    @Test
    void aChosenAnswerIsRightOrAsFarOffAsItsNumber() {
        assertThat(Guess.picked(line, 1).off(line, outcome(793, 1))).isEqualTo(1);
        assertThat(Guess.picked(line, 0).off(line, outcome(800, 1))).isEqualTo(40);
        Bet.Pick pick = new Bet.Pick(List.of(new Bet.Option("a", 2), new Bet.Option("b", 3)));
        assertThat(Guess.picked(pick, 0).off(pick, outcome(3, 1))).isInfinite();
    }

    @Test
    void withoutAnOutcomeNothingIsJudged() {
        assertThat(Guess.number(0.3).off(new Bet.Slider(0, 1, 0.02, true), Outcome.none()))
                .isNaN();
    }

    @Test
    void onlyTheFirstOutcomeCounts() {
        PlacedBet bet = new PlacedBet(Guess.number(0.3), Double.NaN)
                .judged(1.2)
                .with(Guess.number(0.4))
                .judged(9);
        assertThat(bet.off()).isEqualTo(1.2);
        assertThat(bet.isNear()).isTrue();
        assertThat(bet.guess().number()).isEqualTo(0.4);
    }
}
