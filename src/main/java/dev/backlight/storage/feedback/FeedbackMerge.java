package dev.backlight.storage.feedback;

import dev.backlight.data.feedback.Correction;
import dev.backlight.data.feedback.FeedbackSet;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// Two histories of the same corrections in one: what changed here since they were the same is done to what is
/// there.
final class FeedbackMerge {
    private FeedbackMerge() {}

    /// What stays when somebody thinks again about what a drawing is.
    private record Id(Instant when, String data, ByteBuffer ink) {
        static Id of(Correction correction) {
            return new Id(correction.when(), correction.data(), ByteBuffer.wrap(correction.ink()));
        }
    }

    /// @param before as it was when this side was last the same
    /// @param mine as this side has it now
    /// @param theirs as the other side has it now
    static FeedbackSet merged(FeedbackSet before, FeedbackSet mine, FeedbackSet theirs) {
        SequencedMap<Id, Correction> old = byId(before);
        SequencedMap<Id, Correction> wanted = byId(mine);
        if (!old.keySet().equals(byId(theirs).keySet())) {
            SequencedMap<Id, Correction> all = byId(theirs);
            old.keySet().stream().filter(id -> !wanted.containsKey(id)).forEach(all::remove);
            wanted.forEach((id, correction) -> {
                Correction known = old.get(id);
                if (known == null) {
                    all.put(id, correction);
                } else if (known.is() != correction.is()) {
                    all.replace(id, correction);
                }
            });
            return new FeedbackSet(all.values().stream().toList());
        }
        return withTheirLabels(old, wanted, byId(theirs));
    }

    /// The same drawings on both sides: this side's order, and the other's second thoughts where this side has
    /// none.
    private static FeedbackSet withTheirLabels(
            Map<Id, Correction> old, SequencedMap<Id, Correction> wanted, Map<Id, Correction> theirs) {
        return new FeedbackSet(wanted.entrySet().stream()
                .map(entry -> {
                    Correction known = old.get(entry.getKey());
                    boolean same =
                            known != null && known.is() == entry.getValue().is();
                    return same ? theirs.get(entry.getKey()) : entry.getValue();
                })
                .toList());
    }

    private static SequencedMap<Id, Correction> byId(FeedbackSet set) {
        SequencedMap<Id, Correction> all = new LinkedHashMap<>();
        set.corrections().forEach(correction -> all.put(Id.of(correction), correction));
        return all;
    }
}
