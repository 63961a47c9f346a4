package dev.backlight.storage.file;

import dev.backlight.data.ClassNames;
import dev.backlight.data.pen.preparation.Preparation;
import java.util.List;

/// What the numbers mean that enter a network and leave it, as it stands in files.
///
/// @param classes what its outputs are called; empty where they are only numbered
/// @param preparation how a picture becomes what it reads
public record Reading(List<String> classes, Preparation preparation) {
    /// Numbered classes and pictures made as MNIST's: that of files which say nothing of it.
    public static final Reading DIGITS = new Reading(List.of(), Preparation.MNIST);

    /// @return null where there is nothing to say: a file is then written as before there was anything to be said
    public static Reading toWrite(ClassNames names, Preparation preparation) {
        Reading reading = new Reading(names.areNumbers() ? List.of() : names.names(), preparation);
        return reading.equals(DIGITS) ? null : reading;
    }

    public ClassNames names() {
        return new ClassNames(classes);
    }
}
