package dev.backlight.lab;

import java.util.ArrayList;
import java.util.List;

/// Which texts of the bundles belong to a lab.
public final class LabTexts {
    private LabTexts() {}

    /// The key of one of a lab's texts.
    ///
    /// @param part such as `question`, `measure.unseen`
    public static String key(Lab lab, String part) {
        return "lab." + lab.name() + "." + part;
    }

    /// Every key that a lab needs whatever comes out; those of its sentences are added to these.
    public static List<String> keys(Lab lab) {
        List<String> parts = new ArrayList<>(List.of("question", "method", "about", "bet", "caveat"));
        lab.knobs().forEach(knob -> parts.add("knob." + knob.name()));
        lab.measures().forEach(measure -> parts.add("measure." + measure.name()));
        lab.variants().forEach(variant -> parts.add("variant." + variant));
        lab.looks().forEach(look -> parts.add("look." + look));
        lab.networks().forEach(network -> parts.add("network." + network));
        lab.bars().forEach(bar -> parts.add("figure." + bar));
        lab.bet().choices().forEach(option -> parts.add("bet." + option.name()));
        return parts.stream().distinct().map(part -> key(lab, part)).toList();
    }
}
