package dev.backlight.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.storage.SomeRun;
import dev.backlight.storage.run.RunFileException;
import dev.backlight.storage.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunKeeperTest {
    /// A window that closes while a writing fails must hear of it, or the run would count as kept.
    @Test
    void whatFailsIsToldBeforeItIsSettled(@TempDir Path parent) throws IOException {
        Path taken = Files.writeString(parent.resolve("runs"), "something else is here");
        List<RunFileException> problems = new ArrayList<>();
        List<String> told = new ArrayList<>();
        try (RunKeeper keeper = new RunKeeper(new RunFolder(taken), problems::add)) {
            keeper.ask(_ -> "written", told::add);
            keeper.ask(
                    folder -> {
                        folder.write(folder.fresh(SomeRun.BEGIN), SomeRun.at(1));
                        return "written, too";
                    },
                    told::add,
                    () -> told.add("failed"));
            keeper.settle();
        }
        assertThat(told).containsExactly("written", "failed");
        assertThat(problems).hasSize(1);
    }
}
