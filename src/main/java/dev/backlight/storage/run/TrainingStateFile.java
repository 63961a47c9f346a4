package dev.backlight.storage.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backlight.data.DataException;
import dev.backlight.data.disk.UserFile;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.storage.file.Container;
import dev.backlight.storage.file.Floats;
import dev.backlight.storage.file.Reading;
import dev.backlight.storage.file.Stopping;
import dev.backlight.text.Sentence;
import dev.backlight.training.past.Checkpoint;
import dev.backlight.training.recipe.ExperimentConfig;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Trainings on disk: a zip with `state.json` (the recipe, the position, and how long each array is) and
/// `numbers.bin` (parameters, then the optimizer's arrays, then the parameters of the best epoch where early
/// stopping waits, float32, little-endian). The zip's checksums tell damage. Files from before early stopping have
/// no `stopping` in their description, nor `validation` in their recipe. Since version 2 there is `reading`, as in
/// a
/// `ModelFile`; without it the file is written as of version 1.
public final class TrainingStateFile {
    private static final String FORMAT = "backlight-training";
    private static final int FIRST_VERSION = 1;
    private static final int VERSION = 2;
    private static final String DESCRIPTION = "state.json";
    private static final String NUMBERS = "numbers.bin";

    private TrainingStateFile() {}

    /// Numbers that JSON has no word for, such as a loss before the first step, are kept by their bits.
    private record Description(
            String format,
            int version,
            ExperimentConfig config,
            long step,
            long optimizerSteps,
            int learningRateBits,
            long smoothedLossBits,
            int seen,
            int right,
            long epochLossBits,
            boolean watching,
            long watchedBestBits,
            int watchedWaited,
            int watchedFactorBits,
            int[] parameterLengths,
            int[] stateLengths,
            Stopping stopping,
            @JsonInclude(JsonInclude.Include.NON_NULL) Reading reading) {}

    private static Stopping stopping(Checkpoint.Best best) {
        return best == null
                ? Stopping.OFF
                : new Stopping(
                        true,
                        best.epoch(),
                        Double.doubleToRawLongBits(best.loss()),
                        best.waited(),
                        lengths(arrays(best)));
    }

    private static Checkpoint.Best best(Stopping kept, NetworkSpec network, float[][] arrays) {
        Weights parameters = arrays.length == 0 ? null : Weights.of(network, arrays);
        return kept.waiting()
                ? new Checkpoint.Best(kept.epoch(), Double.longBitsToDouble(kept.lossBits()), kept.waited(), parameters)
                : null;
    }

    /// Writes whole or not at all.
    public static void write(Path file, TrainingState state) throws IOException {
        Checkpoint kept = state.checkpoint();
        Checkpoint.Watched watched = kept.watched() == null ? new Checkpoint.Watched(0, 0, 0) : kept.watched();
        Reading reading = Reading.toWrite(state.names(), state.preparation());
        Description description = new Description(
                FORMAT,
                reading == null ? FIRST_VERSION : VERSION,
                state.config(),
                kept.step(),
                kept.optimizerSteps(),
                Float.floatToRawIntBits(kept.learningRate()),
                Double.doubleToRawLongBits(kept.smoothedLoss()),
                kept.seen(),
                kept.right(),
                Double.doubleToRawLongBits(kept.epochLoss()),
                kept.watched() != null,
                Double.doubleToRawLongBits(watched.best()),
                watched.waited(),
                Float.floatToRawIntBits(watched.factor()),
                lengths(kept.parameters().copy()),
                lengths(kept.optimizerState()),
                stopping(kept.best()),
                reading);
        Container.write(file, DESCRIPTION, description, NUMBERS, out -> {
            Floats.write(out, kept.parameters().copy());
            Floats.write(out, kept.optimizerState());
            if (kept.best() != null) {
                Floats.write(out, arrays(kept.best()));
            }
        });
    }

    /// @throws DataException with one sentence if the file is missing, damaged, or no training of ours
    public static TrainingState read(Path file) throws DataException {
        byte[] bytes;
        try {
            bytes = UserFile.bytes(file);
        } catch (DataException told) {
            throw told;
        } catch (NoSuchFileException missing) {
            throw new DataException(new Sentence("There is no training {0}: check the name.", file), missing);
        } catch (IOException unreadable) {
            throw new DataException(
                    new Sentence("The training {0} can't be read: check that it may be read.", file), unreadable);
        }
        try (Container container = Container.of(bytes)) {
            Description description = container.description(DESCRIPTION, Description.class);
            if (!FORMAT.equals(description.format())
                    || (description.version() != VERSION && description.version() != FIRST_VERSION)) {
                throw new DataException(
                        "{0} is of format {1} {2}, but this program reads {3} {4}: save it again.",
                        file, description.format(), description.version(), FORMAT, VERSION);
            }
            return new TrainingState(
                    description.config(),
                    checkpoint(description, container.numbers(NUMBERS), bytes.length),
                    description.reading().names(),
                    description.reading().preparation());
        } catch (DataException told) {
            throw told;
        } catch (IOException | IllegalArgumentException | NullPointerException damaged) {
            throw new DataException(
                    new Sentence(
                            "{0} is no training of Backlight, or it is damaged: save it again with --save-state.",
                            file),
                    damaged);
        }
    }

    private static Checkpoint checkpoint(Description d, DataInputStream in, int fileSize) throws IOException {
        long numbers = 0;
        for (int[] lengths : new int[][] {
            d.parameterLengths(), d.stateLengths(), d.stopping().lengths()
        }) {
            for (int length : lengths) {
                numbers += length < 0 ? Long.MAX_VALUE / Integer.MAX_VALUE : length;
            }
        }
        float rate = Float.intBitsToFloat(d.learningRateBits());
        if (d.step() < 0 || d.optimizerSteps() < 0 || d.seen() < 0 || !(rate >= 0 && Float.isFinite(rate))) {
            throw new IOException("Nothing was ever trained so far, or so fast.");
        }
        if (numbers > 1100L * fileSize) { // no zip packs better: a damaged length, not that many numbers
            throw new IOException("The lengths are impossible.");
        }
        float[][] parameters = Floats.read(in, d.parameterLengths());
        float[][] state = Floats.read(in, d.stateLengths());
        float[][] best = Floats.read(in, d.stopping().lengths());
        if (in.read() != -1) {
            throw new IOException("There are more numbers than the description says.");
        }
        return new Checkpoint(
                d.step(),
                Weights.of(d.config().network(), parameters),
                d.optimizerSteps(),
                state,
                Float.intBitsToFloat(d.learningRateBits()),
                Double.longBitsToDouble(d.smoothedLossBits()),
                d.seen(),
                d.right(),
                Double.longBitsToDouble(d.epochLossBits()),
                d.watching()
                        ? new Checkpoint.Watched(
                                Double.longBitsToDouble(d.watchedBestBits()),
                                d.watchedWaited(),
                                Float.intBitsToFloat(d.watchedFactorBits()))
                        : null,
                best(d.stopping(), d.config().network(), best));
    }

    private static float[][] arrays(Checkpoint.Best best) {
        return best.parameters() == null ? new float[0][] : best.parameters().copy();
    }

    private static int[] lengths(float[][] arrays) {
        int[] lengths = new int[arrays.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = arrays[i].length;
        }
        return lengths;
    }
}
