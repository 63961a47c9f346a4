package dev.backlight.model.digits;

import dev.backlight.data.feedback.Correction;
import dev.backlight.data.feedback.FeedbackSet;
import dev.backlight.data.pen.Stroke;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.model.look.Sample;
import dev.backlight.model.look.SampleModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.work.History;
import dev.backlight.storage.feedback.FeedbackExport;
import dev.backlight.storage.feedback.FeedbackFile;
import dev.backlight.text.Sentence;
import dev.backlight.training.answer.Probe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The corrections a person makes: "no, this is a 7". Each change is kept at once, if there is a file to keep it
/// in; those of a project that was opened are kept with it. On screen are those that belong to the data that are
/// open. Belongs to the screen's thread.
public final class FeedbackModel implements AutoCloseable {
    private static final String EXPORT_NAME = "backlight-corrections";

    private final RunModel<Split> run;
    private final SampleModel look;
    private final DrawingModel drawing;
    private final FineTuningModel learning;
    private final ReadOnlyObjectWrapper<FeedbackSet> set = new ReadOnlyObjectWrapper<>(this, "set", FeedbackSet.EMPTY);
    private final ObjectProperty<Correction> selected = new SimpleObjectProperty<>(this, "selected");
    private final ReadOnlyIntegerWrapper takenAway = new ReadOnlyIntegerWrapper(this, "takenAway");
    private final ReadOnlyObjectWrapper<Sentence> problem = new ReadOnlyObjectWrapper<>(this, "problem", Sentence.NONE);
    private final History<FeedbackSet> deletions = new History<>(1);
    private FeedbackSet all = FeedbackSet.EMPTY;
    private FeedbackKeeper keeper;
    private FeedbackSet folder = FeedbackSet.EMPTY;
    private boolean ofProject;
    private Runnable beforeEdit = () -> {};

    public FeedbackModel(RunModel<Split> run, SampleModel look, DrawingModel drawing) {
        this.run = run;
        this.look = look;
        this.drawing = drawing;
        learning = new FineTuningModel(run, setProperty());
        run.dataProperty().subscribe(_ -> showThoseOfTheData());
    }

    /// Shows what was kept, and keeps each change there from now on.
    public void keepIn(FeedbackFile.Opened opened) {
        closeKeeper();
        keeper = opened.file() == null ? null : new FeedbackKeeper(opened.file(), opened.set());
        folder = opened.set();
        all = folder;
        ofProject = false;
        problem.set(opened.problem());
        showThoseOfTheData();
    }

    /// Those of other data included.
    public FeedbackSet all() {
        return all;
    }

    /// Whether these are the corrections of the project that is open, which are kept with it and not in the user's
    /// folder.
    public boolean isOfProject() {
        return ofProject;
    }

    /// Shows the corrections that a project has kept. Those of the user's folder stay there as they are.
    void showProject(FeedbackSet of) {
        if (!ofProject) {
            folder = all;
        }
        ofProject = true;
        show(of);
    }

    /// Shows those of the user's folder again.
    void showFolder() {
        if (ofProject) {
            ofProject = false;
            show(folder);
        }
    }

    private void show(FeedbackSet now) {
        all = now;
        forgetUndo();
        showThoseOfTheData();
    }

    /// Runs this before anything is said, changed or taken away.
    void beforeEdit(Runnable keeping) {
        beforeEdit = keeping;
    }

    /// The corrections of the data that are open.
    public ReadOnlyObjectProperty<FeedbackSet> setProperty() {
        return set.getReadOnlyProperty();
    }

    /// The one that is looked at; null for none.
    public ObjectProperty<Correction> selectedProperty() {
        return selected;
    }

    /// How many the last deletion has taken away that `undo` would bring back; 0 when there is nothing to undo.
    public ReadOnlyIntegerProperty takenAwayProperty() {
        return takenAway.getReadOnlyProperty();
    }

    /// What is wrong with keeping them, in one sentence; empty when all is well.
    public ReadOnlyObjectProperty<Sentence> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Learning from them.
    public FineTuningModel learning() {
        return learning;
    }

    /// Whether what is on the canvas can be corrected: a drawing that the network has read as it is now.
    public boolean canCorrect() {
        Sample sample = look.sampleProperty().get();
        return sample != null
                && sample.source() == Sample.Source.DRAWING
                && sample.pixels().length == Correction.PIXELS
                && look.probeProperty().get() != null;
    }

