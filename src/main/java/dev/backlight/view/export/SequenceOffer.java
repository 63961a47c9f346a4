package dev.backlight.view.export;

import dev.backlight.engine.spec.Weights;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.storage.exchange.sequence.SequenceOnnx;
import dev.backlight.storage.export.ExportForm;
import dev.backlight.storage.export.ExportForm.Written;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/// A network over sequences as ONNX.
public record SequenceOffer(SequenceSpec spec, Weights weights) implements Offer {
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
                String matrices = spec.parameters().stream()
                        .map(one -> "%-34s %d × %d".formatted(one.name(), one.rows(), one.columns()))
                        .collect(Collectors.joining("\n", spec.summary() + "\n\n", ""));
                return new Preview(matrices, null, written.check(), written.agrees(), 1, Files.size(out));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    @Override
    public CompletableFuture<Written> write(Path out) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return SequenceOnnx.write(out, spec, weights);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }
}
