package dev.backlight.storage.export;

import dev.backlight.analysis.ClassifiedExample;
import dev.backlight.analysis.ConfusionMatrix;
import dev.backlight.analysis.TestReader;
import dev.backlight.analysis.TestReading;
import dev.backlight.data.ClassNames;
import dev.backlight.data.Examples;
import dev.backlight.storage.exchange.WeightTiles;
import dev.backlight.storage.run.Model;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.ejml.data.FMatrixRMaj;

/// What a test set says about a network, for a report: which classes are taken for which, and the mistakes that
/// were made with the greatest certainty.
final class ReportFindings {
    private static final int WORST = 12;

    private final Model model;
    private final Examples test;
    private final TestReading reading;

    /// @param test with as many classes as the network has outputs
    ReportFindings(Model model, Examples test) {
        this.model = model;
        this.test = test;
        reading = new TestReader(model.network(), model.parameters(), model.loss(), () -> false).read(test);
    }

    String html() throws IOException {
        StringBuilder out = new StringBuilder();
        confusion(out);
        worst(out);
        return out.toString();
    }

    private void confusion(StringBuilder out) {
        ConfusionMatrix confusion = reading.confusion();
        ClassNames names = test.names();
        out.append(String.format(
                Locale.ROOT,
                "<h2>Confusion</h2><p>%,d of %,d examples of the test set read rightly, %.2f %%. A row for each class,"
                        + " a column for each answer.</p><table class=\"confusion\"><tr><th></th>",
                confusion.total() - confusion.mistakes(),
                confusion.total(),
                100 * confusion.accuracy()));
        for (int k = 0; k < confusion.classes(); k++) {
            out.append("<th>").append(ReportPage.escaped(names.mark(k))).append("</th>");
        }
        out.append("</tr>\n");
        for (int row = 0; row < confusion.classes(); row++) {
            out.append("<tr><th>").append(ReportPage.escaped(names.mark(row))).append("</th>");
            for (int column = 0; column < confusion.classes(); column++) {
                int count = confusion.count(row, column);
                double share = confusion.support(row) == 0 ? 0 : (double) count / confusion.support(row);
                out.append(String.format(
                        Locale.ROOT,
                        "<td style=\"background: rgba(47, 111, 224, %.3f)\">%s</td>",
                        row == column ? 0.15 * share : Math.min(1, 4 * share),
                        count == 0 ? "" : String.valueOf(count)));
            }
            out.append("</tr>\n");
        }
        out.append("</table>\n");
    }

    private void worst(StringBuilder out) throws IOException {
        List<ClassifiedExample> worst = reading.worst().stream().limit(WORST).toList();
        int side = (int) Math.round(Math.sqrt(test.features()));
        boolean pictures = side * side == test.features();
        if (worst.isEmpty()) {
            out.append("<h2>Worst mistakes</h2><p>None.</p>\n");
            return;
        }
        out.append("<h2>Worst mistakes</h2>\n");
        for (ClassifiedExample example : worst) {
            String said = String.format(
                    Locale.ROOT,
                    "%s read as %s, %.1f %%",
                    test.names().of(example.label()),
                    test.names().of(example.answer()),
                    100 * example.certainty());
            out.append("<figure class=\"example\">");
            if (pictures) {
                out.append(ReportPage.image(picture(example.index(), side), 84, said));
            }
            out.append("<figcaption>").append(ReportPage.escaped(said)).append("</figcaption></figure>\n");
        }
    }

    private byte[] picture(int index, int side) throws IOException {
        FMatrixRMaj row = new FMatrixRMaj(1, test.features());
        test.fill(new int[] {index}, 0, 1, row, new int[1]);
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < row.data.length; i++) {
            int grey = Math.round(255 * (1 - Math.clamp(row.data[i], 0f, 1f)));
            image.getRaster().setSample(i % side, i / side, 0, grey);
        }
        return WeightTiles.png(image);
    }

    /// Whether a network can be held against these examples.
    static boolean fits(Model model, Examples test) {
        return test != null
                && test.classes() > 1
                && test.size() > 0
                && test.features() == model.network().input().size()
                && test.classes() == model.network().output().size();
    }
}
