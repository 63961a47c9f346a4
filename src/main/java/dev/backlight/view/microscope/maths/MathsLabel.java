package dev.backlight.view.microscope.maths;

import dev.backlight.view.paint.Type;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A label in whose words names of numbers are set as formulas set them: an italic letter and a subscript. Without
/// words it takes no room.
public final class MathsLabel extends TextFlow {
    private final StringProperty text = new SimpleStringProperty(this, "text", "");

    public MathsLabel() {
        getStyleClass().add("maths-label");
        setAccessibleRole(AccessibleRole.TEXT);
        text.subscribe(this::set);
    }

    public MathsLabel(String words) {
        this();
        setText(words);
    }

    public StringProperty textProperty() {
        return text;
    }

    public String getText() {
        return text.get();
    }

    public void setText(String words) {
        text.set(words);
    }

    private void set(String words) {
        boolean any = words != null && !words.isEmpty();
        setVisible(any);
        setManaged(any);
        setAccessibleText(words);
        getChildren().clear();
        for (MathsWords.Piece piece : MathsWords.pieces(any ? words : "")) {
            getChildren().add(words(piece.words(), piece.isName()));
            if (piece.isName()) {
                getChildren().add(words(lowered(piece.index()), false));
            }
        }
    }

    private static Node words(String words, boolean letter) {
        Text part = new Text(words);
        part.getStyleClass().add("maths-words");
        if (letter) {
            part.setStyle("-fx-font-family: \"" + Type.maths(13).getName() + "\"; -fx-font-size: 1.12em;");
        }
        return part;
    }

    /// The numerals of an index as signs of their own.
    private static String lowered(String index) {
        StringBuilder low = new StringBuilder();
        for (char sign : index.toCharArray()) {
            low.append(sign >= '0' && sign <= '9' ? (char) (sign - '0' + '₀') : sign);
        }
        return low.toString();
    }
}
