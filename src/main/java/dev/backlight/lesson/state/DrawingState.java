package dev.backlight.lesson.state;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backlight.data.DataException;
import dev.backlight.data.pen.Point;
import dev.backlight.data.pen.Stroke;
import dev.backlight.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/// A digit drawn by hand, as a step of a lesson says it: strokes, each its points one after the other, x then y, as
/// fractions of the canvas side.
final class DrawingState {
    /// The pen of the 272-pixel canvas is 21 pixels wide.
    private static final double PEN = 21.0 / 272;

    private DrawingState() {}

    /// @param field a list of strokes; none if it is not there
    /// @throws DataException with one sentence that names file, step and field
    static List<Stroke> read(Field field) throws DataException {
        List<Stroke> strokes = new ArrayList<>();
        for (Field stroke : field.each()) {
            stroke.only("points", "width", "eraser");
            double width = stroke.of("width").number(PEN);
            double[] numbers = stroke.of("points").numbers();
            if (numbers.length < 2 || numbers.length % 2 != 0) {
                throw stroke.of("points").wrong(new Sentence("write x and y of each point, at least of one"));
            }
            if (!(width > 0 && width <= 1)) {
                throw stroke.of("width").wrong(new Sentence("write a number above 0 and at most 1"));
            }
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < numbers.length; i += 2) {
                points.add(new Point(numbers[i], numbers[i + 1]));
            }
            strokes.add(new Stroke(points, width, stroke.of("eraser").yes()));
        }
        return strokes;
    }

    static ArrayNode tree(List<Stroke> drawing) {
        ArrayNode strokes = JsonNodeFactory.instance.arrayNode();
        for (Stroke stroke : drawing) {
            ObjectNode tree = strokes.addObject();
            ArrayNode points = tree.putArray("points");
            stroke.points().forEach(point -> points.add(point.x()).add(point.y()));
            if (stroke.width() != PEN) {
                tree.put("width", stroke.width());
            }
            if (stroke.eraser()) {
                tree.put("eraser", true);
            }
        }
        return strokes;
    }
}
