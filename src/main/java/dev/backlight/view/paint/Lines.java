package dev.backlight.view.paint;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Breaks a sentence into lines where its language allows it.
public final class Lines {
    private Lines() {}

    /// @param width in pixels; a word that is wider gets a line of its own
    public static List<String> of(String words, double width, Font font) {
        List<String> lines = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance();
        breaks.setText(words);
        int start = 0;
        int last = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (last > start && width(words.substring(start, end).strip(), font) > width) {
                lines.add(words.substring(start, last).strip());
                start = last;
            }
            last = end;
        }
        lines.add(words.substring(start).strip());
        return lines;
    }

    public static double width(String words, Font font) {
        Text text = new Text(words);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }
}
