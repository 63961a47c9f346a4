package dev.backlight.view.paint;

import dev.backlight.model.window.Theme;
import dev.backlight.view.paint.scale.Diverging;
import dev.backlight.view.paint.scale.Ramp;
import dev.backlight.view.paint.scale.Sequential;
import javafx.scene.paint.Color;

/// The colours of one theme, by what they mean. Blue is positive, orange is negative, the stage is zero; nothing
/// else may be blue or orange. `dim` is for lines and marks, never for text.
///
/// @param stage ground of graphs and charts: zero
/// @param panel bars, side panels, drawer
/// @param inset tracks and wells
/// @param raise inputs, selected segments
/// @param card hover card, inspector
/// @param line borders
/// @param line2 inner dividers and grids
/// @param ink text and primary actions
/// @param mut secondary text
/// @param dim lines and marks
/// @param neg negative shapes
/// @param negText negative numbers
/// @param pos positive shapes
/// @param posText positive numbers
/// @param spot the spotlight: look here
/// @param spotWash highlighter behind ink text
/// @param plum unsigned amounts
/// @param ok a check that passed
/// @param danger a failure
/// @param shadow of cards
/// @param diverging signed numbers as colour
/// @param sequence stops of the unsigned scale
public record Palette(
        Color stage,
        Color panel,
        Color inset,
        Color raise,
        Color card,
        Color line,
        Color line2,
        Color ink,
        Color mut,
        Color dim,
        Color neg,
        Color negText,
        Color pos,
        Color posText,
        Color spot,
        Color spotWash,
        Color plum,
        Color ok,
        Color danger,
        Color shadow,
        Diverging diverging,
        Sequential sequence) {

    private static final Palette LIGHT = new Palette(
            Color.web("#FFFFFF"),
            Color.web("#F6F8FA"),
            Color.web("#EEF1F4"),
            Color.web("#FFFFFF"),
            Color.web("#FFFFFF"),
            Color.web("#D1D9E0"),
            Color.web("#E6EAEF"),
            Color.web("#1F2328"),
            Color.web("#59636E"),
            Color.web("#8C959F"),
            Color.web("#E8702A"),
            Color.web("#A8480C"),
            Color.web("#2E7CD6"),
            Color.web("#1D62B5"),
            Color.web("#FFC53D"),
            Color.web("#FFF4D1"),
            Color.web("#6A41AB"),
            Color.web("#1A7F37"),
            Color.web("#B42318"),
            Color.rgb(31, 35, 40, 0.14),
            new Diverging(
                    Ramp.stops("#FFFFFF", "#FAD6BC", "#E8702A", "#8C3808"),
                    Ramp.stops("#FFFFFF", "#C4DDF7", "#2E7CD6", "#0E4282")),
            new Sequential(Ramp.stops("#FFFFFF", "#E2D8F3", "#9676CD", "#4A2A82")));

    private static final Palette DARK = new Palette(
            Color.web("#0D1117"),
            Color.web("#12171E"),
            Color.web("#0A0D12"),
            Color.web("#262C34"),
            Color.web("#1C222A"),
            Color.web("#30363D"),
            Color.web("#21262D"),
            Color.web("#F0F3F6"),
            Color.web("#9DA7B3"),
            Color.web("#6E7781"),
            Color.web("#FF8A45"),
            Color.web("#FF9B5E"),
            Color.web("#4C9DFF"),
            Color.web("#6CB0FF"),
            Color.web("#FFD24A"),
            Color.web("#2B2413"),
            Color.web("#B79BEA"),
            Color.web("#3FB950"),
            Color.web("#FF7B72"),
            Color.rgb(0, 0, 0, 0.55),
            new Diverging(
                    Ramp.stops("#0D1117", "#7A340C", "#E8702A", "#FFB07A"),
                    Ramp.stops("#0D1117", "#0E3A70", "#2E7CD6", "#8CC4FF")),
            new Sequential(Ramp.stops("#12171E", "#3D2A66", "#805EC4", "#D8C6FF")));

    public static Palette of(Theme theme) {
        return switch (theme) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
        };
    }

    /// The same for a hall's last row: whatever is read in it stands out by 7 : 1 from stage and panel.
    public Palette distant() {
        return new Palette(
                stage,
                panel,
                inset,
                raise,
                card,
                line,
                line2,
                ink,
                mut.interpolate(ink, 0.35),
                dim,
                neg,
                negText.interpolate(ink, 0.3),
                pos,
                posText.interpolate(ink, 0.3),
                spot,
                spotWash,
                plum,
                ok,
                danger,
                shadow,
                diverging,
                sequence);
    }

    /// @param t amount, clamped to [0, 1]
    /// @return opaque colour of the unsigned scale, packed as 0xAARRGGBB
    public int sequentialArgb(double t) {
        return sequence.argb(t);
    }

    /// @param t amount, clamped to [0, 1]
    public Color sequential(double t) {
        return sequence.color(t);
    }

    /// Shape colour of a signed number: `pos` from zero up, `neg` below.
    /// The same where hues are classes: from the stage's opposite to ink, so that no sign is taken for a class.
    public Diverging neutral() {
        Color zero = stage.interpolate(ink, 0.45);
        return new Diverging(
                new Color[] {zero, stage.interpolate(ink, 0.32), stage.interpolate(ink, 0.12), stage},
                new Color[] {zero, stage.interpolate(ink, 0.6), stage.interpolate(ink, 0.85), ink});
    }

    public Color sign(double v) {
        return v < 0 ? neg : pos;
    }

    /// Text colour of a signed number: `posText` from zero up, `negText` below.
    public Color signText(double v) {
        return v < 0 ? negText : posText;
    }

    /// @return the colour packed as 0xAARRGGBB
    public static int argb(Color color) {
        return Ramp.argb(color);
    }

    /// Whichever of white and the light theme's ink reads better on `ground`: for numbers inside coloured cells.
    public static Color textOn(Color ground) {
        return contrast(Color.WHITE, ground) >= contrast(LIGHT.ink, ground) ? Color.WHITE : LIGHT.ink;
    }

    /// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
    public static double contrast(Color a, Color b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /// Relative luminance of WCAG 2, 0 for black to 1 for white.
    public static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
