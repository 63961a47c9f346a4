package dev.backlight.kill;

import dev.backlight.lab.Lab;
import dev.backlight.lab.LabHouse;
import dev.backlight.lab.Settings;
import dev.backlight.lab.answer.Guess;
import dev.backlight.lab.answer.PlacedBet;
import dev.backlight.lab.catalogue.Labs;
import dev.backlight.lesson.file.LessonFile;
import dev.backlight.lesson.file.LessonReader;
import dev.backlight.lesson.progress.LessonProgress;
import dev.backlight.lesson.progress.ProgressFile;
import dev.backlight.storage.exchange.ModelNpz;
import dev.backlight.storage.exchange.OnnxExport;
import dev.backlight.storage.exchange.OnnxImport;
import dev.backlight.storage.feedback.FeedbackFile;
import dev.backlight.storage.lab.BetFile;
import dev.backlight.storage.lab.LabResultFile;
import dev.backlight.storage.pen.StrokeFile;
import dev.backlight.storage.plane.PlaneFile;
import dev.backlight.storage.project.ProjectFile;
import dev.backlight.storage.run.CurvesCsv;
import dev.backlight.storage.run.ModelFile;
import dev.backlight.storage.run.RunFile;
import dev.backlight.storage.run.TrainingStateFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Each kind of file that the program saves, with something to save and the way to read it back.
enum Saved {
    MODEL("golden/named.model", from -> saving(ModelFile.read(from), ModelFile::write), ModelFile::read),
    TRAINING(
            "golden/named.training",
            from -> saving(TrainingStateFile.read(from), TrainingStateFile::write),
            TrainingStateFile::read),
    RUN("golden/whole.blrun", from -> saving(RunFile.read(from), RunFile::write), RunFile::read),
    PROJECT(
            "/dev/backlight/app/project/project-1.backlight",
            from -> saving(ProjectFile.read(from), ProjectFile::write),
            ProjectFile::read),
    CORRECTIONS(
            "golden/corrections.json",
            from -> saving(FeedbackFile.read(from), FeedbackFile::write),
            FeedbackFile::read),
    STROKES("golden/strokes.json", from -> saving(StrokeFile.read(from), StrokeFile::write), StrokeFile::read),
    PLAYGROUND("golden/playground.json", from -> saving(PlaneFile.read(from), PlaneFile::write), PlaneFile::read),
    LAB(
            "",
            from -> {
                if (!Files.exists(from)) { // one program has run the lab, all others only save
                    Lab lab = Labs.of("grokking");
                    LabResultFile.write(
                            from, LabHouse.run(lab, Settings.of(lab, Map.of("units", 32.0, "steps", 500.0), 1, 3), 1));
                }
                return saving(LabResultFile.read(from), LabResultFile::write);
            },
            LabResultFile::read),
    BETS(
            "",
            _ -> to -> BetFile.write(to, Map.of("grokking", new PlacedBet(new Guess(2.5, 0, null), Double.NaN))),
            BetFile::read),
    PROGRESS(
            "",
            _ -> to -> ProgressFile.write(to, Map.of("neuron", LessonProgress.NONE.answered("a", true))),
            ProgressFile::read),
    NPZ("golden/named.model", from -> saving(ModelFile.read(from), ModelNpz::write), ModelNpz::read),
    ONNX("golden/named.model", from -> saving(ModelFile.read(from), OnnxExport::write), OnnxImport::read),
    LESSON(
            "",
            _ -> {
                Map<String, String> texts = new HashMap<>();
                for (String name : LessonReader.names()) {
                    try (InputStream in = Saved.class.getResourceAsStream("/lessons/neuron/" + name)) {
                        texts.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
                return to -> LessonFile.write(to, texts::get);
            },
            LessonFile::read),
    CURVES(
            "golden/whole.blrun",
            from -> {
                var curves = RunFile.read(from).curves();
                return to -> CurvesCsv.write(to, curves);
            },
            Saved::lines);

    /// Saves once.
    interface Save {
        void to(Path file) throws IOException;
    }

    private interface Writer<T> {
        void write(Path to, T what) throws IOException;
    }

    private interface Make {
        Save of(Path from) throws IOException;
    }

    private interface Reader {
        Object of(Path file) throws IOException;
    }

    private final String source;
    private final Make make;
    private final Reader reader;

    Saved(String source, Make make, Reader reader) {
        this.source = source;
        this.make = make;
        this.reader = reader;
    }

    private static <T> Save saving(T what, Writer<T> writer) {
        return to -> writer.write(to, what);
    }

    /// A text has nothing that says where it ends, so it is compared with what should be there.
    private static List<String> lines(Path file) throws IOException {
        Path anew = Files.createTempFile(file.getParent(), "anew", ".csv");
        CURVES.save(file.getParent()).to(anew);
        if (Files.mismatch(anew, file) >= 0) {
            throw new IOException(file + " is not whole.");
        }
        Files.delete(anew);
        return Files.readAllLines(file);
    }

    /// @param folder where what is saved may be read from first
    Save save(Path folder) throws IOException {
        Path from = folder.resolve("from-" + name());
        if (!source.isEmpty()) {
            String name = source.startsWith("/") ? source : "/dev/backlight/storage/" + source;
            try (InputStream in = Saved.class.getResourceAsStream(name)) {
                Files.write(from, in.readAllBytes());
            }
        }
        return make.of(from);
    }

    /// @throws IOException if it is not whole
    void read(Path file) throws IOException {
        reader.of(file);
    }
}
