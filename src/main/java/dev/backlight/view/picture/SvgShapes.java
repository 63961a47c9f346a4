package dev.backlight.view.picture;

import dev.backlight.view.paint.vector.Svg;
import dev.backlight.view.paint.vector.SvgText;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Line;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.transform.Translate;

/// Shapes of the scene in SVG's words.
final class SvgShapes {
    private SvgShapes() {}

    /// A shape, filled and stroked, in its own coordinates.
    static String element(Shape shape) {
        Paint fill = shape instanceof Line || shape instanceof Polyline ? null : shape.getFill();
        if (fill == null && (shape.getStroke() == null || shape.getStrokeWidth() <= 0)) {
            return "";
        }
        String line = shape.getStroke() == null
                ? ""
                : Svg.stroke(
                                shape.getStroke(),
                                1,
                                shape.getStrokeWidth(),
                                shape.getStrokeLineCap(),
                                shape.getStrokeLineJoin(),
                                shape.getStrokeDashArray().stream()
                                        .mapToDouble(Double::doubleValue)
                                        .toArray())
                        .replace(" fill=\"none\"", "");
        return geometry(shape) + Svg.fill(fill, 1) + line + "/>\n";
    }

    /// What a clip lets through, in the coordinates of what is clipped.
    static String outline(Node clip) {
        String transform = Svg.transform(clip.getLocalToParentTransform());
        if (clip instanceof Shape shape && !(shape instanceof Text)) {
            return geometry(shape) + transform + "/>";
        }
        Bounds all = clip.getLayoutBounds();
        return "<rect" + Svg.box(all.getMinX(), all.getMinY(), all.getWidth(), all.getHeight()) + transform + "/>";
    }

    /// The tag of a shape, left open.
    private static String geometry(Shape shape) {
        return switch (shape) {
            case Rectangle r ->
                "<rect" + Svg.box(r.getX(), r.getY(), r.getWidth(), r.getHeight())
                        + Svg.round(r.getArcWidth() / 2, r.getArcHeight() / 2);
            case Circle c ->
                Svg.ellipse(
                        c.getCenterX() - c.getRadius(),
                        c.getCenterY() - c.getRadius(),
                        2 * c.getRadius(),
                        2 * c.getRadius());
            case Ellipse e ->
                Svg.ellipse(
                        e.getCenterX() - e.getRadiusX(),
                        e.getCenterY() - e.getRadiusY(),
                        2 * e.getRadiusX(),
                        2 * e.getRadiusY());
            case Line l -> path(data(List.of(l.getStartX(), l.getStartY(), l.getEndX(), l.getEndY())));
            case Polygon p -> path(data(p.getPoints()) + "Z");
            case Polyline p -> path(data(p.getPoints()));
            case SVGPath p -> path(Svg.quoted(p.getContent()));
            case Path p -> path(SvgText.data(p));
            case Arc a -> path(SvgText.data((Path) Shape.subtract(plain(a), new Rectangle(0, 0))));
            default -> path("");
        };
    }

    private static Arc plain(Arc arc) {
        Arc alone = new Arc(
                arc.getCenterX(),
                arc.getCenterY(),
                arc.getRadiusX(),
                arc.getRadiusY(),
                arc.getStartAngle(),
                arc.getLength());
        alone.setType(arc.getType());
        return alone;
    }

    private static String path(String data) {
        return "<path d=\"" + data + "\"";
    }

    private static String data(List<Double> points) {
        StringBuilder data = new StringBuilder();
        for (int i = 0; i + 1 < points.size(); i += 2) {
            data.append(i == 0 ? 'M' : 'L').append(Svg.number(points.get(i))).append(' ');
            data.append(Svg.number(points.get(i + 1)));
        }
        return data.toString();
    }

    /// Where a text begins within its own coordinates.
    static String place(Text text) {
        return Svg.transform(new Translate(text.getX(), 0));
    }

    /// The part of an image that a view shows.
    static Image shown(ImageView view) {
        Rectangle2D part = view.getViewport();
        return part == null
                ? view.getImage()
                : new WritableImage(
                        view.getImage().getPixelReader(),
                        (int) part.getMinX(),
                        (int) part.getMinY(),
                        Math.max(1, (int) part.getWidth()),
                        Math.max(1, (int) part.getHeight()));
    }
}
