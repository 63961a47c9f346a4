package dev.backlight.model.digits;

import dev.backlight.data.DataException;
import dev.backlight.data.files.DataFiles;
import dev.backlight.data.files.Loading;
import dev.backlight.data.files.TableColumns;
import dev.backlight.data.files.TableForm;
import dev.backlight.data.picture.Mnist;
import dev.backlight.data.picture.Split;
import dev.backlight.model.work.Work;
import dev.backlight.model.work.Workers;
import dev.backlight.text.Sentence;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Opens other data in the background. Belongs to the screen's thread, which calls `poll` once a frame; what was
/// opened stands in `openedProperty` until somebody takes it.
public final class DataOpening implements AutoCloseable {
    /// So many bars and rows the workspace has room for.
    private static final int MOST_CLASSES = 10;

    private final Work<Split> reading;
    private final ReadOnlyObjectWrapper<Split> opened = new ReadOnlyObjectWrapper<>(this, "opened");
    private String name = "";
    private Path path;
    private TableForm form = TableForm.FOUND;
    private volatile TableColumns columns;
    private volatile Charset characters;
    private volatile Path leftOut;

    public DataOpening(Workers workers) {
        reading = new Work<>(workers, "backlight-data");
    }

    /// Begins to read a file or folder, see `DataFiles.open`; what is being read is given up.
    public void open(Path path) {
        open(path, TableForm.FOUND);
    }

    /// Reads the table anew, with its labels in another column.
    ///
    /// @param column from 0
    public void choose(int column) {
        open(path, form.withLabel(column));
    }

    /// Reads the table anew, in another character set.
    public void choose(Charset characters) {
        open(path, form.with(characters));
    }

    private void open(Path asked, TableForm how) {
        path = asked;
        form = how;
        start(String.valueOf(asked.getFileName()), mine -> {
            TableColumns found = DataFiles.inDoubt(asked, how).orElse(null);
            if (mine.isCancelled()) {
                throw new CancellationException("Another file was asked for meanwhile.");
            }
            columns = found;
            Split split;
            try {
                split = fitting(DataFiles.open(asked, how, mine));
            } finally {
                characters = mine.doubtfulCharacters().orElse(null); // another may be the remedy
            }
            leftOut = DataFiles.leftOut(asked).orElse(null);
            return split;
        });
    }

    /// The columns of the table that is being read or was read last, where its label is in doubt.
    public Optional<TableColumns> columns() {
        return Optional.ofNullable(columns);
    }

    /// The character set of the table, as `columns`, where it was found though the table doesn't say it, or chosen.
    public Optional<Charset> characters() {
        return Optional.ofNullable(characters);
    }

    /// The test part that has no labels and was left out.
    public Optional<Path> leftOut() {
        return Optional.ofNullable(leftOut);
    }

    /// Begins to read the digits that come with the program.
    public void openMnist() {
        start("MNIST", _ -> Mnist.load());
    }

    public void cancel() {
        reading.cancel();
    }

    /// What is being read or was read last; empty before the first.
    public String name() {
        return name;
    }

    /// From 0 to 1; below 0 when nothing is being read.
    public ReadOnlyDoubleProperty fractionProperty() {
        return reading.fractionProperty();
    }

    /// Why the last file could not be opened, in one sentence; empty when it could.
    public ReadOnlyObjectProperty<Sentence> problemProperty() {
        return reading.refusalProperty();
    }

    /// What has been read and not been taken yet; null for nothing.
    public ReadOnlyObjectProperty<Split> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// Hands over what was opened, or lets it go.
    public Split take() {
        Split split = opened.get();
        opened.set(null);
        return split;
    }

    public boolean isBusy() {
        return reading.isBusy();
    }

    /// Looks whether the reading has come to an end.
    public void poll() {
        Split split = reading.take();
        if (split != null) {
            opened.set(split);
        }
    }

    private interface Reading {
        Split read(Loading loading) throws DataException;
    }

    private void start(String what, Reading data) {
        name = what;
        columns = null;
        characters = null;
        leftOut = null;
        opened.set(null);
        reading.ask(watch -> {
            Loading mine = new Loading();
            watch.follow(mine::fraction, mine::cancel);
            try {
                return data.read(mine);
            } catch (OutOfMemoryError tooMuch) {
                throw new DataException(new Sentence("The data don't fit into memory: give fewer examples."), tooMuch);
            }
        });
    }

    private static Split fitting(Split split) throws DataException {
        if (split.train().classes() > MOST_CLASSES) {
            throw new DataException(
                    "{0} has {1} classes, but the window shows at most {2}: learn from it with train --data.",
                    split.train().name(), split.train().classes(), MOST_CLASSES);
        }
        split.train().means(); // counted here, in the background
        return split;
    }

    @Override
    public void close() {
        reading.close();
    }
}
