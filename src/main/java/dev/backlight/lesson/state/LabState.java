package dev.backlight.lesson.state;

import dev.backlight.data.DataException;
import dev.backlight.lab.Lab;
import dev.backlight.lab.Settings;
import dev.backlight.lab.catalogue.Labs;
import dev.backlight.text.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads which lab is on stage.
final class LabState {
    private LabState() {}

    static State read(Field field, State before) throws DataException {
        field.only("same", "name", "set", "first-seed", "seeds", "without", "run");
        State.Lab last = before instanceof State.Lab same && field.of("same").yes() ? same : null;
        Lab lab = last == null ? field.of("name").as(Labs::of) : Labs.of(last.lab());
        Map<String, Double> knobs = new LinkedHashMap<>();
        if (last != null) {
            knobs.putAll(last.settings().knobs());
        }
        Field changed = field.of("set");
        for (String knob : changed.names()) {
            knobs.put(knob, changed.of(knob).number());
        }
        try {
            Settings given = Settings.of(
                    lab,
                    knobs,
                    field.of("first-seed").whole(1),
                    field.of("seeds").whole(lab.defaultSeeds()));
            List<String> without = new ArrayList<>();
            for (Field control : field.of("without").each()) {
                without.add(control.text());
            }
            Settings settings = new Settings(given.knobs(), given.firstSeed(), given.seeds(), without);
            return new State.Lab(lab.name(), settings, field.of("run").yes());
        } catch (IllegalArgumentException refused) {
            throw changed.wrong(Told.of(refused));
        }
    }
}
