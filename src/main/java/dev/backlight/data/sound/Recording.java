package dev.backlight.data.sound;

/// Somebody saying a digit.
///
/// @param digit 0 to 9
/// @param take which of that person's recordings of this digit
/// @param samples in [-1, 1], `Sound.RATE` a second; not to be changed
public record Recording(int digit, String speaker, int take, float[] samples) {}
