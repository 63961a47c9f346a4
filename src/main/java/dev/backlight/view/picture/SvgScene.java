package dev.backlight.view.picture;

import dev.backlight.view.paint.vector.Recording;
import dev.backlight.view.paint.vector.Svg;
import dev.backlight.view.paint.vector.SvgText;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/// A part of the window as a vector picture. What views paint is written down while they paint it once more; text,
/// shapes and the backgrounds of panels are taken from the scene. What is computed pixel by pixel, such as a heat
/// map of 100,000 weights, is embedded as pixels; shadows and other effects are left out.
///
/// On the screen's thread.
public final class SvgScene {
    /// Pixels of an embedded picture per pixel of the window, where a canvas was not painted anew.
    private static final double FINE = 2;

    private final StringBuilder out = new StringBuilder();

    private SvgScene() {}

    /// @param root what is pictured
    /// @param ground what lies behind it
    /// @param repaint lets all views below it paint anew, now
    /// @return a whole SVG document
    public static String of(Parent root, Color ground, Runnable repaint) {
        List<Node> painted = new ArrayList<>();
        collect(root, painted);
        painted.forEach(Recording::follow);
        try {
            repaint.run();
            SvgScene scene = new SvgScene();
            Bounds bounds = root.getLayoutBounds();
            scene.content(root);
            String width = Svg.number(bounds.getWidth());
            String height = Svg.number(bounds.getHeight());
            return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                    + "\" viewBox=\"" + Svg.number(bounds.getMinX()) + " " + Svg.number(bounds.getMinY()) + " " + width
                    + " " + height + "\">\n<rect"
                    + Svg.box(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight())
                    + Svg.fill(ground, 1) + "/>\n" + scene.out + "</svg>\n";
        } finally {
            painted.forEach(Recording::end);
        }
    }

    private static void collect(Node node, List<Node> painted) {
        if (node instanceof Canvas || node instanceof ImageView) {
            painted.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, painted));
        }
    }

    private void node(Node node) {
        if (!node.isVisible() || node.getOpacity() <= 0) {
            return;
        }
        out.append("<g").append(Svg.transform(node.getLocalToParentTransform()));
        if (node.getOpacity() < 1) {
            out.append(" opacity=\"").append(Svg.number(node.getOpacity())).append('"');
        }
        if (node.getClip() != null) {
            out.append(" clip-path=\"url(#").append(clip(node.getClip())).append(")\"");
        }
        out.append(">\n");
        content(node);
        out.append("</g>\n");
    }

    private void content(Node node) {
        switch (node) {
            case Canvas canvas -> painting(canvas);
            case ImageView view -> image(view);
            case Text text -> out.append(SvgText.element(text, SvgShapes.place(text), Svg.fill(text.getFill(), 1)));
            case Shape shape -> out.append(SvgShapes.element(shape));
            case Parent parent -> {
                if (parent instanceof Region region) {
                    SvgRegions.write(region, out);
                }
                parent.getChildrenUnmodifiable().forEach(this::node);
            }
            default -> {}
        }
    }

    private void painting(Canvas canvas) {
        Recording recording = Recording.of(canvas);
        String svg = recording == null ? "" : recording.svg();
        if (!svg.isEmpty()) {
            String id = Svg.freshId("canvas");
            out.append("<clipPath id=\"").append(id).append("\"><rect");
            out.append(Svg.box(0, 0, canvas.getWidth(), canvas.getHeight())).append("/></clipPath>\n");
            out.append("<g clip-path=\"url(#").append(id).append(")\">\n");
            out.append(svg).append("</g>\n");
        } else if (recording == null || !recording.isBegun()) {
            pixels(canvas);
        }
    }

    private void pixels(Canvas canvas) {
        if (canvas.getWidth() >= 1 && canvas.getHeight() >= 1) {
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            clear.setTransform(new Scale(FINE, FINE));
            var image = canvas.snapshot(clear, null);
            out.append(Svg.image(image, 0, 0, canvas.getWidth(), canvas.getHeight(), true, 1));
        }
    }

    private void image(ImageView view) {
        Recording recording = Recording.of(view);
        if (recording != null && !recording.svg().isEmpty()) {
            out.append(recording.svg());
        } else if (view.getImage() != null) {
            Bounds at = view.getLayoutBounds();
            out.append(Svg.image(
                    SvgShapes.shown(view),
                    at.getMinX(),
                    at.getMinY(),
                    at.getWidth(),
                    at.getHeight(),
                    view.isSmooth(),
                    1));
        }
    }

    private String clip(Node clip) {
        String id = Svg.freshId("clip");
        out.insert(out.lastIndexOf("<g"), "<clipPath id=\"" + id + "\">" + SvgShapes.outline(clip) + "</clipPath>\n");
        return id;
    }
}
