package dev.backlight.lab.answer;

import dev.backlight.lab.record.Measure;

/// One number of an answer, mean of the seeds where nothing else is said.
///
/// @param name lower case with hyphens; its text is at `lab.LAB.figure.NAME`
public record Figure(String name, double value, Measure.Format format) {

    public static Figure share(String name, double value) {
        return new Figure(name, value, Measure.Format.SHARE);
    }

    public static Figure whole(String name, double value) {
        return new Figure(name, value, Measure.Format.WHOLE);
    }

    public static Figure decimal(String name, double value) {
        return new Figure(name, value, Measure.Format.DECIMAL);
    }
}
