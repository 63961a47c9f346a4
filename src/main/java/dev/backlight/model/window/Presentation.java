package dev.backlight.model.window;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// Whether the window is shown to a hall, and what stands under the picture.
public final class Presentation {
    /// What is on screen, in one short statement.
    ///
    /// @param title the statement
    /// @param words what happened here; may be empty
    /// @param place of this step among all, from 0
    /// @param places how many steps there are; 0 where there are none
    public record Caption(String title, List<Piece> words, int place, int places) {
        public Caption {
            words = List.copyOf(words);
        }

        public Caption(String title, String words, int place, int places) {
            this(title, words.isEmpty() ? List.of() : List.of(Piece.plain(words)), place, places);
        }
    }

    /// A piece of what a caption says.
    public record Piece(String text, Kind kind) {
        /// How a piece stands out.
        public enum Kind {
            PLAIN,
            /// A word that is new.
            KEY,
            /// A formula of one line.
            FORMULA,
            /// A number without a sign of its own.
            NUMBER,
            /// A number in the colour of what is above zero.
            POSITIVE,
            /// A number in the colour of what is below zero.
            NEGATIVE
        }

        public static Piece plain(String text) {
            return new Piece(text, Kind.PLAIN);
        }
    }

    private final BooleanProperty on = new SimpleBooleanProperty(this, "on");
    private final DoubleProperty magnification = new SimpleDoubleProperty(this, "magnification", 1);
    private final ReadOnlyObjectWrapper<Caption> caption = new ReadOnlyObjectWrapper<>(this, "caption");

    public BooleanProperty onProperty() {
        return on;
    }

    /// How many times larger than laid out the window is shown; painters have as many more pixels.
    public DoubleProperty magnificationProperty() {
        return magnification;
    }

    /// What a lens says about its present step; null where none has a word for it.
    public ReadOnlyObjectProperty<Caption> captionProperty() {
        return caption.getReadOnlyProperty();
    }

    public void say(Caption now) {
        caption.set(now);
    }
}
