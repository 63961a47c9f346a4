package dev.backlight.data.files;

import dev.backlight.data.DataException;
import dev.backlight.data.disk.UserFile;
import dev.backlight.data.table.Labels;
import dev.backlight.data.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The columns of a table of pictures in which none is called the label, so that one was taken by what it holds.
///
/// @param path the table
/// @param names what its header calls them; empty without one
/// @param width how many there are
/// @param label the one that was taken, from 0
public record TableColumns(Path path, List<String> names, int width, int label) {
    public TableColumns {
        names = List.copyOf(names);
    }

    /// What a column is called: its number from 1, with its name if it has one.
    ///
    /// @param column from 0
    public String called(int column) {
        return column < names.size() ? (column + 1) + " · " + names.get(column) : String.valueOf(column + 1);
    }

    /// @param form what somebody has said
    /// @return empty where nobody can doubt: the header names the label, or it has a column for each class
    /// @throws DataException with one sentence if these are no pictures
    static Optional<TableColumns> inDoubt(Path table, TableForm form) throws DataException {
        try (InputStream in = UserFile.open(table, UserFile.LONGEST);
                Table opened = Table.open(in, form.characters(), table)) {
            if (opened.sample().isEmpty() || Labels.column(opened.header()) >= 0) {
                return Optional.empty();
            }
            PixelColumns columns = PixelColumns.of(opened, form.label(), table);
            return columns.labels() > 1
                    ? Optional.empty()
                    : Optional.of(new TableColumns(table, opened.header(), columns.width(), columns.label()));
        } catch (DataException told) {
            throw told;
        } catch (IOException unreadable) {
            throw DataFiles.unreadable(table, unreadable);
        }
    }
}
