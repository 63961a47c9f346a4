package dev.backlight.data.sequence;

import java.util.List;

/// Sequences to learn from. What a sequence is may depend on the epoch, as where something new is hidden each time;
/// the same place and epoch always give the same one.
public interface SequenceSource {
    int size();

    /// @param index from 0
    /// @param epoch from 1
    TokenSequence get(int index, int epoch);

    /// The same ones in every epoch.
    static SequenceSource of(List<TokenSequence> sequences) {
        List<TokenSequence> kept = List.copyOf(sequences);
        return new SequenceSource() {
            @Override
            public int size() {
                return kept.size();
            }

            @Override
            public TokenSequence get(int index, int epoch) {
                return kept.get(index);
            }
        };
    }
}
