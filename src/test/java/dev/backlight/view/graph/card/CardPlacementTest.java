package dev.backlight.view.graph.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.view.paint.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardPlacementTest {
    private static final Box STAGE = new Box(0, 0, 900, 600);

    @Test
    void neverCoversWhatItExplainsAndStaysNear() {
        for (int x = 0; x <= 870; x += 30) {
            for (int y = 0; y <= 570; y += 30) {
                Box subject = new Box(x, y, 30, 30);
                Box card = CardPlacement.choose(STAGE, subject, 236, 150, List.of());
                assertThat(card.intersects(subject))
                        .as("card %s over %s", card, subject)
                        .isFalse();
                assertThat(card.grow(16).intersects(subject))
                        .as("card %s near %s", card, subject)
                        .isTrue();
                assertThat(card.x() >= 0 && card.right() <= 900 && card.y() >= 0 && card.bottom() <= 600)
                        .isTrue();
            }
        }
    }

    @Test
    void takesTheSideThatHidesFewestNodes() {
        Box subject = new Box(400, 300, 30, 30);
        List<Box> right = List.of(new Box(500, 300, 30, 30));
        assertThat(CardPlacement.choose(STAGE, subject, 236, 150, right).right())
                .isLessThan(400);
        List<Box> left = List.of(new Box(300, 300, 30, 30));
        assertThat(CardPlacement.choose(STAGE, subject, 236, 150, left).x()).isGreaterThan(430);
    }
}
