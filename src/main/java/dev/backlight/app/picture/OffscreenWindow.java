package dev.backlight.app.picture;

import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import dev.backlight.controller.frame.WorkspaceController;
import dev.backlight.storage.file.AtomicFile;
import dev.backlight.view.present.WindowFrame;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;

/// The real window's scene, painted into pictures. All methods are called on the screen's thread.
///
/// The scene is never put on a stage: the Headless platform's screen is fixed at 1000 x 1000 pixels.
public final class OffscreenWindow implements AutoCloseable {
    /// Layout that depends on measured text settles at the second pass.
    private static final int PASSES = 3;

    private final Scene scene;
    private final WorkspaceRoot root;
    private final WritableImage pixel = new WritableImage(1, 1);
    private WritableImage image;

    public OffscreenWindow(Workspaces workspaces, int width, int height) {
        scene = new Scene(new StackPane(), width, height);
        image = new WritableImage(width, height);
        root = new WorkspaceRoot(scene, workspaces);
    }

    public WorkspaceController controller() {
        return root.controller();
    }

    /// What the window holds.
    public WindowFrame frame() {
        return (WindowFrame) scene.getRoot();
    }

    /// The node of one lens, shown or hidden.
    ///
    /// @throws IllegalArgumentException if the open workspace has none of this name
    public Region lens(String name) {
        int place = controller().lensNames().indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("The open workspace has no lens \"" + name + "\".");
        }
        return (Region) ((Pane) scene.lookup("#lens")).getChildren().get(place);
    }

    /// How many shapes a node of this selector shows within itself; 0 if there is no such node.
    public int lit(String selector) {
        return scene.lookup(selector) instanceof Pane pane ? pane.getChildren().size() : 0;
    }

    /// Presses a key that has no modifier, on one of the window's nodes.
    public static void press(KeyCode code, Node target) {
        Event.fireEvent(
                target, new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, false, false, false, false));
    }

    /// Styles and lays out what has changed, which repaints what views draw on. A picture of one pixel does just
    /// that;
    /// `applyCss` would style every node of the window anew, which takes longer than all else.
    public void layout() {
        scene.snapshot(pixel);
    }

    /// Lays out and paints one frame into the same picture each time.
    public WritableImage paint() {
        image = scene.snapshot(image);
        return image;
    }

    /// Lays out and paints one frame into a picture of its own, whose letters are as sharp as its size allows.
    ///
    /// @param scale 1 for the window's size
    public WritableImage picture(double scale) {
        SnapshotParameters how = new SnapshotParameters();
        how.setTransform(new Scale(scale, scale));
        how.setViewport(new Rectangle2D(0, 0, scene.getWidth() * scale, scene.getHeight() * scale));
        return scene.getRoot().snapshot(how, null);
    }

    /// Writes the window as PNG: whole or not at all.
    public void write(Path file) throws IOException {
        for (int pass = 1; pass < PASSES; pass++) {
            paint();
        }
        BufferedImage picture = SwingFXUtils.fromFXImage(paint(), null);
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        AtomicFile.write(file, out -> ImageIO.write(picture, "png", out));
    }

    @Override
    public void close() {
        root.close();
    }
}
