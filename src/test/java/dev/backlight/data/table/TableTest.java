package dev.backlight.data.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.DataException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables as people have them, small enough to be read by eye.
class TableTest {
    private static final Path FILE = Path.of("table");

    private static Table table(String text) throws IOException {
        return table(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Table table(byte[] bytes) throws IOException {
        return Table.open(new ByteArrayInputStream(bytes), FILE);
    }

    private static List<String> lines(Table table) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Row row = table.next(); row != null; row = table.next()) {
            lines.add(row.line() + " " + String.join("/", row.fields()));
        }
        return lines;
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", " "})
    void columnsArePartedByAnyOfFive(String separator) throws IOException {
        try (Table table = table("x1,x2,label\n1.5,2,0\n\n3,4,1\n".replace(",", separator))) {
            assertThat(table.header()).containsExactly("x1", "x2", "label");
            assertThat(lines(table)).containsExactly("2 1.5/2/0", "4 3/4/1");
            assertThat(table.numerals().decimalComma()).isEqualTo(!separator.equals(","));
        }
    }

    @Test
    void semicolonsGoBeforeTheCommasOfNumbers() throws IOException {
        try (Table table = table("1,5;2,5\n3,5;4,5\n")) {
            assertThat(lines(table)).containsExactly("1 1,5/2,5", "2 3,5/4,5");
        }
    }

    /// A separator in quotes parts nothing, and one must be in every line below the first two.
    @Test
    void theSeparatorIsThatOfEveryLine() throws IOException {
        try (Table table = table("\"a;b\",1\n\"c;d\",2\n")) {
            assertThat(lines(table)).containsExactly("1 a;b/1", "2 c;d/2");
        }
        try (Table table = table("Measured; by hand\n\n1,2,0\n3;1,4,1\n5,6,0\n")) {
            assertThat(lines(table)).containsExactly("3 1/2/0", "4 3;1/4/1", "5 5/6/0");
        }
        try (Table table = table("1\n2\n3\n")) {
            assertThat(lines(table)).hasSize(3);
        }
    }

    @Test
    void excelsLineNamesTheSeparatorAndCountsAsALine() throws IOException {
        try (Table table = table("SEP=;\na;label\n1;2\n")) {
            assertThat(table.header()).containsExactly("a", "label");
            assertThat(lines(table)).containsExactly("3 1/2");
        }
    }

    @Test
    void commentsTitlesAndTheEndOfDosArePassedOver() throws IOException {
        try (Table table = table("# made by hand\nFlowers of spring,,\n,,\na,b,label\n1,2,3\n4,5,6\n\u001A")) {
            assertThat(table.header()).containsExactly("a", "b", "label");
            assertThat(lines(table)).containsExactly("5 1/2/3", "6 4/5/6");
        }
    }

    @Test
    void severalBlanksPartTwoColumnsAsOneDoes() throws IOException {
        try (Table table = table("  1   2.5\n  3   4.5\n 10  11.5\n")) {
            assertThat(lines(table)).containsExactly("1 1/2.5", "2 3/4.5", "3 10/11.5");
        }
    }

    /// An index without a name or with a usual one, and a comma at the end of each line.
    @Test
    void anIndexInFrontAndACommaAtTheEndAreNoColumns() throws IOException {
        for (String index : List.of("", "Unnamed: 0", "index", "ID")) {
            try (Table table = table(index + ",a,label\n0,1,2\n1,3,4\n")) {
                assertThat(table.header()).containsExactly("a", "label");
                assertThat(lines(table)).containsExactly("2 1/2", "3 3/4");
            }
        }
        try (Table table = table("a,label,\n1,2,\n3,4,\n")) {
            assertThat(table.header()).containsExactly("a", "label");
            assertThat(lines(table)).containsExactly("2 1/2", "3 3/4");
        }
        try (Table table = table("a,label,\n1,2,\n3,4,5\n")) {
            assertThat(lines(table)).as("not in every line").containsExactly("2 1/2/", "3 3/4/5");
        }
    }

    /// R writes a name before each line and none above them.
    @Test
    void namesOfLinesAreNoColumn() throws IOException {
        try (Table table = table("a,label\nfirst,1,2\nsecond,3,4\n")) {
            assertThat(table.header()).containsExactly("a", "label");
            assertThat(lines(table)).containsExactly("2 1/2", "3 3/4");
        }
        try (Table table = table("a,label\nsame,1,2\nsame,3,4\n")) {
            assertThat(table.header()).containsExactly("a", "label");
            assertThat(lines(table)).containsExactly("2 same/1/2", "3 same/3/4");
        }
    }

    private static String numbers(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    /// As pandas names columns without names: five that count up from 0 or 1.
    @Test
    void columnsThatCountAreAHeader() throws IOException {
        for (int from = 0; from <= 2; from++) {
            try (Table table = table(numbers(from, 5) + "\n5,0,9,1,7\n2,2,2,2,2\n")) {
                assertThat(table.header()).hasSize(from < 2 ? 5 : 0);
            }
        }
        try (Table table = table("0,1,2,3\n5,0,9,1\n")) {
            assertThat(table.header()).as("four may be data").isEmpty();
        }
        try (Table table = table("0,1,2,3,5\n5,0,9,1,7\n")) {
            assertThat(table.header()).isEmpty();
        }
        try (Table table = table("5,0,0.1,0.2,0.3,0.4\n5,0,0,0,9,9\n")) {
            assertThat(table.header())
                    .as("a line of data whose doubles were counted")
                    .hasSize(6);
        }
        try (Table table = table("5,0,0.1,7,8,9\n5,0,0,0,9,9\n")) {
            assertThat(table.header()).isEmpty();
        }
    }

    @Test
    void aColumnOfLabelsIsFoundInAnyLanguage() {
        assertThat(Labels.column(List.of("x", "LABEL"))).isEqualTo(1);
        assertThat(Labels.column(List.of("类别", "x"))).isZero();
        assertThat(Labels.column(List.of("y", "x", "label")))
                .as("the surer name")
                .isEqualTo(2);
        assertThat(Labels.column(List.of("x1", "x2"))).isEqualTo(-1);
        assertThat(Labels.isNamed(List.of("label"))).as("of a single column").isFalse();
        assertThat(Labels.isNamed(List.of("label", "x"))).isTrue();
    }

    @Test
    void theFirstLinesCanBeLookedAtAndAreStillRead() throws IOException {
        String many = "a,label\n" + "1,2\n".repeat(300);
        try (Table table = table(many)) {
            assertThat(table.sample()).hasSize(199);
            assertThat(table.sample().getFirst().fields()).containsExactly("1", "2");
            assertThat(lines(table)).hasSize(300).endsWith("301 1/2");
        }
    }

    @Test
    void whatIsNoTableIsNamed() {
        refused("PK\u0003\u0004rest", "is a zip archive or a spreadsheet");
        refused("\n <!DOCTYPE html><p>", "is a web page");
        refused("<html><body>", "is a web page");
        refused("@RELATION iris\n", "Weka's form");
        refused("a\0b\n", "is no text");
    }

    private static void refused(String text, String part) {
        assertThatThrownBy(() -> table(text)).isInstanceOf(DataException.class).hasMessageContaining(part);
    }

    @Test
    void aQuoteThatIsNeverClosedIsReadToTheEndOrTold() throws IOException {
        try (Table table = table("a,label\n\"one\ntwo\",3\n")) {
            assertThat(lines(table)).containsExactly("2 one\ntwo/3");
        }
    }

    /// Marks say the character set; without one it is found, and may be doubted where it is none of Unicode's.
    @Test
    void theCharacterSetIsSaidOrFound() throws IOException {
        String german = "Größe,Höhe,label\n1,2,3\n4,5,6\n";
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8)) {
            try (Table table = table(("\uFEFF" + german).getBytes(charset))) {
                assertThat(table.header()).containsExactly("Größe", "Höhe", "label");
                assertThat(table.doubtfulCharacters()).isEmpty();
            }
        }
        try (Table table = table(german.getBytes(Charset.forName("windows-1252")))) {
            assertThat(table.header()).containsExactly("Größe", "Höhe", "label");
            assertThat(table.doubtfulCharacters()).contains(Charset.forName("windows-1252"));
        }
        Charset said = Charset.forName("windows-1251");
        try (Table table = Table.open(new ByteArrayInputStream("метка,x\n1,2\n".getBytes(said)), said, FILE)) {
            assertThat(table.header()).containsExactly("метка", "x");
            assertThat(table.doubtfulCharacters()).contains(said);
        }
        try (Table table = table("a,label\n1,2\n")) {
            assertThat(table.doubtfulCharacters()).as("of ASCII").isEmpty();
        }
    }
}
