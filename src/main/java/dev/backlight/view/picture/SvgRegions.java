package dev.backlight.view.picture;

import dev.backlight.view.paint.vector.Svg;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Affine;

/// Backgrounds and borders of panels and controls in SVG's words. A corner is round as its upper left one is.
final class SvgRegions {
    private SvgRegions() {}

    static void write(Region region, StringBuilder out) {
        double width = region.getWidth();
        double height = region.getHeight();
        if (region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                out.append(fill(region, fill));
            }
        }
        if (region.getBorder() != null && region.getShape() == null) {
            for (BorderStroke stroke : region.getBorder().getStrokes()) {
                border(stroke, width, height, out);
            }
        }
    }

    private static String fill(Region region, BackgroundFill fill) {
        Insets in = fill.getInsets();
        double width = region.getWidth() - in.getLeft() - in.getRight();
        double height = region.getHeight() - in.getTop() - in.getBottom();
        String colour = Svg.fill(fill.getFill(), 1);
        if (colour.contains("none")) {
            return "";
        }
        if (region.getShape() != null) {
            return shaped(region, in.getLeft(), in.getTop(), width, height, colour);
        }
        if (width <= 0 || height <= 0) {
            return "";
        }
        double radius = radius(fill.getRadii(), width, height);
        return "<rect" + Svg.box(in.getLeft(), in.getTop(), width, height) + Svg.round(radius, radius) + colour
                + "/>\n";
    }

    /// Such as the arrow of a choice: a shape stretched over the region.
    private static String shaped(Region region, double x, double y, double width, double height, String colour) {
        Shape shape = region.getShape();
        Bounds own = shape.getLayoutBounds();
        if (!(shape instanceof SVGPath path) || own.getWidth() <= 0 || own.getHeight() <= 0) {
            return shape instanceof Rectangle ? "<rect" + Svg.box(x, y, width, height) + colour + "/>\n" : "";
        }
        Affine stretch = new Affine();
        if (region.isScaleShape()) {
            stretch.appendTranslation(x, y);
            stretch.appendScale(width / own.getWidth(), height / own.getHeight());
        } else {
            stretch.appendTranslation(x + (width - own.getWidth()) / 2, y + (height - own.getHeight()) / 2);
        }
        stretch.appendTranslation(-own.getMinX(), -own.getMinY());
        return "<path d=\"" + Svg.quoted(path.getContent()) + "\"" + Svg.transform(stretch) + colour + "/>\n";
    }

    private static double radius(CornerRadii radii, double width, double height) {
        double wanted = radii.getTopLeftHorizontalRadius()
                * (radii.isTopLeftHorizontalRadiusAsPercentage() ? Math.min(width, height) : 1);
        return Math.min(wanted, Math.min(width, height) / 2);
    }

    private static void border(BorderStroke stroke, double width, double height, StringBuilder out) {
        Insets in = stroke.getInsets();
        double thick = stroke.getWidths().getTop();
        boolean all = thick > 0
                && thick == stroke.getWidths().getLeft()
                && thick == stroke.getWidths().getRight()
                && thick == stroke.getWidths().getBottom()
                && stroke.getTopStroke().equals(stroke.getLeftStroke())
                && stroke.getTopStroke().equals(stroke.getBottomStroke());
        double left = in.getLeft();
        double top = in.getTop();
        double right = width - in.getRight();
        double bottom = height - in.getBottom();
        if (all && stroke.getTopStyle() != BorderStrokeStyle.NONE) {
            double radius = Math.max(0, radius(stroke.getRadii(), width, height) - thick / 2);
            out.append("<rect")
                    .append(Svg.box(left + thick / 2, top + thick / 2, right - left - thick, bottom - top - thick))
                    .append(Svg.round(radius, radius))
                    .append(line(stroke.getTopStroke(), thick, stroke.getTopStyle()))
                    .append("/>\n");
            return;
        }
        side(out, left, top, right - left, thick, stroke.getTopStroke(), stroke.getTopStyle());
        double below = stroke.getWidths().getBottom();
        side(out, left, bottom - below, right - left, below, stroke.getBottomStroke(), stroke.getBottomStyle());
        double before = stroke.getWidths().getLeft();
        side(out, left, top, before, bottom - top, stroke.getLeftStroke(), stroke.getLeftStyle());
        double behind = stroke.getWidths().getRight();
        side(out, right - behind, top, behind, bottom - top, stroke.getRightStroke(), stroke.getRightStyle());
    }

    private static void side(
            StringBuilder out, double x, double y, double width, double height, Paint paint, BorderStrokeStyle style) {
        String colour = Svg.fill(paint, 1);
        if (width > 0 && height > 0 && style != BorderStrokeStyle.NONE && !colour.contains("none")) {
            out.append("<rect")
                    .append(Svg.box(x, y, width, height))
                    .append(colour)
                    .append("/>\n");
        }
    }

    private static String line(Paint paint, double thick, BorderStrokeStyle style) {
        double[] dashes = style == BorderStrokeStyle.DASHED
                ? new double[] {2 * thick, 1.4 * thick}
                : style.getDashArray().stream().mapToDouble(Double::doubleValue).toArray();
        return Svg.stroke(paint, 1, thick, StrokeLineCap.BUTT, StrokeLineJoin.MITER, dashes);
    }
}
