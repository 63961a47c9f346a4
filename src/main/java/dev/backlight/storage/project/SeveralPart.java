package dev.backlight.storage.project;

import dev.backlight.engine.spec.Architecture;
import dev.backlight.engine.spec.Weights;
import dev.backlight.storage.array.NumberArray;
import dev.backlight.training.past.SeveralState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The state of networks that learn from what they make, in a project.
final class SeveralPart {
    private static final String DOCUMENT = "several";
    private static final String OWN = "own";

    /// @param arrays how many arrays each optimizer has
    private record Position(long step, String architecture, List<Long> optimizerSteps, List<Integer> arrays) {}

    private SeveralPart() {}

    static void write(SeveralState state, Part.Writer to) {
        to.document(
                DOCUMENT,
                new Position(
                        state.step(),
                        state.architecture(),
                        state.optimizerSteps(),
                        state.optimizerStates().stream()
                                .map(arrays -> arrays.length)
                                .toList()));
        TrainingPart.put(to, TrainingPart.PARAMETERS, state.weights());
        int at = 0;
        for (float[][] optimizer : state.optimizerStates()) {
            for (float[] array : optimizer) {
                to.array(TrainingPart.name(TrainingPart.OPTIMIZER, at++), NumberArray.of(array, array.length));
            }
        }
        to.array(OWN, NumberArray.of(state.own(), state.own().length));
    }

    static boolean isIn(Part part) {
        return part.has(DOCUMENT);
    }

    /// @throws IOException if a part is missing or says something else
    /// @throws IllegalArgumentException if the numbers are those of another network
    static SeveralState read(Part part, Architecture architecture) throws IOException {
        Position at = part.document(DOCUMENT, Position.class);
        if (at.step() < 0
                || at.architecture() == null
                || at.optimizerSteps() == null
                || at.arrays() == null
                || at.optimizerSteps().size() != at.arrays().size()) {
            throw new IOException("The position is damaged.");
        }
        float[][] all = TrainingPart.floats(part, TrainingPart.OPTIMIZER);
        List<float[][]> optimizers = new ArrayList<>();
        int from = 0;
        for (int count : at.arrays()) {
            if (count < 0 || count > all.length - from) {
                throw new IOException("An optimizer is damaged.");
            }
            float[][] own = new float[count][];
            System.arraycopy(all, from, own, 0, count);
            optimizers.add(own);
            from += count;
        }
        return new SeveralState(
                at.step(),
                at.architecture(),
                Weights.of(architecture, TrainingPart.floats(part, TrainingPart.PARAMETERS)),
                at.optimizerSteps(),
                optimizers,
                part.array(OWN).toDoubles());
    }
}
