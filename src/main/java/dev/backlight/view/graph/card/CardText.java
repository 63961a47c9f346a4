package dev.backlight.view.graph.card;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/// What a hover card says.
///
/// @param title the thing itself
/// @param kind which kind of thing, small
/// @param rows numbers, the first one large
public record CardText(String title, String kind, List<Row> rows) {
    /// @param label words
    /// @param value a formatted number
    /// @param sign -1 or 1 where the number's sign carries colour, else 0
    public record Row(String label, String value, int sign) {}

    /// One sentence with the same content, for screen readers.
    public String spoken() {
        StringJoiner joined = new StringJoiner(", ");
        joined.add(title);
        rows.forEach(row -> joined.add(row.label() + " " + row.value()));
        return joined.toString();
    }

    /// Collects a card's rows.
    static final class Builder {
        private final List<Row> rows = new ArrayList<>();

        Builder plain(String label, String value) {
            rows.add(new Row(label, value, 0));
            return this;
        }

        Builder signed(String label, String value, double number) {
            rows.add(new Row(label, value, number < 0 ? -1 : 1));
            return this;
        }

        CardText card(String title, String kind) {
            return new CardText(title, kind, List.copyOf(rows));
        }
    }
}
