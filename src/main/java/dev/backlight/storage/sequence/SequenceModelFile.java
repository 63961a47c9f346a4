package dev.backlight.storage.sequence;

import dev.backlight.data.DataException;
import dev.backlight.data.disk.UserFile;
import dev.backlight.engine.spec.Architecture;
import dev.backlight.engine.spec.Weights;
import dev.backlight.storage.file.Container;
import dev.backlight.storage.file.Floats;
import dev.backlight.text.Sentence;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Networks over sequences on disk: a zip with `model.json` (what was learned, and how) and `parameters.bin` (its
/// numbers, float32, little-endian, in order). The zip's checksums tell damage.
public final class SequenceModelFile {
    private static final String FORMAT = "backlight-sequence-model";
    private static final int VERSION = 1;
    private static final String DESCRIPTION = "model.json";
    private static final String PARAMETERS = "parameters.bin";

    private SequenceModelFile() {}

    private record Description(
            String format,
            int version,
            String domain,
            String task,
            String cell,
            boolean chinese,
            boolean uncapped,
            float forgetBias,
            long seed,
            long steps) {}

    /// Which network such a model is, without its numbers.
    @FunctionalInterface
    public interface Shape {
        /// @param model its parameters are null
        /// @throws IOException if its data can't be read
        /// @throws IllegalArgumentException if there is no such task
        Architecture of(SequenceModel model) throws IOException;
    }

    /// Whether a file says of itself that it is one; anything else that is wrong with it `read` tells.
    public static boolean isOne(Path file) {
        try (Container container = Container.of(UserFile.bytes(file))) {
            return FORMAT.equals(
                    container.description(DESCRIPTION, Description.class).format());
        } catch (IOException | IllegalArgumentException other) {
            return false;
        }
    }

    /// Writes whole or not at all.
    public static void write(Path file, SequenceModel model) throws IOException {
        Container.write(
                file,
                DESCRIPTION,
                new Description(
                        FORMAT,
                        VERSION,
                        model.domain(),
                        model.task(),
                        model.cell(),
                        model.chinese(),
                        model.uncapped(),
                        model.forgetBias(),
                        model.seed(),
                        model.steps()),
                PARAMETERS,
                out -> Floats.write(out, model.parameters().copy()));
    }

    /// @throws DataException with one sentence if the file is missing, damaged, or no network over sequences of
    /// ours
    public static SequenceModel read(Path file, Shape shape) throws DataException {
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
            Description about = container.description(DESCRIPTION, Description.class);
            if (!FORMAT.equals(about.format()) || about.version() != VERSION) {
                throw new DataException(
                        "{0} is of format {1} {2}, but this program reads {3} {4}: save it again with train --save.",
                        file, about.format(), about.version(), FORMAT, VERSION);
            }
            Architecture network = shape.of(model(about, null));
            return model(about, parameters(container.numbers(PARAMETERS), network));
        } catch (DataException told) {
            throw told;
        } catch (IOException | IllegalArgumentException damaged) {
            throw new DataException(
                    new Sentence(
                            "{0} is no network over sequences of Backlight, or it is damaged: save it again with"
                                    + " train --domain text --save.",
                            file),
                    damaged);
        }
    }

    private static SequenceModel model(Description about, Weights parameters) {
        return new SequenceModel(
                about.domain(),
                about.task(),
                about.cell(),
                about.chinese(),
                about.uncapped(),
                about.forgetBias(),
                about.seed(),
                about.steps(),
                parameters);
    }

    private static Weights parameters(DataInputStream in, Architecture network) throws IOException {
        float[][] numbers = Floats.read(
                in,
                network.parameters().stream()
                        .mapToInt(one -> Math.toIntExact(one.count()))
                        .toArray());
        for (float[] some : numbers) {
            for (float one : some) {
                if (!Float.isFinite(one)) {
                    throw new IOException("A parameter is no finite number.");
                }
            }
        }
        if (in.read() != -1) {
            throw new IOException("There are more parameters than the network has.");
        }
        return Weights.of(network, numbers);
    }
}
