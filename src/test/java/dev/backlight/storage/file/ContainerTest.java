package dev.backlight.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerTest {
    private static final Reading LETTERS = new Reading(List.of("alpha", "beta"), Reading.DIGITS.preparation());

    @TempDir
    private Path folder;

    private byte[] bytes(Object description) throws IOException {
        Path file = folder.resolve("container");
        Container.write(file, "what.json", description, "numbers.bin", out -> Floats.write(out, new float[] {1, 2}));
        return Files.readAllBytes(file);
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        try (Container read = Container.of(bytes(LETTERS))) {
            assertThat(read.description("what.json", Reading.class)).isEqualTo(LETTERS);
            assertThat(Floats.read(read.numbers("numbers.bin"), 2)).containsExactly(1, 2);
        }
    }

    @Test
    void otherProgramsCanOpenIt() throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(LETTERS)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).containsExactly("what.json", "numbers.bin");
    }

    @Test
    void aFileThatIsNoContainerOrHoldsOtherThingsIsRefused() throws IOException {
        byte[] bytes = bytes(LETTERS);
        for (byte[] other : new byte[][] {{}, {1, 2, 3}}) {
            assertThatThrownBy(() -> Container.of(other).description("what.json", Reading.class))
                    .isInstanceOf(IOException.class)
                    .hasMessage("The entry what.json is missing.");
        }
        assertThatThrownBy(() -> Container.of(bytes).description("model.json", Reading.class))
                .isInstanceOf(IOException.class)
                .hasMessage("The entry model.json is missing.");
        Container described = Container.of(bytes);
        described.description("what.json", Reading.class);
        assertThatThrownBy(() -> described.numbers("weights.bin")).hasMessage("The entry weights.bin is missing.");
    }

    @Test
    void aDescriptionThatSaysNothingIsRefused() throws IOException {
        byte[] bytes = bytes(null);
        assertThatThrownBy(() -> Container.of(bytes).description("what.json", ExtractionJson.Saved.class))
                .isInstanceOf(IOException.class)
                .hasMessage("The description is empty.");
    }

    /// A program that gives up halfway leaves what was there.
    @Test
    void whatFailsHalfwayIsNotWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("kept"), "before");
        assertThatThrownBy(() -> Container.write(file, "what.json", LETTERS, "numbers.bin", _ -> {
                    throw new IOException("no room");
                }))
                .isInstanceOf(IOException.class);
        assertThat(file).hasContent("before");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }
}
