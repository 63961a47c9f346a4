package dev.backlight.engine.spec;

import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import java.util.function.Supplier;

/// What layers have in common that move a square window over a picture.
public sealed interface Windowed permits LayerSpec.Conv2d, LayerSpec.MaxPool, LayerSpec.AveragePool {
    /// Pixels of a side of the window.
    int size();

    /// Pixels from one place of the window to the next.
    int stride();

    /// Zeros around the picture.
    default int padding() {
        return 0;
    }

    /// The shape that leaves when `input` enters.
    ///
    /// @param channels that leave
    /// @param layer what to call it where it can't be
    /// @throws IllegalArgumentException if the window is larger than the picture
    default Shape outputOf(Shape input, int channels, Supplier<Sentence> layer) {
        long height = input.height() + 2L * padding() - size();
        long width = input.width() + 2L * padding() - size();
        if (height < 0 || width < 0) {
            throw new Refusal(
                    "{0} needs a picture of at least the shape {1}×{2}×{3} (padding included), but gets the shape"
                            + " {4}×{5}×{6}.",
                    layer.get(),
                    input.channels(),
                    size(),
                    size(),
                    input.channels(),
                    input.height() + 2L * padding(),
                    input.width() + 2L * padding());
        }
        return new Shape(channels, (int) (height / stride()) + 1, (int) (width / stride()) + 1);
    }
}
