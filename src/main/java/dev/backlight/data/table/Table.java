package dev.backlight.data.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.backlight.data.DataException;
import dev.backlight.text.Sentence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A table of text as spreadsheets and programs write it: columns parted by commas, semicolons, tabs, bars or
/// blanks, with quotes or without. A title above it, lines that begin with `#`, Excel's `sep=` line, an index
/// column without a name and a comma at the end of each line are passed over.
public final class Table implements AutoCloseable {
    private static final int SAMPLE = 200;
    private static final int LONGEST_LINE = 1 << 24;
    private static final char END_OF_DOS = '\u001A';

    private final Path file;
    private final Reader source;
    private final Charset given;
    private final Numerals numerals;
    private final boolean blanks;
    private final CloseableIterator<CsvRecord> records;
    private final List<Row> sample = new ArrayList<>();
    private Row header;
    private int first;
    private int last;
    private int next;

    private Table(Path file, Reader source, Charset given) throws IOException {
        this.file = file;
        this.source = source;
        this.given = given;
        BufferedReader text = new BufferedReader(source, 1 << 16);
        Dialect dialect = Dialect.of(text);
        blanks = dialect.separator() == ' ';
        numerals = new Numerals(dialect.separator() != ',');
        records = CsvReader.builder()
                .fieldSeparator(dialect.separator())
                .commentStrategy(CommentStrategy.SKIP)
                .commentCharacter('#')
                .allowExtraFields(true)
                .allowMissingFields(true)
                .trimWhitespacesAroundQuotes(!blanks)
                .maxBufferSize(LONGEST_LINE)
                .ofCsvRecord(text)
                .iterator();
        while (sample.size() < SAMPLE) {
            Row row = take(dialect.skipped());
            if (row == null) {
                break;
            }
            sample.add(row);
        }
        Layout layout = Layout.of(sample, numerals);
        header = layout.header();
        first = layout.first();
        last = layout.last();
        next = layout.rows();
    }

    /// @param in the file's bytes; closed by whoever opened it
    /// @param file only for sentences
    /// @throws DataException with one sentence if it is no text
    public static Table open(InputStream in, Path file) throws IOException {
        return open(in, null, file);
    }

    /// @param in as of the other
    /// @param characters the character set, if somebody has said it; null to find it
    /// @param file only for sentences
    /// @throws DataException with one sentence if it is no text
    public static Table open(InputStream in, Charset characters, Path file) throws IOException {
        return new Table(file, TextSource.open(in, characters, file), characters);
    }

    /// The character set that somebody has said, or that was found in what has been read so far though the file
    /// doesn't say it, so that it may be another.
    ///
    /// @return empty while nobody can doubt it
    public Optional<Charset> doubtfulCharacters() {
        if (given != null) {
            return Optional.of(given);
        }
        return source instanceof GuessedReader guessed
                        && !guessed.found().equals(StandardCharsets.US_ASCII)
                        && !guessed.found().equals(StandardCharsets.UTF_8)
                ? Optional.of(guessed.found())
                : Optional.empty();
    }

    /// Whether a file, whatever it is called, is text that may be a table.
    ///
    /// @throws IOException if it can't be read
    public static boolean mayBe(Path file) throws IOException {
        return TextSource.isText(file);
    }

    /// The names of the columns; empty where the table has none.
    public List<String> header() {
        return header == null ? List.of() : cut(header).fields();
    }

    public Numerals numerals() {
        return numerals;
    }

    /// The first lines below the header, to find out from what the columns hold.
    public List<Row> sample() {
        return sample.subList(next, sample.size()).stream().map(this::cut).toList();
    }

    /// @return the next line with something in it; null at the end
    /// @throws DataException with one sentence if a line can't be read
    public Row next() throws IOException {
        if (next < sample.size()) {
            Row row = sample.get(next);
            sample.set(next++, null); // not to be kept twice
            return cut(row);
        }
        Row row = take(0);
        return row == null ? null : cut(row);
    }

    private Row take(int skippedLines) throws IOException {
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                List<String> fields = new ArrayList<>(record.getFieldCount());
                boolean filled = false;
                for (int i = 0; i < record.getFieldCount(); i++) {
                    String field = record.getField(i).strip();
                    if (!blanks || !field.isEmpty()) { // several blanks part two columns as one does
                        fields.add(field);
                    }
                    filled |= !field.isEmpty();
                }
                if (filled && fields.getFirst().indexOf(END_OF_DOS) < 0) {
                    return new Row(record.getStartingLineNumber() + skippedLines, fields);
                }
            }
            return null;
        } catch (CsvParseException damaged) {
            throw new DataException(
                    new Sentence("{0} is no table: a line is longer than fits, or a quote is never closed.", file),
                    damaged);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private Row cut(Row row) {
        int size = row.fields().size();
        int to = last > 0 && size == last + 1 && row.fields().getLast().isEmpty() ? last : size;
        return first == 0 && to == size ? row : new Row(row.line(), row.fields().subList(Math.min(first, to), to));
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
