package dev.backlight.analysis;

import java.util.Comparator;
import java.util.List;

/// A network's answers to every example of a test set, in the set's order.
///
/// @param classes how many there are
/// @param answers one of each example
public record TestReading(int classes, List<ClassifiedExample> answers) {
    private static final Comparator<ClassifiedExample> MOST_CERTAIN =
            Comparator.comparingDouble(ClassifiedExample::certainty).reversed();

    public TestReading {
        answers = List.copyOf(answers);
    }

    public ConfusionMatrix confusion() {
        int[][] counts = new int[classes][classes];
        answers.forEach(example -> counts[example.label()][example.answer()]++);
        return new ConfusionMatrix(counts);
    }

    /// The examples of one cell of the confusion matrix, most certain first.
    public List<ClassifiedExample> cell(int actual, int predicted) {
        return answers.stream()
                .filter(example -> example.label() == actual && example.answer() == predicted)
                .sorted(MOST_CERTAIN)
                .toList();
    }

    /// The mistakes that the network made with the greatest certainty, first of all the most certain.
    public List<ClassifiedExample> worst() {
        return mistakes(MOST_CERTAIN);
    }

    /// The mistakes by their class, within it most certain first.
    public List<ClassifiedExample> worstByClass() {
        return mistakes(Comparator.comparingInt(ClassifiedExample::label).thenComparing(MOST_CERTAIN));
    }

    /// The mistakes where the label was almost as probable as the answer, the closest first.
    public List<ClassifiedExample> nearMisses() {
        return mistakes(Comparator.comparingDouble(ClassifiedExample::margin));
    }

    private List<ClassifiedExample> mistakes(Comparator<ClassifiedExample> order) {
        return answers.stream()
                .filter(ClassifiedExample::isMistake)
                .sorted(order)
                .toList();
    }
}
