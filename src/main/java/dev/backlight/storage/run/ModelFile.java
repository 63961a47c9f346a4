package dev.backlight.storage.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backlight.data.DataException;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.ParameterSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.storage.file.AtomicFile;
import dev.backlight.storage.file.Reading;
import dev.backlight.storage.file.SpecJson;
import dev.backlight.text.Sentence;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Models on disk: a zip with `model.json` (what the network is) and `parameters.bin` (its numbers, float32,
/// little-endian, in order). The zip's checksums tell damage.
///
/// Since version 2 the description has `reading`: what the outputs are called, and how a picture becomes what the
/// network reads. Without it, as in version 1, these are digits made as MNIST's; a model of such is still written
/// so, for older programs.
public final class ModelFile {
    private static final String FORMAT = "backlight-model";
    private static final int FIRST_VERSION = 1;
    private static final int VERSION = 2;
    private static final String DESCRIPTION = "model.json";
    private static final String PARAMETERS = "parameters.bin";
    private static final int LONGEST_DESCRIPTION = 1 << 23;

    private ModelFile() {}

    private record Description(
            String format,
            int version,
            NetworkSpec network,
            LossSpec loss,
            int epoch,
            long step,
            @JsonInclude(JsonInclude.Include.NON_NULL) Reading reading) {}

    /// Writes whole or not at all.
    public static void write(Path file, Model model) throws IOException {
        Reading reading = Reading.toWrite(model.names(), model.preparation());
        int version = reading == null ? FIRST_VERSION : VERSION;
        AtomicFile.write(file, out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.putNextEntry(new ZipEntry(DESCRIPTION));
            zip.write(SpecJson.MAPPER.writeValueAsBytes(new Description(
                    FORMAT, version, model.network(), model.loss(), model.epoch(), model.step(), reading)));
            zip.putNextEntry(new ZipEntry(PARAMETERS));
            put(zip, model.parameters().copy());
            zip.closeEntry();
            zip.finish();
        });
    }

    /// @throws DataException with one sentence if the file is missing, damaged, or no model of ours
    public static Model read(Path file) throws DataException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new DataException(new Sentence("There is no model {0}: check the name.", file), missing);
        } catch (IOException unreadable) {
            throw new DataException(
                    new Sentence("The model {0} can't be read: check that it may be read.", file), unreadable);
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            expect(zip, DESCRIPTION);
            Description description = SpecJson.MAPPER.readValue(zip.readNBytes(LONGEST_DESCRIPTION), Description.class);
            if (description == null) {
                throw new IOException("The description is empty.");
            }
            if (!FORMAT.equals(description.format())
                    || (description.version() != VERSION && description.version() != FIRST_VERSION)) {
                throw new DataException(
                        "{0} is of format {1} {2}, but this program reads {3} {4}: save it again with train --save.",
                        file, description.format(), description.version(), FORMAT, VERSION);
            }
            expect(zip, PARAMETERS);
            Weights parameters = parameters(zip, description.network());
            Reading reading = description.reading();
            return new Model(
                    description.network(),
                    description.loss(),
                    description.epoch(),
                    description.step(),
                    parameters,
                    reading.names(),
                    reading.preparation());
        } catch (DataException told) {
            throw told;
        } catch (IOException | IllegalArgumentException damaged) {
            throw new DataException(
                    new Sentence(
                            "{0} is no model of Backlight, or it is damaged: save it again with train --save.", file),
                    damaged);
        }
    }

    private static void expect(ZipInputStream zip, String name) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw new IOException("The entry " + name + " is missing.");
        }
    }

    static void put(OutputStream out, float[]... arrays) throws IOException {
        for (float[] values : arrays) {
            ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(values);
            out.write(bytes.array());
        }
    }

    /// Reads to the end what `put` has written.
    ///
    /// @throws IOException if these are not the parameters of that network
    static Weights parameters(InputStream in, NetworkSpec spec) throws IOException {
        spec.requireMemory(1);
        List<ParameterSpec> shapes = spec.parameters();
        float[][] parameters = new float[shapes.size()][];
        DataInputStream data = new DataInputStream(in);
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = new float[Math.toIntExact(shapes.get(i).count())];
            byte[] bytes = new byte[Float.BYTES * parameters[i].length];
            data.readFully(bytes);
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(parameters[i]);
            for (float value : parameters[i]) {
                if (!Float.isFinite(value)) {
                    throw new IOException("A parameter is no finite number.");
                }
            }
        }
        if (in.read() != -1) {
            throw new IOException("There are more parameters than the network has.");
        }
        return Weights.of(spec, parameters);
    }
}
