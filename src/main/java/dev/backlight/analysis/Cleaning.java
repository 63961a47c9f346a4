package dev.backlight.analysis;

import dev.backlight.data.picture.Dataset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// What a training set could do without: pictures that are there twice, pictures with nothing on them, and labels
/// that a network which has learned from the rest does not believe.
///
/// @param examples that were looked through
/// @param duplicates each the same bytes as an earlier one
/// @param empty indices of pictures of one colour
/// @param suspects answers that are not the label, the least believed label first: there the loss, −ln p(label), is
///     largest
public record Cleaning(
        int examples, List<Duplicate> duplicates, List<Integer> empty, List<ClassifiedExample> suspects) {
    /// @param index of a picture
    /// @param first index of the earliest picture of the same bytes
    /// @param sameLabel whether both are labelled alike
    public record Duplicate(int index, int first, boolean sameLabel) {}

    public Cleaning {
        duplicates = List.copyOf(duplicates);
        empty = List.copyOf(empty);
        suspects = List.copyOf(suspects);
    }

    /// @param reading a network's answers to the same examples
    /// @param mostSuspects so many suspects at most
    public static Cleaning of(Dataset data, TestReading reading, int mostSuspects) {
        List<Duplicate> duplicates = new ArrayList<>();
        List<Integer> empty = new ArrayList<>();
        Map<Integer, List<Integer>> byHash = new HashMap<>();
        for (int i = 0; i < data.size(); i++) {
            byte[] image = data.image(i);
            if (isEmpty(image)) {
                empty.add(i);
                continue;
            }
            List<Integer> alike = byHash.computeIfAbsent(Arrays.hashCode(image), _ -> new ArrayList<>(1));
            int first = first(data, image, alike);
            if (first < 0) {
                alike.add(i);
            } else {
                duplicates.add(new Duplicate(i, first, data.label(i) == data.label(first)));
            }
        }
        List<ClassifiedExample> suspects = reading.answers().stream()
                .filter(ClassifiedExample::isMistake)
                .sorted(Comparator.comparingDouble(ClassifiedExample::truth))
                .limit(mostSuspects)
                .toList();
        return new Cleaning(data.size(), duplicates, empty, suspects);
    }

    /// The indices that are left without duplicates and empty pictures. Suspects stay: a hard example is no error.
    public int[] kept() {
        Set<Integer> dropped = new HashSet<>(empty);
        duplicates.forEach(duplicate -> dropped.add(duplicate.index()));
        return IntStream.range(0, examples).filter(i -> !dropped.contains(i)).toArray();
    }

    private static int first(Dataset data, byte[] image, List<Integer> candidates) {
        for (int candidate : candidates) {
            if (Arrays.equals(image, data.image(candidate))) {
                return candidate;
            }
        }
        return -1;
    }

    private static boolean isEmpty(byte[] image) {
        for (byte pixel : image) {
            if (pixel != image[0]) {
                return false;
            }
        }
        return true;
    }
}
