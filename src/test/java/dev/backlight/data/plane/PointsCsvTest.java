package dev.backlight.data.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointsCsvTest {
    private static final Path CASES = Path.of("src/test/resources/cases/17-points-from-spreadsheets");

    @TempDir
    private Path folder;

    @Test
    void readsWhatItWrites() throws IOException {
        List<PlanePoint> points = List.of(new PlanePoint(1.5f, -2, 0), new PlanePoint(-6, 6, 3));
        assertThat(read(PointsCsv.format(points))).isEqualTo(points);
    }

    @Test
    void takesHeadersCommentsSemicolonsAndSigns() throws IOException {
        assertThat(read("\uFEFFx1;x2;label\n# mine\n\n 1 ; 2 ; -1\r\n3;4;1\n"))
                .containsExactly(new PlanePoint(1, 2, 0), new PlanePoint(3, 4, 1));
        assertThat(read("1\t2\t0\n3\t4\t2")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1,2                 | line 1: there are 2 values
        1,2,0/1,2,0,4       | line 2: there are 4 values
        1,2,0/1,zwei,0      | line 2: x2 is "zwei", which is no number
        1,2,0/1,2,          | line 2: label is "", which is no number
        1,2,0/9,2,0         | line 2: x1 is 9, but the plane reaches from -6 to 6
        1,2,0/NaN,2,0       | line 2: x1 is "NaN", which is no number
        1,2,0/1,2,5         | line 2: the label is 5
        1,2,0/1,2,4         | has the labels 0 and 4
        1,2,0/1,2,0.5       | line 2: the label is 0.5
        1,2,-1/1,2,2        | labels -1 and others than 1
        x1,x2,label         | has 0 points
        1,2,0               | has 1 points
        """)
    void saysWhichLineIsWrongAndWhatIsExpected(String text, String part) {
        assertThatThrownBy(() -> read(text.replace('/', '\n')))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("points.csv")
                .hasMessageContaining(part);
    }

    @Test
    void missingBinaryAndHugeFilesAreToldApart() throws IOException {
        assertThatThrownBy(() -> PointsCsv.read(folder.resolve("none.csv"))).hasMessageContaining("There is no file");
        Path binary = Files.write(folder.resolve("binary.csv"), new byte[] {(byte) 0x9F, 0, 0, (byte) 0x80});
        assertThatThrownBy(() -> PointsCsv.read(binary)).hasMessageContaining("is no text");
        Path huge = Files.writeString(folder.resolve("huge.csv"), "1,2,0\n".repeat(200_000));
        assertThatThrownBy(() -> PointsCsv.read(huge)).hasMessageContaining("larger than a megabyte");
        assertThatThrownBy(() -> PointsCsv.read(folder)).isInstanceOf(DataException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "excel_de.csv",
                "header_underscore.csv",
                "latin1.csv",
                "minus.csv",
                "pandas_index.csv",
                "quoted.csv",
                "trailing.csv",
                "utf16.csv",
                "labels12.csv"
            })
    void spreadsheetsOfAllCountriesAreRead(String name) throws IOException {
        List<PlanePoint> points = PointsCsv.read(CASES.resolve(name));

        assertThat(points)
                .startsWith(new PlanePoint(-2.62f, 0.44f, 1), new PlanePoint(-1.3f, 1.04f, 1))
                .contains(new PlanePoint(1.26f, -4.34f, 0));
    }

    @Test
    void theHeaderSaysWhichColumnIsTheLabel() throws IOException {
        List<PlanePoint> points = PointsCsv.read(CASES.resolve("label_first_whole_numbers.csv"));

        assertThat(points)
                .startsWith(new PlanePoint(-3, 0, 0), new PlanePoint(-3, 1, 0))
                .allMatch(point -> point.label() <= 1);
    }

    private List<PlanePoint> read(String text) throws IOException {
        return PointsCsv.read(Files.writeString(folder.resolve("points.csv"), text));
    }
}
