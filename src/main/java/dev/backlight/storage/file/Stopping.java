package dev.backlight.storage.file;

/// What early stopping has seen, as it stands in files.
///
/// @param waiting whether it is on
/// @param epoch the best one
/// @param lossBits its validation loss by its bits, as JSON has no word for infinity
/// @param waited epochs since
/// @param lengths of its parameters' arrays
@SuppressWarnings("ArrayRecordComponent") // hands an array on, never compared
public record Stopping(boolean waiting, int epoch, long lossBits, int waited, int[] lengths) {
    /// That of files from before early stopping.
    public static final Stopping OFF = new Stopping(false, 0, 0, 0, new int[0]);
}
