package dev.backlight.model.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabKeeperTest {
    @TempDir
    Path folder;

    /// It ended the thread that keeps, and nobody was told that the result is not there.
    @Test
    void aFullMemoryIsToldAndTheNextIsKept() throws Exception {
        List<Exception> told = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        try (LabKeeper keeper = new LabKeeper(folder)) {
            keeper.write(() -> {
                throw new OutOfMemoryError("Java heap space");
            });
            keeper.write(() -> kept.add("next"));
            Await.until(() -> keeper.take((_, _) -> {}, told::add), () -> !told.isEmpty());
        }
        assertThat(told.getFirst()).hasMessageContaining("memory was full");
        assertThat(kept).containsExactly("next");
    }
}
