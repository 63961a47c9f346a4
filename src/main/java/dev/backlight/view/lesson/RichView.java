package dev.backlight.view.lesson;

import dev.backlight.lesson.check.Figure;
import dev.backlight.lesson.check.Figures;
import dev.backlight.lesson.words.Rich;
import dev.backlight.lesson.words.Rich.Span;
import dev.backlight.model.window.Presentation.Piece;
import dev.backlight.view.microscope.maths.FormulaView;
import dev.backlight.view.paint.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A lesson's text, whose numbers are those of what is on stage.
public final class RichView extends VBox {
    private static final String NOT_YET = "…";
    private static final Set<Figure> SIGNED = Set.of(
            Figure.GRADIENT,
            Figure.DELTA,
            Figure.DISTANCE,
            Figure.BIAS_GRADIENT,
            Figure.WEIGHT,
            Figure.BIAS,
            Figure.PRODUCT);

    private final List<Live> live = new ArrayList<>();

    private record Live(Span.Value value, Label text) {}

    /// @param style class of every piece of text
    public RichView(Rich rich, String style) {
        super(8);
        for (List<Span> paragraph : rich.paragraphs()) {
            TextFlow flow = new TextFlow();
            flow.setMinHeight(USE_PREF_SIZE);
            flow.getStyleClass().add("lesson-flow");
            for (Span span : paragraph) {
                flow.getChildren().add(node(span, style));
            }
            getChildren().add(flow);
        }
        setVisible(!rich.isEmpty());
        setManaged(!rich.isEmpty());
    }

    private Node node(Span span, String style) {
        return switch (span) {
            case Span.Plain(String text) -> text(text, style);
            case Span.Key(String text) -> {
                Label key = new Label(text);
                key.getStyleClass().addAll(style, "lesson-key");
                key.setMinWidth(USE_PREF_SIZE);
                yield key;
            }
            case Span.Code(String text) ->
                FormulaView.isFormula(text) ? new FormulaView(text) : text(text, style, "lesson-formula");
            case Span.Value value -> {
                Label text = new Label(NOT_YET); // a label, so that no line ends within a number
                text.getStyleClass().addAll(style, "lesson-value");
                text.setMinWidth(USE_PREF_SIZE);
                live.add(new Live(value, text));
                yield text;
            }
        };
    }

    private static Text text(String words, String... styles) {
        Text text = new Text(words);
        text.getStyleClass().addAll(styles);
        return text;
    }

    /// Fills in the numbers of now.
    public void show(Optional<Figures> figures) {
        for (Live one : live) {
            double number = figures.map(now -> now.of(one.value.quantity())).orElse(Double.NaN);
            one.text.setText(figures.isEmpty() ? NOT_YET : format(number, one.value.format()));
            one.text.getStyleClass().removeAll("positive-text", "negative-text");
            if (SIGNED.contains(one.value.quantity().figure()) && Math.abs(number) > 0) {
                one.text.getStyleClass().add(number > 0 ? "positive-text" : "negative-text");
            }
        }
    }

    /// A number as a text asks for it: `4` digits, `+3` digits with a sign, `%`, `%1` with a digit, `0` whole.
    public static String format(double number, String format) {
        if (Double.isNaN(number)) {
            return "–";
        }
        if (format.startsWith("%")) {
            return Numbers.percent(number, format.length() > 1 ? Integer.parseInt(format.substring(1)) : 0);
        }
        if (format.equals("0")) {
            return Numbers.grouped(Math.round(number));
        }
        int digits = Integer.parseInt(format.replace("+", ""));
        return format.startsWith("+") ? Numbers.signed(number, digits) : Numbers.fixed(number, digits);
    }

    /// The text as one line of a hall's caption.
    public static List<Piece> pieces(Rich rich, Optional<Figures> figures) {
        List<Piece> pieces = new ArrayList<>();
        for (List<Span> paragraph : rich.paragraphs()) {
            if (!pieces.isEmpty()) {
                pieces.add(Piece.plain(" "));
            }
            paragraph.forEach(span -> pieces.add(piece(span, figures)));
        }
        return pieces;
    }

    private static Piece piece(Span span, Optional<Figures> figures) {
        return switch (span) {
            case Span.Plain(String text) -> Piece.plain(text);
            case Span.Key(String text) -> new Piece(text, Piece.Kind.KEY);
            case Span.Code(String text) ->
                FormulaView.isFormula(text) ? new Piece(text, Piece.Kind.FORMULA) : Piece.plain(text);
            case Span.Value value ->
                figures.map(now -> now.of(value.quantity()))
                        .map(number -> new Piece(format(number, value.format()), kind(value, number)))
                        .orElseGet(() -> Piece.plain(NOT_YET));
        };
    }

    private static Piece.Kind kind(Span.Value value, double number) {
        if (!SIGNED.contains(value.quantity().figure()) || number == 0 || Double.isNaN(number)) {
            return Piece.Kind.NUMBER;
        }
        return number > 0 ? Piece.Kind.POSITIVE : Piece.Kind.NEGATIVE;
    }

    /// The text as one line of plain signs.
    public static String line(Rich rich, Optional<Figures> figures) {
        StringBuilder line = new StringBuilder();
        for (List<Span> paragraph : rich.paragraphs()) {
            for (Span span : paragraph) {
                line.append(
                        switch (span) {
                            case Span.Plain(String text) -> text;
                            case Span.Key(String text) -> text;
                            case Span.Code(String text) -> text;
                            case Span.Value value ->
                                figures.map(now -> format(now.of(value.quantity()), value.format()))
                                        .orElse(NOT_YET);
                        });
            }
            line.append(' ');
        }
        return line.toString().strip();
    }
}
