package dev.backlight.data.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.DataException;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables of pictures as spreadsheets, pandas and public collections write them.
class PeoplesTablesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    private Path folder;

    private static Split open(String name) throws DataException {
        return DataFiles.open(CASES.resolve(name), new Loading());
    }

    private static int size(Split split) {
        return split.train().size() + split.test().size();
    }

    private static int largest(Dataset set) {
        return IntStream.range(0, set.size())
                .flatMap(i -> IntStream.range(0, set.features()).map(j -> set.pixel(i, j)))
                .max()
                .orElseThrow();
    }

    @Test
    void aSparseTableIsNamedAsWhatItIs() throws IOException {
        Path file = Files.writeString(
                folder.resolve("heart_scale"), "+1 1:-1 2:0.5 4:1 7:0.25\n-1 1:0.2 2:0.1 3:1 4:1 8:-0.5\n");
        assertThatThrownBy(() -> DataFiles.open(file, new Loading()))
                .hasMessage(file + " has columns index:value, as libsvm writes them, and is no table of numbers: give a"
                        + " CSV with a label and every pixel.");
    }

    /// The same twenty digits in every dialect.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "all_quoted.csv",
                "excel_sep_line.csv",
                "float_label.csv",
                "floats.csv",
                "hash_comments.csv",
                "pandas_index.csv",
                "title_line.csv",
                "trailing_comma.csv",
                "unit_floats.csv",
                "dos_end_mark.csv"
            })
    void aDialectChangesNothing(String name) throws IOException {
        Split split = open("14-csv-from-pandas-and-excel/" + name);
        Split plain = open("14-csv-from-pandas-and-excel/all_quoted.csv");

        assertThat(size(split)).isEqualTo(20);
        assertThat(split.train().classNames()).isEqualTo(plain.train().classNames());
        for (int i = 0; i < plain.train().size(); i++) {
            assertThat(split.train().label(i)).isEqualTo(plain.train().label(i));
            for (int j = 0; j < plain.train().features(); j++) {
                assertThat(split.train().pixel(i, j))
                        .isBetween(plain.train().pixel(i, j) - 1, plain.train().pixel(i, j) + 1);
            }
        }
    }

    @Test
    void columnsMayBePartedByBlanks() throws IOException {
        assertThat(size(open("14-csv-from-pandas-and-excel/space_separated.txt")))
                .isEqualTo(21);
    }

    @ParameterizedTest
    @CsvSource({
        "04-label-last/digits_8x8.csv, 30, 10",
        "04-label-last/mnist_784.csv, 12, 0",
        "05-numbers-as-header/digits_8x8.csv, 30, 0",
        "05-numbers-as-header/digits_28x28.csv, 12, 0"
    })
    void headersAreReadAndTheLabelIsWhereItIsNamed(String name, int count, int classes) throws IOException {
        Split split = open(name);

        assertThat(size(split)).isEqualTo(count);
        assertThat(split.train().classNames()).allMatch(label -> label.matches("[0-9]"));
        if (classes > 0) {
            assertThat(split.train().classes()).isEqualTo(classes);
        }
        assertThat(largest(split.train())).isEqualTo(255);
    }

    @Test
    void wordsAreNamesOfClasses() throws IOException {
        assertThat(open("15-labels-as-words/letters.csv").train().classNames())
                .startsWith("A", "B", "C")
                .isSorted();
        assertThat(open("15-labels-as-words/words.csv").train().classNames()).contains("seven", "zero");
    }

    @Test
    void theRangeIsSeen() throws IOException {
        Split split = open("08-dim-pixels/zero_one.csv");

        assertThat(largest(split.train())).isEqualTo(255);
    }

    @Test
    void aBlankIsNoZero() {
        assertThatThrownBy(() -> open("22-blank-read-as-zero/digits.csv"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("line 4: label is \"\"");
    }

    @Test
    void numbersThatNothingIsCalledByAreNoClasses() throws IOException {
        assertThat(open("24-class-numbers-with-gaps/labels_10_20_30.csv")
                        .train()
                        .classNames())
                .containsExactly("10", "20", "30");
        assertThat(open("24-class-numbers-with-gaps/labels_0_and_255.csv")
                        .train()
                        .classNames())
                .containsExactly("0", "255");
        assertThat(open("24-class-numbers-with-gaps/labels_1_to_10.csv").train().classNames())
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    }

    @Test
    void whatCantTeachIsTold() {
        assertThatThrownBy(() -> open("23-nothing-to-learn/all_threes.csv")).hasMessageContaining("only one class");
        assertThatThrownBy(() -> open("23-nothing-to-learn/all_black.csv")).hasMessageContaining("the same");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip_named.csv", "plain_named.csv.gz", "utf16.csv"})
    void packedOrNotIsSeenFromTheBytes(String name) throws IOException {
        assertThat(size(open("16-not-the-file-it-seems/" + name))).isEqualTo(40);
    }

    @Test
    void whatIsNoTableIsNamed() {
        assertThatThrownBy(() -> open("16-not-the-file-it-seems/login_page.csv"))
                .hasMessageContaining("a web page");
        assertThatThrownBy(() -> open("16-not-the-file-it-seems/zip_named.csv")).hasMessageContaining("a zip archive");
    }

    @Test
    void aCompetitionsTestWithoutLabelsIsLeftOut() throws IOException {
        assertThat(size(open("03-kaggle-folder/train.csv"))).isEqualTo(20);
        assertThat(size(open("03-kaggle-folder"))).isEqualTo(20);
    }

    /// As Semeion is published: 256 pixels of 0 or 1, then ten columns of which one is 1.
    @Test
    void aColumnForEachClassIsALabel() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            StringBuilder line = new StringBuilder();
            for (int j = 0; j < 256; j++) {
                line.append(j / 16 == i % 10 + 3 || j % 16 == i / 4 + 2 ? "1.0000 " : "0.0000 ");
            }
            for (int k = 0; k < 10; k++) {
                line.append(k == i % 10 ? "1 " : "0 ");
            }
            lines.add(line.toString());
        }
        Path file = Files.write(folder.resolve("semeion.txt"), lines);
        Split split = DataFiles.open(file, new Loading());

        assertThat(size(split)).isEqualTo(40);
        assertThat(split.train().classNames()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(largest(split.train())).isEqualTo(255);
    }

    @Test
    void aPersonMaySayWhichColumnItIs() throws IOException {
        List<String> lines = new ArrayList<>(List.of("a;b;what;c;d"));
        for (int i = 0; i < 24; i++) {
            lines.add(i % 7 * 30 + ";" + i % 5 * 50 + ";" + (i % 2 == 0 ? "left" : "right") + ";0;" + 10 * i);
        }
        Path file = Files.write(folder.resolve("four.csv"), lines);

        for (String column : List.of("what", "3")) {
            assertThat(DataFiles.open(file, new TableForm(column, null), new Loading())
                            .train()
                            .classNames())
                    .containsExactly("left", "right");
        }
        assertThatThrownBy(() -> DataFiles.open(file, new TableForm("digit", null), new Loading()))
                .hasMessageContaining("no column \"digit\"", "1 to 5");
    }
}
