package dev.backlight.view.present;

import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Presentation.Caption;
import dev.backlight.model.window.Presentation.Piece;
import dev.backlight.view.microscope.maths.FormulaView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// What is on screen, in letters for the last row; and the clicker's keys.
final class CaptionBand extends HBox {
    private static final double ROOM = 148;
    private static final double LOW_ROOM = 104;
    private static final double STEPS = 14;
    private static final double LOW_STEPS = 28;
    private static final double SIZE = 21;
    private static final double LOW_SIZE = 19;
    /// Of a line of words, as a multiple of the letters' size.
    private static final double LINE = 1.24;

    private final Messages messages;
    private final HBox steps = new HBox(6);
    private final Label title = new Label();
    private final TextFlow words = new TextFlow();
    private final HBox keys = new HBox(22);
    private Caption caption = new Caption("", "", 0, 0);
    private List<Piece> said = List.of();
    private double saidSize = SIZE;
    private double over;

    CaptionBand(Messages messages) {
        super(32);
        this.messages = messages;
        setId("captionBand");
        steps.setAlignment(Pos.CENTER_LEFT);
        steps.managedProperty().bind(steps.visibleProperty());
        title.setMinWidth(0);
        words.setMinHeight(0);
        words.setMinWidth(0);
        title.setId("captionTitle");
        VBox text = new VBox(4, steps, title, words);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        keys.setAlignment(Pos.BOTTOM_RIGHT);
        keys.setMinWidth(Region.USE_PREF_SIZE);
        keys.getChildren()
                .setAll(
                        hint("‹", "present.back"),
                        hint("›", "present.next"),
                        hint("B", "present.black"),
                        hint("Esc", "present.exit"));
        getChildren().setAll(text, keys);
        getStyleClass().add("caption-band");
    }

    /// @param low whether the screen is so small that letters must be, too
    void fit(boolean low) {
        setPadding(low ? new Insets(8, 20, 10, 20) : new Insets(14, 48, 18, 48));
        title.getStyleClass().setAll("label", "caption-title", low ? "caption-title-low" : "caption-title-high");
        words.getStyleClass().setAll(low ? "caption-words-low" : "caption-words-high");
        say(low ? LOW_SIZE : SIZE);
        keys.setVisible(!low);
        keys.setManaged(!low);
    }

    /// How high it must be for all its lines, which are one more where it counts steps; Chinese ones are the
    /// highest.
    double room(boolean low) {
        double lines = (low ? LOW_ROOM : ROOM) + over;
        return steps.isVisible() ? lines + (low ? LOW_STEPS : STEPS) : lines;
    }

    /// The words as nodes, with letters of a size.
    private void say(double size) {
        if (said.equals(caption.words()) && size == saidSize) {
            return;
        }
        said = caption.words();
        saidSize = size;
        over = 0;
        words.getChildren().clear();
        for (Piece piece : said) {
            if (piece.kind() == Piece.Kind.FORMULA) {
                FormulaView formula = new FormulaView(piece.text(), size);
                over = Math.max(over, formula.prefHeight(-1) - LINE * size);
                words.getChildren().add(formula);
            } else {
                words.getChildren().add(text(piece));
            }
        }
        words.setAccessibleText(said.stream().map(Piece::text).collect(Collectors.joining()));
    }

    private static Text text(Piece piece) {
        Text text = new Text(piece.text());
        text.getStyleClass().add("caption-piece");
        if (piece.kind() != Piece.Kind.PLAIN) {
            text.getStyleClass().add("caption-" + piece.kind().name().toLowerCase(Locale.ROOT));
        }
        return text;
    }

    void show(Caption now) {
        caption = now;
        title.setText(caption.title());
        say(saidSize);
        steps.setVisible(caption.places() > 0);
        List<Node> marks = new ArrayList<>();
        double width = Math.min(22, 320.0 / Math.max(1, caption.places()));
        for (int i = 0; i < caption.places(); i++) {
            Region mark = new Region();
            mark.setMinSize(i == caption.place() ? 2 * width : width, 6);
            mark.setMaxHeight(6);
            mark.getStyleClass()
                    .add(i == caption.place() ? "step-now" : i < caption.place() ? "step-past" : "step-future");
            marks.add(mark);
        }
        Label count = new Label(messages.get("present.step", caption.place() + 1, caption.places()));
        count.getStyleClass().add("caption-words-low");
        count.setMinWidth(Region.USE_PREF_SIZE);
        marks.add(count);
        steps.getChildren().setAll(marks);
    }

    private HBox hint(String key, String words) {
        Label cap = new Label(key);
        cap.getStyleClass().add("key-cap");
        Label name = new Label(messages.get(words));
        name.getStyleClass().add("key-name");
        HBox hint = new HBox(8, cap, name);
        hint.setAlignment(Pos.BOTTOM_LEFT);
        return hint;
    }
}
