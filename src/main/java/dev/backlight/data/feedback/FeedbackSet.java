package dev.backlight.data.feedback;

import dev.backlight.data.picture.Dataset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The corrections a person has made, the first first. Immutable: each change gives another set.
public record FeedbackSet(List<Correction> corrections) {
    public static final FeedbackSet EMPTY = new FeedbackSet(List.of());

    public FeedbackSet {
        corrections = List.copyOf(corrections);
    }

    public int size() {
        return corrections.size();
    }

    public boolean isEmpty() {
        return corrections.isEmpty();
    }

    /// Those that belong to a data set.
    public FeedbackSet of(String data) {
        return new FeedbackSet(corrections.stream()
                .filter(correction -> correction.data().equals(data))
                .toList());
    }

    public FeedbackSet with(Correction another) {
        List<Correction> more = new ArrayList<>(corrections);
        more.add(another);
        return new FeedbackSet(more);
    }

    /// @param unwanted these very objects
    public FeedbackSet without(Collection<Correction> unwanted) {
        return new FeedbackSet(corrections.stream()
                .filter(correction -> unwanted.stream().noneMatch(other -> other == correction))
                .toList());
    }

    /// Puts another correction into the place of one.
    public FeedbackSet with(Correction instead, Correction of) {
        return new FeedbackSet(corrections.stream()
                .map(correction -> correction == of ? instead : correction)
                .toList());
    }

    /// The corrections as pictures to learn from, with the truth as label.
    ///
    /// @throws IllegalArgumentException with one sentence if a label has no class
    public Dataset dataset(String name, List<String> classNames) {
        byte[] pixels = new byte[size() * Correction.PIXELS];
        byte[] labels = new byte[size()];
        for (int i = 0; i < labels.length; i++) {
            System.arraycopy(corrections.get(i).ink(), 0, pixels, i * Correction.PIXELS, Correction.PIXELS);
            labels[i] = (byte) corrections.get(i).is();
        }
        return new Dataset(name, 1, Correction.SIDE, Correction.SIDE, pixels, labels, classNames);
    }
}
