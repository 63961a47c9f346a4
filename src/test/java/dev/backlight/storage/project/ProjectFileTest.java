package dev.backlight.storage.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.DataException;
import dev.backlight.storage.array.NumberArray;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFileTest {
    @TempDir
    private Path folder;

    static Project project(int number) {
        float[] numbers = new float[1000];
        numbers[number % 1000] = number;
        Part part = new Part.Writer()
                .texts("look", new Texts().put("number", number).put("empty", ""))
                .array("training/parameters/000", NumberArray.of(numbers, 20, 50))
                .done();
        return new Project(
                Instant.ofEpochSecond(number),
                "",
                "digits",
                Map.of("digits", Map.of("lens", "charts")),
                Map.of("digits", part));
    }

    @Test
    void aProjectComesBackAsItWasSaved() throws IOException {
        Path file = folder.resolve("a.backlight");
        ProjectFile.write(file, project(7));
        assertThat(ProjectFile.read(file)).isEqualTo(project(7));
        assertThat(ProjectFile.read(file).part("playground").isEmpty()).isTrue();
    }

    @Test
    void whatIsMerelyLookedAtIsNoChange() {
        Part one = new Part.Writer().texts("look", new Texts().put("a", 1)).done();
        Part other = new Part.Writer().texts("look", new Texts().put("a", 2)).done();
        assertThat(one.print()).isEqualTo(other.print());
        assertThat(project(1).print()).isNotEqualTo(project(2).print());
    }

    @Test
    void everyByteThatIsDamagedIsToldInOneSentence() throws IOException {
        Path file = folder.resolve("a.backlight");
        ProjectFile.write(file, project(7));
        byte[] sound = Files.readAllBytes(file);
        int told = 0;
        for (int i = 0; i < sound.length; i += 7) {
            byte[] damaged = sound.clone();
            damaged[i] ^= 0x55;
            Files.write(file, damaged);
            try {
                assertThat(ProjectFile.read(file)).isEqualTo(project(7)); // a byte that nothing depends on
            } catch (DataException sentence) {
                told++;
            }
        }
        assertThat(told).isGreaterThan(sound.length / 7 / 2);
        Files.write(file, new byte[] {1, 2, 3});
        assertThatThrownBy(() -> ProjectFile.read(file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no project of Backlight");
    }

    @Test
    void aLaterVersionAndAMissingFileAreNamed() throws IOException {
        Path file = folder.resolve("later.backlight");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("project.json"));
            zip.write("{\"format\": \"backlight-project\", \"version\": 3, \"more\": []}"
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> ProjectFile.read(file)).hasMessageContaining("newer Backlight, in version 3");
        assertThatThrownBy(() -> ProjectFile.read(folder.resolve("none.backlight")))
                .hasMessageContaining("There is no project");
        assertThatThrownBy(() -> ProjectFile.read(folder)).hasMessageContaining("can't be read");
    }

    @Test
    void aZipThatUnpacksToMoreThanMemoryIsRefusedBeforeItIsUnpacked() throws IOException {
        Path file = folder.resolve("bomb.backlight");
        ProjectFile.write(file, project(7));
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length - 30; i++) { // the sizes in the central directory
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 27] = 0x7F;
            }
        }
        Files.write(file, bytes);
        assertThatThrownBy(() -> ProjectFile.read(file)).isInstanceOf(DataException.class);
    }
}
