package dev.backlight.view.export;

import dev.backlight.storage.export.ExportForm;
import dev.backlight.storage.export.ExportForm.Written;
import dev.backlight.storage.export.ExportSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/// A network, or how it learned, in one of the forms that other programs read.
public record FormOffer(ExportForm form, ExportSource source) implements Offer {
    private static final int MOST_LINES = 400;
    private static final int TABLE_LINES = 12;

    /// All forms that there is something for.
    public static List<Offer> of(ExportSource source) {
        return Arrays.stream(ExportForm.values())
                .filter(form -> form.fits(source))
                .map(form -> (Offer) new FormOffer(form, source))
                .toList();
    }

    @Override
    public String id() {
        return form.id();
    }

    @Override
    public String kind() {
        return form.kind().id();
    }

    @Override
    public String ending() {
        return form.ending();
    }

    @Override
    public CompletableFuture<Preview> preview(Path out) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return made(out);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }

    private Preview made(Path out) throws IOException {
        Written written = form.write(source, out);
        long bytes = 0;
        for (Path file : written.files()) {
            bytes += Files.size(file);
        }
        boolean table = form.kind() == ExportForm.Kind.NUMBERS && form != ExportForm.TENSORBOARD;
        String text = form.text(source, out)
                .lines()
                .limit(table ? TABLE_LINES : MOST_LINES)
                .collect(Collectors.joining("\n"));
        return new Preview(
                text, null, written.check(), written.agrees(), written.files().size(), bytes);
    }

    @Override
    public CompletableFuture<Written> write(Path out) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return form.write(source, out);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }
}
