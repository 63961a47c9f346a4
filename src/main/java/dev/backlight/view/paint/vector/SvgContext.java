package dev.backlight.view.paint.vector;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Affine;

/// Writes down what is painted as elements of SVG 1.1. Words become outlines, so that the picture needs no font;
/// each keeps its text as `aria-label`. Pictures of pixels are embedded as PNG.
///
/// To clear any part is to clear all: views clear only what they are about to paint anew.
final class SvgContext implements GraphicsContext {
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder path = new StringBuilder();
    private final Deque<State> saved = new ArrayDeque<>();
    private State state = new State();
    private String group = "";

    /// What holds until it is changed.
    private static final class State {
        private final Affine transform;
        private Paint fill = Color.BLACK;
        private Paint stroke = Color.BLACK;
        private double lineWidth = 1;
        private StrokeLineCap cap = StrokeLineCap.SQUARE;
        private StrokeLineJoin join = StrokeLineJoin.MITER;
        private double[] dashes = {};
        private double alpha = 1;
        private Font font = Font.getDefault();
        private TextAlignment align = TextAlignment.LEFT;
        private VPos baseline = VPos.BASELINE;
        private boolean smooth = true;
        private String clip = "";

        State() {
            transform = new Affine();
        }

        State(State other) {
            transform = new Affine(other.transform);
            fill = other.fill;
            stroke = other.stroke;
            lineWidth = other.lineWidth;
            cap = other.cap;
            join = other.join;
            dashes = other.dashes;
            alpha = other.alpha;
            font = other.font;
            align = other.align;
            baseline = other.baseline;
            smooth = other.smooth;
            clip = other.clip;
        }
    }

    /// All elements so far.
    String svg() {
        return group.isEmpty() ? out.toString() : out + "</g></g>\n";
    }

    @Override
    public void setFill(Paint paint) {
        state.fill = paint;
    }

    @Override
    public void setStroke(Paint paint) {
        state.stroke = paint;
    }

    @Override
    public void setLineWidth(double width) {
        state.lineWidth = width;
    }

    @Override
    public void setLineCap(StrokeLineCap cap) {
        state.cap = cap;
    }

    @Override
    public void setLineJoin(StrokeLineJoin join) {
        state.join = join;
    }

    @Override
    public void setLineDashes(double... pattern) {
        state.dashes = pattern == null ? new double[0] : pattern.clone();
    }

    @Override
    public void setGlobalAlpha(double alpha) {
        state.alpha = Math.clamp(alpha, 0, 1);
    }

    @Override
    public void setFont(Font font) {
        state.font = font;
    }

    @Override
    public void setTextAlign(TextAlignment align) {
        state.align = align;
    }

    @Override
    public void setTextBaseline(VPos baseline) {
        state.baseline = baseline;
    }

    @Override
    public void setImageSmoothing(boolean smooth) {
        state.smooth = smooth;
    }

    @Override
    public void setTransform(double mxx, double myx, double mxy, double myy, double mxt, double myt) {
        state.transform.setToTransform(mxx, mxy, mxt, myx, myy, myt);
    }

    @Override
    public void translate(double x, double y) {
        state.transform.appendTranslation(x, y);
    }

    @Override
    public void rotate(double degrees) {
        state.transform.appendRotation(degrees);
    }

    @Override
    public void scale(double x, double y) {
        state.transform.appendScale(x, y);
    }

    @Override
    public void save() {
        saved.push(new State(state));
    }

    @Override
    public void restore() {
        if (!saved.isEmpty()) {
            state = saved.pop();
        }
    }

    @Override
    public void clearRect(double x, double y, double width, double height) {
        out.setLength(0);
        group = "";
    }

    @Override
    public void fillText(String text, double x, double y) {
        fillText(text, x, y, Double.MAX_VALUE);
    }

    @Override
    public void fillText(String text, double x, double y, double maxWidth) {
        if (text == null || text.isBlank()) {
            return;
        }
        var node = SvgText.node(text, state.font, state.baseline, state.align);
        Bounds bounds = node.getLayoutBounds();
        double narrow = bounds.getWidth() > maxWidth ? maxWidth / bounds.getWidth() : 1;
        double shift = switch (state.align) {
            case CENTER -> bounds.getWidth() / 2;
            case RIGHT -> bounds.getWidth();
            case LEFT, JUSTIFY -> 0;
        };
        String place = Svg.matrix(narrow, 0, 0, 1, x - shift * narrow, y);
        emit(SvgText.element(node, place, Svg.fill(state.fill, state.alpha)));
    }

    @Override
    public void strokeLine(double x1, double y1, double x2, double y2) {
        stroked("M" + Svg.number(x1) + " " + Svg.number(y1) + "L" + Svg.number(x2) + " " + Svg.number(y2));
    }

    @Override
    public void fillRect(double x, double y, double width, double height) {
        emit("<rect" + Svg.box(x, y, width, height) + Svg.fill(state.fill, state.alpha) + "/>");
    }

    @Override
    public void strokeRect(double x, double y, double width, double height) {
        emit("<rect" + Svg.box(x, y, width, height) + line() + "/>");
    }

    @Override
    public void fillRoundRect(double x, double y, double width, double height, double arcWidth, double arcHeight) {
        emit("<rect" + Svg.box(x, y, width, height) + Svg.round(arcWidth / 2, arcHeight / 2)
                + Svg.fill(state.fill, state.alpha) + "/>");
    }

