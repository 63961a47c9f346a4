package dev.backlight.storage.exchange.onnx;

import dev.backlight.engine.spec.Architecture;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.storage.exchange.OnnxExport;
import dev.backlight.storage.exchange.sequence.SequenceOnnx;
import dev.backlight.storage.export.ExportForm;
import dev.backlight.storage.export.ExportForm.Written;
import dev.backlight.storage.file.AtomicFile;
import dev.backlight.storage.run.Model;
import dev.backlight.text.Refusal;
import dev.backlight.training.driving.Evolution;
import dev.backlight.training.taste.TasteSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// Whatever is trained as ONNX. Networks that learn together, such as a generator and its critic, become one file
/// each, `NAME-generator.onnx`. What enters is called `inputs`, `tokens` of a network over sequences, `person` and
/// `item` of a recommender; what leaves is called `outputs`.
public final class TrainedOnnx {
    private TrainedOnnx() {}

    /// Writes each file whole or not at all, and reads it back.
    ///
    /// @throws IllegalArgumentException with one sentence if there are no words for something that learns
    public static Written write(Path out, Weights trained) throws IOException {
        SequencedMap<Path, byte[]> files = new LinkedHashMap<>();
        bytes(trained).forEach((name, bytes) -> files.put(named(out, name), bytes));
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            AtomicFile.write(file.getKey(), to -> to.write(file.getValue()));
        }
        return ExportForm.readBack(files);
    }

    private static Path named(Path out, String name) {
        String file = out.getFileName().toString();
        String ending = ExportForm.ONNX.ending();
        String stem = file.endsWith(ending) ? file.substring(0, file.length() - ending.length()) : file;
        return name.isEmpty() ? out : out.resolveSibling(stem + "-" + name + ending);
    }

    /// What the files hold, by what is added to their names: nothing where there is one network.
    ///
    /// @throws IllegalArgumentException as `write`
    static SequencedMap<String, byte[]> bytes(Weights trained) {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        switch (trained.architecture()) {
            case Architecture.Several several ->
                several.members().stream()
                        .filter(member -> !member.name().equals(Evolution.SPREAD))
                        .forEach(member -> bytes(trained.of(member.name()))
                                .forEach((name, bytes) ->
                                        files.put(member.name() + (name.isEmpty() ? "" : "-" + name), bytes)));
            case NetworkSpec spec ->
                files.put("", OnnxExport.bytes(new Model(spec, new LossSpec.SquaredError(), 0, 0, trained), "inputs"));
            case SequenceSpec spec -> files.put("", SequenceOnnx.bytes(spec, trained));
            case TasteSpec spec -> files.put("", TasteOnnx.bytes(spec, trained));
            default ->
                throw new Refusal(
                        "{0} has no words in ONNX: export another network.",
                        trained.architecture().summary());
        }
        return files;
    }
}
