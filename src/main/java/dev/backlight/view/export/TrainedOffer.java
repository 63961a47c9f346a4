package dev.backlight.view.export;

import dev.backlight.engine.spec.Weights;
import dev.backlight.storage.exchange.onnx.TrainedOnnx;
import dev.backlight.storage.export.ExportForm;
import dev.backlight.storage.export.ExportForm.Written;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/// Whatever learns as ONNX: one network, or each of several.
public record TrainedOffer(Weights weights) implements Offer {
    @Override
    public String id() {
        return ExportForm.ONNX.id();
    }

    @Override
    public String kind() {
        return ExportForm.ONNX.kind().id();
    }

    @Override
    public String ending() {
        return ExportForm.ONNX.ending();
    }

    @Override
    public CompletableFuture<Preview> preview(Path out) {
        return write(out).thenApply(written -> {
            try {
                String matrices = weights.architecture().parameters().stream()
                        .map(one -> "%-34s %d × %d".formatted(one.name(), one.rows(), one.columns()))
                        .collect(Collectors.joining("\n", weights.architecture().summary() + "\n\n", ""));
                long bytes = 0;
                for (Path file : written.files()) {
                    bytes += Files.size(file);
                }
                return new Preview(
                        matrices,
                        null,
                        written.check(),
                        written.agrees(),
                        written.files().size(),
                        bytes);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    @Override
    public CompletableFuture<Written> write(Path out) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return TrainedOnnx.write(out, weights);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }
}
