package dev.backlight.data.pen.cleaning;

/// What of a picture is not taken for ink of its digit.
public enum LeftOut {
    /// Light that falls unevenly on the paper.
    SHADOW,
    /// Ruled or squared paper, a frame, the edge of a table.
    LINES,
    /// Tiny dots far from everything else.
    SPECKS
}
