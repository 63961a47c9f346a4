package dev.backlight.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.storage.project.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutosaveTest {
    @TempDir
    private Path folder;

    /// Who only looked elsewhere is there again the next time.
    @Test
    void keepsWhereOneWas() throws IOException {
        Display.startHeadless();
        Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
        Session session = Session.take(folder);
        Fx.run(() -> {
            Autosave autosave = new Autosave(new Projects(List.of(), settings), session);
            settings.workspaceProperty().set("labs");
            autosave.close();
        });

        try (Session after = Session.take(folder)) {
            assertThat(after.last().project()).isNotNull();
            assertThat(after.last().project().workspace()).isEqualTo("labs");
        }
    }
}
