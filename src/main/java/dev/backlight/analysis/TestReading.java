package dev.backlight.analysis;

import java.util.Comparator;
import java.util.List;

/// A network's answers to every example of a test set, in the set's order.
///
/// @param classes how many there are
/// @param answers one of each example
public record TestReading(int classes, List<Marked> answers) {
    private static final Comparator<Marked> MOST_CERTAIN =
            Comparator.comparingDouble(Marked::certainty).reversed();

    public TestReading {
        answers = List.copyOf(answers);
    }

    public ConfusionMatrix confusion() {
        int[][] counts = new int[classes][classes];
        answers.forEach(marked -> counts[marked.label()][marked.answer()]++);
        return new ConfusionMatrix(counts);
    }

    /// The examples of one cell of the confusion matrix, most certain first.
    public List<Marked> cell(int actual, int predicted) {
        return answers.stream()
                .filter(marked -> marked.label() == actual && marked.answer() == predicted)
                .sorted(MOST_CERTAIN)
                .toList();
    }

    /// The mistakes that the network made with the greatest certainty, first of all the most certain.
    public List<Marked> worst() {
        return mistakes(MOST_CERTAIN);
    }

    /// The mistakes by their class, within it most certain first.
    public List<Marked> worstByClass() {
        return mistakes(Comparator.comparingInt(Marked::label).thenComparing(MOST_CERTAIN));
    }

    /// The mistakes where the label was almost as probable as the answer, the closest first.
    public List<Marked> nearMisses() {
        return mistakes(Comparator.comparingDouble(Marked::margin));
    }

    private List<Marked> mistakes(Comparator<Marked> order) {
        return answers.stream().filter(Marked::isMistake).sorted(order).toList();
    }
}
