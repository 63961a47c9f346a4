package dev.backlight.view.paint;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How much room words take. Measuring is slow, so the latest few hundred results are remembered. On the screen's
/// thread.
public final class TextWidth {
    private static final int REMEMBERED = 500;
    private static final Map<Measured, Double> WIDTHS = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Measured, Double> eldest) {
            return size() > REMEMBERED;
        }
    };

    private TextWidth() {}

    private record Measured(String text, Font font) {}

    /// In pixels.
    public static double of(String text, Font font) {
        return WIDTHS.computeIfAbsent(new Measured(text, font), TextWidth::measure);
    }

    private static double measure(Measured measured) {
        Text node = new Text(measured.text());
        node.setFont(measured.font());
        return node.getLayoutBounds().getWidth();
    }
}
