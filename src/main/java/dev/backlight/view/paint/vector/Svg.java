package dev.backlight.view.paint.vector;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/// The words of SVG. Lengths are in pixels, to a hundredth.
public final class Svg {
    private static final AtomicLong IDS = new AtomicLong();

    private Svg() {}

    /// A name that no other element of the program's pictures has.
    public static String freshId(String kind) {
        return kind + IDS.incrementAndGet();
    }

    /// To a hundredth, without zeros behind.
    public static String number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            return String.valueOf(hundredths / 100);
        }
        String text = (hundredths < 0 ? "-" : "") + Math.abs(hundredths) / 100 + "."
                + (Math.abs(hundredths) % 100 < 10 ? "0" : "") + Math.abs(hundredths) % 100;
        return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
    }

    static void point(StringBuilder path, char command, double x, double y) {
        path.append(command).append(number(x)).append(' ').append(number(y));
    }

    static String line(double[] x, double[] y, int count) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < count; i++) {
            point(path, i == 0 ? 'M' : 'L', x[i], y[i]);
        }
        return path.toString();
    }

    public static String box(double x, double y, double width, double height) {
        return " x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(Math.max(0, width)) + "\" height=\""
                + number(Math.max(0, height)) + "\"";
    }

    public static String round(double radiusX, double radiusY) {
        return radiusX <= 0 || radiusY <= 0 ? "" : " rx=\"" + number(radiusX) + "\" ry=\"" + number(radiusY) + "\"";
    }

    /// An ellipse within a box; its tag is left open.
    public static String ellipse(double x, double y, double width, double height) {
        return "<ellipse cx=\"" + number(x + width / 2) + "\" cy=\"" + number(y + height / 2) + "\" rx=\""
                + number(width / 2) + "\" ry=\"" + number(height / 2) + "\"";
    }

    /// Empty where there is nothing to transform.
    public static String transform(Transform transform) {
        return transform.isIdentity()
                ? ""
                : matrix(
                        transform.getMxx(),
                        transform.getMyx(),
                        transform.getMxy(),
                        transform.getMyy(),
                        transform.getTx(),
                        transform.getTy());
    }

    static String matrix(double a, double b, double c, double d, double e, double f) {
        if (a == 1 && b == 0 && c == 0 && d == 1) {
            return e == 0 && f == 0 ? "" : " transform=\"translate(" + number(e) + " " + number(f) + ")\"";
        }
        return String.format(
                Locale.ROOT, " transform=\"matrix(%.6g %.6g %.6g %.6g %s %s)\"", a, b, c, d, number(e), number(f));
    }

    public static String fill(Paint paint, double alpha) {
        return colour("fill", paint, alpha);
    }

    public static String stroke(
            Paint paint, double alpha, double width, StrokeLineCap cap, StrokeLineJoin join, double... dashes) {
        String dashed = dashes.length == 0
                ? ""
                : Arrays.stream(dashes)
                        .mapToObj(Svg::number)
                        .collect(Collectors.joining(" ", " stroke-dasharray=\"", "\""));
        return " fill=\"none\"" + colour("stroke", paint, alpha) + " stroke-width=\"" + number(width) + "\""
                + (cap == StrokeLineCap.BUTT
                        ? ""
                        : " stroke-linecap=\"" + cap.name().toLowerCase(Locale.ROOT) + "\"")
                + (join == StrokeLineJoin.MITER
                        ? ""
                        : " stroke-linejoin=\"" + join.name().toLowerCase(Locale.ROOT) + "\"")
                + dashed;
    }

    /// Of a gradient, the colour in its middle.
    private static String colour(String what, Paint paint, double alpha) {
        Color colour = switch (paint) {
            case Color plain -> plain;
            case LinearGradient gradient ->
                gradient.getStops()
                        .getFirst()
                        .getColor()
                        .interpolate(gradient.getStops().getLast().getColor(), 0.5);
            case null, default -> Color.TRANSPARENT;
        };
        double opacity = colour.getOpacity() * alpha;
        if (opacity == 0) {
            return " " + what + "=\"none\"";
        }
        String hex = String.format(
                "#%02x%02x%02x",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
        return " " + what + "=\"" + hex + "\""
                + (opacity == 1 ? "" : String.format(Locale.ROOT, " %s-opacity=\"%.3f\"", what, opacity));
    }

    /// A picture of pixels, embedded as PNG.
    ///
    /// @param smooth whether its pixels may melt into each other where it is enlarged
    public static String image(
            Image image, double x, double y, double width, double height, boolean smooth, double alpha) {
        return "<image" + box(x, y, width, height) + " preserveAspectRatio=\"none\""
                + (smooth ? "" : " image-rendering=\"pixelated\"")
                + (alpha == 1 ? "" : " opacity=\"" + number(alpha) + "\"")
                + " href=\"data:image/png;base64," + png(image) + "\"/>";
    }

    private static String png(Image image) {
        BufferedImage pixels = SwingFXUtils.fromFXImage(image, null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(pixels, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A picture in memory can't be written.", impossible);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /// Text within an attribute.
    public static String quoted(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(point < ' ' ? ' ' : point);
            }
        });
        return safe.toString();
    }
}
