package dev.backlight.app.bench.screen;

import dev.backlight.app.picture.OffscreenTraining;
import dev.backlight.app.window.FramePump;
import dev.backlight.app.window.Fx;
import dev.backlight.app.window.WorkspaceRoot;
import dev.backlight.app.window.Workspaces;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// The program's window as a user has it, 1440 x 900: its own pulses and its own pump bring it up to date, and the
/// renderer paints what has changed. JavaFX must run; without a display its own Headless platform takes the window,
/// though it is larger than that platform's screen.
final class ShownWindow implements AutoCloseable {
    static final String SIZE = "1440x900, software renderer";

    private final Stage stage;
    private final WorkspaceRoot root;
    private final FramePump pump;

    private ShownWindow(Workspaces workspaces) {
        Scene scene = new Scene(new StackPane(), 1440, 900);
        root = new WorkspaceRoot(scene, workspaces);
        pump = new FramePump(workspaces);
        stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        pump.start();
    }

    /// On any thread but the screen's, like all methods here.
    static ShownWindow of(Workspaces workspaces) {
        return Fx.call(() -> new ShownWindow(workspaces));
    }

    void lens(String name) {
        Fx.run(() -> root.controller().showLens(name));
    }

    /// Ends the pump: nothing new is shown, and nothing is painted.
    void rest() {
        Fx.run(pump::stop);
    }

    void goOn() {
        Fx.run(pump::start);
    }

    /// Looks at what frames take for so long.
    ///
    /// @param news what stands on screen, compared by `equals`
    Map<String, Object> watch(long millis, Supplier<?> news) {
        FrameWatch watch = Fx.call(() -> new FrameWatch(news));
        Fx.run(watch::start);
        OffscreenTraining.pause(millis);
        Fx.run(watch::stop);
        return watch.figures();
    }

    @Override
    public void close() {
        Fx.run(() -> {
            pump.stop();
            stage.close();
            root.close();
        });
    }
}
