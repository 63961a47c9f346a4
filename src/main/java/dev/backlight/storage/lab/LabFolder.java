package dev.backlight.storage.lab;

import dev.backlight.data.DataException;
import dev.backlight.lab.Lab;
import dev.backlight.lab.LabResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The newest result of each lab, a file each, in a folder that is made when the first is kept.
public final class LabFolder {
    private final Path folder;

    public LabFolder(Path folder) {
        this.folder = folder;
    }

    /// The file of a lab; it need not exist.
    public Path file(Lab lab) {
        return folder.resolve(lab.name() + ".json");
    }

    /// Keeps a result in place of the lab's one before.
    ///
    /// @throws IOException if it can't be written; the one before is still there then
    public void keep(Lab lab, LabResult result) throws IOException {
        Files.createDirectories(folder);
        LabResultFile.write(file(lab), result);
    }

    /// What is kept of a lab; nothing if it was not run, or by another version of its recipe.
    ///
    /// @throws DataException with one sentence if the file is damaged
    public Optional<LabResult> read(Lab lab) throws DataException {
        if (!Files.exists(file(lab))) {
            return Optional.empty();
        }
        LabResult result = LabResultFile.read(file(lab));
        boolean same = result.lab().equals(lab.name()) && result.version() == lab.version();
        return same ? Optional.of(result) : Optional.empty();
    }
}
