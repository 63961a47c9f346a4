package dev.backlight.storage.exchange;

import dev.backlight.data.DataException;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.ParameterSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.storage.array.Npy;
import dev.backlight.storage.array.NumberArray;
import dev.backlight.storage.array.ZipEntries;
import dev.backlight.storage.file.AtomicFile;
import dev.backlight.storage.run.Model;
import dev.backlight.storage.run.ModelFile;
import dev.backlight.text.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A network as NPZ, NumPy's archive of arrays: each matrix under its name (`layer_1_weights`), what inputs are
/// centred at and multiplied by (`mean`, `scale`), some inputs with Backlight's answers to compare by
/// (`check_inputs`,
/// `check_outputs`), and what the network is (`backlight`, the bytes of a JSON text), so that it can be read back.
public final class ModelNpz {
    private static final String ABOUT = "backlight";
    private static final int CHECKED = 100;
    private static final String SUFFIX = ".npy";

    private ModelNpz() {}

    /// Writes whole or not at all.
    ///
    /// @throws IllegalArgumentException with one sentence if the network learns from features
    public static void write(Path file, Model model) throws IOException {
        Map<String, NumberArray> arrays = arrays(model);
        AtomicFile.write(file, out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            for (Map.Entry<String, NumberArray> array : arrays.entrySet()) {
                zip.putNextEntry(new ZipEntry(array.getKey() + SUFFIX));
                Npy.write(zip, array.getValue());
                zip.closeEntry();
            }
            zip.finish();
        });
    }

    private static Map<String, NumberArray> arrays(Model model) throws IOException {
        NetworkSpec spec = model.network();
        Exchange.requirePixels(spec);
        Map<String, NumberArray> arrays = new LinkedHashMap<>();
        List<ParameterSpec> parameters = spec.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            ParameterSpec matrix = parameters.get(i);
            arrays.put(
                    Exchange.name(matrix),
                    NumberArray.of(model.parameters().get(i).copy(), matrix.rows(), matrix.columns()));
        }
        int inputs = spec.input().size();
        boolean centred = !spec.normalization().isNone();
        float[] mean = centred ? spec.normalization().mean() : new float[inputs];
        float scale = centred ? spec.normalization().scale() : 1;
        arrays.put("mean", NumberArray.of(mean, inputs));
        arrays.put("scale", NumberArray.of(new float[] {scale}));
        float[][] probes = Exchange.probes(spec, CHECKED);
        float[] all = new float[CHECKED * inputs];
        for (int i = 0; i < CHECKED; i++) {
            System.arraycopy(probes[i], 0, all, i * inputs, inputs);
        }
        arrays.put("check_inputs", NumberArray.of(all, CHECKED, inputs));
        arrays.put(
                "check_outputs",
                NumberArray.of(
                        Exchange.answers(model, probes), CHECKED, spec.output().size()));
        byte[] about = ModelFile.description(model);
        arrays.put(ABOUT, NumberArray.of(about, about.length));
        return arrays;
    }

    /// Reads what `write` has written, its numbers changed elsewhere or not.
    ///
    /// @throws DataException with one sentence if the file is missing, damaged, or says nothing of the network
    public static Model read(Path file) throws DataException {
        if (!Files.exists(file)) {
            throw new DataException("There is no model {0}: check the name.", file);
        }
        try (ZipEntries zip = new ZipEntries(file)) {
            List<String> names = zip.names(Runtime.getRuntime().maxMemory() / 2);
            if (!names.contains(ABOUT + SUFFIX)) {
                throw new DataException(
                        "{0} doesn't say which network its arrays are: give one that Backlight has exported.", file);
            }
            byte[] about = zip.read(ABOUT + SUFFIX, Npy::read).toBytes();
            return ModelFile.described(file, about, spec -> {
                List<ParameterSpec> parameters = spec.parameters();
                float[][] values = new float[parameters.size()][];
                for (int i = 0; i < values.length; i++) {
                    values[i] = zip.read(Exchange.name(parameters.get(i)) + SUFFIX, Npy::read)
                            .toFloats();
                }
                return Weights.of(spec, values);
            });
        } catch (DataException told) {
            throw told;
        } catch (IOException | RuntimeException damaged) {
            throw new DataException(
                    new Sentence("{0} is no NPZ of a network, or it is damaged: export it again.", file), damaged);
        }
    }
}
