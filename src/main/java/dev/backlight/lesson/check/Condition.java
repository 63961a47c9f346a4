package dev.backlight.lesson.check;

import dev.backlight.text.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Something that is so or isn't, over the numbers of what is on stage. There are no others: no script can do harm.
public sealed interface Condition {
    /// @param before the numbers as the step began
    boolean holds(Figures now, Figures before);

    /// What it reads, for a reader who wants to see it.
    List<Quantity> reads();

    /// As it is written in a lesson.
    String text();

    /// One side of a comparison.
    sealed interface Term {
        double value(Figures now);

        String text();

        record Number(double number) implements Term {
            @Override
            public double value(Figures now) {
                return number;
            }

            @Override
            public String text() {
                return number == Math.rint(number) && Math.abs(number) < 1e9
                        ? String.valueOf((long) number)
                        : String.valueOf(number);
            }
        }

        record Of(Quantity quantity) implements Term {
            @Override
            public double value(Figures now) {
                return now.of(quantity);
            }

            @Override
            public String text() {
                return quantity.toString();
            }
        }
    }

    /// `loss < 0.1`, `off 1 > off 2`, `read = 3`. Equal means to nine digits.
    record Compare(Quantity left, char sign, Term right) implements Condition {
        @Override
        public boolean holds(Figures now, Figures before) {
            double a = now.of(left);
            double b = right.value(now);
            return switch (sign) {
                case '<' -> a < b;
                case '>' -> a > b;
                default -> Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
            };
        }

        @Override
        public List<Quantity> reads() {
            return right instanceof Term.Of(Quantity other) ? List.of(left, other) : List.of(left);
        }

        @Override
        public String text() {
            return left + " " + sign + " " + right.text();
        }
    }

    /// `loss rises`, `w 1 1 1 falls`, `a 1 1 changes`, `b 1 1 stays`: against how the step began.
    record Moves(Quantity quantity, String how) implements Condition {
        private static final double STILL = 1e-7;

        @Override
        public boolean holds(Figures now, Figures before) {
            double by = now.of(quantity) - before.of(quantity);
            return switch (how) {
                case "rises" -> by > STILL;
                case "falls" -> by < -STILL;
                case "changes" -> Math.abs(by) > STILL;
                default -> Math.abs(by) <= STILL;
            };
        }

        @Override
        public List<Quantity> reads() {
            return List.of(quantity);
        }

        @Override
        public String text() {
            return quantity + " " + how;
        }
    }

    /// Several, joined by `and`.
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Figures now, Figures before) {
            return parts.stream().allMatch(part -> part.holds(now, before));
        }

        @Override
        public List<Quantity> reads() {
            return parts.stream().flatMap(part -> part.reads().stream()).toList();
        }

        @Override
        public String text() {
            return parts.stream().map(Condition::text).collect(Collectors.joining(" and "));
        }
    }

    /// @throws IllegalArgumentException with one sentence if the text is no condition
    static Condition parse(String text) {
        List<Condition> parts =
                Arrays.stream(text.split("\\sand\\s")).map(Condition::one).toList();
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    private static Condition one(String text) {
        Matcher compared = Pattern.compile("([^<>=]+)([<>=])([^<>=]+)").matcher(text.strip());
        if (compared.matches()) {
            return new Compare(
                    Quantity.parse(compared.group(1)), compared.group(2).charAt(0), term(compared.group(3)));
        }
        Matcher moved = Pattern.compile("(.+)\\s(rises|falls|changes|stays)").matcher(text.strip());
        if (moved.matches()) {
            return new Moves(Quantity.parse(moved.group(1)), moved.group(2));
        }
        throw new Refusal(
                "\"{0}\" is no condition: write such as \"loss < 0.1\", \"off 1 > off 2\" or \"loss falls\".", text);
    }

    private static Term term(String text) {
        String term = text.strip();
        boolean percent = term.endsWith("%");
        if (percent) {
            term = term.substring(0, term.length() - 1).strip();
        }
        return term.matches("[-+]?\\d*\\.?\\d+([eE][-+]?\\d+)?")
                ? new Term.Number(Double.parseDouble(term) / (percent ? 100 : 1))
                : new Term.Of(Quantity.parse(term));
    }
}
