package dev.backlight.storage.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.backlight.analysis.ConfusionMatrix;
import dev.backlight.data.ClassNames;
import dev.backlight.data.DataException;
import dev.backlight.data.disk.UserFile;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.storage.file.AtomicFile;
import dev.backlight.storage.file.Block;
import dev.backlight.storage.file.DataMark;
import dev.backlight.storage.file.Floats;
import dev.backlight.storage.file.SpecJson;
import dev.backlight.storage.run.RunFileException.Kind;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.judge.Score;
import dev.backlight.training.past.Curves;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;

/// One kept run on disk. After a mark and the version follow three blocks, each with its length and checksum:
/// the description (JSON: recipe, data, result), the curves, and the weights, which may be empty. Since version 2
/// the description may have `classes`, the names of the classes; without it the file is written as of version 1.
public final class RunFile {
    public static final String SUFFIX = ".blrun";

    /// More numbers of a network are not kept: 4 MB.
    public static final int MOST_WEIGHTS = 1 << 20;

    /// The most numbers of a curve that a glance at a run reads; longer curves are left out until somebody looks at
    /// the run, so that two hundred runs fit into memory.
    public static final int BRIEF = 2048;

    private static final byte[] MARK = {(byte) 0x8B, 'B', 'L', 'R', 'U', 'N', '\r', '\n'};
    private static final int FIRST_VERSION = 1;
    private static final int VERSION = 2;
    private static final long LARGEST = 1 << 26;
    private static final int LAST_YEAR = 9999;

    private RunFile() {}

    /// Numbers that JSON has no word for are kept by their bits.
    ///
    /// @param validationBits loss and accuracy of the examples held out; empty where none are
    private record Description(
            int number,
            DataMark data,
            String when,
            RunState ended,
            ExperimentConfig config,
            int epoch,
            long step,
            long lossBits,
            long accuracyBits,
            long[] validationBits,
            int[][] confusion,
            @JsonInclude(JsonInclude.Include.NON_NULL) ClassNames classes) {
        Evaluation result(NetworkSpec judged, Weights parameters) {
            return new Evaluation(
                    epoch,
                    step,
                    Double.longBitsToDouble(lossBits),
                    Double.longBitsToDouble(accuracyBits),
                    validation(),
                    confusion,
                    judged,
                    parameters);
        }

        private Score validation() {
            return validationBits.length == 0
                    ? null
                    : new Score(Double.longBitsToDouble(validationBits[0]), Double.longBitsToDouble(validationBits[1]));
        }

        KeptRun run(Evaluation result, Curves curves) {
            return new KeptRun(number, config, data, Instant.parse(when), ended, result, curves, classes);
        }
    }

    /// A run without its weights and without curves of more than `BRIEF` numbers.
    ///
    /// @param hasWeights whether the file has them
    public record Glance(KeptRun run, boolean hasWeights) {}

    /// Writes whole or not at all. Weights are left out where there are too many, or one is no finite number.
    public static void write(Path file, KeptRun run) throws IOException {
        byte[] description = Block.of(out -> out.write(SpecJson.MAPPER.writeValueAsBytes(description(run))));
        byte[] curves = Block.of(out -> CurvesBlock.write(out, run.curves()));
        byte[] weights = canKeep(run.result().parameters())
                ? Block.of(out -> {
                    byte[] network =
                            SpecJson.MAPPER.writeValueAsBytes(run.result().network());
                    out.writeInt(network.length);
                    out.write(network);
                    Floats.write(out, run.result().parameters().copy());
                })
                : new byte[0];
        write(file, version(run.names()), description, curves, weights);
    }

    private static int version(ClassNames names) {
        return names.areNumbers() ? FIRST_VERSION : VERSION;
    }

    private static void write(Path file, int version, byte[]... blocks) throws IOException {
        AtomicFile.write(file, out -> {
            DataOutputStream data = new DataOutputStream(out);
            data.write(MARK);
            data.writeInt(version);
            for (byte[] block : blocks) {
                Block.write(data, block);
            }
            data.flush();
        });
    }

    /// @throws RunFileException with one sentence if it can't be read, is damaged, or no run of ours
    public static KeptRun read(Path file) throws RunFileException {
        byte[][] blocks = blocks(file);
        return decoded(file, () -> {
            Description described = described(blocks[0]);
            NetworkSpec planned = described.config().network();
            Evaluation result = blocks[2].length == 0
                    ? described.result(planned, null)
                    : Block.read(blocks[2], in -> {
                        NetworkSpec network = SpecJson.MAPPER.readValue(in.readNBytes(in.readInt()), NetworkSpec.class);
                        return described.result(network, ModelFile.parameters(in, network));
                    });
            return described.run(result, Block.read(blocks[1], CurvesBlock::read));
        });
    }

