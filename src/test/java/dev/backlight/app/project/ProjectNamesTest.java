package dev.backlight.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProjectNamesTest {
    @Test
    void aDialogBeginsWithTheProjectsOwnName() {
        assertThat(ProjectActions.suggested(null, "My project")).isEqualTo("My project.backlight");
        assertThat(ProjectActions.suggested(Path.of("lecture", "week 3.backlight"), "My project"))
                .isEqualTo("week 3.backlight");
    }
}
