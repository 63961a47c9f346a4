package dev.backlight.fuzz;

import dev.backlight.data.files.DataFiles;
import dev.backlight.data.files.Loading;
import dev.backlight.data.files.PictureFile;
import dev.backlight.data.picture.IdxReader;
import dev.backlight.data.plane.Formula;
import dev.backlight.data.plane.PointsCsv;
import dev.backlight.data.ratings.Ratings;
import dev.backlight.data.sequence.TextLines;
import dev.backlight.data.sound.WaveFile;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.engine.spec.sequence.Reading;
import dev.backlight.engine.spec.sequence.SequenceLayerSpec;
import dev.backlight.engine.spec.sequence.SequenceSpec;
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
import dev.backlight.storage.plane.ShareCode;
import dev.backlight.storage.project.ProjectFile;
import dev.backlight.storage.run.ModelFile;
import dev.backlight.storage.run.RunFile;
import dev.backlight.storage.run.TrainingStateFile;
import dev.backlight.storage.sequence.SequenceModelFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Whatever reads what a person gives, with the packings that damage may lie below.
enum Fuzzed {
    MODEL("m.model", ModelFile::read, Packing.ZIP, Packing.PLAIN),
    TRAINING("t.training", TrainingStateFile::read, Packing.ZIP, Packing.PLAIN),
    RUN("r.blrun", Fuzzed::run, Packing.RUN, Packing.PLAIN),
    SEQUENCES("s.sequence", file -> SequenceModelFile.read(file, _ -> sequence()), Packing.ZIP, Packing.PLAIN),
    ONNX("o.onnx", OnnxImport::read, Packing.PLAIN),
    NPZ("n.npz", ModelNpz::read, Packing.ZIP, Packing.PLAIN),
    PROJECT("p.backlight", ProjectFile::read, Packing.ZIP, Packing.PLAIN),
    PLAYGROUND("p.json", PlaneFile::read, Packing.PLAIN),
    CODE("code", file -> ShareCode.decodeAll(text(file)), Packing.CODE, Packing.PLAIN),
    STROKES("s.json", StrokeFile::read, Packing.PLAIN),
    CORRECTIONS("c.json", FeedbackFile::read, Packing.PLAIN),
    BETS("b.json", BetFile::read, Packing.PLAIN),
    LAB("l.json", LabResultFile::read, Packing.PLAIN),
    PROGRESS("p.json", ProgressFile::read, Packing.PLAIN),
    PICTURE("p.png", PictureFile::read, Packing.PLAIN),
    TABLE("t.csv", file -> DataFiles.open(file, new Loading()), Packing.PLAIN),
    PACKED_TABLE("t.csv.gz", file -> DataFiles.open(file, new Loading()), Packing.GZIP, Packing.PLAIN),
    POINTS("p.csv", PointsCsv::read, Packing.PLAIN),
    IMAGES("i.idx3-ubyte", file -> IdxReader.readAny(file, sound(file, "labels.idx"), "i"), Packing.PLAIN),
    PACKED_IMAGES("i.gz", file -> IdxReader.readAny(file, sound(file, "labels.idx"), "i"), Packing.GZIP, Packing.PLAIN),
    LABELS("l.idx1-ubyte", file -> IdxReader.readAny(sound(file, "images.idx"), file, "l"), Packing.PLAIN),
    RATINGS("u.data", Ratings::movieLens, Packing.PLAIN),
    TEXT("t.txt", TextLines::read, Packing.PLAIN),
    SOUND("s.wav", WaveFile::read, Packing.PLAIN),
    LESSON("lesson.yaml", file -> Lessons.read(file.getParent()), Packing.PLAIN),
    WORDS("en.md", file -> Lessons.read(file.getParent()), Packing.PLAIN),
    LESSON_FILE("l.lesson", LessonFile::read, Packing.ZIP, Packing.PLAIN),
    FORMULA("formula", file -> Formula.parse(text(file)), Packing.PLAIN);

    /// What reads a file.
    interface Reader {
        Object of(Path file) throws IOException;
    }

    private final String file;
    private final Reader reader;
    private final List<Packing> packings;

    Fuzzed(String file, Reader reader, Packing... packings) {
        this.file = file;
        this.reader = reader;
        this.packings = List.of(packings);
    }

    Path in(Path folder) {
        return folder.resolve(file);
    }

    Object read(Path from) throws IOException {
        return reader.of(from);
    }

    List<Packing> packings() {
        return packings;
    }

    private static Object run(Path file) throws IOException {
        RunFile.glance(file);
        return RunFile.read(file);
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8); // whatever is pasted is some text
    }

    private static Path sound(Path beside, String name) {
        return beside.resolveSibling(name);
    }

    private static SequenceSpec sequence() {
        return new SequenceSpec(
                3,
                2,
                List.of(
                        new SequenceLayerSpec.Embedding(2, 0.3f),
                        new SequenceLayerSpec.Recurrent(Cell.GRU, 2),
                        new SequenceLayerSpec.Pool(Reading.LAST),
                        SequenceLayerSpec.dense(2, 2, 1)));
    }
}
