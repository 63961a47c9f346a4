package dev.backlight.controller.lab;

import dev.backlight.controller.frame.Workspace;
import dev.backlight.controller.frame.WorkspaceController;
import dev.backlight.lab.catalogue.Labs;
import dev.backlight.lab.run.Digits;
import dev.backlight.lab.run.LabRunner;
import dev.backlight.model.lab.LabModel;
import dev.backlight.model.lab.Openable;
import dev.backlight.model.lesson.author.Recorded;
import dev.backlight.model.lesson.author.Recording;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Presentation.Caption;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.export.ExportSource;
import dev.backlight.storage.project.Part;
import dev.backlight.text.Refusal;
import dev.backlight.view.lab.chart.LabWords;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Experiments one bets on. They go on whatever is on screen; their model is made when it is first asked for.
public final class LabsWorkspace implements Workspace {
    public static final String ID = "labs";

    private final Digits.Reader digits;
    private final BooleanSupplier training;
    private final Consumer<Openable> opener;
    private final ReadOnlyObjectWrapper<Object> arrangement = new ReadOnlyObjectWrapper<>(this, "arrangement");
    private LabModel labs;
    private Consumer<String> keeping = _ -> {};

    /// @param digits that labs learn from
    /// @param opener shows a network of a lab where digits are read
    /// @param training whether a training of another workspace runs now: labs then take one thread only
    public LabsWorkspace(Digits.Reader digits, BooleanSupplier training, Consumer<Openable> opener) {
        this.opener = opener;
        this.digits = digits;
        this.training = training;
    }

    public LabModel labs() {
        if (labs == null) {
            int threads = Runtime.getRuntime().availableProcessors();
            labs = new LabModel(Labs.all(), new LabRunner(threads, new Digits(digits), training));
            labs.beforeEdit(name -> keeping.accept(name));
        }
        return labs;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public RunModel<?> run() {
        throw new Refusal("Labs run many networks beside each other, so that there is no single training to step.");
    }

    /// A lab that learns makes room for others by itself.
    @Override
    public boolean isTraining() {
        return false;
    }

    @Override
    public Caption caption(Messages messages) {
        return labs().open()
                .map(open -> {
                    LabWords words = new LabWords(open.lab(), messages);
                    String said = open.outcome().isNone()
                            ? words.of("bet")
                            : words.say(open.outcome().sentence());
                    return new Caption(words.of("question"), said, 0, 0);
                })
                .orElseGet(() -> new Caption(messages.get("workspace.labs"), messages.get("labs.caption"), 0, 0));
    }

    @Override
    public Optional<Recorded> recorded(Settings settings) {
        return Recording.of(labs());
    }

    @Override
    public ObservableValue<?> news() {
        return labs().newsProperty();
    }

    @Override
    public WorkspaceController views(Settings settings) {
        return new LabsController(labs(), settings, opener);
    }

    @Override
    public ObservableValue<?> arrangement() {
        return arrangement;
    }

    @Override
    public void leave() {
        // labs go on while something else is on screen
    }

    @Override
    public void beforeEdit(Consumer<String> keeping) {
        this.keeping = keeping;
    }

    /// Nothing where no lab has been looked at.
    @Override
    public CompletableFuture<Part> keep() {
        return CompletableFuture.completedFuture(labs == null ? Part.EMPTY : labs.keep());
    }

    @Override
    public CompletableFuture<Part> keep(String lab) {
        return CompletableFuture.completedFuture(labs().keep(lab));
    }

    @Override
    public Runnable opening(Part part, boolean own) throws IOException {
        return part.isEmpty() ? () -> {} : labs().opening(part);
    }

    @Override
    public Runnable returning(String lab, Part part) throws IOException {
        return labs().returning(lab, part);
    }

    @Override
    public CompletableFuture<Optional<ExportSource>> export() {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    @Override
    public void pump() {
        labs().pump();
    }

    @Override
    public void answer() {
        // nothing is asked of a network here
    }

    @Override
    public boolean isSettled() {
        return !labs().isWorking();
    }

    @Override
    public void close() {
        if (labs != null) {
            labs.close();
        }
    }
}
