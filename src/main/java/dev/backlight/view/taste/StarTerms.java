package dev.backlight.view.taste;

import dev.backlight.training.taste.Recommender;
import dev.backlight.training.taste.TasteRecipe;
import dev.backlight.view.paint.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Somebody's stars for one thing as a sum, each term with the sign it enters by, so that it can be added up by
/// hand.
///
/// @param terms the mean of all, then `+ 0.12`, `− 0.23` or `+ (0.50)(−0.30)`
/// @param sum what they come to, which may lie beyond one or five stars
record StarTerms(List<String> terms, double sum) {
    private static final int WRITTEN_OUT = 2;

    /// Of few factors both numbers of each, of many their products.
    static StarTerms of(Recommender recommender, Recommender.Taste taste, int item, TasteRecipe.Kind kind) {
        List<String> terms = new ArrayList<>(
                List.of(Numbers.fixed(recommender.mean(), 2), signed(recommender.bias(item)), signed(taste.bias())));
        double sum = recommender.mean() + recommender.bias(item) + taste.bias();
        if (kind != TasteRecipe.Kind.DEEP) {
            double[] own = taste.factors();
            double[] other = recommender.item(item);
            double[] products = recommender.terms(taste, item);
            for (int f = 0; f < products.length; f++) {
                terms.add(
                        products.length <= WRITTEN_OUT
                                ? "+ (" + Numbers.fixed(own[f], 2) + ")(" + Numbers.fixed(other[f], 2) + ")"
                                : signed(products[f]));
            }
            sum += Arrays.stream(products).sum();
        }
        if (kind != TasteRecipe.Kind.COLLABORATIVE) {
            double more = recommender.byNetwork(taste, item);
            terms.add(signed(more));
            sum += more;
        }
        return new StarTerms(terms, sum);
    }

    private static String signed(double value) {
        String number = Numbers.fixed(value, 2);
        return number.charAt(0) == Numbers.MINUS ? Numbers.MINUS + " " + number.substring(1) : "+ " + number;
    }

    /// The sum in as few lines as there must be, all about equally long; a line breaks before a sign.
    ///
    /// @param begin what stands before it, as the name of the thing
    /// @param end what stands behind it, as what it comes to
    /// @param wide how wide words are
    List<String> lines(String begin, String end, double width, ToDoubleFunction<String> wide) {
        List<String> parts = new ArrayList<>(terms);
        parts.add(end);
        List<String> lines = broken(begin, parts, width, wide);
        for (double narrower = 0.9 * width; narrower > width / 3; narrower -= 0.1 * width) {
            List<String> shorter = broken(begin, parts, narrower, wide);
            if (shorter.size() == lines.size()) {
                lines = shorter;
            }
        }
        return lines;
    }

    private static List<String> broken(String begin, List<String> parts, double width, ToDoubleFunction<String> wide) {
        List<String> lines = new ArrayList<>();
        String line = begin;
        for (String part : parts) {
            String longer = line + " " + part;
            if (wide.applyAsDouble(longer) > width) {
                lines.add(line);
                line = part;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
