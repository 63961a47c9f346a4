package dev.backlight.view.domain.translation;

import dev.backlight.data.sequence.NumberWords;
import dev.backlight.model.sequence.translation.TranslationReading;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;

/// Who looks where: a row for each symbol that was written, a column for each token before it.
final class Alignment {
    /// Columns of the small pictures of heads: their strongest cells have no frame, so that those of the large one
    /// stand out.
    private static final double SMALL = 30;

    private Alignment() {}

    /// A symbol as it is shown; the end is a mark.
    static String shown(String token) {
        return token.equals(NumberWords.END) ? "◦" : token;
    }

    /// @param head below 0 for the mean of all
    /// @param box left, top, width and height of a cell
    static void paint(GraphicsContext gc, TranslationReading now, int head, double[] box, Palette palette) {
        paint(gc, now, head, now.tokens().length - 1, box, palette);
    }

    /// The first columns alone.
    static void paint(
            GraphicsContext gc, TranslationReading now, int head, int columns, double[] box, Palette palette) {
        for (int i = 0; i < now.written(); i++) {
            int strongest = strongest(now, head, i);
            for (int t = 0; t < columns; t++) {
                double x = box[0] + t * box[2];
                double y = box[1] + i * box[3];
                if (t > now.question() + i - 1) {
                    gc.setFill(palette.inset());
                    gc.fillRect(x, y, box[2] + 0.3, box[3] + 0.3);
                    continue;
                }
                gc.setFill(palette.sequential(now.share(head, i, t)));
                gc.fillRect(x, y, box[2] + 0.3, box[3] + 0.3);
                if (t == strongest && box[2] > SMALL) {
                    gc.setStroke(palette.spot());
                    gc.setLineWidth(2);
                    gc.strokeRect(x + 1, y + 1, box[2] - 2, box[3] - 2);
                    gc.setLineWidth(1);
                }
            }
        }
        gc.setStroke(palette.line());
        gc.strokeRect(box[0], box[1], box[2] * columns, box[3] * now.written());
    }

    /// The position that answers most of what a symbol asked.
    static int strongest(TranslationReading now, int head, int symbol) {
        int best = 0;
        for (int t = 1; t < now.question() + symbol; t++) {
            best = now.share(head, symbol, t) > now.share(head, symbol, best) ? t : best;
        }
        return best;
    }
}
