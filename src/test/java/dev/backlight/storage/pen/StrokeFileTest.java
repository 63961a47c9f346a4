package dev.backlight.storage.pen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.DataException;
import dev.backlight.data.pen.Point;
import dev.backlight.data.pen.Stroke;
import dev.backlight.data.picture.Mnist;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrokeFileTest {
    @TempDir
    private Path folder;

    @Test
    void readsBackWhatItWrote() throws IOException {
        List<Stroke> strokes = List.of(
                new Stroke(List.of(new Point(0.1, 0.25), new Point(1.0 / 3, 1)), 21.0 / 272, false),
                new Stroke(List.of(new Point(0, 0.5)), 0.2, true));
        Path file = folder.resolve("drawing.json");
        StrokeFile.write(file, strokes);
        assertThat(StrokeFile.read(file)).isEqualTo(strokes);
        StrokeFile.write(file, strokes.subList(0, 1));
        assertThat(StrokeFile.read(file)).isEqualTo(strokes.subList(0, 1));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"strokes\":3}",
                "{\"strokes\":[null]}",
                "{\"strokes\":[{\"width\":0.1}]}",
                "{\"strokes\":[]} x",
                "{\"strokes\":[{\"width\":0.1,\"eraser\":false,\"points\":[[0.1]]}]}",
                "{\"strokes\":[{\"width\":0.1,\"eraser\":false,\"points\":[[0.1,\"a\"]]}]}",
                "{\"strokes\":[{\"width\":0.1,\"eraser\":false,\"points\":[[0.1,0.2,0.3]]}]}",
                "{\"strokes\":[{\"width\":0,\"eraser\":false,\"points\":[[0.1,0.2]]}]}",
                "{\"strokes\":[{\"width\":-1,\"eraser\":false,\"points\":[[0.1,0.2]]}]}",
                "{\"strokes\":[{\"width\":0.1,\"eraser\":false,\"points\":[[0.1,1e999]]}]}"
            })
    void refusesWhatIsNoDrawing(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), text);
        assertThatThrownBy(() -> StrokeFile.read(file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("bad.json");
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThatThrownBy(() -> StrokeFile.read(folder.resolve("none.json")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("none.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"three.json", "seven.json"})
    void readsTheBundledDrawings(String name) throws DataException {
        Path file = Mnist.directory().resolveSibling("strokes").resolve(name);
        assertThat(StrokeFile.read(file)).isNotEmpty();
    }
}