    /// Reads what a list of runs shows. All of the file is checked.
    ///
    /// @throws RunFileException as `read`
    public static Glance glance(Path file) throws RunFileException {
        byte[][] blocks = blocks(file);
        return decoded(file, () -> {
            Description described = described(blocks[0]);
            Evaluation result = described.result(described.config().network(), null);
            Curves curves = Block.read(blocks[1], CurvesBlock::read).brief(BRIEF);
            return new Glance(described.run(result, curves), blocks[2].length > 0);
        });
    }

    /// Gives up the weights of a run to make room.
    ///
    /// @throws RunFileException as `read`
    static void dropWeights(Path file) throws IOException {
        byte[][] blocks = blocks(file);
        write(file, version(described(blocks[0]).classes()), blocks[0], blocks[1], new byte[0]);
    }

    static boolean canKeep(Weights parameters) {
        return parameters != null && parameters.count() <= MOST_WEIGHTS && parameters.areFinite();
    }

    private static byte[][] blocks(Path file) throws RunFileException {
        byte[] bytes;
        try {
            if (Files.size(file) > LARGEST) {
                throw new RunFileException(file, Kind.FOREIGN, null);
            }
            bytes = UserFile.bytes(file);
        } catch (RunFileException told) {
            throw told;
        } catch (DataException foreign) {
            throw new RunFileException(file, Kind.FOREIGN, foreign);
        } catch (IOException unreadable) {
            throw new RunFileException(file, Kind.UNREADABLE, unreadable);
        }
        if (bytes.length < MARK.length || !Arrays.equals(MARK, Arrays.copyOf(bytes, MARK.length))) {
            throw new RunFileException(file, Kind.FOREIGN, null);
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            in.skipBytes(MARK.length);
            int version = in.readInt();
            if (version != FIRST_VERSION && version != VERSION) {
                throw new RunFileException(file, Kind.OTHER, null);
            }
            byte[][] blocks = {Block.take(in), Block.take(in), Block.take(in)};
            if (in.read() != -1) {
                throw new IOException("There is more than was written.");
            }
            return blocks;
        } catch (RunFileException told) {
            throw told;
        } catch (IOException damaged) {
            throw new RunFileException(file, Kind.DAMAGED, damaged);
        }
    }

    private interface Decoding<T> {
        T run() throws IOException;
    }

    private static <T> T decoded(Path file, Decoding<T> decoding) throws RunFileException {
        try {
            return decoding.run();
        } catch (UnrecognizedPropertyException | InvalidTypeIdException later) {
            throw new RunFileException(file, Kind.OTHER, later);
        } catch (IOException
                | IllegalArgumentException
                | NullPointerException
                | NegativeArraySizeException
                | DateTimeException damaged) {
            throw new RunFileException(file, Kind.DAMAGED, damaged);
        }
    }

    private static Description description(KeptRun run) {
        Evaluation result = run.result();
        Score validation = result.validation();
        return new Description(
                run.number(),
                run.data(),
                run.when().toString(),
                run.ended(),
                run.config(),
                result.epoch(),
                result.step(),
                Double.doubleToRawLongBits(result.loss()),
                Double.doubleToRawLongBits(result.accuracy()),
                validation == null
                        ? new long[0]
                        : new long[] {
                            Double.doubleToRawLongBits(validation.loss()),
                            Double.doubleToRawLongBits(validation.accuracy())
                        },
                result.confusion(),
                run.names().areNumbers() ? null : run.names());
    }

    private static Description described(byte[] block) throws IOException {
        Description said = Block.read(block, in -> SpecJson.MAPPER.readValue(in.readAllBytes(), Description.class));
        new ConfusionMatrix(said.confusion()); // refuses what can't be counted
        int year = Instant.parse(said.when()).atOffset(ZoneOffset.UTC).getYear();
        if (said.number() < 0 || said.epoch() < 0 || said.step() < 0 || year < 1 || year > LAST_YEAR) {
            throw new IOException("No run was ever at such a number or time.");
        }
        if (said.validationBits().length % 2 != 0 || said.validationBits().length > 2) {
            throw new IOException("The validation result is not whole.");
        }
        return said;
    }
}
