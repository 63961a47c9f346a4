package dev.backlight.view.sound;

import dev.backlight.data.sound.Hearing;
import dev.backlight.data.sound.Mel;
import dev.backlight.data.sound.Sound;
import dev.backlight.model.sound.Heard;
import dev.backlight.model.sound.Word;
import dev.backlight.model.text.Messages;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/// One painting of a word: rows over one axis of time.
final class SoundRows {
    private static final double LEFT = 20;
    private static final double FIRST = 150;
    private static final double DRAWN_FOR = 592;
    private static final int UNITS = 6;
    private static final int PATCH_BANDS = 6;
    private static final int PATCH_MOMENTS = 5;
    private static final int[] HERTZ = {250, 500, 1000, 2000, 3500};

    private final GraphicsContext gc;
    private final Palette palette;
    private final Messages messages;
    private final double right;
    private final double tall;

    SoundRows(GraphicsContext gc, double width, double height, Palette palette, Messages messages) {
        this.gc = gc;
        this.palette = palette;
        this.messages = messages;
        right = width - 20;
        tall = Math.min(1.5, (height - 8) / DRAWN_FOR);
    }

    private double y(double drawn) {
        return drawn * tall;
    }

    private double x(double time) {
        return FIRST + time * (right - FIRST);
    }

    /// The moment at a place: 0 at the beginning of the word, 1 at its end.
    double timeAt(double px) {
        return (px - FIRST) / (right - FIRST);
    }

    /// The band at a height of the spectrogram, the lowest at its bottom; beyond its edges the nearest.
    int bandAt(double py) {
        double share = (y(164) + y(200) - py) / y(200);
        return Math.clamp((int) (share * Mel.BANDS), 0, Mel.BANDS - 1);
    }

    /// A spectrogram that is being drawn, in the place of the word's.
    ///
    /// @param bands [moments][Mel.BANDS] powers from 0 to 1
    /// @param seconds how long it will sound
    void drawn(double[][] bands, double seconds) {
        gc.setFill(palette.stage());
        gc.fillRect(FIRST - 12, y(376) - 9, right - FIRST + 16, 18); // the word's seconds are others
        gc.setTextBaseline(VPos.CENTER);
        seconds(seconds, y(376));
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
        double wide = (right - FIRST) / bands.length;
        double high = y(200) / Mel.BANDS;
        gc.setFill(palette.sequential(0));
        gc.fillRect(FIRST, y(164), right - FIRST, y(200));
        for (int t = 0; t < bands.length; t++) {
            for (int b = 0; b < Mel.BANDS; b++) {
                if (bands[t][b] > 0) {
                    gc.setFill(palette.sequential(Math.sqrt(bands[t][b])));
                    gc.fillRect(FIRST + t * wide, y(164) + y(200) - (b + 1) * high, wide + 0.5, high + 0.5);
                }
            }
        }
        gc.setStroke(palette.spot());
        gc.setLineWidth(2);
        gc.strokeRect(FIRST, y(164), right - FIRST, y(200));
        gc.setLineWidth(1);
    }

    void paint(Word word, Heard heard, double playhead) {
        gc.setTextBaseline(VPos.CENTER);
        label(y(70), messages.get("domain.sound.wave"), note(word));
        trimmed(word, y(70) + 58, y(180) - 12);
        wave(word, y(54), y(92), playhead);
        label(y(180), messages.get("domain.sound.spectrogram"), messages.get("domain.sound.spectrogram.note"));
        spectrogram(word, y(164), y(200));
        seconds(word.seconds(), y(376));
        gc.setStroke(palette.line2());
        gc.strokeLine(LEFT, Math.round(y(394)) + 0.5, right, Math.round(y(394)) + 0.5);
        label(y(416), messages.get("domain.sound.units"), messages.get("domain.sound.units.note"));
        units(heard);
        if (heard.word() == word && heard.hearing() != Hearing.TIME) {
            patch(heard, y(164), y(200));
        }
        head(x(playhead), y(48), y(364));
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }

    private String note(Word word) {
        String all = Numbers.fixed((double) word.wave().length / Sound.RATE, 2);
        return isTrimmed(word)
                ? messages.get("domain.sound.wave.cut", seconds(word), all)
                : messages.get("domain.sound.wave.note", seconds(word));
    }

    private static boolean isTrimmed(Word word) {
        return word.cut().length() < word.wave().length;
    }

