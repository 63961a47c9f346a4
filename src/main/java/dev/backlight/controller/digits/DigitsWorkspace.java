package dev.backlight.controller.digits;

import dev.backlight.controller.frame.Workspace;
import dev.backlight.controller.frame.WorkspaceController;
import dev.backlight.controller.frame.WorkspaceFrame;
import dev.backlight.data.picture.Dataset;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.lesson.author.Recorded;
import dev.backlight.model.lesson.author.Recording;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.project.Part;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Handwritten digits.
public final class DigitsWorkspace implements Workspace {
    public static final String ID = "digits";

    private final DigitsModel digits;
    private final Dataset carried;
    private final ReadOnlyObjectWrapper<Object> arrangement = new ReadOnlyObjectWrapper<>(this, "arrangement");

    /// @param digits is closed with this
    public DigitsWorkspace(DigitsModel digits) {
        this.digits = digits;
        carried = digits.trainingSet();
    }

    public DigitsModel digits() {
        return digits;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public RunModel<?> run() {
        return digits.run();
    }

    @Override
    public WorkspaceController views(Settings settings) {
        return new WorkspaceFrame(new DigitsController(digits, settings), settings);
    }

    /// A lesson carries no data: it shows the digits that the program begins with.
    @Override
    public Optional<Recorded> recorded(Settings settings) {
        return digits.trainingSet() == carried
                ? Optional.of(Recording.of(digits, settings.viewState()))
                : Optional.empty();
    }

    @Override
    public ObservableValue<?> arrangement() {
        return arrangement;
    }

    @Override
    public void beforeEdit(Consumer<String> keeping) {
        digits.beforeEdit(keeping);
    }

    @Override
    public CompletableFuture<Part> keep(String folder) {
        return digits.keep(folder);
    }

    @Override
    public Runnable returning(String folder, Part part) throws IOException {
        return digits.returning(folder, part);
    }

    @Override
    public CompletableFuture<Part> keep() {
        return digits.keep();
    }

    @Override
    public Runnable opening(Part part, boolean own) throws IOException {
        return digits.opening(part, own);
    }

    @Override
    public void pump() {
        digits.pump();
    }

    @Override
    public void answer() {
        digits.sample().answer();
    }

    @Override
    public boolean isSettled() {
        return digits.isSettled();
    }

    @Override
    public void close() {
        digits.close();
    }
}
