package dev.backlight.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.app.Commands;
import dev.backlight.storage.picture.PictureFile;
import dev.backlight.storage.picture.PictureForm;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The pictures of the guides and the README, each made by a command of the program. `mvn -Pdocs test` makes them
/// all anew; no picture stands in a text that isn't made so.
class GuidePicturesTest {
    private static final Path PICTURES = Path.of("assets", "screenshots");
    private static final int LARGEST = 300_000;

    /// The command of each, without its file, size and theme or language.
    private static final Map<String, String> COMMANDS = Map.ofEntries(
            Map.entry("digits-light", "--after-steps 1500 --draw assets/strokes/three.json"),
            Map.entry("digits-zh", "--after-steps 1500 --draw assets/strokes/three.json --lang zh"),
            Map.entry("domains-light", "--workspace domains --room text --after-steps 300"),
            Map.entry("domains-zh", "--workspace domains --room text --after-steps 300 --lang zh"),
            Map.entry("labs-light", "--workspace labs"),
            Map.entry("labs-zh", "--workspace labs --lang zh"),
            Map.entry("lessons-light", "--workspace lessons --lesson backward --step 4"),
            Map.entry("lessons-zh", "--workspace lessons --lesson backward --step 4 --lang zh"),
            Map.entry("microscope-light", "--workspace lessons --lesson backward --step 7"),
            Map.entry("playground-dark", "--workspace playground --after-steps 800 --theme dark"),
            Map.entry("playground-zh", "--workspace playground --after-steps 800 --theme dark --lang zh"));

    @TempDir
    private Path folder;

    static Set<String> names() {
        return new TreeSet<>(COMMANDS.keySet());
    }

    /// Run by `mvn -Pdocs test` alone.
    @ParameterizedTest
    @MethodSource("names")
    @Tag("docs")
    @Tag("pictures")
    void isMadeAnew(String name) throws IOException {
        Path whole = folder.resolve("whole.png");
        String[] arguments = ("snapshot --size 1280x800 --out " + whole + " " + COMMANDS.get(name)).split(" ");
        assertThat(Commands.line().execute(arguments)).isZero();
        Path film = folder.resolve("film.gif"); // two hundred and fifty-six colours take a third of the room
        PictureFile.writeFilm(film, PictureForm.GIF, List.of(Files.readAllBytes(whole)), 100);
        BufferedImage reduced = ImageIO.read(film.toFile());
        Path picture = PICTURES.resolve(name + ".png");
        ImageIO.write(reduced, "png", picture.toFile());
        assertThat(Files.size(picture)).isLessThan(LARGEST);
    }

    @Test
    void everyPictureOfATextIsThereAndIsMadeByACommand() throws IOException {
        Set<String> wanted = new TreeSet<>();
        for (Path text : List.of(Path.of("README.md"), Path.of("docs", "guide.md"), Path.of("docs", "guide.zh.md"))) {
            Pattern.compile("screenshots/([a-z-]+)\\.png")
                    .matcher(Files.readString(text))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .forEach(wanted::add);
        }
        assertThat(COMMANDS.keySet()).containsAll(wanted);
        try (Stream<Path> files = Files.list(PICTURES)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".png", "")))
                    .containsExactlyInAnyOrderElementsOf(wanted);
        }
    }
}
