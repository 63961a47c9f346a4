package dev.backlight.model.taste;

import dev.backlight.data.ratings.Ratings;
import dev.backlight.model.text.Messages;
import java.util.List;

/// What the rated things are called on screen.
public final class ThingNames {
    private ThingNames() {}

    /// The cuisines that come along have names in each language; somebody's own things are called as in his file.
    ///
    /// @return as many as there are things, in their order
    public static List<String> of(Ratings ratings, Messages messages) {
        if (ratings.file() != null) {
            return ratings.items();
        }
        List<String> names = List.of(messages.get("domain.taste.names").split(","));
        return names.size() == ratings.items().size() ? names : ratings.items();
    }
}
