package dev.backlight.view.paint.vector;

import javafx.geometry.VPos;
import javafx.scene.image.Image;
import javafx.scene.paint.Paint;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Affine;

/// Paints on a canvas.
///
/// @param to what does it
record CanvasContext(javafx.scene.canvas.GraphicsContext to) implements GraphicsContext {
    @Override
    public void setFill(Paint paint) {
        to.setFill(paint);
    }

    @Override
    public void setStroke(Paint paint) {
        to.setStroke(paint);
    }

    @Override
    public void setLineWidth(double width) {
        to.setLineWidth(width);
    }

    @Override
    public void setLineCap(StrokeLineCap cap) {
        to.setLineCap(cap);
    }

    @Override
    public void setLineJoin(StrokeLineJoin join) {
        to.setLineJoin(join);
    }

    @Override
    public void setLineDashes(double... pattern) {
        to.setLineDashes(pattern);
    }

    @Override
    public void setGlobalAlpha(double alpha) {
        to.setGlobalAlpha(alpha);
    }

    @Override
    public void setFont(Font font) {
        to.setFont(font);
    }

    @Override
    public void setTextAlign(TextAlignment align) {
        to.setTextAlign(align);
    }

    @Override
    public void setTextBaseline(VPos baseline) {
        to.setTextBaseline(baseline);
    }

    @Override
    public void setImageSmoothing(boolean smooth) {
        to.setImageSmoothing(smooth);
    }

    @Override
    public void setTransform(double mxx, double myx, double mxy, double myy, double mxt, double myt) {
        to.setTransform(mxx, myx, mxy, myy, mxt, myt);
    }

    @Override
    public void translate(double x, double y) {
        to.translate(x, y);
    }

    @Override
    public void rotate(double degrees) {
        to.rotate(degrees);
    }

    @Override
    public void scale(double x, double y) {
        to.scale(x, y);
    }

    @Override
    public void save() {
        to.save();
    }

    @Override
    public void restore() {
        to.restore();
    }

    @Override
    public void clearRect(double x, double y, double width, double height) {
        to.clearRect(x, y, width, height);
    }

    @Override
    public void fillText(String text, double x, double y) {
        to.fillText(text, x, y);
    }

    @Override
    public void fillText(String text, double x, double y, double maxWidth) {
        to.fillText(text, x, y, maxWidth);
    }

    @Override
    public void strokeLine(double x1, double y1, double x2, double y2) {
        to.strokeLine(x1, y1, x2, y2);
    }

    @Override
    public void fillRect(double x, double y, double width, double height) {
        to.fillRect(x, y, width, height);
    }

    @Override
    public void strokeRect(double x, double y, double width, double height) {
        to.strokeRect(x, y, width, height);
    }

    @Override
    public void fillRoundRect(double x, double y, double width, double height, double arcWidth, double arcHeight) {
        to.fillRoundRect(x, y, width, height, arcWidth, arcHeight);
    }

    @Override
    public void strokeRoundRect(double x, double y, double width, double height, double arcWidth, double arcHeight) {
        to.strokeRoundRect(x, y, width, height, arcWidth, arcHeight);
    }

    @Override
    public void fillOval(double x, double y, double width, double height) {
        to.fillOval(x, y, width, height);
    }

    @Override
    public void strokeOval(double x, double y, double width, double height) {
        to.strokeOval(x, y, width, height);
    }

    @Override
    public void strokeArc(
            double x, double y, double width, double height, double start, double extent, ArcType closure) {
        to.strokeArc(x, y, width, height, start, extent, closure);
    }

    @Override
    public void fillPolygon(double[] x, double[] y, int count) {
        to.fillPolygon(x, y, count);
    }

    @Override
    public void strokePolygon(double[] x, double[] y, int count) {
        to.strokePolygon(x, y, count);
    }

    @Override
    public void strokePolyline(double[] x, double[] y, int count) {
        to.strokePolyline(x, y, count);
    }

    @Override
    public void beginPath() {
        to.beginPath();
    }

    @Override
    public void moveTo(double x, double y) {
        to.moveTo(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        to.lineTo(x, y);
    }

    @Override
    public void bezierCurveTo(double x1, double y1, double x2, double y2, double x, double y) {
        to.bezierCurveTo(x1, y1, x2, y2, x, y);
    }

    @Override
    public void rect(double x, double y, double width, double height) {
        to.rect(x, y, width, height);
    }

    @Override
    public void closePath() {
        to.closePath();
    }

    @Override
    public void fill() {
        to.fill();
    }

    @Override
    public void stroke() {
        to.stroke();
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        Affine now = to.getTransform();
        double left = Math.max(0, Math.round(now.getMxx() * x + now.getTx())); // -1 would be no whole pixel to JavaFX
        double top = Math.max(0, Math.round(now.getMyy() * y + now.getTy()));
        double right = Math.round(now.getMxx() * (x + width) + now.getTx());
        double bottom = Math.round(now.getMyy() * (y + height) + now.getTy());
        to.setTransform(new Affine());
        to.beginPath();
        to.rect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
        to.clip();
        to.setTransform(now);
    }

    @Override
    public void drawImage(Image image, double x, double y) {
        to.drawImage(image, x, y);
    }

    @Override
    public void drawImage(Image image, double x, double y, double width, double height) {
        to.drawImage(image, x, y, width, height);
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
        to.drawImage(image, fromX, fromY, fromWidth, fromHeight, x, y, width, height);
    }

    @Override
    public Font getFont() {
        return to.getFont();
    }

    @Override
    public boolean isImageSmoothing() {
        return to.isImageSmoothing();
    }
}
