package dev.backlight.data.plane;

import dev.backlight.text.Sentence;
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
            throw wrong(
                    0,
                    curve
                            ? new Sentence("the formula is empty: type one, such as 2*sin(x).")
                            : new Sentence("the formula is empty: type one, such as x1*x2."));
        }
        if (text.length() > LONGEST) {
            throw wrong(LONGEST, new Sentence("the formula is too long: use at most {0} characters.", LONGEST));
        }
        Expression whole = sum();
        if (!atEnd()) {
            throw wrong(
                    at,
                    text.charAt(at) == ')'
                            ? new Sentence("this ) has no (.")
                            : new Sentence("an operator is missing before \"{0}\".", text.charAt(at)));
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
            throw wrong(at, new Sentence("the formula is nested too deeply: make it simpler."));
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
            throw wrong(at, new Sentence("the formula ends where a number, a name or ( is expected."));
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
        throw wrong(at, new Sentence("\"{0}\" stands where a number, a name or ( is expected.", c));
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
            throw wrong(start, new Sentence("\"{0}\" is no number.", text.substring(start, at)));
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
                        curve
                                ? new Sentence(
                                        "\"{0}\" is unknown: use x, pi, e, sin, cos, tan, exp, ln, sqrt, abs, min or"
                                                + " max.",
                                        name)
                                : new Sentence(
                                        "\"{0}\" is unknown: use x1, x2, pi, e, sin, cos, tan, exp, ln, sqrt, abs, min"
                                                + " or max.",
                                        name));
        };
    }

    private Expression variable(String name, int start) {
        if (curve != name.equals("x")) {
            throw wrong(
                    start,
                    curve
                            ? new Sentence("\"{0}\" is no variable here: use x.", name)
                            : new Sentence("\"{0}\" is no variable here: use x1 or x2.", name));
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
            throw wrong(at, new Sentence("a comma and a second number are missing."));
        }
        Expression second = sum();
        close(open);
        return new Expression.Binary(function, first, second);
    }

    private int open() {
        if (!take('(')) {
            throw wrong(at, new Sentence("a function needs its ( here."));
        }
        return at - 1;
    }

    private void close(int open) {
        if (!take(')')) {
            throw atEnd()
                    ? wrong(open, new Sentence("this ( is never closed."))
                    : wrong(at, new Sentence("an operator or ) is missing before \"{0}\".", text.charAt(at)));
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

    private static FormulaException wrong(int index, Sentence sentence) {
        return new FormulaException(index + 1, sentence);
    }
}
