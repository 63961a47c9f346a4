package dev.backlight.model.sequence.answer;

import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.storage.project.Texts;
import java.io.IOException;
import java.util.Arrays;

/// Cells as they stand in files.
final class Cells {
    private Cells() {}

    /// @throws IOException if there is no such cell
    static Cell of(Texts texts) throws IOException {
        String label = texts.text("cell");
        return Arrays.stream(Cell.values())
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IOException("There is no cell " + label + "."));
    }
}
