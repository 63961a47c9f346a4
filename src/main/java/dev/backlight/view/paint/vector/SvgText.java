package dev.backlight.view.paint.vector;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Words as outlines. The same words are outlined once. On the screen's thread.
public final class SvgText {
    private static final int REMEMBERED = 500;
    private static final Map<Words, String> OUTLINES = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Words, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    private SvgText() {}

    private record Words(
            String text, Font font, VPos origin, TextAlignment align, double wrapping, double spacing, double y) {}

    static Text node(String text, Font font, VPos origin, TextAlignment align) {
        Text node = new Text(text);
        node.setFont(font);
        node.setTextOrigin(origin);
        node.setTextAlignment(align);
        return node;
    }

    /// The words of a text in its own coordinates.
    ///
    /// @param place a transform, or empty
    /// @param fill the words of SVG for its colour
    public static String element(Text text, String place, String fill) {
        if (text.getText().isBlank()) {
            return "";
        }
        String outline = OUTLINES.computeIfAbsent(
                new Words(
                        text.getText(),
                        text.getFont(),
                        text.getTextOrigin(),
                        text.getTextAlignment(),
                        text.getWrappingWidth(),
                        text.getLineSpacing(),
                        text.getY()),
                SvgText::outline);
        return "<path role=\"img\" aria-label=\"" + Svg.quoted(text.getText()) + "\"" + place + " fill-rule=\"evenodd\""
                + fill + " d=\"" + outline + "\"/>";
    }

    private static String outline(Words words) {
        Text alone = node(words.text(), words.font(), words.origin(), words.align());
        alone.setWrappingWidth(words.wrapping());
        alone.setLineSpacing(words.spacing());
        alone.setY(words.y());
        return data((Path) Shape.subtract(alone, new Rectangle(0, 0)));
    }

    /// A path's elements in SVG's words.
    public static String data(Path path) {
        StringBuilder data = new StringBuilder();
        for (PathElement element : path.getElements()) {
            switch (element) {
                case MoveTo to -> Svg.point(data, 'M', to.getX(), to.getY());
                case LineTo to -> Svg.point(data, 'L', to.getX(), to.getY());
                case QuadCurveTo to -> {
                    Svg.point(data, 'Q', to.getControlX(), to.getControlY());
                    Svg.point(data, ' ', to.getX(), to.getY());
                }
                case CubicCurveTo to -> {
                    Svg.point(data, 'C', to.getControlX1(), to.getControlY1());
                    Svg.point(data, ' ', to.getControlX2(), to.getControlY2());
                    Svg.point(data, ' ', to.getX(), to.getY());
                }
                case ClosePath _ -> data.append('Z');
                default -> throw new IllegalArgumentException(element.getClass() + " is no part of a path here.");
            }
        }
        return data.toString();
    }
}
