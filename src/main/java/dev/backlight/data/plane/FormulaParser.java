package dev.backlight.data.plane;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// Recursive descent, one method for each rule:
///
/// `sum = product {(+|-) product}`, `product = signed {(*|/) signed}`, `signed = [-|+] signed | power`, `power =
/// atom
/// [^ signed]` (so `-x^2` is `-(x^2)` and `2^-x` is allowed, and `^` binds to the right), `atom = number | name |
/// name(sum [, sum]) | (sum)`.
final class FormulaParser {
    private static final int LONGEST = 200;
    private static final int DEEPEST = 60;

    private final String text;
    private final boolean curve;
    private int at;
    private int depth;

    /// @param curve whether the only variable is x
    FormulaParser(String text, boolean curve) {
        this.text = text;
        this.curve = curve;
    }

    Expression parse() {
        if (text.isBlank()) {
            throw wrong(0, "the formula is empty: type one, such as " + (curve ? "2*sin(x)." : "x1*x2."));
        }
        if (text.length() > LONGEST) {
            throw wrong(LONGEST, "the formula is too long: use at most " + LONGEST + " characters.");
        }
        Expression whole = sum();
        if (!atEnd()) {
            throw wrong(
                    at,
                    text.charAt(at) == ')' ? "this ) has no (." : "an operator is missing before " + quoted() + ".");
        }
        return whole;
    }

    private Expression sum() {
        Expression left = product();
        while (true) {
            if (take('+')) {
                left = new Expression.Binary(Double::sum, left, product());
            } else if (take('-') || take('−')) {
                left = new Expression.Binary((a, b) -> a - b, left, product());
            } else {
                return left;
            }
        }
    }

    private Expression product() {
        Expression left = signed();
        while (true) {
            if (take('*') || take('·') || take('×')) {
                left = new Expression.Binary((a, b) -> a * b, left, signed());
            } else if (take('/')) {
                left = new Expression.Binary((a, b) -> a / b, left, signed());
            } else {
                return left;
            }
        }
    }

    private Expression signed() {
        if (++depth > DEEPEST) {
            throw wrong(at, "the formula is nested too deeply: make it simpler.");
        }
        Expression value;
        if (take('-') || take('−')) {
            value = new Expression.Unary(a -> -a, signed());
        } else if (take('+')) {
            value = signed();
        } else {
            value = power();
        }
        depth--;
        return value;
    }

    private Expression power() {
        Expression base = atom();
        if (take('²')) {
            base = new Expression.Unary(a -> a * a, base);
        } else if (take('³')) {
            base = new Expression.Unary(a -> a * a * a, base);
        }
        return take('^') ? new Expression.Binary(Math::pow, base, signed()) : base;
    }

    private Expression atom() {
        if (atEnd()) {
            throw wrong(at, "the formula ends where a number, a name or ( is expected.");
        }
        int start = at;
        char c = text.charAt(at);
        if (take('(')) {
            Expression inside = sum();
            close(start);
            return inside;
        }
        if (Character.isDigit(c) || c == '.') {
            return number();
        }
        if (Character.isLetter(c)) {
            return name();
        }
        throw wrong(at, quoted() + " stands where a number, a name or ( is expected.");
    }

    private Expression number() {
        int start = at;
        while (at < text.length() && (isDigit(at) || text.charAt(at) == '.')) {
            at++;
        }
        boolean exponent = at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E');
        int digits = at + 1 < text.length() && "+-".indexOf(text.charAt(at + 1)) >= 0 ? at + 2 : at + 1;
        if (exponent && digits < text.length() && isDigit(digits)) {
            at = digits;
            while (at < text.length() && isDigit(at)) {
                at++;
            }
        }
        try {
            return new Expression.Number(Double.parseDouble(text.substring(start, at)));
        } catch (NumberFormatException noNumber) {
            throw wrong(start, "\"" + text.substring(start, at) + "\" is no number.");
        }
    }

    private Expression name() {
        int start = at;
        while (at < text.length() && (Character.isLetter(text.charAt(at)) || isDigit(at) || isSubscript(at))) {
            at++;
        }
        String name = text.substring(start, at).replace('₁', '1').replace('₂', '2');
        return switch (name) {
            case "pi", "π" -> new Expression.Number(Math.PI);
            case "e" -> new Expression.Number(Math.E);
            case "x", "x1", "x2" -> variable(name, start);
            case "sin" -> unary(Math::sin);
            case "cos" -> unary(Math::cos);
            case "tan" -> unary(Math::tan);
            case "exp" -> unary(Math::exp);
            case "ln" -> unary(Math::log);
            case "sqrt" -> unary(Math::sqrt);
            case "abs" -> unary(Math::abs);
            case "min" -> binary(Math::min);
            case "max" -> binary(Math::max);
            default ->
                throw wrong(
                        start,
                        "\"" + name + "\" is unknown: use " + (curve ? "x" : "x1, x2")
                                + ", pi, e, sin, cos, tan, exp, ln, sqrt, abs, min or max.");
        };
    }

    private Expression variable(String name, int start) {
        if (curve != name.equals("x")) {
            throw wrong(start, "\"" + name + "\" is no variable here: use " + (curve ? "x." : "x1 or x2."));
        }
        return new Expression.Variable(name.equals("x2") ? 2 : 1);
    }

    private Expression unary(DoubleUnaryOperator function) {
        int open = open();
        Expression argument = sum();
        close(open);
        return new Expression.Unary(function, argument);
    }

    private Expression binary(DoubleBinaryOperator function) {
        int open = open();
        Expression first = sum();
        if (!take(',')) {
            throw wrong(at, "a comma and a second number are missing.");
        }
        Expression second = sum();
        close(open);
        return new Expression.Binary(function, first, second);
    }

    private int open() {
        if (!take('(')) {
            throw wrong(at, "a function needs its ( here.");
        }
        return at - 1;
    }

    private void close(int open) {
        if (!take(')')) {
            throw atEnd()
                    ? wrong(open, "this ( is never closed.")
                    : wrong(at, "an operator or ) is missing before " + quoted() + ".");
        }
    }

    private boolean take(char c) {
        if (!atEnd() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    /// Also passes over white space.
    private boolean atEnd() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at == text.length();
    }

    private boolean isDigit(int i) {
        return text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private boolean isSubscript(int i) {
        return text.charAt(i) == '₁' || text.charAt(i) == '₂';
    }

    private String quoted() {
        return "\"" + text.charAt(at) + "\"";
    }

    private static FormulaException wrong(int index, String sentence) {
        return new FormulaException(index + 1, sentence);
    }
}
