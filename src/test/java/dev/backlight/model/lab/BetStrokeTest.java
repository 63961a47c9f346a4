package dev.backlight.model.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.lab.answer.Bet;
import dev.backlight.lab.record.Reading;
import dev.backlight.lab.record.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

class BetStrokeTest {
    private final Bet.Line bet = new Bet.Line("right", 1, 10_000, new Reading.Reaches(0.5), 1, List.of());
    private final BetStroke stroke = new BetStroke(bet, true, 0, 1);

    @Test
    void placesOfALogarithmicAxisLieByFactors() {
        assertThat(stroke.x(0)).isEqualTo(1);
        assertThat(stroke.x(48)).isCloseTo(100, within(1e-9));
        assertThat(stroke.x(96)).isCloseTo(10_000, within(1e-6));
        assertThat(stroke.place(100)).isEqualTo(48);
        assertThat(stroke.place(1e9)).isEqualTo(96);
    }

    @Test
    void aStrokeHasOneValueForEachPlaceAndIsReadWhereItCrosses() {
        stroke.begin();
        stroke.draw(1, 0, 10_000, 1);
        Series line = stroke.series();
        assertThat(line.size()).isEqualTo(BetStroke.PLACES);
        assertThat(line.y(24)).isCloseTo(0.25, within(1e-9));
        assertThat(bet.reading().of(line)).isCloseTo(100, within(1e-9));
    }

    @Test
    void drawingAgainOverwritesAlsoFromRightToLeftAndCanBeTakenBack() {
        stroke.begin();
        stroke.draw(1, 0.2, 10_000, 0.2);
        stroke.begin();
        stroke.draw(100, 0.9, 1, 0.9);
        assertThat(stroke.series().y(10)).isEqualTo(0.9);
        assertThat(stroke.series().y(60)).isEqualTo(0.2);
        assertThat(stroke.undo()).isTrue();
        assertThat(stroke.series().y(10)).isEqualTo(0.2);
        assertThat(stroke.undo()).isTrue();
        assertThat(stroke.isEmpty()).isTrue();
        assertThat(stroke.undo()).isFalse();
    }

    @Test
    void whatIsDrawnBeyondTheAxisLiesOnItsEdgeAndGapsAreClosed() {
        stroke.begin();
        stroke.draw(1, -3, 1, -3);
        stroke.draw(10_000, 7, 10_000, 7);
        Series line = stroke.series();
        assertThat(line.y(0)).isZero();
        assertThat(line.last()).isEqualTo(1);
        assertThat(line.y(48)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void aHandleMovesTheLineUpToItsNeighboursOnly() {
        stroke.begin();
        stroke.draw(1, 0.2, 10_000, 0.2);
        stroke.move(3, 0.3);
        assertThat(stroke.valueOf(3)).isCloseTo(0.5, within(1e-9));
        assertThat(stroke.valueOf(2)).isCloseTo(0.2, within(1e-9));
        assertThat(stroke.valueOf(4)).isCloseTo(0.2, within(1e-9));
        assertThat(stroke.series().y(stroke.placeOf(3) - 8)).isCloseTo(0.35, within(1e-9));
        assertThat(stroke.series().y(0)).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void aKeptLineIsShownAsItWasDrawn() {
        stroke.begin();
        stroke.draw(10, 0.3, 1000, 0.8);
        Series drawn = stroke.series();
        BetStroke other = new BetStroke(bet, true, 0, 1);
        other.show(drawn);
        assertThat(other.series()).isEqualTo(drawn);
    }
}
