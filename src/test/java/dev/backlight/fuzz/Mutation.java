package dev.backlight.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Spoils bytes as damaged disks, careless hands and other programs do.
final class Mutation {
    private static final int[] EDGES = {0, 1, 0x20, 0x22, 0x2C, 0x7F, 0x80, 0xFF};
    private static final Pattern TOKEN = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?|\"[^\"]*\"|true|false|null");
    private static final String[] STRANGE = {
        "NaN",
        "Infinity",
        "-1",
        "0",
        "1",
        "2147483647",
        "-2147483648",
        "9223372036854775807",
        "1e999",
        "-1e-999",
        "4e38",
        "0.1",
        "00012",
        "+5",
        "1.5.2",
        "",
        " ",
        "null",
        "true",
        "[]",
        "{}",
        "[[]]",
        "\"\"",
        "\"NaN\"",
        "\"\\u0000\"",
        "\u0663",
        "\uff11"
    };

    private final RandomGenerator random;

    Mutation(RandomGenerator random) {
        this.random = random;
    }

    /// @param sound is left as it is
    /// @param other of which pieces are taken
    byte[] of(byte[] sound, byte[] other) {
        byte[] bytes = sound;
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes = random.nextInt(3) == 0 ? token(bytes) : once(bytes, other);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes, byte[] other) {
        if (bytes.length == 0) {
            return new byte[] {(byte) random.nextInt()};
        }
        int at = random.nextInt(random.nextBoolean() ? bytes.length : Math.min(64, bytes.length));
        int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextInt(4) == 0 ? 200 : 8));
        byte[] piece = Arrays.copyOfRange(bytes, at, at + length);
        return switch (random.nextInt(8)) {
            case 0 -> with(bytes, at, at + 1, new byte[] {(byte) (bytes[at] ^ 1 << random.nextInt(8))});
            case 1 -> with(bytes, at, at + 1, new byte[] {(byte) EDGES[random.nextInt(EDGES.length)]});
            case 2 -> with(bytes, at, at + length, new byte[0]);
            case 3 -> with(bytes, at, at, piece);
            case 4 -> Arrays.copyOf(bytes, at);
            case 5 -> with(bytes, at, at + length, filled(length));
            case 6 -> with(bytes, random.nextInt(bytes.length), -1, piece);
            default -> with(bytes, at, at + length, some(other));
        };
    }

    private byte[] filled(int length) {
        byte[] bytes = new byte[length];
        if (random.nextBoolean()) {
            random.nextBytes(bytes);
        } else {
            Arrays.fill(bytes, (byte) EDGES[random.nextInt(EDGES.length)]);
        }
        return bytes;
    }

    private byte[] some(byte[] other) {
        if (other.length == 0) {
            return other;
        }
        int from = random.nextInt(other.length);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + 1 + random.nextInt(64)));
    }

    /// Puts another number or word in the place of one.
    private byte[] token(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<MatchResult> tokens = new ArrayList<>();
        TOKEN.matcher(text).results().forEach(tokens::add);
        if (tokens.isEmpty()) {
            return bytes;
        }
        MatchResult place = tokens.get(random.nextInt(tokens.size()));
        byte[] strange = random.nextInt(3) == 0
                ? tokens.get(random.nextInt(tokens.size())).group().getBytes(StandardCharsets.ISO_8859_1)
                : STRANGE[random.nextInt(STRANGE.length)].getBytes(StandardCharsets.UTF_8);
        return with(bytes, place.start(), place.end(), strange);
    }

    /// @param to -1 for `from`
    private static byte[] with(byte[] bytes, int from, int to, byte[] piece) {
        int rest = to < 0 ? from : to;
        byte[] changed = new byte[from + piece.length + bytes.length - rest];
        System.arraycopy(bytes, 0, changed, 0, from);
        System.arraycopy(piece, 0, changed, from, piece.length);
        System.arraycopy(bytes, rest, changed, from + piece.length, bytes.length - rest);
        return changed;
    }
}
