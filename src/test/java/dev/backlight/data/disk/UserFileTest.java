package dev.backlight.data.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backlight.data.DataException;
import dev.backlight.data.files.DataFiles;
import dev.backlight.data.files.Loading;
import dev.backlight.data.files.PictureFile;
import dev.backlight.data.picture.IdxReader;
import dev.backlight.data.plane.PointsCsv;
import dev.backlight.data.ratings.Ratings;
import dev.backlight.data.sequence.TextLines;
import dev.backlight.data.sound.WaveFile;
import dev.backlight.lesson.file.LessonFile;
import dev.backlight.lesson.file.Lessons;
import dev.backlight.lesson.progress.ProgressFile;
import dev.backlight.storage.exchange.ModelNpz;
import dev.backlight.storage.exchange.OnnxImport;
import dev.backlight.storage.feedback.FeedbackFile;
import dev.backlight.storage.lab.BetFile;
import dev.backlight.storage.lab.LabResultFile;
import dev.backlight.storage.pen.StrokeFile;
import dev.backlight.storage.plane.PlaneFile;
import dev.backlight.storage.project.ProjectFile;
import dev.backlight.storage.run.ModelFile;
import dev.backlight.storage.run.RunFile;
import dev.backlight.storage.run.TrainingStateFile;
import dev.backlight.storage.sequence.SequenceModelFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UserFileTest {
    private static final long BOUND = 1_000_000;

    private static final Path SOURCES = Path.of("src/main/java/dev/backlight");

    @TempDir
    Path folder;

    private interface Reading {
        Object of(Path file) throws IOException;
    }

    /// Whatever reads a file that a person names.
    enum Reader {
        MODEL("model", ModelFile::read),
        RUN("blrun", RunFile::read),
        TRAINING("state", TrainingStateFile::read),
        SEQUENCES("sequence", file -> SequenceModelFile.read(file, _ -> null)),
        ONNX("onnx", OnnxImport::read),
        NPZ("npz", ModelNpz::read),
        PROJECT("blproject", ProjectFile::read),
        PLAYGROUND("json", PlaneFile::read),
        STROKES("json", StrokeFile::read),
        CORRECTIONS("json", FeedbackFile::read),
        BETS("json", BetFile::read),
        LAB("json", LabResultFile::read),
        PROGRESS("json", ProgressFile::read),
        PICTURE("png", PictureFile::read),
        TABLE("csv", file -> DataFiles.open(file, new Loading())),
        POINTS("csv", PointsCsv::read),
        IMAGES("idx3-ubyte", file -> IdxReader.readAny(file, labels(file), "some")),
        LABELS("idx1-ubyte", file -> IdxReader.readAny(file, file, "some")),
        RATINGS("data", Ratings::movieLens),
        TEXT("txt", TextLines::read),
        SOUND("wav", WaveFile::read),
        LESSON("yaml", file -> Lessons.read(file.getParent())),
        LESSON_FILE("lesson", LessonFile::read);

        private final String suffix;
        private final Reading reading;

        Reader(String suffix, Reading reading) {
            this.suffix = suffix;
            this.reading = reading;
        }

        Path in(Path folder) {
            return folder.resolve("lesson." + suffix);
        }

        private static Path labels(Path images) throws IOException {
            return Files.write(images.resolveSibling("labels"), new byte[] {0, 0, 8, 1, 0, 0, 0, 1, 5});
        }
    }

    @ParameterizedTest
    @EnumSource
    void waitsForNoPipe(Reader reader) throws Exception {
        Path pipe = reader.in(folder);
        assumeTrue(made(pipe), "there are named pipes here");

        isToldIn(() -> reader.reading.of(pipe), pipe);
    }

    @ParameterizedTest
    @EnumSource
    void readsNoDeviceThatNeverEnds(Reader reader) throws IOException {
        Path zeros = Path.of("/dev/zero");
        assumeTrue(Files.exists(zeros), "there is such a device");
        Path file = Files.createSymbolicLink(reader.in(folder), zeros);

        try {
            isToldIn(() -> reader.reading.of(file), file);
        } finally {
            Files.delete(file); // the folder is emptied, and nothing behind a link
        }
    }

    /// Some read only as much as they need, and refuse the rest in words of their own.
    @ParameterizedTest
    @EnumSource
    void readsNoMoreThanFits(Reader reader) throws IOException {
        Path file = reader.in(folder);
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(50 * BOUND); // with a hole: it takes no room
        }
        Set<Reader> whole = EnumSet.complementOf(EnumSet.of(
                Reader.RUN,
                Reader.NPZ,
                Reader.PROJECT,
                Reader.PLAYGROUND,
                Reader.POINTS,
                Reader.TEXT,
                Reader.SOUND,
                Reader.LESSON));

        Throwable told = catchThrowable(() -> bounded(() -> reader.reading.of(file)));

        assertThat(told).isInstanceOf(DataException.class);
        if (whole.contains(reader)) {
            assertThat(told).hasMessageContaining(" has 50 MB, more than the 1 MB that can be read here: ");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "TABLE", mode = Mode.INCLUDE)
    void unpacksNoMoreThanFits(Reader reader) throws IOException {
        Path file = reader.in(folder);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 40; i++) {
                out.write("0,1,2,3,4\n1,2,3,4,5\n".repeat(2_500).getBytes());
            }
        }
        assertThat(Files.size(file)).isLessThan(BOUND);

        assertThatThrownBy(() -> bounded(() -> reader.reading.of(file)))
                .isInstanceOf(DataException.class)
                .hasMessage(file + " unpacks to more than the 1 MB that can be read here: choose a smaller file.");
    }

    @Test
    void makesNoRoomForPicturesThatOnlyAHeaderTellsOf() throws IOException {
        Path images = folder.resolve("images");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(images))) {
            out.write(new byte[] {0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 8, 0, 0, 0, 8, 0});
            out.write(new byte[4_194_304]);
        }

        assertThatThrownBy(() -> bounded(() -> Reader.IMAGES.reading.of(images)))
                .isInstanceOf(DataException.class)
                .hasMessage(images + " unpacks to more than the 1 MB that can be read here: choose a smaller file.");
    }

    @Test
    void saysWhatIsMissingAsTheSystemDoes() {
        assertThatThrownBy(() -> UserFile.bytes(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void readsAFileAsLargeAsMayBe() throws Exception {
        Path file = Files.write(folder.resolve("file"), new byte[(int) BOUND]);

        assertThat(bounded(() -> UserFile.bytes(file))).hasSize((int) BOUND);
    }

    /// Bounds hold only if nobody reads past them; what is read without is the program's own, or the system's.
    @Test
    void nobodyElseOpensAFile() throws IOException {
        Pattern opens =
                Pattern.compile("Files\\.(read(AllBytes|String|AllLines)|lines|new(InputStream|BufferedReader))\\("
                        + "|new (FileInputStream|FileReader|ZipFile|Scanner)\\(");
        Set<String> own = Set.of(
                "app/bench/TrainingBenchmark.java", // what the system says of the process
                "data/disk/UserFile.java",
                "storage/array/ZipEntries.java"); // a zip has to be walked about in; it asks UserFile first
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            assertThat(sources.filter(Files::isRegularFile))
                    .allSatisfy(source -> assertThat(own.contains(SOURCES.relativize(source)
                                            .toString()
                                            .replace('\\', '/'))
                                    || !opens.matcher(Files.readString(source)).find())
                            .as("%s opens files by UserFile", source)
                            .isTrue());
        }
    }

    private static <T> T bounded(ScopedValue.CallableOp<T, IOException> reading) throws IOException {
        return ScopedValue.where(UserFile.BOUND, BOUND).call(reading);
    }

    private static void isToldIn(ScopedValue.CallableOp<Object, IOException> reading, Path file) {
        assertThatThrownBy(() -> bounded(reading))
                .isInstanceOf(DataException.class)
                .satisfies(told -> assertThat(((DataException) told).sentence().pattern())
                        .isIn(
                                "{0} is no file but a folder, a pipe or a device: choose a file to be read.",
                                "The run {0} is no run of Backlight: move it elsewhere.",
                                "The project {0} can't be read: check that it is a file and may be read.",
                                "There is no text file {0}: check the name.",
                                "There is no sound file {0}: check the name."))
                .hasMessageContaining(file.toString());
    }

    private static boolean made(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    /// Byte by byte, skipped or in one go: as many as may come, and not one more.
    @Test
    void theBoundHoldsHoweverItIsRead() throws IOException {
        Path file = Path.of("packed");
        byte[] five = {1, 2, 3, 4, 5};
        try (InputStream in = UserFile.unpacked(new ByteArrayInputStream(five), file, 5)) {
            assertThat(in.markSupported())
                    .as("going back would be counted twice")
                    .isFalse();
            assertThat(in.read()).isEqualTo(1);
            assertThat(in.skip(2)).isEqualTo(2);
            assertThat(in.read()).isEqualTo(4);
            assertThat(in.read()).isEqualTo(5);
            assertThat(in.read()).isEqualTo(-1);
        }
        try (InputStream in = UserFile.unpacked(new ByteArrayInputStream(five), file, 5)) {
            assertThat(in.readAllBytes()).isEqualTo(five);
        }
        for (int skipped = 0; skipped <= 4; skipped += 4) {
            InputStream in = UserFile.unpacked(new ByteArrayInputStream(five), file, 4);
            in.skip(skipped);
            assertThatThrownBy(() -> {
                        while (in.read() >= 0) {
                            // up to the end
                        }
                    })
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("packed unpacks to more than");
        }
        InputStream in = UserFile.unpacked(new ByteArrayInputStream(five), file, 4);
        assertThatThrownBy(() -> in.skip(5)).isInstanceOf(DataException.class);
    }

    @Test
    void roomIsThreeQuartersOfTheMemoryAndAFileHeldWholeHalf() throws IOException {
        long memory = Runtime.getRuntime().maxMemory();
        assertThat(UserFile.most()).isEqualTo(Math.min(Integer.MAX_VALUE - 8, memory / 2));
        UserFile.requireRoom(Path.of("large"), memory / 4 * 3);
        assertThatThrownBy(() -> UserFile.requireRoom(Path.of("large"), memory / 4 * 3 + 1))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("large unpacks to more than the " + memory / 4 * 3 / 1_000_000 + " MB");
    }
}
