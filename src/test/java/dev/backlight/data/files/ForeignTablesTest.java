package dev.backlight.data.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.DataException;
import dev.backlight.data.picture.Split;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tables of pictures as they are written in other countries, by other programs, and under other names.
class ForeignTablesTest {
    private static final int PIXELS = 16;

    @TempDir
    private Path folder;

    /// Forty pictures of 4 x 4 of as many classes as there are names, in turn; the class decides which pixel is
    /// light.
    ///
    /// @param pixel how a number from 0 to 255 is written
    private static List<String> rows(List<String> names, String separator, IntFunction<String> pixel) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int light = i % names.size();
            int odd = i;
            List<String> fields = new ArrayList<>(List.of(names.get(light)));
            IntStream.range(0, PIXELS)
                    .mapToObj(j -> pixel.apply(j == light ? 255 : (odd * 7 + j * 3) % 100))
                    .forEach(fields::add);
            rows.add(String.join(separator, fields));
        }
        return rows;
    }

    private static List<String> digits() {
        return IntStream.range(0, 10).mapToObj(String::valueOf).toList();
    }

    private static List<String> rows() {
        return rows(digits(), ",", String::valueOf);
    }

    private static String header(String label, String separator) {
        return label
                + separator
                + String.join(
                        separator,
                        IntStream.range(0, PIXELS).mapToObj(j -> "p" + j).toList());
    }

    private Path written(String name, Charset charset, List<String> lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, (String.join("\n", lines) + "\n").getBytes(charset));
    }

    private Path written(String name, List<String> lines) throws IOException {
        return written(name, StandardCharsets.UTF_8, lines);
    }

    private static List<String> headed(String header, List<String> rows) {
        List<String> lines = new ArrayList<>(List.of(header));
        lines.addAll(rows);
        return lines;
    }

    private static Split open(Path path) throws DataException {
        return DataFiles.open(path, new Loading());
    }

    private static int size(Split split) {
        return split.train().size() + split.test().size();
    }

    @ParameterizedTest
    @CsvSource({
        "GBK, 标签, 零 一 二 三 四 五 六 七 八 九",
        "GB18030, 数字, 数字零 数字一 数字二 数字三",
        "Big5, 標籤, 零 一 二 三 四 五 六 七 八 九",
        "Shift_JIS, ラベル, ゼロ いち に さん よん ご ろく なな はち きゅう",
        "EUC-KR, 라벨, 영 일 이 삼 사 오 육 칠 팔 구",
        "windows-1251, класс, ноль один два три четыре пять шесть семь восемь девять",
        "windows-1253, ετικέτα, μηδέν ένα δύο τρία τέσσερα πέντε έξι επτά οκτώ εννέα",
        "windows-1252, Klasse, null eins zwei drei vier fünf sechs sieben acht neun",
        "windows-1252, Étiquette, zéro un deux trois quatre cinq six sept huit neuf",
        "windows-1252, Größe, öde süß Öl",
        "windows-1250, etykieta, zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć",
        "windows-1250, kształt, koło kwadrat trójkąt",
        "windows-1250, zwierzę, żółw żaba koń słoń łoś",
        "windows-1250, číslice, nula jedna dva tři čtyři pět šest sedm osm devět",
        "windows-1250, barva, bílá černá červená žlutá modrá zelená hnědá",
        "windows-1250, číslica, nula jeden dva tri štyri päť šesť sedem osem deväť",
        "windows-1250, számjegy, nulla egy kettő három négy öt hat hét nyolc kilenc",
        "windows-1250, növény, fű fenyő kő",
        "windows-1250, formă, pătrat cerc triunghi",
        "windows-1250, životinja, mačka pas žaba kuća",
        "windows-1254, rakam, sıfır bir iki üç dört beş altı yedi sekiz dokuz",
        "windows-1254, renk, kırmızı sarı yeşil mavi",
        "windows-1254, meyve, kiraz ağaç İncir çilek",
        "windows-1252, número, leões cães maçã pão",
        "windows-1252, animal, año niño león pingüino",
        "windows-1252, tala, núll einn tveir þrír fjórir fimm sex sjö átta níu",
        "windows-1252, farve, rød grøn blå æble",
        "windows-1252, numero, è città caffè più",
        "windows-1252, flaeche_m², Öl süß cm³",
        "UTF-8, 标签, 零 一 二 三",
    })
    void labelsAreCalledAsTheyWereWritten(String charset, String label, String words) throws IOException {
        List<String> names = List.of(words.split(" "));
        Path file = written(
                "t.csv", Charset.forName(charset), headed(header(label, ";"), rows(names, ";", String::valueOf)));

        assertThat(open(file).train().classNames()).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void lettersFarBelowTheHeadDecideAsWell() throws IOException {
        List<String> lines = headed(header("label", ","), rows(List.of("pies", "kot"), ",", String::valueOf));
        for (int i = 0; i < 2_000; i++) {
            lines.add(lines.get(1 + i % 2));
        }
        lines.addAll(rows(List.of("żółw"), ",", String::valueOf));
        Path file = written("t.csv", Charset.forName("windows-1250"), lines);
        assertThat(Files.size(file)).isGreaterThan(1 << 16);
        Path known = written("u.csv", StandardCharsets.UTF_8, lines);

        assertThat(open(file).train().classNames()).contains("żółw");
        assertThat(open(known).train().classNames()).contains("żółw");
    }

    @Test
    void whereLettersCanBeOfTwoLanguagesAPersonMaySayWhich() throws IOException {
        Charset central = Charset.forName("windows-1250");
        Path file =
                written("t.csv", central, headed(header("label", ","), rows(List.of("koń", "pies"), ",", i -> "" + i)));
        Loading found = new Loading();
        Loading given = new Loading();
        Loading plain = new Loading();

        assertThat(DataFiles.open(file, found).train().classNames()).containsExactlyInAnyOrder("koñ", "pies");
        assertThat(found.doubtfulCharacters()).contains(Charset.forName("windows-1252"));
        assertThat(DataFiles.open(file, TableForm.FOUND.with(central), given)
                        .train()
                        .classNames())
                .containsExactlyInAnyOrder("koń", "pies");
        assertThat(given.doubtfulCharacters()).contains(central);
        DataFiles.open(written("plain.csv", rows()), plain);
        assertThat(plain.doubtfulCharacters()).isEmpty();
    }

    @Test
    void barsPartColumns() throws IOException {
        assertThat(size(open(written("t.csv", headed(header("label", "|"), rows(digits(), "|", String::valueOf))))))
                .isEqualTo(40);
    }

    /// As R's write.table does: no name over those of the lines.
    @Test
    void linesMayHaveNamesOfTheirOwn() throws IOException {
        List<String> rows = rows(digits(), " ", String::valueOf);
        List<String> named = IntStream.range(0, rows.size())
                .mapToObj(i -> "\"" + (i + 1) + "\" " + rows.get(i))
                .toList();

        Split split = open(written("t.txt", headed(header("label", " "), named)));

        assertThat(split.train().classNames()).isEqualTo(digits());
        assertThat(size(split)).isEqualTo(40);
    }

    @Test
    void columnsThatCountTheLinesAreNoPixels() throws IOException {
        List<String> rows = rows();
        List<String> counted = IntStream.range(0, rows.size())
                .mapToObj(i -> i + "," + i + "," + rows.get(i))
                .toList();

        assertThat(open(written("t.csv", headed("Unnamed: 0,id," + header("label", ","), counted)))
                        .train()
                        .classNames())
                .isEqualTo(digits());
    }

    /// pandas took the first picture for names and told those apart that it had met before.
    @Test
    void aPictureThatBecameTheHeaderIsNone() throws IOException {
        Path file = written(
                "t.csv", headed("0,0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9,0.10,0.11,0.12,0.13,0.14,255,7", rows()));

        assertThat(size(open(file))).isEqualTo(40);
    }

    @Test
    void aMissingLabelIsNoClass() throws IOException {
        List<String> rows = new ArrayList<>(rows());
        rows.set(3, "NaN" + rows.get(3).substring(1));
        Path file = written("t.csv", headed(header("label", ","), rows));

        assertThatThrownBy(() -> open(file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("line 5: label is \"NaN\"");
    }

    /// As the digits of envelopes (USPS) are published: black is -1, under a name of its own.
    @Test
    void blackMayBeMinusOneAndTheNameAnything() throws IOException {
        written("zip.train", rows(digits(), " ", v -> String.valueOf(v / 127.5 - 1)));
        written("zip.test", rows(digits(), " ", v -> String.valueOf(v / 127.5 - 1)));
        written("plain-train.csv", rows());
        written("plain-test.csv", rows());
        Split split = open(folder.resolve("zip.train"));
        Split plain = open(folder.resolve("plain-train.csv"));

        assertThat(split.train().size()).isEqualTo(40);
        assertThat(split.test().size()).isEqualTo(40);
        for (int i = 0; i < 40; i++) {
            assertThat(split.train().image(i)).isEqualTo(plain.train().image(i));
        }
    }

    @Test
    void ucisTestStandsBesideItsTraining() throws IOException {
        written("optdigits.tra", rows());
        written("optdigits.tes", rows());

        assertThat(open(folder.resolve("optdigits.tra")).test().size()).isEqualTo(40);
    }

    @Test
    void whatOnlyOtherProgramsReadIsNamed() throws IOException {
        Path weka = written("mnist.arff", headed("@RELATION mnist", rows()));
        Path sheet = written("digits.xlsx", List.of("PK"));
        Path json = written("digits.json", List.of("[{\"label\": 1}]"));

        assertThatThrownBy(() -> open(weka)).hasMessageContaining("ARFF: save it as CSV");
        assertThatThrownBy(() -> open(sheet)).hasMessageContaining("save the sheet as CSV");
        assertThatThrownBy(() -> open(json)).hasMessageContaining("of no kind that can be opened");
    }

    @ParameterizedTest
    @CsvSource({
        "digit-recognizer/train.csv, digit-recognizer/readme.csv, 40",
        "fashion-mnist_train.csv, fashion-mnist_test.csv, 80",
        "sign_mnist_train/sign_mnist_train.csv, sign_mnist_test/sign_mnist_test.csv, 80",
    })
    void aFoldersTableForTrainingIsFound(String train, String other, int all) throws IOException {
        written(train, headed(header("label", ","), rows()));
        written(other, headed(header("label", ","), rows()));
        Files.writeString(folder.resolve("license.txt"), "free");

        assertThat(size(open(folder))).isEqualTo(all);
    }

    @Test
    void ofSeveralTablesOneIsToBeChosen() throws IOException {
        written("a.csv", rows());
        written("b.csv", rows());

        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("has 2 tables: choose one of them, such as a.csv");
    }

    @Test
    void aTestThatHasNumbersInPlaceOfLabelsIsLeftOut() throws IOException {
        Path train = written("train.csv", headed(header("label", ","), rows()));
        List<String> rows = rows();
        Path test = written(
                "test.csv",
                headed(
                        header("id", ","),
                        IntStream.range(0, 20)
                                .mapToObj(i -> i + rows.get(i).substring(1))
                                .toList()));

        assertThat(size(open(train))).isEqualTo(40);
        assertThat(DataFiles.leftOut(train)).contains(test);
    }
}