    /// All that was recorded, small: what was kept framed, and grey what was cut off, where there is room for it.
    private void trimmed(Word word, double top, double bottom) {
        double height = Math.min(18, bottom - top);
        if (!isTrimmed(word) || height < 8) {
            return;
        }
        float[] wave = word.wave();
        int columns = (int) (FIRST - LEFT - 34);
        double most = 1e-6;
        for (float sample : wave) {
            most = Math.max(most, Math.abs(sample));
        }
        for (int c = 0; c < columns; c++) {
            int from = (int) ((long) wave.length * c / columns);
            int to = Math.max(from + 1, (int) ((long) wave.length * (c + 1) / columns));
            float loud = 0;
            for (int i = from; i < Math.min(to, wave.length); i++) {
                loud = Math.max(loud, Math.abs(wave[i]));
            }
            boolean kept = from >= word.cut().from() && from < word.cut().to();
            double half = Math.max(0.5, height / 2 * loud / most);
            gc.setStroke(kept ? palette.ink() : palette.dim());
            gc.strokeLine(LEFT + c + 0.5, top + height / 2 - half, LEFT + c + 0.5, top + height / 2 + half);
        }
        double scale = (double) columns / wave.length;
        gc.setStroke(palette.mut());
        gc.strokeRoundRect(LEFT + word.cut().from() * scale, top - 2, word.cut().length() * scale, height + 4, 4, 4);
    }

    private static String seconds(Word word) {
        return Numbers.fixed(word.seconds(), 2);
    }

    private void label(double y, String title, String note) {
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(palette.ink());
        gc.setFont(Type.semibold(12, messages.locale()));
        gc.fillText(title, LEFT, y);
        gc.setFill(palette.mut());
        gc.setFont(Type.text(11, messages.locale()));
        double at = y + 17;
        for (String line : note.split("\n")) {
            gc.fillText(line, LEFT, at);
            at += 15;
        }
    }

    /// The lowest and highest sample of each column; what lies behind the playhead is grey.
    private void wave(Word word, double top, double height, double playhead) {
        float[] part = word.part();
        double most = 1e-6;
        for (float sample : part) {
            most = Math.max(most, Math.abs(sample));
        }
        double middle = top + height / 2;
        int columns = (int) (right - FIRST);
        for (int c = 0; c < columns; c++) {
            int from = (int) ((long) part.length * c / columns);
            int to = Math.max(from + 1, (int) ((long) part.length * (c + 1) / columns));
            float low = 0;
            float high = 0;
            for (int i = from; i < Math.min(to, part.length); i++) {
                low = Math.min(low, part[i]);
                high = Math.max(high, part[i]);
            }
            gc.setStroke((double) c / columns <= playhead ? palette.ink() : palette.dim());
            gc.strokeLine(
                    FIRST + c + 0.5,
                    middle - height / 2 * high / most - 0.5,
                    FIRST + c + 0.5,
                    middle - height / 2 * low / most + 0.5);
        }
    }

    private void spectrogram(Word word, double top, double height) {
        double[][] logs = word.logarithms();
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        double mean = 0;
        for (double[] moment : logs) {
            for (double log : moment) {
                low = Math.min(low, log);
                high = Math.max(high, log);
                mean += log / (logs.length * Mel.BANDS);
            }
        }
        double from = (low + mean) / 2;
        double column = (right - FIRST) / logs.length;
        double row = height / Mel.BANDS;
        for (int t = 0; t < logs.length; t++) {
            for (int b = 0; b < Mel.BANDS; b++) {
                gc.setFill(palette.sequential((logs[t][b] - from) / Math.max(1e-9, high - from)));
                gc.fillRect(FIRST + t * column, top + (Mel.BANDS - 1 - b) * row, column + 0.4, row + 0.4);
            }
        }
        gc.setStroke(palette.line());
        gc.setLineWidth(1);
        gc.strokeRect(FIRST, top, right - FIRST, height);
        gc.setFont(Type.text(11));
        gc.setFill(palette.mut());
        gc.setTextAlign(TextAlignment.RIGHT);
        for (int hertz : HERTZ) {
            double band = 0;
            while (band < Mel.BANDS - 1 && Mel.middle((int) band) < hertz) {
                band++;
            }
            String word1 = hertz < 1000
                    ? String.valueOf(hertz)
                    : Numbers.fixed(hertz / 1000.0, hertz % 1000 == 0 ? 0 : 1) + "k";
            gc.fillText(word1, FIRST - 6, top + (Mel.BANDS - 0.5 - band) * row);
        }
    }

    private void seconds(double all, double y) {
        gc.setFont(Type.text(11));
        gc.setFill(palette.mut());
        double step = all > 1.2 ? 0.4 : all > 0.5 ? 0.2 : 0.1;
        gc.setTextAlign(TextAlignment.CENTER);
        for (double at = 0; at <= all - step / 3; at += step) {
            gc.fillText(at == 0 ? "0" : Numbers.fixed(at, 1) + " s", x(at / all), y);
        }
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.fillText(Numbers.fixed(all, 2) + " s", right, y);
    }

    /// Where the strongest unit finds most of what it listens for.
    private void patch(Heard heard, double top, double height) {
        int[] at = heard.place(heard.strongest(1).getFirst().unit(), PATCH_BANDS, PATCH_MOMENTS);
        double column = (right - FIRST) / heard.hearing().width();
        double row = height / Mel.BANDS;
        gc.setStroke(palette.spot());
        gc.setLineWidth(3);
        gc.strokeRoundRect(FIRST + at[1] * column, top + at[0] * row, PATCH_MOMENTS * column, PATCH_BANDS * row, 8, 8);
        gc.setLineWidth(1);
    }

