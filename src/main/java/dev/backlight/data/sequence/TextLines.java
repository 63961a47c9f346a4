package dev.backlight.data.sequence;

import dev.backlight.data.DataException;
import dev.backlight.data.disk.UserFile;
import dev.backlight.text.Sentence;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Text files in UTF-8, a word or sentence a line.
public final class TextLines {
    /// Fewer lines can't be learned from and judged by.
    public static final int LEAST = 20;

    /// A file as large as this has no lines that a network here could learn in minutes.
    public static final long MOST_BYTES = 20_000_000;

    /// More different characters would take a table larger than all else together.
    public static final int MOST_CHARACTERS = 5_000;

    private TextLines() {}

    /// The program's own copy of a text: a file below the directory that the property `backlight.assets` names,
    /// else below `assets`.
    public static Path asset(String folder, String file) {
        return Path.of(System.getProperty("backlight.assets", "assets"), folder, file);
    }

    /// The lines that are not blank, stripped.
    ///
    /// @throws DataException with one sentence: what is wrong, in which file, what to do
    public static List<String> read(Path file) throws DataException {
        if (!Files.isRegularFile(file)) {
            throw new DataException("There is no text file {0}: check the name.", file);
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new DataException(
                        "{0} is larger than {1} MB: give a smaller text.", file, MOST_BYTES / 1_000_000);
            }
            byte[] bytes = UserFile.bytes(file);
            checkKind(file, bytes);
            List<String> lines = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .lines()
                    .map(line -> line.startsWith("\uFEFF") ? line.substring(1) : line)
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            check(file, lines);
            return lines;
        } catch (CharacterCodingException _) {
            throw new DataException("{0} is not UTF-8 text: save it as UTF-8 and open it again.", file);
        } catch (DataException known) {
            throw known;
        } catch (IOException failure) {
            throw new DataException(new Sentence("{0} can't be read: check that it may be opened.", file), failure);
        }
    }

    /// What is no text in UTF-8 at first sight: pictures and programs have zero bytes, UTF-16 a mark and zero
    /// bytes.
    private static void checkKind(Path file, byte[] bytes) throws DataException {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        if (mark == 0xfffe || mark == 0xfeff) {
            throw new DataException("{0} is UTF-16 text: save it as UTF-8 and open it again.", file);
        }
        for (byte one : bytes) {
            if (one == 0) {
                throw new DataException("{0} is no text, it has zero bytes: give a text file in UTF-8.", file);
            }
        }
    }

    private static void check(Path file, List<String> lines) throws DataException {
        if (lines.size() < LEAST) {
            throw new DataException(
                    "{0} has too few lines with text ({1}): give at least {2}, a word or sentence each.",
                    file, lines.size(), LEAST);
        }
        long characters =
                lines.stream().flatMapToInt(String::codePoints).distinct().count();
        if (characters > MOST_CHARACTERS) {
            throw new DataException(
                    "{0} has {1} different characters: give a text of at most {2}.", file, characters, MOST_CHARACTERS);
        }
    }
}
