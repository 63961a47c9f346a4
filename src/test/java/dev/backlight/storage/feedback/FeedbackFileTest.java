package dev.backlight.storage.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.DataException;
import dev.backlight.data.feedback.Correction;
import dev.backlight.data.feedback.FeedbackSet;
import dev.backlight.data.files.DataFiles;
import dev.backlight.data.files.Loading;
import dev.backlight.data.pen.Point;
import dev.backlight.data.pen.Stroke;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.storage.file.UserFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackFileTest {
    private static final List<String> DIGITS =
            IntStream.range(0, 10).mapToObj(String::valueOf).toList();

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        Path file = folder.resolve("new/feedback.json");
        FeedbackSet set = set(3);
        FeedbackFile.write(file, set);
        FeedbackSet read = FeedbackFile.read(file);
        assertThat(read).usingRecursiveComparison().isEqualTo(set);
        assertThat(read.corrections().getFirst().strokes())
                .isEqualTo(set.corrections().getFirst().strokes());
    }

    @Test
    void twoWindowsOnOneFileKeepWhatBothHaveSaid() throws Exception {
        Path file = folder.resolve("feedback.json");
        FeedbackSet all = set(10);
        FeedbackSet begun = new FeedbackSet(all.corrections().subList(0, 3));
        FeedbackFile.keep(file, FeedbackSet.EMPTY, begun);
        FeedbackSet first = FeedbackFile.open(file).set();
        FeedbackSet second = FeedbackFile.open(file).set();
        for (int i = 0; i < 3; i++) {
            FeedbackSet more = first.with(all.corrections().get(3 + i));
            FeedbackFile.keep(file, first, more);
            first = more;
            more = second.with(all.corrections().get(6 + i));
            FeedbackFile.keep(file, second, more);
            second = more;
        }
        assertThat(FeedbackFile.read(file).size()).isEqualTo(9);

        Correction gone = first.corrections().getFirst();
        FeedbackFile.keep(file, first, first.without(List.of(gone)));
        Correction told = second.corrections().get(1);
        FeedbackFile.keep(file, second, second.with(told.as(7), told));
        FeedbackSet left = FeedbackFile.read(file);
        assertThat(left.size()).isEqualTo(8);
        assertThat(left.corrections().getFirst().is()).isEqualTo(7);
        assertThat(left.corrections()).noneMatch(correction -> correction.said() == gone.said());
    }

    @Test
    void whoeverChangesTheFileAloneKeepsItsOrder() throws Exception {
        Path file = folder.resolve("feedback.json");
        FeedbackSet set = set(4);
        FeedbackFile.keep(file, FeedbackSet.EMPTY, set);
        FeedbackSet without = set.without(List.of(set.corrections().get(1)));
        FeedbackFile.keep(file, set, without);
        FeedbackFile.keep(file, without, set);
        assertThat(FeedbackFile.read(file)).usingRecursiveComparison().isEqualTo(set);
    }

    @Test
    void noFileIsNoCorrections() {
        FeedbackFile.Opened opened = FeedbackFile.open(folder.resolve("feedback.json"));
        assertThat(opened.set().isEmpty()).isTrue();
        assertThat(opened.problem().toString()).isEmpty();
    }

    @Test
    void aDamagedFileIsKeptAsideAndSaidInOneSentence() throws Exception {
        Path file = folder.resolve("feedback.json");
        FeedbackFile.write(file, set(2));
        byte[] cut = Files.readAllBytes(file);
        cut = java.util.Arrays.copyOf(cut, cut.length / 2);
        Files.write(file, cut);
        FeedbackFile.Opened opened = FeedbackFile.open(file);
        assertThat(opened.set().isEmpty()).isTrue();
        assertThat(opened.file()).isEqualTo(file);
        assertThat(file).doesNotExist();
        try (Stream<Path> files = Files.list(folder)) {
            Path aside = files.findFirst().orElseThrow();
            assertThat(Files.readAllBytes(aside)).isEqualTo(cut);
            assertThat(opened.problem().toString()).contains("damaged").contains(aside.toString());
        }
    }

    /// Not damaged: whoever has it opens it again with the later program.
    @Test
    void correctionsOfALaterVersionStayWhereTheyAre() throws Exception {
        Path file = folder.resolve("feedback.json");
        String later = "{\"format\":\"backlight-feedback\",\"version\":2,\"corrections\":[],\"people\":[\"A\"]}";
        Files.writeString(file, later);
        FeedbackFile.Opened opened = FeedbackFile.open(file);
        assertThat(opened.problem().toString()).contains("version 2").doesNotContain("damaged");
        assertThat(opened.file()).isNull();
        assertThat(file).content().isEqualTo(later);
    }

    @Test
    void otherFilesAreRefused() throws Exception {
        Path file = folder.resolve("feedback.json");
        for (String content : new String[] {
            "",
            "[]",
            "{}",
            "{\"format\":\"backlight-feedback\",\"version\":9,\"corrections\":[]}",
            "{\"format\":\"backlight-feedback\",\"version\":1}",
            "{\"format\":\"backlight-feedback\",\"version\":1,\"corrections\":[{\"when\":\"never\"}]}",
            "{\"format\":\"backlight-feedback\",\"version\":1,\"corrections\":[null]}",
            "{\"format\":\"backlight-feedback\",\"version\":1,\"corrections\":[]} x"
        }) {
            Files.writeString(file, content);
            assertThatThrownBy(() -> FeedbackFile.read(file))
                    .as(content)
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining(file.toString());
        }
    }

    @Test
    void bothExportsAreOpenedByTheProgramsOwnImport() throws Exception {
        Dataset data = set(30).dataset("corrections", DIGITS);
        for (Path exported : new Path[] {
            FeedbackExport.idx(folder, "corrections", data), FeedbackExport.pictures(folder, "corrections", data)
        }) {
            Split split = DataFiles.open(exported, new Loading());
            assertThat(split.train().size() + split.test().size()).isEqualTo(30);
            assertThat(pictures(split))
                    .containsExactlyInAnyOrderElementsOf(pictures(new Split(data, data.subset(new int[0]))));
        }
    }

    @Test
    void anExportNeverOverwritesTheOneBefore() throws Exception {
        Dataset data = set(3).dataset("corrections", DIGITS);
        Path first = FeedbackExport.pictures(folder, "corrections", data);
        Path second = FeedbackExport.pictures(folder, "corrections", data);
        assertThat(second).isNotEqualTo(first);
        assertThat(first.resolve("3/00000.png")).exists();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(first, second);
        }
    }

    @Test
    void eachSystemHasItsFolder() {
        assertThat(UserFolder.path("Linux", "/home/a", _ -> null)).isEqualTo(Path.of("/home/a/.local/share/backlight"));
        assertThat(UserFolder.path("Linux", "/home/a", name -> name.equals("XDG_DATA_HOME") ? "/data" : null))
                .isEqualTo(Path.of("/data/backlight"));
        assertThat(UserFolder.path("Mac OS X", "/Users/a", _ -> null))
                .isEqualTo(Path.of("/Users/a/Library/Application Support/Backlight"));
        assertThat(UserFolder.path("Windows 11", "/a", name -> name.equals("APPDATA") ? "/r" : null))
                .isEqualTo(Path.of("/r/Backlight"));
    }

    private static List<String> pictures(Split split) {
        return Stream.of(split.train(), split.test())
                .flatMap(set -> IntStream.range(0, set.size())
                        .mapToObj(i -> set.classNames().get(set.label(i)) + java.util.Arrays.hashCode(set.image(i))))
                .toList();
    }

    private static FeedbackSet set(int size) {
        FeedbackSet set = FeedbackSet.EMPTY;
        for (int i = 0; i < size; i++) {
            byte[] ink = new byte[Correction.PIXELS];
            for (int row = 4; row < 24; row++) { // ink as the preparation of a drawing leaves it
                ink[28 * row + 13] = (byte) (100 + i);
                ink[28 * row + 14] = (byte) 255;
            }
            Stroke stroke = new Stroke(List.of(new Point(0.25, 0.1 + i / 100.0), new Point(0.5, 0.75)), 0.077, false);
            set = set.with(new Correction(
                    Instant.parse("2026-01-02T03:04:05Z"), "MNIST", ink, List.of(stroke), i % 10, 0.5f, (i + 3) % 10));
        }
        return set;
    }
}
