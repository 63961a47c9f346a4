package dev.backlight.storage.export;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import dev.backlight.data.disk.UserFile;
import dev.backlight.storage.exchange.EventFile;
import dev.backlight.storage.exchange.Exchange;
import dev.backlight.storage.exchange.ModelNpz;
import dev.backlight.storage.exchange.OnnxExport;
import dev.backlight.storage.exchange.OnnxImport;
import dev.backlight.storage.exchange.PythonCode;
import dev.backlight.storage.exchange.PythonCode.Library;
import dev.backlight.storage.file.AtomicFile;
import dev.backlight.storage.run.CurvesCsv;
import dev.backlight.storage.run.Model;
import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// In which form something goes elsewhere. What has been written is read back and compared.
public enum ExportForm {
    PYTORCH("pytorch", ".py", Kind.CODE),
    KERAS("keras", ".py", Kind.CODE),
    NUMPY("numpy", ".py", Kind.CODE),
    ONNX("onnx", ".onnx", Kind.NETWORK),
    NPZ("npz", ".npz", Kind.NETWORK),
    CSV("csv", ".csv", Kind.NUMBERS),
    JSON("json", ".json", Kind.NUMBERS),
    TENSORBOARD("tensorboard", ".tfevents", Kind.NUMBERS),
    REPORT("report", ".html", Kind.PAGE);

    private static final int COMPARED = 100;

    /// Forms of pictures, which are not of a network but of what stands on screen.
    private static final List<String> PICTURES = List.of("png", "svg", "gif", "sequence");

    private final String id;
    private final String ending;
    private final Kind kind;

    /// What it is of.
    public enum Kind {
        CODE("code"),
        NETWORK("network"),
        NUMBERS("numbers"),
        PAGE("page");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /// Its word in the text bundles.
        public String id() {
            return id;
        }
    }

    ExportForm(String id, String ending, Kind kind) {
        this.id = id;
        this.ending = ending;
        this.kind = kind;
    }

    /// Its word on the command line and in the text bundles.
    public String id() {
        return id;
    }

    /// How its file's name ends.
    public String ending() {
        return ending;
    }

    public Kind kind() {
        return kind;
    }

    /// @throws IllegalArgumentException with one sentence that lists the forms if there is none of this name
    public static ExportForm of(String id) {
        return Arrays.stream(values())
                .filter(form -> form.id.equals(id.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "\"{0}\" is no form to export in: choose {1}.",
                        id,
                        Stream.concat(Arrays.stream(values()).map(ExportForm::id), PICTURES.stream())
                                .collect(Collectors.joining(", "))));
    }

    /// Whether there is anything of this kind to export.
    public boolean fits(ExportSource source) {
        return switch (kind) {
            case CODE, NETWORK ->
                this == ONNX || source.model().network().extraction().isNone();
            case NUMBERS -> source.hasCurves();
            case PAGE -> true;
        };
    }

    /// What was written, and what reading it back has shown.
    ///
    /// @param agrees false if it says something else than what was exported
    public record Written(List<Path> files, Sentence check, boolean agrees) {
        public Written {
            files = List.copyOf(files);
        }
    }

    /// What the file would say, where it is text.
    ///
    /// @param out where it would be written
    public String text(ExportSource source, Path out) throws IOException {
        return switch (this) {
            case PYTORCH -> code(source, out, Library.PYTORCH);
            case KERAS -> code(source, out, Library.KERAS);
            case NUMPY -> code(source, out, Library.NUMPY);
            case CSV -> CurvesCsv.text(source.curves());
            case JSON -> CurvesText.json(source.curves());
            case REPORT -> ReportPage.html(source);
            case ONNX, NPZ, TENSORBOARD ->
                source.model().network().parameters().stream()
                        .map(matrix -> "%-34s %d × %d".formatted(matrix.name(), matrix.rows(), matrix.columns()))
                        .collect(Collectors.joining("\n"));
        };
    }

    private static String code(ExportSource source, Path out, Library library) {
        return new PythonCode(
                        source.model(),
                        source.recipe(),
                        beside(out).getFileName().toString())
                .in(library);
    }

    private static Path beside(Path out) {
        return out.resolveSibling(PythonCode.weightsBeside(out.getFileName().toString()));
    }

    /// Writes it whole or not at all, and reads it back.
    ///
    /// @throws IllegalArgumentException with one sentence if there is nothing of this kind to export
    public Written write(ExportSource source, Path out) throws IOException {
        if (kind == Kind.NUMBERS && !source.hasCurves()) {
            throw new Refusal(
                    "Nothing has been kept of how this network learned: export a project, which has its" + " curves.");
        }
        switch (this) {
            case ONNX -> OnnxExport.write(out, source.model());
            case NPZ -> ModelNpz.write(out, source.model());
            case TENSORBOARD ->
                EventFile.write(
                        out,
                        source.curves(),
                        Math.max(1, source.stepsPerEpoch()),
                        source.model(),
                        System.currentTimeMillis() / 1000.0);
            case PYTORCH, KERAS, NUMPY -> {
                String program = text(source, out);
                ModelNpz.write(beside(out), source.model());
                write(out, program);
                return compared(source, ModelNpz.read(beside(out)), List.of(out, beside(out)));
            }
            case CSV, JSON, REPORT -> write(out, text(source, out));
        }
        return switch (this) {
            case ONNX ->
                source.model().network().extraction().isNone()
                        ? compared(source, OnnxImport.read(out), List.of(out))
                        : readBack(new LinkedHashMap<>(Map.of(out, OnnxExport.bytes(source.model()))));
            case NPZ -> compared(source, ModelNpz.read(out), List.of(out));
            case PYTORCH, KERAS, NUMPY, REPORT -> asWritten(out, text(source, out));
            case CSV, JSON, TENSORBOARD -> NumbersBack.of(this, source.curves(), out);
        };
    }

    private static Written asWritten(Path out, String text) throws IOException {
        String back = new String(UserFile.bytes(out), StandardCharsets.UTF_8);
        return new Written(
                List.of(out),
                new Sentence("Read back and compared: {0} characters, all the same.", back.length()),
                back.equals(text));
    }

    private static void write(Path out, String text) throws IOException {
        AtomicFile.write(out, to -> to.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// ONNX files that were written are read once more and held against what they should hold.
    ///
    /// @param files what each should hold
    public static Written readBack(SequencedMap<Path, byte[]> files) throws IOException {
        int operators = 0;
        int matrices = 0;
        boolean same = true;
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            byte[] back = UserFile.bytes(file.getKey());
            GraphProto graph = ModelProto.parseFrom(back).getGraph();
            operators += graph.getNodeCount();
            matrices += graph.getInitializerCount();
            same &= Arrays.equals(back, file.getValue());
        }
        return new Written(
                List.copyOf(files.keySet()),
                new Sentence(
                        "Read back: {0} operators and {1} matrices, to the bit what was written.", operators, matrices),
                same);
    }

    private static Written compared(ExportSource source, Model back, List<Path> files) {
        Exchange.Comparison seen = Exchange.compare(source.model(), back, COMPARED);
        return new Written(
                files,
                new Sentence(
                        "Read back and compared: {0} inputs, the same answer {1} times, largest difference {2}.",
                        COMPARED, seen.same(), seen.largest() == 0 ? "0" : "%.0e".formatted(seen.largest())),
                seen.same() == COMPARED);
    }
}
