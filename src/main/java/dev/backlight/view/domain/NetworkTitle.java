package dev.backlight.view.domain;

import dev.backlight.engine.spec.sequence.SequenceLayerSpec;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.model.text.Messages;
import dev.backlight.training.past.Snapshot;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// The shape of a network and how many numbers it has, over its stage.
public final class NetworkTitle {
    private static final double LEFT = 20;
    private static final double BASELINE = 25;

    private NetworkTitle() {}

    /// @param shown nothing is painted if it is no network over sequences
    public static void paint(GraphicsContext gc, Snapshot shown, Palette palette, Messages messages) {
        if (!(shown.architecture() instanceof SequenceSpec spec)) {
            return;
        }
        paint(gc, shape(spec), shown.parameters().count(), palette, messages);
    }

    /// @param shape in words and numbers, as `32 × 24 – 128 – 10`
    public static void paint(GraphicsContext gc, String shape, long numbers, Palette palette, Messages messages) {
        Font bold = face(shape);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
        gc.setFont(bold);
        gc.setFill(palette.ink());
        gc.fillText(shape, LEFT, BASELINE);
        gc.setFont(Type.text(13, messages.locale()));
        gc.setFill(palette.mut());
        gc.fillText(
                messages.get("domain.parameters", Numbers.grouped(numbers)),
                LEFT + TextWidth.of(shape, bold) + 12,
                BASELINE);
    }

    /// Numbers and Latin words keep their face in every language; Chinese words need one that has them.
    static Font face(String shape) {
        return Type.semibold(13, Type.faceOf(shape, Locale.ENGLISH));
    }

    /// Tokens, the layers that mix positions, answers: `27 – LSTM 24 – 27`.
    public static String shape(SequenceSpec spec) {
        String middle = spec.layers().stream()
                .map(NetworkTitle::part)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" – "));
        return spec.vocabulary() + " – " + middle + " – " + spec.outputs();
    }

    private static String part(SequenceLayerSpec layer) {
        return switch (layer) {
            case SequenceLayerSpec.Embedding embedding -> String.valueOf(embedding.width());
            case SequenceLayerSpec.Recurrent recurrent -> recurrent.cell().label() + " " + recurrent.units();
            case SequenceLayerSpec.Residual residual ->
                residual.branch().stream()
                        .map(NetworkTitle::part)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" – "));
            case SequenceLayerSpec.Attention attention -> attention.heads() + " × Attention";
            default -> "";
        };
    }
}
