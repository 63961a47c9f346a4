package dev.backlight.fuzz;

import dev.backlight.text.Told;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/// Gives one reader many spoilt files. It may read one or say what is wrong in its own sentence; all else is a
/// finding.
final class Fuzzing {
    private static final Pattern INNER =
            Pattern.compile("Exception|java\\.|javax\\.|com\\.|dev\\.backlight|is null|Index \\d|\\R.*\\R");
    private static final Path FOUND = Path.of("target", "fuzz");

    private final Fuzzed format;
    private final Path folder;
    private final Map<String, byte[]> findings = new LinkedHashMap<>();
    private int read;
    private int refused;
    private long slowest;
    private Throwable last;

    Fuzzing(Fuzzed format, Path folder) {
        this.format = format;
        this.folder = folder;
    }

    /// @return what was found, a line each
    List<String> run(int inputs, long seed) throws IOException {
        List<byte[]> seeds = new Seeds(folder).of(format);
        for (byte[] sound : seeds) {
            String wrong = read(sound);
            if (wrong != null || refused > 0) {
                return List.of("A sound file of " + format + " was refused: " + wrong + last);
            }
        }
        read = 0;
        for (int i = 0; i < inputs; i++) {
            byte[] spoilt = spoilt(seeds, new Random(31L * (seed + format.name().hashCode()) + i));
            long start = System.nanoTime();
            String wrong = read(spoilt);
            slowest = Math.max(slowest, System.nanoTime() - start);
            if (wrong != null) {
                findings.putIfAbsent(wrong, spoilt);
            }
        }
        return kept();
    }

    /// How many were read and refused, and the longest time that one took.
    String figures() {
        return read + " read, " + refused + " refused, " + findings.size() + " findings, slowest " + slowest / 1_000_000
                + " ms";
    }

    private byte[] spoilt(List<byte[]> seeds, Random random) throws IOException {
        byte[] sound = seeds.get(random.nextInt(seeds.size()));
        byte[] other = seeds.get(random.nextInt(seeds.size()));
        Packing packing =
                format.packings().get(random.nextInt(4) == 0 ? format.packings().size() - 1 : 0);
        List<Packing.Part> parts = new ArrayList<>(packing.unpack(sound));
        int chosen = random.nextInt(parts.size());
        Packing.Part part = parts.get(chosen);
        parts.set(chosen, new Packing.Part(part.name(), new Mutation(random).of(part.bytes(), other)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        packing.pack(parts, out);
        return out.toByteArray();
    }

    /// @return null if all is well, else what went wrong, without what differs from case to case
    String read(byte[] bytes) throws IOException {
        Path file = Files.write(format.in(folder), bytes);
        try {
            format.read(file);
            read++;
            return null;
        } catch (Throwable thrown) { // whatever comes is judged
            refused++;
            last = thrown;
            String message = String.valueOf(thrown.getMessage()).replace(folder.toString(), "");
            if (thrown instanceof Told
                    && !message.isBlank()
                    && !INNER.matcher(message.replaceAll("\"[^\"]*\"", "")).find()) {
                return null;
            }
            String where = thrown.getStackTrace().length == 0 ? "" : thrown.getStackTrace()[0].toString();
            return thrown.getClass().getSimpleName() + ": " + message.replaceAll("\\d+", "N") + " at " + where;
        }
    }

    private List<String> kept() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, byte[]> finding : findings.entrySet()) {
            Files.createDirectories(FOUND);
            Path file = FOUND.resolve(format.name() + "-" + lines.size());
            Files.write(file, finding.getValue());
            lines.add(file + " " + finding.getKey());
        }
        return lines;
    }
}
