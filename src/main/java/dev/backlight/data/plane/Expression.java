package dev.backlight.data.plane;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// A formula as a tree.
sealed interface Expression {
    record Number(double value) implements Expression {}

    /// @param which 1 for x1 (or x), 2 for x2
    record Variable(int which) implements Expression {}

    record Unary(DoubleUnaryOperator operator, Expression argument) implements Expression {}

    record Binary(DoubleBinaryOperator operator, Expression left, Expression right) implements Expression {}

    default double at(double x1, double x2) {
        return switch (this) {
            case Number(double value) -> value;
            case Variable(int which) -> which == 1 ? x1 : x2;
            case Unary(DoubleUnaryOperator operator, Expression argument) ->
                operator.applyAsDouble(argument.at(x1, x2));
            case Binary(DoubleBinaryOperator operator, Expression left, Expression right) ->
                operator.applyAsDouble(left.at(x1, x2), right.at(x1, x2));
        };
    }
}