    @Override
    public void strokeRoundRect(double x, double y, double width, double height, double arcWidth, double arcHeight) {
        emit("<rect" + Svg.box(x, y, width, height) + Svg.round(arcWidth / 2, arcHeight / 2) + line() + "/>");
    }

    @Override
    public void fillOval(double x, double y, double width, double height) {
        emit(Svg.ellipse(x, y, width, height) + Svg.fill(state.fill, state.alpha) + "/>");
    }

    @Override
    public void strokeOval(double x, double y, double width, double height) {
        emit(Svg.ellipse(x, y, width, height) + line() + "/>");
    }

    @Override
    public void strokeArc(
            double x, double y, double width, double height, double start, double extent, ArcType closure) {
        if (Math.abs(extent) >= 360) {
            strokeOval(x, y, width, height);
            return;
        }
        double a = Math.toRadians(start);
        double b = Math.toRadians(start + extent);
        double cx = x + width / 2;
        double cy = y + height / 2;
        StringBuilder arc = new StringBuilder();
        Svg.point(arc, 'M', cx + width / 2 * Math.cos(a), cy - height / 2 * Math.sin(a));
        arc.append('A').append(Svg.number(width / 2)).append(' ').append(Svg.number(height / 2));
        arc.append(" 0 ").append(Math.abs(extent) > 180 ? 1 : 0).append(' ').append(extent > 0 ? 0 : 1);
        Svg.point(arc, ' ', cx + width / 2 * Math.cos(b), cy - height / 2 * Math.sin(b));
        if (closure == ArcType.ROUND) {
            Svg.point(arc, 'L', cx, cy);
        }
        stroked(arc + (closure == ArcType.OPEN ? "" : "Z"));
    }

    @Override
    public void fillPolygon(double[] x, double[] y, int count) {
        emit("<path d=\"" + Svg.line(x, y, count) + "Z\" fill-rule=\"evenodd\"" + Svg.fill(state.fill, state.alpha)
                + "/>");
    }

    @Override
    public void strokePolygon(double[] x, double[] y, int count) {
        stroked(Svg.line(x, y, count) + "Z");
    }

    @Override
    public void strokePolyline(double[] x, double[] y, int count) {
        stroked(Svg.line(x, y, count));
    }

    @Override
    public void beginPath() {
        path.setLength(0);
    }

    @Override
    public void moveTo(double x, double y) {
        Svg.point(path, 'M', x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        Svg.point(path, path.isEmpty() ? 'M' : 'L', x, y);
    }

    @Override
    public void bezierCurveTo(double x1, double y1, double x2, double y2, double x, double y) {
        Svg.point(path, 'C', x1, y1);
        Svg.point(path, ' ', x2, y2);
        Svg.point(path, ' ', x, y);
    }

    @Override
    public void rect(double x, double y, double width, double height) {
        Svg.point(path, 'M', x, y);
        path.append('h').append(Svg.number(width)).append('v').append(Svg.number(height));
        path.append('h').append(Svg.number(-width)).append('Z');
    }

    @Override
    public void closePath() {
        path.append('Z');
    }

    @Override
    public void fill() {
        emit("<path d=\"" + path + "\"" + Svg.fill(state.fill, state.alpha) + "/>");
    }

    @Override
    public void stroke() {
        stroked(path.toString());
    }

    /// Of clips one within another only the latest holds; views that clip twice restore in between.
    @Override
    public void clip(double x, double y, double width, double height) {
        beginPath();
        rect(x, y, width, height);
        leave();
        String id = Svg.freshId("clip");
        out.append("<clipPath id=\"")
                .append(id)
                .append("\"><path d=\"")
                .append(path)
                .append('"');
        out.append(Svg.transform(state.transform)).append("/></clipPath>\n");
        state.clip = " clip-path=\"url(#" + id + ")\"";
    }

    @Override
    public void drawImage(Image image, double x, double y) {
        if (image != null) {
            drawImage(image, x, y, image.getWidth(), image.getHeight());
        }
    }

    @Override
    public void drawImage(Image image, double x, double y, double width, double height) {
        if (image != null) {
            emit(Svg.image(image, x, y, width, height, state.smooth, state.alpha));
        }
    }

    @Override
    public void drawImage(
            Image image,
            double fromX,
            double fromY,
            double fromWidth,
            double fromHeight,
            double x,
            double y,
            double width,
            double height) {
        if (image != null && fromWidth >= 1 && fromHeight >= 1) {
            Image part = new WritableImage(
                    image.getPixelReader(), (int) fromX, (int) fromY, (int) fromWidth, (int) fromHeight);
            drawImage(part, x, y, width, height);
        }
    }

    @Override
    public Font getFont() {
        return state.font;
    }

    @Override
    public boolean isImageSmoothing() {
        return state.smooth;
    }

    private void stroked(String data) {
        emit("<path d=\"" + data + "\"" + line() + "/>");
    }

    private String line() {
        return Svg.stroke(state.stroke, state.alpha, state.lineWidth, state.cap, state.join, state.dashes);
    }

    /// Neighbours under the same transform and clip share a group.
    private void emit(String element) {
        String wanted = "<g" + state.clip + "><g" + Svg.transform(state.transform) + ">";
        if (!wanted.equals(group)) {
            leave();
            out.append(wanted).append('\n');
            group = wanted;
        }
        out.append(element).append('\n');
    }

    private void leave() {
        out.append(group.isEmpty() ? "" : "</g></g>\n");
        group = "";
    }
}