    private void units(Heard heard) {
        List<Heard.Unit> strongest = heard.strongest(UNITS);
        double most = Math.max(1e-9, Math.abs(strongest.getFirst().push()));
        double pitch = y(28);
        double zero = FIRST + 64 + (right - FIRST - 64) * 0.4;
        double room = Math.min(zero - FIRST - 130, right - zero - 60);
        for (int i = 0; i < strongest.size(); i++) {
            Heard.Unit unit = strongest.get(i);
            double top = y(404) + i * pitch;
            tile(heard, unit.unit(), top, pitch - 3, i == 0);
            double middle = top + (pitch - 3) / 2;
            double length = room * Math.abs(unit.push()) / most;
            gc.setFill(palette.sign(unit.push()));
            gc.fillRoundRect(unit.push() < 0 ? zero - length : zero, middle - 5, Math.max(1, length), 10, 4, 4);
            gc.setFill(palette.signText(unit.push()));
            gc.setFont(Type.medium(12));
            gc.setTextAlign(unit.push() < 0 ? TextAlignment.RIGHT : TextAlignment.LEFT);
            gc.fillText(
                    Numbers.signed(unit.push(), 2), unit.push() < 0 ? zero - length - 6 : zero + length + 6, middle);
            gc.setTextAlign(TextAlignment.LEFT);
            gc.setFill(palette.mut());
            gc.setFont(Type.text(11, messages.locale()));
            gc.fillText(messages.get("domain.sound.unit", unit.unit() + 1), FIRST + 62, middle);
        }
        gc.setStroke(palette.dim());
        gc.strokeLine(zero, y(402), zero, y(402) + UNITS * pitch);
    }

    /// What was heard and how surely, right of the units: for a hall, which sees nothing beside the stage.
    void answer(Heard heard) {
        int digit = heard.answer();
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(palette.ink());
        gc.setFont(Type.semibold(40));
        gc.fillText(String.valueOf(digit), right, y(436));
        gc.setFill(palette.mut());
        gc.setFont(Type.medium(13));
        gc.fillText(Numbers.percent(heard.probability(digit)), right, y(436) + 37);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }

    private void tile(Heard heard, int unit, double top, double height, boolean framed) {
        float[] weights = heard.weights(unit);
        double most = 1e-9;
        for (float weight : weights) {
            most = Math.max(most, Math.abs(weight));
        }
        Hearing hearing = heard.hearing();
        double cell = 48.0 / hearing.width();
        double row = height / hearing.height();
        for (int i = 0; i < weights.length; i++) {
            gc.setFill(palette.diverging().color(weights[i] / most));
            gc.fillRect(FIRST + i % hearing.width() * cell, top + i / hearing.width() * row, cell + 0.3, row + 0.3);
        }
        gc.setStroke(framed ? palette.spot() : palette.line());
        gc.setLineWidth(framed ? 2 : 1);
        gc.strokeRect(FIRST, top, 48, height);
        gc.setLineWidth(1);
    }

    private void head(double x, double top, double bottom) {
        gc.setStroke(palette.ink());
        gc.setLineWidth(1.5);
        gc.strokeLine(x, top, x, bottom);
        gc.setFill(palette.stage());
        gc.fillOval(x - 5, top - 5, 10, 10);
        gc.strokeOval(x - 5, top - 5, 10, 10);
        gc.setLineWidth(1);
    }

    /// The wave over its spectrum, small, for the gallery.
    static void card(GraphicsContext gc, Word word, double width, double height, Palette palette) {
        SoundRows rows = new SoundRows(gc, width + FIRST - 60, height, palette, null);
        gc.translate(40 - FIRST, 0);
        rows.wave(word, 12, 44, 1);
        rows.spectrogramOnly(word, 66, height - 84);
        gc.translate(FIRST - 40, 0);
    }

    private void spectrogramOnly(Word word, double top, double height) {
        double[][] logs = word.logarithms();
        double most = word.logarithms()[word.loudest()[0]][word.loudest()[1]];
        double column = (right - FIRST) / logs.length;
        double row = height / Mel.BANDS;
        double floor = Math.log(0.01);
        for (int t = 0; t < logs.length; t++) {
            for (int b = 0; b < Mel.BANDS; b++) {
                gc.setFill(palette.sequential((logs[t][b] - floor) / Math.max(1e-9, most - floor)));
                gc.fillRect(FIRST + t * column, top + (Mel.BANDS - 1 - b) * row, column + 0.4, row + 0.4);
            }
        }
    }

    /// Samples of a window around a moment.
    static int windowAt(Word word, double playhead) {
        int last = Math.max(0, word.part().length - dev.backlight.data.sound.Spectrogram.WINDOW);
        return (int) Math.round(Math.clamp(playhead, 0, 1) * Math.min(last, word.part().length - Sound.RATE / 100));
    }
}
