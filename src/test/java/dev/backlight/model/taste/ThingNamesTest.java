package dev.backlight.model.taste;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.DataException;
import dev.backlight.data.ratings.Ratings;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// A Chinese student read "the same direction as the Mexico that you like".
class ThingNamesTest {
    @Test
    void cuisinesHaveNamesInBothLanguages() throws DataException {
        Ratings cuisines = Ratings.cuisines();
        assertThat(names(cuisines, Locale.ENGLISH)).isEqualTo(cuisines.items());
        List<String> chinese = names(cuisines, Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese).hasSameSizeAs(cuisines.items()).doesNotHaveDuplicates();
        assertThat(chinese).allMatch(name -> name.codePoints().allMatch(Character::isIdeographic));
        assertThat(chinese.get(cuisines.items().indexOf("Mexico"))).isEqualTo("墨西哥");
        assertThat(chinese.get(cuisines.items().indexOf("Ireland"))).isEqualTo("爱尔兰");
        assertThat(chinese.get(cuisines.items().indexOf("South Korea"))).isEqualTo("韩国");
    }

    private static List<String> names(Ratings ratings, Locale locale) {
        return ThingNames.of(ratings, Settings.inMemory(Theme.LIGHT, locale).messages());
    }
}
