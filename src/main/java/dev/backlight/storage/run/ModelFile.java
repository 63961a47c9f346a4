package dev.backlight.storage.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backlight.data.DataException;
import dev.backlight.data.disk.UserFile;
import dev.backlight.engine.spec.LossSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.ParameterSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.storage.file.Container;
import dev.backlight.storage.file.Floats;
import dev.backlight.storage.file.Reading;
import dev.backlight.storage.file.SpecJson;
import dev.backlight.text.Sentence;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

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
        Container.write(
                file,
                DESCRIPTION,
                about(model),
                PARAMETERS,
                out -> Floats.write(out, model.parameters().copy()));
    }

    private static Description about(Model model) {
        Reading reading = Reading.toWrite(model.names(), model.preparation());
        int version = reading == null ? FIRST_VERSION : VERSION;
        return new Description(FORMAT, version, model.network(), model.loss(), model.epoch(), model.step(), reading);
    }

    /// What a model is, without its numbers, as JSON.
    public static byte[] description(Model model) throws IOException {
        return SpecJson.MAPPER.writeValueAsBytes(about(model));
    }

    /// Where the numbers of a network come from.
    @FunctionalInterface
    public interface Numbers {
        Weights of(NetworkSpec network) throws IOException;
    }

    /// A model as `description` says it, with numbers from elsewhere.
    ///
    /// @param file what it is called in a sentence
    /// @throws IOException if the description is damaged or the numbers are not there
    public static Model described(Path file, byte[] json, Numbers numbers) throws IOException {
        return model(file, SpecJson.MAPPER.readValue(json, Description.class), numbers);
    }

    private static Model model(Path file, Description description, Numbers numbers) throws IOException {
        if (description == null) {
            throw new IOException("The description is empty.");
        }
        if (!FORMAT.equals(description.format())
                || (description.version() != VERSION && description.version() != FIRST_VERSION)) {
            throw new DataException(
                    "{0} is of format {1} {2}, but this program reads {3} {4}: save it again with train --save.",
                    file, description.format(), description.version(), FORMAT, VERSION);
        }
        Weights parameters = numbers.of(description.network());
        Reading reading = description.reading();
        return new Model(
                description.network(),
                description.loss(),
                description.epoch(),
                description.step(),
                parameters,
                reading.names(),
                reading.preparation());
    }

    /// @throws DataException with one sentence if the file is missing, damaged, or no model of ours
    public static Model read(Path file) throws DataException {
        byte[] bytes;
        try {
            bytes = UserFile.bytes(file);
        } catch (DataException told) {
            throw told;
        } catch (NoSuchFileException missing) {
            throw new DataException(new Sentence("There is no model {0}: check the name.", file), missing);
        } catch (IOException unreadable) {
            throw new DataException(
                    new Sentence("The model {0} can't be read: check that it may be read.", file), unreadable);
        }
        try (Container container = Container.of(bytes)) {
            return model(
                    file,
                    container.description(DESCRIPTION, Description.class),
                    network -> parameters(container.numbers(PARAMETERS), network));
        } catch (DataException told) {
            throw told;
        } catch (IOException | IllegalArgumentException damaged) {
            throw new DataException(
                    new Sentence(
                            "{0} is no model of Backlight, or it is damaged: save it again with train --save.", file),
                    damaged);
        }
    }

    /// Reads to the end what `Floats` has written.
    ///
    /// @throws IOException if these are not the parameters of that network
    static Weights parameters(InputStream in, NetworkSpec spec) throws IOException {
        spec.requireMemory(1);
        List<ParameterSpec> shapes = spec.parameters();
        float[][] parameters = new float[shapes.size()][];
        DataInputStream data = new DataInputStream(in);
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = Floats.read(data, Math.toIntExact(shapes.get(i).count()));
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
