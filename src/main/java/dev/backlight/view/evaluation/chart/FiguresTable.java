package dev.backlight.view.evaluation.chart;

import dev.backlight.analysis.ConfusionMatrix;
import dev.backlight.model.text.Messages;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// The confusion matrix and the figures of each class as text for a spreadsheet: columns separated by tabs, shares
/// in [0, 1] with a decimal point.
public final class FiguresTable {
    private static final String NOTHING = "–";

    private FiguresTable() {}

    /// @param names of the classes
    public static String of(ConfusionMatrix confusion, IntFunction<String> names, Messages messages) {
        StringJoiner table = new StringJoiner("\n", "", "\n");
        StringJoiner header = new StringJoiner("\t");
        header.add(messages.get("evaluation.digit"));
        IntStream.range(0, confusion.classes()).forEach(k -> header.add(names.apply(k)));
        header.add(messages.get("evaluation.precision"));
        header.add(messages.get("evaluation.recall"));
        header.add(messages.get("evaluation.measure"));
        header.add(messages.get("evaluation.count"));
        table.add(header.toString());
        for (int actual = 0; actual < confusion.classes(); actual++) {
            StringJoiner row = new StringJoiner("\t");
            row.add(names.apply(actual));
            for (int predicted = 0; predicted < confusion.classes(); predicted++) {
                row.add(String.valueOf(confusion.count(actual, predicted)));
            }
            row.add(confusion.named(actual) == 0 ? NOTHING : share(confusion.precision(actual)));
            row.add(confusion.support(actual) == 0 ? NOTHING : share(confusion.recall(actual)));
            row.add(confusion.named(actual) + confusion.support(actual) == 0 ? NOTHING : share(confusion.f1(actual)));
            row.add(String.valueOf(confusion.support(actual)));
            table.add(row.toString());
        }
        StringJoiner macro = new StringJoiner("\t");
        macro.add(messages.get("evaluation.macro"));
        IntStream.range(0, confusion.classes()).forEach(k -> macro.add(String.valueOf(confusion.named(k))));
        macro.add(share(confusion.macroPrecision()));
        macro.add(share(confusion.macroRecall()));
        macro.add(share(confusion.macroF1()));
        macro.add(String.valueOf(confusion.total()));
        return table.add(macro.toString()).toString();
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }
}
