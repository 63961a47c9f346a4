package dev.backlight.view.lab.chart;

import dev.backlight.lab.Knob;
import dev.backlight.lab.Lab;
import dev.backlight.lab.LabTexts;
import dev.backlight.lab.answer.Bet;
import dev.backlight.lab.answer.Guess;
import dev.backlight.lab.answer.Sentence;
import dev.backlight.lab.record.Measure;
import dev.backlight.lab.record.Reading;
import dev.backlight.model.text.Messages;
import dev.backlight.view.paint.Names;
import dev.backlight.view.paint.Numbers;
import java.util.MissingResourceException;

/// A lab's texts and numbers in the language chosen now.
public record LabWords(Lab lab, Messages messages) {
    private static final double GROUPED_FROM = 1000;

    /// @param part of the key, such as `question`
    public String of(String part) {
        return messages.get(LabTexts.key(lab, part));
    }

    /// The same, or something else where the bundles have no such text.
    public String or(String part, String otherwise) {
        try {
            return of(part);
        } catch (MissingResourceException none) {
            return otherwise;
        }
    }

    public String say(Sentence sentence) {
        return messages.get(
                LabTexts.key(lab, sentence.part()), sentence.values().toArray());
    }

    /// The sentence's text with this behind its part, such as `.caption`; empty where there is none.
    public String behind(Sentence sentence, String ending) {
        try {
            return messages.get(
                    LabTexts.key(lab, sentence.part() + ending),
                    sentence.values().toArray());
        } catch (MissingResourceException none) {
            return "";
        }
    }

    public String family() {
        return messages.get(lab.family().key());
    }

    public String measure(Measure measure) {
        return of("measure." + measure.name());
    }

    public String variant(String variant) {
        return of("variant." + variant);
    }

    /// What an axis counts, and that it runs by factors if it does.
    public String axis(Measure measure) {
        String name = messages.get(measure.axisKey());
        return measure.logarithmic() ? messages.get("labs.axis.log", name) : name;
    }

    /// A value of a measure.
    public String value(Measure.Format format, double value) {
        if (Double.isNaN(value)) {
            return messages.get("labs.none");
        }
        return switch (format) {
            case SHARE -> Numbers.fixed(100 * value, Math.abs(value) < 0.0995 && value != 0 ? 1 : 0) + "%";
            case WHOLE -> place(Math.rint(value));
            case DECIMAL -> Numbers.fixed(value, Math.abs(value) >= 100 ? 0 : 2);
        };
    }

    /// A place along an axis.
    public static String place(double x) {
        return Math.abs(x) >= GROUPED_FROM || x == Math.rint(x) ? Numbers.grouped(Math.round(x)) : Names.number(x);
    }

    /// The value of a knob.
    public String knob(Knob knob, double value) {
        boolean share = knob.step() == 0.01 && knob.most() <= 1;
        return share ? Math.round(100 * value) + "%" : place(value);
    }

    /// What a bet says, in a few words.
    public String guess(Bet bet, Guess guess, Measure main) {
        if (guess.line() == null && guess.option() >= 0) {
            return of("bet." + bet.choices().get(guess.option()).name());
        }
        return number(bet, guess.number(), main);
    }

    /// The number that a bet is compared by.
    public String number(Bet bet, double number, Measure main) {
        if (Double.isNaN(number)) {
            return messages.get("labs.never");
        }
        return switch (bet) {
            case Bet.Line line ->
                switch (line.reading()) {
                    case Reading.Reaches _, Reading.Summit _ ->
                        messages.get("labs.at", messages.get(main.axisKey()), place(number));
                    case Reading.Ridge _, Reading.End _ -> value(main.format(), number);
                };
            case Bet.Slider slider -> slider.share() ? Math.round(100 * number) + "%" : Numbers.fixed(number, 2);
            case Bet.Pick _ -> Names.number(number);
        };
    }

    /// What is read off a line.
    public String reading(Bet.Line line, Measure main) {
        return switch (line.reading()) {
            case Reading.Reaches(double level) -> messages.get("labs.reads.reaches", value(main.format(), level));
            case Reading.Summit _ -> messages.get("labs.reads.summit");
            case Reading.Ridge _ -> messages.get("labs.reads.ridge");
            case Reading.End _ -> messages.get("labs.reads.end");
        };
    }
}
