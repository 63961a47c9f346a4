package dev.backlight.view.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.data.DataException;
import dev.backlight.model.taste.Advice;
import dev.backlight.model.taste.TasteModel;
import dev.backlight.training.taste.TasteRecipe;
import dev.backlight.view.paint.Box;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/// What is written beside the matrix and the map: sums that can be added up, and names that don't cover each other.
class TasteWordsTest {
    @Test
    void aSumHasItsSignsAndComesToTheStarsThatAreShown() throws DataException {
        try (TasteModel model = new TasteModel()) {
            Advice now = model.adviceProperty().get();
            int item = now.list().getFirst().item();
            StarTerms terms = StarTerms.of(now.recommender(), now.you(), item, TasteRecipe.Kind.COLLABORATIVE);
            assertThat(terms.sum()).isEqualTo(now.recommender().stars(now.you(), item), within(1e-9));
            assertThat(terms.terms()).hasSize(5);
            assertThat(terms.terms().getFirst()).matches("\\d\\.\\d\\d");
            assertThat(terms.terms().subList(1, 3)).allMatch(term -> term.matches("[+−] \\d\\.\\d\\d"));
            assertThat(terms.terms().subList(3, 5))
                    .allMatch(term -> term.matches("\\+ \\(−?\\d\\.\\d\\d\\)\\(−?\\d\\.\\d\\d\\)"));
        }
    }

    @Test
    void aSumBreaksOnlyBeforeASign() {
        StarTerms terms = new StarTerms(List.of("3.55", "+ 0.10", "− 0.23", "+ (0.50)(−0.30)"), 3.27);
        assertThat(terms.lines("Spain:", "= 3.27", 1000, String::length))
                .containsExactly("Spain: 3.55 + 0.10 − 0.23 + (0.50)(−0.30) = 3.27");
        assertThat(terms.lines("Spain:", "= 3.27", 45, String::length))
                .as("as long as each other, not one word alone")
                .containsExactly("Spain: 3.55 + 0.10 − 0.23", "+ (0.50)(−0.30) = 3.27");
    }

    @Test
    void aNameStandsOnNoOtherThing() {
        MapNames names = new MapNames(
                new Box(0, 0, 200, 100), List.of(new double[] {50, 50}, new double[] {62, 50}, new double[] {195, 8}));
        assertThat(names.place(new double[] {50, 50}, 30, false).map(Box::right))
                .as("to the left, since the other is at the right")
                .contains(41.0);
        assertThat(names.place(new double[] {62, 50}, 30, false).map(Box::x)).contains(71.0);
        assertThat(names.place(new double[] {50, 50}, 30, false).map(Box::bottom))
                .as("over it, since both sides are taken")
                .contains(44.0);
        assertThat(names.place(new double[] {195, 8}, 190, false))
                .as("no room at all")
                .isEqualTo(Optional.empty());
    }

    @Test
    void aNameThatMattersRatherCoversAThingThanIsLeftOut() {
        List<double[]> crowd = List.of(
                new double[] {50, 50},
                new double[] {66, 50},
                new double[] {34, 50},
                new double[] {50, 38},
                new double[] {50, 62});
        MapNames names = new MapNames(new Box(0, 0, 100, 100), crowd);
        assertThat(names.place(crowd.getFirst(), 30, false)).isEmpty();
        assertThat(names.place(crowd.getFirst(), 30, true).map(Box::x)).contains(59.0);
    }

    @Test
    void wherePeopleLookTheNamesComeFirst() {
        List<Integer> order = List.of(5, 4, 0, 1, 2, 3, 6, 7);
        assertThat(HeadNames.written(order, 2, 12, 10, 10).keySet()).containsExactlyInAnyOrderElementsOf(order);
        assertThat(HeadNames.written(order, 2, 12, 10, 10)).containsEntry(5, 60.0);
        assertThat(HeadNames.written(order, 2, 8, 10, 10)).containsOnlyKeys(0, 2, 4, 5, 7);
    }

    @Test
    void noNameThatMustBeReadCoversAnother() {
        List<Integer> order = List.of(3, 4, 5, 20, 0, 1, 2, 6);
        SortedMap<Integer, Double> written = HeadNames.written(order, 4, 4, 10, 10);
        assertThat(written).containsEntry(3, 6.0).containsEntry(4, 16.0).containsEntry(5, 26.0);
        assertThat(written).containsEntry(20, 80.0).doesNotContainKeys(2, 6);
    }
}
