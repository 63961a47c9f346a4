package dev.backlight.view.paint.scale;

import javafx.scene.paint.Color;

/// The hues of classes that have no sign. Two classes of one output are not among them: their colours are those of
/// the output's sign.
public final class ClassColours {
    private static final Color[] DIGITS = {
        Color.web("#3F90DA"),
        Color.web("#FFA90E"),
        Color.web("#BD1F01"),
        Color.web("#94A4A2"),
        Color.web("#832DB6"),
        Color.web("#9C5F4E"),
        Color.web("#E76300"),
        Color.web("#B9AC70"),
        Color.web("#717581"),
        Color.web("#92DADD")
    };

    /// Of several classes of points: hues far from each other in every kind of colour vision.
    private static final int[] POINTS = {4, 9, 7, 2};

    private ClassColours() {}

    /// @param digit 0 to 9
    public static Color ofDigit(int digit) {
        return DIGITS[digit];
    }

    /// @param label of three or four classes, from 0
    public static Color ofPoint(int label) {
        return DIGITS[POINTS[label]];
    }
}
