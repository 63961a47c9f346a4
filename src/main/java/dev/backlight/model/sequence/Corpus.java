package dev.backlight.model.sequence;

import dev.backlight.data.DataException;
import dev.backlight.data.sequence.Letters;
import dev.backlight.data.sequence.NextLetterTask;
import dev.backlight.data.sequence.SequenceData;
import dev.backlight.data.sequence.TokenSequence;
import dev.backlight.storage.project.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The words from which the next letter is learned: the program's own names, or the lines of somebody's text.
///
/// @param name of the file; empty for the names
/// @param known every word of it
/// @param examples some that are not learned from, of a letter at least
public record Corpus(String name, SequenceData data, Letters letters, Set<String> known, List<String> examples) {
    private static final int EXAMPLES = 40;

    /// English given names.
    ///
    /// @throws DataException with one sentence if they can't be read
    static Corpus names() throws DataException {
        return of("", NextLetterTask.names(), NextLetterTask.letters());
    }

    /// @param file a text in UTF-8, a word or sentence a line
    /// @throws DataException with one sentence if it can't be used
    static Corpus of(Path file) throws DataException {
        return of(file.getFileName().toString(), NextLetterTask.lines(file));
    }

    /// The lines of a text.
    private static Corpus of(String name, List<String> lines) {
        Letters letters = Letters.of(lines);
        return of(name, NextLetterTask.of(name, lines, letters), letters);
    }

    private static Corpus of(String name, SequenceData data, Letters letters) {
        Set<String> known = new HashSet<>();
        for (int i = 0; i < data.train().size(); i++) {
            known.add(text(letters, data.train().get(i, 1)));
        }
        List<String> held =
                data.heldOut().stream().map(word -> text(letters, word)).toList();
        known.addAll(held);
        List<String> examples = Stream.concat(held.stream(), known.stream())
                .filter(word -> !word.isEmpty())
                .limit(EXAMPLES)
                .toList();
        return new Corpus(name, data, letters, known, examples);
    }

    /// The letters of what is read, with that behind the last answer.
    private static String text(Letters letters, TokenSequence sequence) {
        int[] tokens = Arrays.copyOf(sequence.tokens(), sequence.tokens().length + 1);
        tokens[tokens.length - 1] = sequence.answers()[sequence.answers().length - 1];
        return letters.text(tokens);
    }

    /// Whether it is somebody's own text.
    public boolean isOwn() {
        return !name.isEmpty();
    }

    /// How many words there are, those held out included.
    public int size() {
        return data.train().size() + data.heldOut().size();
    }

    /// What can be read of somebody's writing: the letters that it has itself, of names in lower case and without
    /// accents.
    public String plain(String written) {
        String text = isOwn() ? written : Letters.plain(written.toLowerCase(Locale.ROOT));
        return text.codePoints()
                .mapToObj(Character::toString)
                .filter(letter -> letters.vocabulary().number(letter) > 0)
                .collect(Collectors.joining());
    }

    /// How many letters are read of a writing up to a place in it: what can't be read counts for nothing.
    ///
    /// @param caret a place between its chars, from 0
    public int read(String written, int caret) {
        return (int) plain(written.substring(0, Math.clamp(caret, 0, written.length())))
                .codePoints()
                .count();
    }

    /// The first place in a writing by which so many letters are read; its end if there are fewer.
    public int caret(String written, int letters) {
        int at = 0;
        while (at < written.length() && read(written, at) < letters) {
            at = written.offsetByCodePoints(at, 1);
        }
        return at;
    }

    /// As it stands in files; names are not written down.
    Texts texts() {
        Stream<TokenSequence> learned = IntStream.range(0, data.train().size())
                .mapToObj(i -> data.train().get(i, 1));
        return new Texts()
                .put("name", name)
                .put(
                        "held",
                        data.heldOut().stream().map(word -> text(letters, word)).collect(Collectors.joining("\n")))
                .put("lines", learned.map(word -> text(letters, word)).collect(Collectors.joining("\n")));
    }

    /// @throws IOException if something is missing
    static Corpus of(Texts texts) throws IOException {
        List<String> held = texts.text("held").lines().toList();
        List<String> learned = texts.text("lines").lines().toList();
        Letters letters =
                Letters.of(Stream.concat(held.stream(), learned.stream()).toList());
        return of(texts.text("name"), NextLetterTask.divided(texts.text("name"), learned, held, letters), letters);
    }
}
