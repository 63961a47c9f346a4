package dev.backlight.view.export;

import dev.backlight.text.Told;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// What each form would say: written into a folder of its own, read back and compared, and cleared away at the end.
/// On the screen's thread.
final class Previews {
    private final String name;
    private final Path folder;
    private final Map<String, CompletableFuture<Offer.Preview>> asked = new HashMap<>();
    private int count;

    /// @throws UncheckedIOException if there is no place for temporary files
    Previews(String name) {
        this.name = name;
        try {
            folder = Files.createTempDirectory("backlight-export-");
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    void ask(Offer offer) {
        asked.computeIfAbsent(offer.id(), _ -> made(offer));
    }

    /// Something else has been chosen about it.
    void forget(Offer offer) {
        asked.remove(offer.id());
    }

    /// Null until it is there.
    Offer.Preview of(Offer offer) {
        CompletableFuture<Offer.Preview> answer = asked.get(offer.id());
        return answer == null || !answer.isDone() ? null : answer.join();
    }

    private CompletableFuture<Offer.Preview> made(Offer offer) {
        try {
            Path own = Files.createDirectories(folder.resolve(String.valueOf(count++)));
            return offer.preview(own.resolve(name + offer.ending())).exceptionally(Previews::refused);
        } catch (IOException | RuntimeException refused) {
            return CompletableFuture.completedFuture(refused(refused));
        }
    }

    private static Offer.Preview refused(Throwable refused) {
        return new Offer.Preview("", null, Told.of(refused), false, 0, 0);
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
