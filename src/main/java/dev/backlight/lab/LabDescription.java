package dev.backlight.lab;

import dev.backlight.lab.answer.Bet;
import dev.backlight.lab.answer.Source;
import dev.backlight.lab.record.Measure;
import java.util.List;

/// What a lab is, apart from what it does.
///
/// @param looks names of what is looked at inside; may be empty
public record LabDescription(
        String name,
        Family family,
        List<Knob> knobs,
        List<Measure> measures,
        List<String> variants,
        Bet bet,
        List<String> looks,
        List<Source> sources) {
    public LabDescription {
        knobs = List.copyOf(knobs);
        measures = List.copyOf(measures);
        variants = List.copyOf(variants);
        looks = List.copyOf(looks);
        sources = List.copyOf(sources);
    }
}
