package dev.backlight.controller.plane;

import dev.backlight.controller.frame.Workspace;
import dev.backlight.controller.frame.WorkspaceController;
import dev.backlight.controller.frame.WorkspaceFrame;
import dev.backlight.model.lesson.author.Recorded;
import dev.backlight.model.lesson.author.Recording;
import dev.backlight.model.plane.PlaneComparison;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.project.Part;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.view.plane.PlaneTools;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/// Small networks on points of the plane, one or two beside each other. Its models are made when they are first
/// asked for.
public final class PlaneWorkspace implements Workspace {
    public static final String ID = "playground";

    private PlaneComparison planes;
    private PlaneTools tools;
    private Consumer<String> keeping; // null where nobody undoes

    /// The playground and what is compared with it.
    public PlaneComparison planes() {
        if (planes == null) {
            planes = new PlaneComparison(new PlaneModel(PlaneConfig.standard(), 1));
            if (keeping != null) {
                planes.beforeEdit(keeping);
            }
            tools = new PlaneTools(plane(), PlaygroundController.PACE);
            planes.firstProperty().subscribe((_, now) -> tools = tools.on(now));
        }
        return planes;
    }

    /// The playground that one works with; another may take its place.
    public PlaneModel plane() {
        return planes().firstProperty().get();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public RunModel<?> run() {
        return plane().run();
    }

    @Override
    public WorkspaceController views(Settings settings) {
        boolean alone = planes().rivalProperty().get() == null;
        return new WorkspaceFrame(
                alone
                        ? new PlaygroundController(planes(), plane(), settings, tools)
                        : new RivalController(planes(), settings, tools),
                settings);
    }

    @Override
    public Optional<Recorded> recorded(Settings settings) {
        return Optional.of(Recording.of(plane(), settings.viewState()));
    }

    @Override
    public ObservableValue<?> arrangement() {
        return planes().rivalProperty();
    }

    @Override
    public void beforeEdit(Consumer<String> keeping) {
        this.keeping = keeping;
        if (planes != null) {
            planes.beforeEdit(keeping);
        }
    }

    @Override
    public CompletableFuture<Part> keep() {
        return planes == null ? Workspace.super.keep() : planes().keep();
    }

    @Override
    public Runnable opening(Part part, boolean own) throws IOException {
        return planes == null && part.isEmpty() ? () -> {} : planes().opening(part);
    }

    @Override
    public void pump() {
        planes().pump();
    }

    @Override
    public void answer() {
        plane().sample().answer();
    }

    @Override
    public boolean isSettled() {
        return planes().isSettled();
    }

    @Override
    public void close() {
        if (planes != null) {
            planes.close();
        }
    }
}
