package dev.backlight.view.paint;

import dev.backlight.engine.spec.Activation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Function;
import javafx.util.StringConverter;

/// Names in the field's own spelling, the same in every language, and plain numbers.
public final class Names {
    private Names() {}

    public static String of(Activation activation) {
        return switch (activation) {
            case LINEAR -> "linear";
            case RELU -> "ReLU";
            case LEAKY_RELU -> "leaky ReLU";
            case ELU -> "ELU";
            case GELU -> "GELU";
            case SIGMOID -> "sigmoid";
            case TANH -> "tanh";
            case SQUARE -> "z²";
        };
    }

    /// A number with at most three digits that count, without an exponent.
    public static String number(double value) {
        return new BigDecimal(value)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }

    /// Shows values of a choice; what is shown can't be typed.
    public static <T> StringConverter<T> converter(Function<T, String> text) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new IllegalStateException("The choice is not typed.");
            }
        };
    }
}
