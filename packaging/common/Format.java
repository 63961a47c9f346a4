import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Formats the Java sources with palantir-java-format, or with `--check` only names the files it would change.
///
/// A program of its own, because the formatter needs the compiler of the JDK that the sources are written for,
/// and Maven itself may run on an older one. Arguments: `--check` or `--apply`, then folders. Exit code 1: not
/// formatted.
final class Format {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    /// The formatter breaks comment lines of 117 characters and more, some of them wrongly.
    private static final int MARGIN = 117;

    private Format() {}

    public static void main(String[] args) throws IOException {
        boolean check = args[0].equals("--check");
        List<String> problems = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            for (Path file : sources(Path.of(args[i]))) {
                String before = Files.readString(file);
                try {
                    String after = FORMATTER.formatSourceAndFixImports(wrapDocs(before));
                    if (after.equals(before)) {
                        continue;
                    }
                    if (check) {
                        problems.add(file + " is not formatted");
                    } else {
                        Files.writeString(file, after);
                    }
                } catch (FormatterException unreadable) {
                    problems.add(file + " cannot be formatted: " + unreadable.getMessage());
                }
            }
        }
        problems.forEach(System.err::println);
        if (!problems.isEmpty()) {
            System.err.println("To format all sources: mvn -q -Pformat process-sources");
            System.exit(1);
        }
    }

    /// Moves the words of a `///` line that reach over the margin to the line below, where that goes on with the
    /// sentence, or to a line of their own. The formatter itself would leave single words behind.
    private static String wrapDocs(String source) {
        List<String> lines = new ArrayList<>(source.lines().toList());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String text = line.stripLeading();
            int cut = line.length() < MARGIN || !text.startsWith("/// ") ? -1 : line.lastIndexOf(' ', MARGIN - 1);
            if (cut <= line.length() - text.length() + 4) {
                continue;
            }
            String start = line.substring(0, line.length() - text.length()) + "/// ";
            String rest = line.substring(cut + 1);
            lines.set(i, line.substring(0, cut).stripTrailing());
            String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
            if (next.startsWith(start) && Character.isLetterOrDigit(next.charAt(start.length()))) {
                lines.set(i + 1, start + rest + " " + next.substring(start.length()));
            } else {
                lines.add(i + 1, start + rest);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<Path> sources(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