    /// The correction of what is on the canvas; null if there is none yet.
    public Correction ofDrawing() {
        if (drawing.isEmpty()) {
            return null;
        }
        List<Stroke> strokes = drawing.strokes();
        return set.get().corrections().stream()
                .filter(correction -> correction.strokes().equals(strokes))
                .findFirst()
                .orElse(null);
    }

    /// Says what the drawing on the canvas is. Said again, it replaces what was said of the same drawing; saying
    /// what the network read takes the correction away.
    ///
    /// @param is the class
    public void correct(int is) {
        look.answer();
        if (!canCorrect()) {
            return;
        }
        Correction known = ofDrawing();
        if (known != null) {
            if (known.said() == is) {
                delete(known);
            } else if (known.is() != is) {
                Correction changed = known.as(is);
                change(all.with(changed, known));
                selected.set(changed);
            }
            return;
        }
        Probe probe = look.probeProperty().get();
        if (probe.answer() == is) {
            return;
        }
        Correction fresh = new Correction(
                Instant.now(),
                run.dataProperty().get().train().name(),
                Correction.bytes(look.sampleProperty().get().pixels()),
                drawing.strokes(),
                probe.answer(),
                probe.probabilities()[probe.answer()],
                is);
        change(all.with(fresh));
        selected.set(fresh);
    }

    /// Selects a correction and puts its drawing on the canvas.
    public void show(Correction correction) {
        selected.set(correction);
        if (correction.strokes().isEmpty()) {
            drawing.clear();
            look.sampleProperty().set(Sample.drawn(correction.pixels()));
        } else {
            drawing.replace(correction.strokes());
        }
    }

    public void delete(Correction correction) {
        takeAway(List.of(correction));
    }

    /// Takes away all that are on screen; those of other data stay.
    public void clear() {
        takeAway(set.get().corrections());
    }

    /// Brings back what the last deletion took away.
    public void undo() {
        if (deletions.canUndo(all)) {
            change(deletions.undo(all));
        }
    }

    /// Lets the last deletion be final.
    public void forgetUndo() {
        deletions.clear();
        takenAway.set(0);
    }

    /// Writes a pair of IDX files into a new folder, in the background.
    ///
    /// @param parent an existing folder
    /// @return the new folder; fails with an `UncheckedIOException`
    public CompletableFuture<Path> exportIdx(Path parent) {
        Dataset data = dataset();
        return export(() -> FeedbackExport.idx(parent, EXPORT_NAME, data));
    }

    /// Writes PNGs sorted by class into a new folder; else as `exportIdx`.
    public CompletableFuture<Path> exportPictures(Path parent) {
        Dataset data = dataset();
        return export(() -> FeedbackExport.pictures(parent, EXPORT_NAME, data));
    }

    private interface Export {
        Path write() throws IOException;
    }

    private static CompletableFuture<Path> export(Export export) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return export.write();
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }

    private Dataset dataset() {
        return set.get().dataset(EXPORT_NAME, run.dataProperty().get().train().classNames());
    }

    public void pump() {
        if (keeper != null && keeper.hasWritten()) {
            problem.set(keeper.problem());
        }
        learning.pump();
    }

    private void takeAway(List<Correction> unwanted) {
        if (unwanted.isEmpty()) {
            return;
        }
        FeedbackSet present = all;
        change(all.without(unwanted));
        deletions.begin(present);
        takenAway.set(unwanted.size());
    }

    private void change(FeedbackSet next) {
        beforeEdit.run();
        put(next);
    }

    /// Puts these into the place of all, and keeps them.
    void put(FeedbackSet next) {
        if (keeper != null && !ofProject) {
            keeper.keep(next);
        }
        show(next);
    }

    /// Labels beyond the classes of the data are of other data by the same name.
    private void showThoseOfTheData() {
        Dataset train = run.dataProperty().get().train();
        if (train.features() == Correction.PIXELS) {
            int classes = train.classes();
            FeedbackSet mine = all.of(train.name());
            set.set(mine.without(mine.corrections().stream()
                    .filter(correction -> correction.is() >= classes || correction.said() >= classes)
                    .toList()));
        } else {
            set.set(FeedbackSet.EMPTY);
        }
        if (set.get().corrections().stream().noneMatch(correction -> correction == selected.get())) {
            selected.set(null);
        }
    }

    /// Returns when the last change is on disk.
    @Override
    public void close() {
        learning.close();
        closeKeeper();
    }

    private void closeKeeper() {
        if (keeper != null) {
            keeper.close();
        }
    }
}
