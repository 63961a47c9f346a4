package dev.backlight.view.export;

import dev.backlight.storage.export.ExportForm;
import dev.backlight.storage.export.ExportSource;
import dev.backlight.text.Sentence;
import dev.backlight.text.Told;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What each form would say: written into a folder of its own beside the screen, read back and compared, and
/// cleared away at the end. On the screen's thread but for the writing.
final class Previews {
    private static final int MOST_LINES = 400;
    private static final int TABLE_LINES = 12;

    private final ExportSource source;
    private final String name;
    private final Path folder;
    private final Map<ExportForm, CompletableFuture<Preview>> asked = new EnumMap<>(ExportForm.class);

    /// @param files how many would be written; 0 if it can't be
    record Preview(String text, Sentence check, boolean agrees, int files, long bytes) {}

    /// @throws UncheckedIOException if there is no place for temporary files
    Previews(ExportSource source, String name) {
        this.source = source;
        this.name = name;
        try {
            folder = Files.createTempDirectory("backlight-export-");
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    void ask(ExportForm form) {
        asked.computeIfAbsent(form, _ -> CompletableFuture.supplyAsync(() -> made(form)));
    }

    /// Null until it is there.
    Preview of(ExportForm form) {
        CompletableFuture<Preview> answer = asked.get(form);
        return answer == null || !answer.isDone() ? null : answer.join();
    }

    private Preview made(ExportForm form) {
        try {
            Path folderOfForm = Files.createDirectories(folder.resolve(form.id()));
            Path out = folderOfForm.resolve(name + form.ending());
            ExportForm.Written written = form.write(source, out);
            long bytes = 0;
            for (Path file : written.files()) {
                bytes += Files.size(file);
            }
            int most =
                    form.kind() == ExportForm.Kind.NUMBERS && form != ExportForm.TENSORBOARD ? TABLE_LINES : MOST_LINES;
            String text = form.text(source, out).lines().limit(most).collect(Collectors.joining("\n"));
            return new Preview(
                    text, written.check(), written.agrees(), written.files().size(), bytes);
        } catch (IOException | RuntimeException refused) {
            return new Preview("", Told.of(refused), false, 0, 0);
        }
    }

    void close() {
        CompletableFuture.allOf(asked.values().toArray(CompletableFuture[]::new))
                .handle((_, _) -> null)
                .thenRunAsync(this::clear);
    }

    private void clear() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : List.copyOf(files.toList()).reversed()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            System.getLogger(Previews.class.getName()).log(Level.WARNING, "Not cleared away", left);
        }
    }
}
