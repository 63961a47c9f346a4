package dev.backlight.model.sequence;

import dev.backlight.data.sequence.Letters;
import dev.backlight.engine.sequence.SequenceNetwork;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.math.Randomness;
import dev.backlight.math.ThreadTeam;
import dev.backlight.training.past.Snapshot;
import dev.backlight.training.sequence.SequenceWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A name that a network wrote.
///
/// @param known whether it is one of those that there were before
public record Invention(String name, boolean known) {

    /// What a network writes by itself; the same call writes the same.
    ///
    /// @param count how many
    /// @param temperature how daring
    /// @param series other ones for each number
    static List<Invention> of(
            Snapshot network, Letters letters, Set<String> known, int count, double temperature, long series) {
        SequenceSpec spec = (SequenceSpec) network.architecture();
        try (ThreadTeam team = ThreadTeam.of(1)) {
            SequenceNetwork copy = SequenceNetwork.create(spec, 1, team, 1);
            copy.set(network.parameters());
            SequenceWriter writer = new SequenceWriter(copy);
            List<Invention> names = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int[] written = writer.write(
                        new int[] {0},
                        0,
                        temperature,
                        Randomness.at(1, Randomness.Stream.VALIDATION, series * count + i));
                String name = letters.text(written);
                names.add(new Invention(name, known.contains(name)));
            }
            return names;
        }
    }
}
