package dev.backlight.view.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.Await;
import dev.backlight.data.DataException;
import dev.backlight.glass.Study;
import dev.backlight.model.taste.TasteModel;
import dev.backlight.training.taste.TasteRecipe;
import org.junit.jupiter.api.Test;

/// What the microscope sees of a rating: the same stars from the person's side, the thing's and through the head.
class RatingStudyTest {
    @Test
    void bothSidesOfAProductSayTheSameStars() throws DataException {
        try (TasteModel model = new TasteModel()) {
            RatingStudy source = new RatingStudy(model);
            Study person = source.study();
            source.next();
            Study thing = source.study();
            assertThat(person.outputs()).containsExactly(thing.outputs(), within(1e-6));
            assertThat(person.target()).containsExactly(thing.target());
            assertThat(person.input()).isNotEqualTo(thing.input());
            source.next();
            assertThat(source.study().input()).isNotEqualTo(person.input());
        }
    }

    @Test
    void theProductAndTheHeadMissTheSameStarsByAsMuch() throws DataException {
        try (TasteModel model = new TasteModel()) {
            model.apply(model.recipeProperty().get().with(TasteRecipe.Kind.BOTH));
            Await.until(() -> {
                model.pump();
                return new RatingStudy(model).study() != null;
            });
            RatingStudy source = new RatingStudy(model);
            Study product = source.study();
            source.next();
            Study head = source.study();
            assertThat(head.input()).hasSize(4);
            assertThat(head.loss()).isEqualTo(product.loss(), within(1e-5));
        }
    }
}
