package dev.backlight.fuzz;

import dev.backlight.lab.LabHouse;
import dev.backlight.lab.Settings;
import dev.backlight.lab.answer.Guess;
import dev.backlight.lab.answer.PlacedBet;
import dev.backlight.lab.catalogue.Labs;
import dev.backlight.lesson.file.LessonFile;
import dev.backlight.lesson.progress.LessonProgress;
import dev.backlight.lesson.progress.ProgressFile;
import dev.backlight.storage.exchange.ModelNpz;
import dev.backlight.storage.exchange.OnnxExport;
import dev.backlight.storage.lab.BetFile;
import dev.backlight.storage.lab.LabResultFile;
import dev.backlight.storage.run.ModelFile;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/// Sound files to begin with: those that are kept of each format, and small ones made here.
final class Seeds {
    private static final String GOLDEN = "/dev/backlight/storage/golden/";
    private static final int EXAMPLES = 12;

    private final Path folder;

    /// @param folder where what stands beside a file is put
    Seeds(Path folder) {
        this.folder = folder;
    }

    List<byte[]> of(Fuzzed format) throws IOException {
        return switch (format) {
            case MODEL -> golden("convolution.model", "features.model", "named.model");
            case TRAINING -> golden("best.training", "older.training", "named.training");
            case RUN -> golden("whole.blrun", "light.blrun", "named.blrun");
            case SEQUENCES -> golden("memory.sequence");
            case ONNX ->
                List.of(OnnxExport.bytes(
                        ModelFile.read(write("m", golden("convolution.model").getFirst()))));
            case NPZ ->
                List.of(made(
                        "npz",
                        file -> ModelNpz.write(
                                file,
                                ModelFile.read(write("m", golden("named.model").getFirst())))));
            case PROJECT -> List.of(resource("/dev/backlight/app/project/project-1.backlight"));
            case PLAYGROUND -> golden("playground.json");
            case CODE ->
                golden("share-codes.txt").stream()
                        .flatMap(lines -> new String(lines, StandardCharsets.UTF_8).lines())
                        .filter(line -> line.startsWith("BL1-"))
                        .map(line -> line.getBytes(StandardCharsets.UTF_8))
                        .toList();
            case STROKES -> golden("strokes.json");
            case CORRECTIONS -> golden("corrections.json");
            case BETS ->
                List.of(made(
                        "bets",
                        file -> BetFile.write(
                                file,
                                Map.of(
                                        "grokking", new PlacedBet(new Guess(2.5, 0, null), Double.NaN),
                                        "parity", new PlacedBet(new Guess(Double.NaN, -1, null), 3)))));
            case LAB ->
                List.of(made(
                        "lab",
                        file -> LabResultFile.write(
                                file,
                                LabHouse.run(
                                        Labs.of("grokking"),
                                        Settings.of(Labs.of("grokking"), Map.of("units", 32.0, "steps", 500.0), 1, 3),
                                        1))));
            case PROGRESS ->
                List.of(made(
                        "progress",
                        file -> ProgressFile.write(
                                file,
                                Map.of(
                                        "neuron",
                                        LessonProgress.NONE.answered("a", true).done("b")))));
            case PICTURE -> List.of(picture("png"), picture("jpg"), picture("gif"), picture("bmp"));
            case TABLE ->
                List.of(
                        table(",", "\n"),
                        table(";", "\r\n"),
                        ("label,a,b,c,d\n" + new String(table(",", "\n"), StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8));
            case PACKED_TABLE -> List.of(gzip(table(",", "\n")));
            case POINTS ->
                List.of(
                        "x1,x2,label\n1.5,-2,0\n-1,3,1\n0,0.25,2\n".getBytes(StandardCharsets.UTF_8),
                        "1,5;2,0;1\n-1;0,5;-1\n".getBytes(StandardCharsets.UTF_8));
            case IMAGES -> {
                write("labels.idx", labels());
                yield List.of(images());
            }
            case PACKED_IMAGES -> {
                write("labels.idx", labels());
                yield List.of(gzip(images()));
            }
            case LABELS -> {
                write("images.idx", images());
                yield List.of(labels());
            }
            case RATINGS ->
                List.of("1\t2\t3\t881250949\n2\t1\t5\t891717742\n".repeat(60).getBytes(StandardCharsets.UTF_8));
            case TEXT -> List.of("a word\nmore words\n\u5b57\n".repeat(8).getBytes(StandardCharsets.UTF_8));
            case SOUND ->
                List.of(
                        sound(AudioFileFormat.Type.WAVE),
                        sound(AudioFileFormat.Type.AU),
                        sound(AudioFileFormat.Type.AIFF));
            case LESSON -> {
                write("en.md", resource("/lessons/neuron/en.md"));
                write("zh.md", resource("/lessons/neuron/zh.md"));
                yield List.of(resource("/lessons/neuron/lesson.yaml"));
            }
            case WORDS -> {
                write("lesson.yaml", resource("/lessons/neuron/lesson.yaml"));
                write("zh.md", resource("/lessons/neuron/zh.md"));
                yield List.of(resource("/lessons/neuron/en.md"));
            }
            case LESSON_FILE -> List.of(lesson("neuron"), lesson("downhill"));
            case FORMULA ->
                List.of(
                        "sin(x1) * (x2 ^ 2 - 1) / exp(-x1)".getBytes(StandardCharsets.UTF_8),
                        "abs(x1) - 2 + x2".getBytes(StandardCharsets.UTF_8));
        };
    }

    private interface Writing {
        void to(Path file) throws IOException;
    }

    private byte[] made(String name, Writing writing) throws IOException {
        Path file = folder.resolve("seed-" + name);
        writing.to(file);
        return Files.readAllBytes(file);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static List<byte[]> golden(String... names) throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (String name : names) {
            files.add(resource(GOLDEN + name));
        }
        return files;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Seeds.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private byte[] lesson(String name) throws IOException {
        return made(
                name,
                file -> LessonFile.write(
                        file, entry -> new String(resource("/lessons/" + name + "/" + entry), StandardCharsets.UTF_8)));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] table(String separator, String end) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < EXAMPLES; i++) {
            text.append(String.join(separator, "" + i % 2, "" + 20 * i, "0", "255", "" + i))
                    .append(end);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] images() {
        byte[] bytes = new byte[16 + 4 * EXAMPLES];
        System.arraycopy(new byte[] {0, 0, 8, 3, 0, 0, 0, EXAMPLES, 0, 0, 0, 2, 0, 0, 0, 2}, 0, bytes, 0, 16);
        for (int i = 16; i < bytes.length; i++) {
            bytes[i] = (byte) (37 * i);
        }
        return bytes;
    }

    private static byte[] labels() {
        byte[] bytes = new byte[8 + EXAMPLES];
        System.arraycopy(new byte[] {0, 0, 8, 1, 0, 0, 0, EXAMPLES}, 0, bytes, 0, 8);
        for (int i = 8; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 3);
        }
        return bytes;
    }

    private static byte[] picture(String kind) throws IOException {
        BufferedImage image = new BufferedImage(20, 16, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.drawLine(3, 2, 15, 13);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, kind, bytes);
        return bytes.toByteArray();
    }

    private static byte[] sound(AudioFileFormat.Type type) throws IOException {
        byte[] samples = new byte[800];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (i * i);
        }
        AudioFormat format = new AudioFormat(8000, 16, 1, true, type != AudioFileFormat.Type.WAVE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AudioSystem.write(new AudioInputStream(new ByteArrayInputStream(samples), format, 400), type, bytes);
        return bytes.toByteArray();
    }
}
